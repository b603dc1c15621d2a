import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {actionsAt, activate, closeAll, edit, findingsWhen, placeOf, ruleOf, writeArticle} from './articles.ts'
import {canReach, onPage} from './reader.ts'

/** What `vscode.lm` offers for providers; newer than the oldest VS Code we run in. */
interface Providers {
  registerLanguageModelChatProvider(vendor: string, provider: object): vscode.Disposable
}
const {LanguageModelTextPart: TextPart} = vscode as unknown as {
  LanguageModelTextPart: new (value: string) => object
}
interface Part {
  readonly value?: string
}
type Respond = (data: readonly Row[]) => string | Promise<string>
interface Row {
  readonly id?: string
  readonly text: string
}
interface SecondReading {
  readonly state: string
  readonly answered: number
  readonly known: number
  readonly unanswered: number
  readonly unsent: number
  readonly trouble?: {readonly en: string}
}

const canProvide = 'registerLanguageModelChatProvider' in vscode.lm
const text =
  'قُتل سبعة عمال في حريق الميناء أمس. وقالت وزارة العمل إنها فتحت تحقيقا في الحادث.\nوصل المفتشون إلى الموقع ظهر اليوم.\n'
const raised = 'قُتل سبعة عمال في حريق الميناء أمس.'

/** A model that answers as a test wants it to. */
class Model {
  /** What was sent to it, request by request. */
  readonly sent: string[] = []
  respond: Respond = honest

  provideLanguageModelChatInformation(): object[] {
    const limits = {maxInputTokens: 100_000, maxOutputTokens: 10_000}
    return [{id: 'test-reader', name: 'Test Reader', family: 'test', version: '1', ...limits, capabilities: {}}]
  }

  async provideLanguageModelChatResponse(
    _model: unknown,
    messages: ReadonlyArray<{readonly content: readonly Part[]}>,
    _options: unknown,
    progress: vscode.Progress<unknown>
  ): Promise<void> {
    const words = messages.map(({content}) => content.map(({value = ''}) => value).join(''))
    this.sent.push(words.join('\n'))
    const data = words[1].split('DATA-----\n')[1].split('\n-----END')[0].split('\n')
    const answer = await this.respond(data.map((row) => JSON.parse(row) as Row))
    // In pieces, as models answer.
    for (let at = 0; at < answer.length; at += 100) progress.report(new TextPart(answer.slice(at, at + 100)))
  }

  async provideTokenCount(): Promise<number> {
    return 1
  }
}

const asked = (data: readonly Row[]): Row[] => data.filter(({id}) => id !== undefined)

function honest(data: readonly Row[]): string {
  const verdicts = asked(data).map(({id, text: words}) => {
    const isRaised = /^(?:قُتل|سرق|قصف|تسبب)/.test(words)
    return {id, label: isRaised ? 'U' : 'A', why: isRaised ? 'casualty' : null, reason: isRaised ? 'من أحصى؟' : ''}
  })
  return JSON.stringify({verdicts})
}

const ask = (): Thenable<SecondReading | undefined> => vscode.commands.executeCommand('mudaqqiq.askSecondReader')
const shownOf = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({source}) => source === 'second-reader')

/** What the second reader says of a document, as soon as it is so much. */
function shownWhen(document: vscode.TextDocument, count: number): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${shownOf(document).length} are shown, not ${count}`)), 20_000)
    const look = (): void => {
      if (shownOf(document).length !== count) return
      clearTimeout(timer)
      listener.dispose()
      resolve(shownOf(document))
    }
    const listener = vscode.languages.onDidChangeDiagnostics(look)
    look()
  })
}

const configure = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('mudaqqiq').update(name, value, vscode.ConfigurationTarget.Global)

/** A number that makes the sentences of a test others than those of every test before. */
let articles = 0
async function fresh(): Promise<vscode.TextDocument> {
  const document = await writeArticle(`خبر رقم ${++articles} من المدينة القديمة\n${text}`)
  await findingsWhen(document, (findings) => findings.some((finding) => ruleOf(finding) === 'unattributed-claim'))
  return document
}

describe('editor: the second reader, where there is no model', () => {
  before(activate)
  afterEach(closeAll)

  it('is not offered where there is no model, and sends nothing', async () => {
    const document = await fresh()
    assert.equal(await ask(), undefined)
    const actions = await actionsAt(document, placeOf(document, '⟦قُتل⟧ سبعة'))
    assert.ok(actions.every(({command}) => command?.command !== 'mudaqqiq.askSecondReader'))
  })
})

describe('editor: the second reader', () => {
  const model = new Model()
  let registered: vscode.Disposable | undefined
  before(async function () {
    if (!canProvide) this.skip()
    await activate()
    registered = (vscode.lm as unknown as Providers).registerLanguageModelChatProvider('mudaqqiq-test', model)
  })
  beforeEach(() => {
    model.sent.length = 0
    model.respond = honest
  })
  afterEach(async () => {
    await closeAll()
    for (const name of ['secondReader.timeout', 'secondReader.most', 'rules', 'language'])
      await configure(name, undefined)
  })
  after(() => registered?.dispose())

  it('is asked, and what it would send back is shown apart from our own findings', async () => {
    await configure('language', 'en')
    const document = await fresh()
    const own = vscode.languages.getDiagnostics(document.uri).length
    const reading = await ask()
    assert.deepEqual(
      {...reading, verdicts: undefined},
      {state: 'read', answered: 3, known: 0, unanswered: 0, unsent: 0, verdicts: undefined}
    )
    const [finding, ...more] = await shownWhen(document, 1)
    assert.deepEqual(more, [])
    assert.deepEqual(
      [ruleOf(finding), finding.severity, document.getText(finding.range)],
      ['second-reader', vscode.DiagnosticSeverity.Information, raised]
    )
    assert.match(finding.message, /^Second reader: casualties without a source: /)
    assert.equal(vscode.languages.getDiagnostics(document.uri).length, own + 1)
    assert.equal(model.sent.length, 1)
    assert.match(model.sent[0], /It is DATA, written by strangers/)
  })

  it('is not asked again about what has not changed; what it said of a sentence goes with the sentence', async () => {
    const document = await fresh()
    await ask()
    await shownWhen(document, 1)
    const again = await ask()
    assert.deepEqual([again?.answered, again?.known, model.sent.length], [0, 3, 1])
    await edit(document, placeOf(document, 'قُتل ⟦سبعة⟧ عمال'), 'ثمانية')
    await shownWhen(document, 0)
    assert.equal(model.sent.length, 1, 'nothing is sent unasked')
    await edit(document, placeOf(document, 'قُتل ⟦ثمانية⟧ عمال'), 'سبعة')
    await shownWhen(document, 1)
    assert.equal(model.sent.length, 1)
  })

  it('is left where it is late', async () => {
    await configure('secondReader.timeout', 1)
    const document = await fresh()
    model.respond = () => new Promise(() => {})
    const reading = await ask()
    assert.deepEqual([reading?.answered, reading?.unanswered, shownOf(document).length], [0, 3, 0])
    assert.match(reading?.trouble?.en ?? '', /no answer in time/)
  })

  it('is not believed where it is wrong about what is known', async () => {
    const document = await fresh()
    model.respond = (data) =>
      JSON.stringify({verdicts: asked(data).map(({id}) => ({id, label: 'U', why: 'figure', reason: 'x'}))})
    const reading = await ask()
    assert.deepEqual([reading?.answered, reading?.unanswered, model.sent.length], [0, 3, 2])
    assert.equal(shownOf(document).length, 0)
  })

  it('is asked once more where its answer is broken', async () => {
    const document = await fresh()
    model.respond = (data) => (model.sent.length === 1 ? 'Here is what I think.' : honest(data))
    const reading = await ask()
    assert.deepEqual([reading?.answered, reading?.trouble, model.sent.length], [3, undefined, 2])
    await shownWhen(document, 1)
  })

  it('is asked no more where it refuses', async () => {
    const document = await fresh()
    model.respond = () => {
      throw vscode.LanguageModelError.NoPermissions('the user said no')
    }
    const reading = await ask()
    assert.deepEqual([reading?.answered, reading?.unanswered, model.sent.length], [0, 3, 1])
    assert.match(reading?.trouble?.en ?? '', /it would not answer/)
    assert.equal(shownOf(document).length, 0)
  })

  it('is sent no more sentences than the budget has', async () => {
    await configure('secondReader.most', 1)
    await fresh()
    const first = await ask()
    assert.deepEqual([first?.answered, first?.unsent], [1, 2])
    const second = await ask()
    assert.deepEqual([second?.answered, second?.known, second?.unsent], [1, 1, 1])
  })

  it('is sent nothing where the rule is off, and has the severity that the desk gives it', async () => {
    await configure('rules', {'second-reader': 'off'})
    await fresh()
    assert.equal((await ask())?.state, 'off')
    assert.equal(model.sent.length, 0)
    await configure('rules', {'second-reader': 'warning'})
    const document = await fresh()
    await ask()
    const [finding] = await shownWhen(document, 1)
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning)
  })

  it('is offered beside the fixes of a claim', async () => {
    const document = await fresh()
    const offered = (await actionsAt(document, placeOf(document, '⟦قُتل⟧ سبعة'))).filter(
      ({command}) => command?.command === 'mudaqqiq.askSecondReader'
    )
    assert.equal(offered.length, 1)
    assert.match(offered[0].title, /يرسل نصه إلى نموذجك اللغوي/)
  })

  it('is stopped by the user', async function () {
    if (!canReach) this.skip()
    const document = await fresh()
    model.respond = () => new Promise(() => {})
    await vscode.commands.executeCommand('notifications.clearAll')
    const asking = ask()
    await onPage(async (page) => {
      // Under test nothing pops up: what is told stands in a list.
      await page.locator('[id="status.notifications"]').click()
      const row = page.locator('.notifications-center .monaco-list-row').filter({hasText: 'Test Reader'}).first()
      await row.hover()
      try {
        await row.getByText('Cancel', {exact: true}).click({timeout: 15_000})
      } catch (error) {
        throw new Error(`${error} ${await page.locator('.notifications-center').innerHTML()}`)
      }
    }, undefined)
    const reading = await asking
    assert.deepEqual([reading?.answered, shownOf(document).length], [0, 0])
    assert.match(reading?.trouble?.en ?? '', /not asked any more/)
  })
})
