import assert from 'node:assert/strict'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {CodeAction, TextDocumentEdit, WorkspaceEdit} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {marked, onlyRules, turned} from '../../support/articles.ts'
import {LanguageServer} from '../../support/language-server.ts'

const settings = {language: 'en', rules: onlyRules('quote-direction')}
const slip = turned.text
const shown = slip.replace('»', '⟦»⟧')
interface Asked {
  uri: string
  version: number
  rule: string
  start: {line: number; character: number}
  scope: string
}
type Answer = {edit: WorkspaceEdit} | {uri: string; text: string} | {problem: string}

describe('server: ignoring', () => {
  let server: LanguageServer
  let folder: string
  const at = (name: string): string => pathToFileURL(path.join(folder, name)).href
  const everywhere = {start: {line: 0, character: 0}, end: {line: 99, character: 0}}

  /** What the three rungs ask the client to run. */
  async function rungs(uri: string, line = 0): Promise<Asked[]> {
    const actions = await server.actions(uri, {start: {line, character: 0}, end: {line, character: 99}})
    const ladder = actions.find(({command}: CodeAction) => command?.command === 'mudaqqiq.ignore')
    const offers = (ladder?.command?.arguments?.[0] ?? []) as Array<Omit<Asked, 'scope'> & {scopes: string[]}>
    return offers.flatMap(({scopes, ...offer}) => scopes.map((scope) => ({...offer, scope})))
  }
  const ask = (asked: Asked, reason = ''): Promise<Answer> =>
    server.connection.sendRequest('mudaqqiq/ignore', {...asked, reason})
  const applied = (text: string, answer: Answer): string => {
    const [change] = ('edit' in answer ? (answer.edit.documentChanges ?? []) : []) as TextDocumentEdit[]
    return TextDocument.applyEdits(
      TextDocument.create('', '', 0, text),
      change.edits.map((edit) => ('newText' in edit ? edit : assert.fail()))
    )
  }
  /** Does what a client does with a file to be written. */
  async function write(answer: Answer): Promise<string> {
    assert.ok('text' in answer, JSON.stringify(answer))
    await writeFile(fileURLToPath(answer.uri), answer.text)
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: answer.uri, type: 2}]})
    return answer.uri
  }

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
    server = await LanguageServer.start({
      settings,
      folders: [pathToFileURL(folder).href],
      initializationOptions: {commands: true}
    })
  })
  afterEach(async () => {
    await server.stop()
    await rm(folder, {recursive: true})
  })

  it('offers the ladder in one entry, after the fixes and the reason', async () => {
    await server.open(at('a.txt'), slip)
    const actions = await server.actions(at('a.txt'), everywhere)
    const name = {ar: 'علامة تنصيص معكوسة الاتجاه', en: 'A quotation mark that faces the wrong way'}
    assert.deepEqual(actions.slice(1), [
      {
        title: `Why? ${name.en}`,
        kind: 'quickfix',
        command: {
          title: `Why? ${name.en}`,
          command: 'mudaqqiq.openRuleReference',
          arguments: [['quote-direction']]
        }
      },
      {
        title: `Ignore “${name.en}”…`,
        kind: 'quickfix',
        command: {
          title: `Ignore “${name.en}”…`,
          command: 'mudaqqiq.ignore',
          arguments: [
            [
              {
                uri: at('a.txt'),
                version: 1,
                rule: 'quote-direction',
                name,
                start: {line: 0, character: 13},
                scopes: ['occurrence', 'article', 'workspace']
              }
            ]
          ]
        }
      }
    ])
  })

  it('gives a client without our commands every rung as an entry, by the name of the rule', async () => {
    await server.stop()
    server = await LanguageServer.start({settings, folders: [pathToFileURL(folder).href]})
    await server.open(at('a.txt'), slip)
    assert.deepEqual(
      (await server.actions(at('a.txt'), everywhere)).slice(1).map(({title}) => title),
      [
        'Ignore this occurrence: A quotation mark that faces the wrong way',
        'Ignore the rule in this article: A quotation mark that faces the wrong way',
        'Turn the rule off in the workspace: A quotation mark that faces the wrong way'
      ]
    )
  })

  it('keeps what plain text ignores in the side file, by sentence', async () => {
    const text = `${slip}\nوقال الوزير: »نعم».`
    await server.open(at('news.txt'), text)
    const [occurrence] = await rungs(at('news.txt'))
    assert.equal(await write(await ask(occurrence, 'agreed')), at('.mudaqqiq-ignore.json'))
    const {ignores} = JSON.parse(await readFile(path.join(folder, '.mudaqqiq-ignore.json'), 'utf8'))
    assert.deepEqual(ignores, [
      {rule: 'quote-direction', file: 'news.txt', sentence: ignores[0].sentence, excerpt: slip, reason: 'agreed'}
    ])
    assert.equal(marked(text, await server.diagnostics(at('news.txt'))), `${slip}\nوقال الوزير: ⟦»⟧نعم».`)
    assert.deepEqual(
      await server.actions(at('news.txt'), {start: {line: 0, character: 0}, end: {line: 0, character: 30}}),
      []
    )
    const [, article] = await rungs(at('news.txt'), 1)
    await write(await ask(article))
    assert.deepEqual(await server.diagnostics(at('news.txt')), [])
  })

  it('marks in the side file what silences nothing any more', async () => {
    await server.open(at('news.txt'), slip)
    await write(await ask((await rungs(at('news.txt')))[0]))
    assert.deepEqual(await server.diagnostics(at('news.txt')), [])
    await server.change(at('news.txt'), 2, 'وقال المدير: «سنفتح المكتبة غدا».')
    await server.diagnostics(at('news.txt'))
    const {diagnostics} = await server.publication(({uri}) => uri === at('.mudaqqiq-ignore.json'))
    assert.deepEqual(
      diagnostics.map(({range, code, severity, tags}) => [range.start, code, severity, tags]),
      [[{line: 2, character: 4}, 'unused-ignore', 3, [1]]]
    )
    await server.change(at('news.txt'), 3, slip)
    await server.diagnostics(at('news.txt'))
    await server.publication(({uri, diagnostics: left}) => uri === at('.mudaqqiq-ignore.json') && left.length === 0)
  })

  it("adds a misspelled word to the desk's words, once, beside what the configuration says already", async () => {
    const uri = at('a.txt')
    const text = 'زار الاسماعيلية ثم عاد الى بيته.'
    await server.stop()
    await writeFile(path.join(folder, '.mudaqqiqrc.json'), '{"words": ["الاهرام"]}\n')
    server = await LanguageServer.start({
      settings: {language: 'en', rules: onlyRules('hamza')},
      folders: [pathToFileURL(folder).href],
      initializationOptions: {commands: true}
    })
    await server.open(uri, text)
    const asked = (await rungs(uri)).filter(({scope}) => scope === 'word')
    assert.equal(asked.length, 1)
    const written = await write(await ask(asked[0]))
    const {words} = JSON.parse(await readFile(fileURLToPath(written), 'utf8')) as {words: string[]}
    assert.equal(words.length, 2)
    assert.equal(words[0], 'الاهرام')
  })

  it('goes on, in a new configuration file, from the one above the workspace', async () => {
    await server.stop()
    await mkdir(path.join(folder, 'a/b'), {recursive: true})
    await writeFile(path.join(folder, '.mudaqqiqrc.json'), '{"words": ["الاهرام"]}')
    server = await LanguageServer.start({settings, folders: [at('a/b')], initializationOptions: {commands: true}})
    await server.open(at('a/b/a.txt'), slip)
    const workspace = (await rungs(at('a/b/a.txt'))).find(({scope}) => scope === 'workspace')!
    assert.deepEqual(await ask(workspace), {
      uri: at('a/b/.mudaqqiqrc.json'),
      text: '{\n  "extends": "../../.mudaqqiqrc.json",\n  "rules": {\n    "quote-direction": "off"\n  }\n}\n'
    })
  })

  it('turns a rule off in the configuration file that governs, or in a new one', async () => {
    await server.open(at('a.txt'), slip)
    const workspace = (await rungs(at('a.txt'))).find(({scope}) => scope === 'workspace')!
    assert.deepEqual(await ask(workspace), {
      uri: at('.mudaqqiqrc.json'),
      text: '{\n  "rules": {\n    "quote-direction": "off"\n  }\n}\n'
    })
    await writeFile(path.join(folder, 'package.json'), '{"name": "desk", "mudaqqiq": {"profile": "none"}}')
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{uri: at('package.json'), type: 1}]
    })
    const answer = await ask(workspace)
    assert.deepEqual('text' in answer && JSON.parse(answer.text), {
      name: 'desk',
      mudaqqiq: {profile: 'none', rules: {'quote-direction': 'off'}}
    })
    await write(answer)
    assert.deepEqual(await server.diagnostics(at('a.txt')), [])
  })

  const sources: Array<[what: string, text: string, after: string]> = [
    [
      'above a paragraph',
      `# خبر\n\nسطر أول\n${slip}\n`,
      `# خبر\n\n<!-- mudaqqiq-disable-next-line quote-direction -- متفق عليه -->\nسطر أول\n${slip}\n`
    ],
    [
      'above a heading',
      `## ${slip}\n\nنص.\n`,
      `<!-- mudaqqiq-disable-next-line quote-direction -- متفق عليه -->\n## ${slip}\n\nنص.\n`
    ],
    [
      'at the end of a list item',
      `- نص.\n- ${slip}\n- نص.\n`,
      `- نص.\n- ${slip} <!-- mudaqqiq-disable-line quote-direction -- متفق عليه -->\n- نص.\n`
    ],
    [
      'at the end of a quoted line',
      `> ${slip}\n`,
      `> ${slip} <!-- mudaqqiq-disable-line quote-direction -- متفق عليه -->\n`
    ]
  ]
  for (const [what, text, after] of sources) {
    it(`writes a comment ${what} of Markdown, which silences it`, async () => {
      await server.open(at('a.md'), text, {languageId: 'markdown'})
      const [occurrence] = await rungs(at('a.md'), text.slice(0, text.indexOf('»')).split('\n').length - 1)
      assert.equal(applied(text, await ask(occurrence, ' متفق\n--عليه ')), after.replace('متفق عليه', 'متفق  عليه'))
      await server.change(at('a.md'), 2, after)
      assert.deepEqual(await server.diagnostics(at('a.md')), [])
    })
  }

  it('writes comments into HTML, and at the top of an article', async () => {
    const html = `<!doctype html>\n<h1>خبر</h1>\n<p>\n  <b>${slip}</b></p>\n<p>${slip}</p>\n`
    await server.open(at('a.html'), html, {languageId: 'html'})
    const [occurrence, article] = await rungs(at('a.html'), 3)
    const once = applied(html, await ask(occurrence))
    await server.change(at('a.html'), 2, once)
    assert.equal(
      marked(once, await server.diagnostics(at('a.html'))),
      `<!doctype html>\n<h1>خبر</h1>\n<p>\n  <b><!-- mudaqqiq-disable-line quote-direction -->${slip}</b></p>\n<p>${shown}</p>\n`
    )
    await server.change(at('a.html'), 3, html)
    const whole = applied(html, await ask({...article, version: 3}))
    assert.ok(whole.startsWith('<!doctype html>\n<!-- mudaqqiq-disable quote-direction -->\n<h1>'), whole)
    await server.change(at('a.html'), 4, whole)
    assert.deepEqual(await server.diagnostics(at('a.html')), [])
    const text = `---\ntitle: خبر\n---\n\n${slip}\n`
    await server.open(at('b.md'), text, {languageId: 'markdown'})
    const top = (await rungs(at('b.md'), 4))[1]
    assert.equal(
      applied(text, await ask(top)),
      `---\ntitle: خبر\n---\n\n<!-- mudaqqiq-disable quote-direction -->\n\n${slip}\n`
    )
  })

  it('refuses what no longer stands, has no place to be kept, or would overwrite a broken file', async () => {
    await server.open(at('a.txt'), slip)
    const [occurrence] = await rungs(at('a.txt'))
    await writeFile(path.join(folder, '.mudaqqiq-ignore.json'), '{"ignores": [')
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{uri: at('.mudaqqiq-ignore.json'), type: 1}]
    })
    assert.deepEqual(await ask(occurrence), {problem: 'broken'})
    await server.change(at('a.txt'), 2, `${slip} `)
    assert.deepEqual(await ask(occurrence), {problem: 'changed'})
    await server.open('untitled:Untitled-1', slip)
    assert.deepEqual(
      (await rungs('untitled:Untitled-1')).map(({scope}) => scope),
      ['workspace']
    )
    assert.deepEqual(await ask({...occurrence, uri: 'untitled:Untitled-1'}), {problem: 'nowhere'})
  })

  it('gives the comments at once to a client that cannot ask for a reason', async () => {
    await server.stop()
    server = await LanguageServer.start({settings})
    await server.open(at('a.md'), slip, {languageId: 'markdown'})
    const [, occurrence, article, ...rest] = await server.actions(at('a.md'), everywhere)
    assert.deepEqual(rest, [])
    assert.equal(
      applied(slip, {edit: occurrence.edit!}),
      `<!-- mudaqqiq-disable-next-line quote-direction -->\n${slip}`
    )
    assert.equal(applied(slip, {edit: article.edit!}), `<!-- mudaqqiq-disable quote-direction -->\n\n${slip}`)
    await server.open(at('a.txt'), slip)
    assert.deepEqual(
      (await server.actions(at('a.txt'), everywhere)).map(({command}) => command?.command),
      [undefined, 'mudaqqiq.ignoreFinding', 'mudaqqiq.ignoreFinding']
    )
  })
})

describe('server: fixes of files', () => {
  it('are told for files open and not, and change nothing', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
    const at = (name: string): string => pathToFileURL(path.join(folder, name)).href
    const server = await LanguageServer.start({settings})
    await writeFile(path.join(folder, 'a.txt'), `\ufeff${slip}`)
    await writeFile(path.join(folder, 'clean.txt'), 'نص سليم.')
    await server.open(at('open.txt'), `\n${slip}`, {version: 7})
    const files = await server.connection.sendRequest('mudaqqiq/fixFiles', {
      uris: ['a.txt', 'clean.txt', 'gone.txt', 'open.txt'].map(at)
    })
    const edit = (line: number): object => ({
      range: {start: {line, character: 13}, end: {line, character: 14}},
      newText: '«',
      rule: 'quote-direction',
      title: 'Turn the mark: «',
      safe: true
    })
    assert.deepEqual(files, [
      {uri: at('a.txt'), version: null, edits: [edit(0)]},
      {uri: at('open.txt'), version: 7, edits: [edit(1)]}
    ])
    assert.equal(await readFile(path.join(folder, 'a.txt'), 'utf8'), `\ufeff${slip}`)
    await server.stop()
    await rm(folder, {recursive: true})
  })
})
