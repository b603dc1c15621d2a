import assert from 'node:assert/strict'
import type {CodeAction, Diagnostic, TextDocumentEdit, WorkspaceEdit} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {onlyRules, turned, turnedBack} from '../../support/articles.ts'
import {LanguageServer, pulling} from '../../support/language-server.ts'

const uri = 'file:///desk/article.txt'
const settings = {language: 'en', rules: onlyRules('quote-direction', 'unbalanced-quotes')}
const everywhere: Diagnostic['range'] = {start: {line: 0, character: 0}, end: {line: 99, character: 0}}

/** The text after an edit made for it. */
function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[]
  return TextDocument.applyEdits(
    TextDocument.create('', '', 0, text),
    change.edits.map((e) => ('newText' in e ? {range: e.range, newText: e.newText} : assert.fail()))
  )
}

describe('server: code actions', () => {
  let server: LanguageServer
  afterEach(() => server.stop())
  const resolve = (action: CodeAction): Promise<CodeAction> =>
    server.connection.sendRequest('codeAction/resolve', action)

  it('offers the fix of a finding, whole', async () => {
    server = await LanguageServer.start({settings})
    await server.open(uri, turned.text)
    const diagnostics = await server.diagnostics(uri)
    const actions = await server.actions(uri, diagnostics[0].range, {diagnostics})
    assert.deepEqual(
      actions.filter(({command}) => command === undefined),
      [{title: actions[0].title, kind: 'quickfix', diagnostics, isPreferred: true, data: actions[0].data}]
    )
    assert.deepEqual((await resolve(actions[0])).edit, {
      documentChanges: [{textDocument: {uri, version: 1}, edits: [{range: diagnostics[0].range, newText: '«'}]}]
    })
  })

  it('puts the preferred fix first, and no second preferred one', async () => {
    server = await LanguageServer.start({settings})
    await server.open(uri, 'زار الوفد مقر صحيفة «الضحى ثم مقر صحيفة «المساء» في العاصمة.')
    const [diagnostic] = await server.diagnostics(uri)
    const actions = await server.actions(uri, diagnostic.range, {diagnostics: [diagnostic]})
    assert.ok(actions.length > 1)
    assert.deepEqual(
      actions.map(({isPreferred}) => isPreferred),
      [true, ...actions.slice(1).map(() => undefined)]
    )
  })

  it('offers all of a rule where there is more than one, and all safe ones on request', async () => {
    server = await LanguageServer.start({settings})
    const text = `${turned.text}\n${turned.text}\nزار الوفد مقر صحيفة «الضحى ثم مقر صحيفة «المساء» في العاصمة.`
    await server.open(uri, text)
    const [first] = await server.diagnostics(uri)
    const ofRule = (await server.actions(uri, first.range)).filter(({title}) =>
      title.startsWith('Fix all 2 of this rule')
    )
    assert.equal(ofRule.length, 1)
    const fixed = `${turnedBack}\n${turnedBack}\nزار الوفد مقر صحيفة «الضحى ثم مقر صحيفة «المساء» في العاصمة.`
    assert.equal(applied(text, (await resolve(ofRule[0])).edit), fixed)

    const all = await server.actions(uri, everywhere, {diagnostics: [], only: ['source.fixAll']})
    assert.deepEqual(all, [
      {title: 'Fix all safe problems in this article', kind: 'source.fixAll.mudaqqiq', data: all[0].data}
    ])
    assert.equal(applied(text, (await resolve(all[0])).edit), fixed)
  })

  it('offers all that are alike, at each of them, but none in a quotation', async () => {
    server = await LanguageServer.start({settings: {language: 'en', rules: onlyRules('hamza')}})
    const text = 'ذهب الى السوق الاسلامية. ثم عاد الى البيت ونظر الى الساعة، وقال: "عدت الى أهلي".'
    await server.open(uri, text)
    const diagnostics = await server.diagnostics(uri)
    const alike = await Promise.all(
      diagnostics.map(async ({range}) =>
        (await server.actions(uri, range)).filter(({title}) => title.startsWith('Fix all 3 like it'))
      )
    )
    assert.deepEqual(
      alike.map(({length}) => length),
      [0, 0, 1, 1, 0],
      'the first tells the habit, and has a fix of it all'
    )
    assert.equal(
      applied(text, (await resolve(alike[2][0])).edit),
      'ذهب إلى السوق الاسلامية. ثم عاد إلى البيت ونظر إلى الساعة، وقال: "عدت الى أهلي".'
    )
  })

  it('leaves no safe fix for a second saving', async () => {
    server = await LanguageServer.start({settings: {rules: onlyRules('quote-direction', 'quote-spacing')}})
    const text = 'سطر أول.\nوقال المدير: » سنفتح المكتبة غدا ».\nسطر ثالث.'
    await server.open(uri, text)
    const fixAll = (): Promise<CodeAction[]> =>
      server.actions(uri, everywhere, {diagnostics: [], only: ['source.fixAll.mudaqqiq']})
    const {edit} = await resolve((await fixAll())[0])
    assert.ok(edit?.documentChanges)
    const [{edits}] = edit.documentChanges as TextDocumentEdit[]
    assert.deepEqual(
      [...new Set(edits.flatMap(({range}) => [range.start.line, range.end.line]))],
      [1],
      'other lines are not touched'
    )
    const fixed = applied(text, edit)
    assert.equal(fixed, 'سطر أول.\nوقال المدير: «سنفتح المكتبة غدا».\nسطر ثالث.')
    await server.change(uri, 2, fixed)
    assert.deepEqual(await fixAll(), [])
  })

  it('keeps the menu short for a client with our commands', async () => {
    server = await LanguageServer.start({
      settings: {language: 'ar', rules: onlyRules('unbalanced-quotes', 'hamza', 'unattributed-claim', 'vague-source')},
      folders: ['file:///desk'],
      initializationOptions: {commands: true}
    })
    const text = 'وقال الوزير أمس: «لم نتلق أي إنذار. وأضاف أن الطريق مغلق.\nواعلنت المصادر الاسلامية وصول الوفد.'
    await server.open(uri, text)
    const titles = async (line: number, character: number): Promise<string[]> =>
      (await server.actions(uri, {start: {line, character}, end: {line, character}})).map(
        ({title, isPreferred}) => `${isPreferred === true ? '* ' : ''}${title.replace(/[\u2066-\u2069]/g, '')}`
      )
    assert.deepEqual(await titles(0, 17), [
      '* أضف » بعد «مغلق»',
      'أضف » بعد «إنذار»',
      'أضف » بعد «مغلق.»',
      'أضف » بعد «إنذار.»',
      'احذف العلامة',
      'لماذا؟ علامة تنصيص بلا شريكتها',
      'تجاهل «علامة تنصيص بلا شريكتها»…'
    ])
    const two = await titles(1, 16)
    assert.equal(two[0], '* اكتب «الإسلامية»', 'the word before what stands around it')
    assert.equal(two.filter((title) => title.startsWith('*')).length, 1)
    assert.deepEqual(two.slice(-2), ['لماذا؟', 'تجاهل…'], 'one entry each, though two rules have something to say')
  })

  it('gives only the kinds asked for', async () => {
    server = await LanguageServer.start({settings})
    await server.open(uri, turned.text)
    const kinds = async (...only: string[]) => [
      ...new Set((await server.actions(uri, everywhere, {diagnostics: [], only})).map(({kind}) => kind))
    ]
    assert.deepEqual(await kinds('quickfix'), ['quickfix'])
    assert.deepEqual(await kinds('source.fixAll.mudaqqiq'), ['source.fixAll.mudaqqiq'])
    assert.deepEqual(await kinds('source'), ['source.fixAll.mudaqqiq'])
    assert.deepEqual(await kinds('refactor'), [])
    assert.deepEqual(await kinds('source.fixAll.other'), [])
  })

  /** `ContentModified`: a client may ask again, and need not trouble the user. */
  const refused = {
    code: -32801,
    message: 'The article or its settings changed after this fix was offered; ask for it again.'
  }

  it('refuses for a text that has changed, even if to one just like it, or is closed', async () => {
    server = await LanguageServer.start({settings})
    await server.open(uri, turned.text)
    const [action] = await server.actions(uri, everywhere)
    await server.change(uri, 2, 'ثم ', {start: {line: 0, character: 0}, end: {line: 0, character: 0}})
    await assert.rejects(resolve(action), refused)
    const [again] = await server.actions(uri, everywhere)
    assert.equal(applied(`ثم ${turned.text}`, (await resolve(again)).edit), `ثم ${turnedBack}`)
    await server.change(uri, 3, turned.text)
    await assert.rejects(resolve(action), refused)
    await server.close(uri)
    await assert.rejects(resolve(again), refused)
  })

  it('refuses under other settings: which findings there are has changed with them', async () => {
    server = await LanguageServer.start({settings})
    const text = `زار الوفد مقر صحيفة «الضحى ثم مقر صحيفة «المساء» في العاصمة.\n${turned.text}`
    await server.open(uri, text)
    const actions = await server.actions(uri, {start: {line: 1, character: 0}, end: {line: 1, character: 50}})
    const say = (rules: Record<string, string>): Promise<void> => {
      server.settings = {...server.settings, rules}
      return server.connection.sendNotification('workspace/didChangeConfiguration', {settings: {}})
    }
    await say(onlyRules('quote-direction'))
    await assert.rejects(resolve(actions[0]), refused)
    const [again] = await server.actions(uri, everywhere)
    await say(onlyRules('quote-direction'))
    assert.equal(
      applied(text, (await resolve(again)).edit),
      text.replace(turned.text, turnedBack),
      'told the same once more, nothing has changed'
    )
  })

  it('refuses what it never offered', async () => {
    server = await LanguageServer.start({settings})
    await server.open(uri, turned.text)
    const [action] = await server.actions(uri, everywhere)
    const {fix, ...data} = action.data as {fix: {start: number}}
    for (const other of [
      {...data, fix: {...fix, start: fix.start + 1}},
      {...data, fix: {...fix, key: ''}},
      {...data, rule: 'quote-style'},
      {},
      {uri: 7}
    ])
      await assert.rejects(resolve({...action, data: other}), {code: -32801})
    assert.deepEqual(await resolve({title: 'of another tool'}), {title: 'of another tool'})
  })

  it('writes its edits as every client reads them, to one that does not know the versioned form', async () => {
    const capabilities = {...pulling, workspace: {configuration: true, applyEdit: true}}
    server = await LanguageServer.start({settings, capabilities})
    await server.open(uri, turned.text)
    const [diagnostic] = await server.diagnostics(uri)
    const whole = {changes: {[uri]: [{range: diagnostic.range, newText: '«'}]}}
    const [action] = await server.actions(uri, everywhere)
    assert.deepEqual((await resolve(action)).edit, whole)
    const asked: WorkspaceEdit[] = []
    server.connection.onRequest('workspace/applyEdit', ({edit}: {edit: WorkspaceEdit}) => {
      asked.push(edit)
      return {applied: true}
    })
    assert.equal(
      await server.connection.sendRequest('workspace/executeCommand', {
        command: 'mudaqqiq.applySafeFixes',
        arguments: [uri]
      }),
      1
    )
    assert.deepEqual(asked, [whole])
    await server.open('file:///desk/a.md', turned.text, {languageId: 'markdown'})
    const ignore = (await server.actions('file:///desk/a.md', everywhere)).find(({title}) =>
      title.startsWith('Ignore this occurrence')
    )
    assert.deepEqual(Object.keys(ignore?.edit ?? {}), ['changes'])
  })

  it('hands over the edit at once to a client that does not ask for it', async () => {
    const capabilities = {
      ...pulling,
      textDocument: {...pulling.textDocument, codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: []}}}}
    }
    server = await LanguageServer.start({settings, capabilities})
    await server.open(uri, turned.text)
    const [action] = await server.actions(uri, everywhere)
    assert.equal(applied(turned.text, action.edit), turnedBack)
    assert.equal(action.data, undefined)
  })

  it('applies all safe fixes through the client, bound to the version', async () => {
    server = await LanguageServer.start({settings})
    await server.open(uri, turned.text)
    const asked: WorkspaceEdit[] = []
    let applies = true
    server.connection.onRequest('workspace/applyEdit', ({edit}: {edit: WorkspaceEdit}) => {
      asked.push(edit)
      return {applied: applies}
    })
    const fixAll = (): Promise<unknown> =>
      server.connection.sendRequest('workspace/executeCommand', {command: 'mudaqqiq.applySafeFixes', arguments: [uri]})
    assert.equal(await fixAll(), 1)
    assert.equal(applied(turned.text, asked[0]), turnedBack)
    const change = asked[0].documentChanges?.[0] as TextDocumentEdit | undefined
    assert.deepEqual(change?.textDocument, {uri, version: 1})
    applies = false
    assert.equal(await fixAll(), null, 'the client refused: the text had changed')
    await server.change(uri, 2, turnedBack)
    assert.equal(await fixAll(), 0)
  })
})
