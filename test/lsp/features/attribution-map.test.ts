import assert from 'node:assert/strict'
import {SymbolKind} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {AttributionLists, AttributionMapMessage} from '../../../server/src/protocol/messages.ts'
import {onlyRules} from '../../support/articles.ts'
import {LanguageServer} from '../../support/language-server.ts'

const uri = 'file:///desk/article.txt'
const text = [
  'انهيار جسر في وادي السلام',
  'قالت وزارة النقل إن الجسر «أُغلق قبل شهر».',
  'وأضافت أن اللجنة تفحص الأعمدة، وفقا للجنة السلامة.',
  'وقُتل 14 شخصا وأصيب عدد كبير من السكان بجروح خطيرة في الانهيار.',
  'وأكدت الوزارة أن العمل يبدأ غدا. وذكرت مصادر مطلعة أن المقاول أُوقف.'
].join('\n')
const settings = {language: 'en', rules: onlyRules('unattributed-claim')}

/** The range of words that stand once in the text. */
function rangeOf(words: string): {start: {line: number; character: number}; end: {line: number; character: number}} {
  const document = TextDocument.create(uri, '', 0, text)
  const at = text.indexOf(words)
  assert.ok(at >= 0 && !text.includes(words, at + 1), words)
  return {start: document.positionAt(at), end: document.positionAt(at + words.length)}
}

describe('server: attribution map', () => {
  let server: LanguageServer
  beforeEach(async () => {
    server = await LanguageServer.start({settings})
    await server.open(uri, text)
  })
  afterEach(() => server.stop())

  const statement = (words: string, said: string, cue: string, source?: string): object => ({
    range: rangeOf(words),
    text: said,
    cue,
    cueRange: rangeOf(cue),
    ...(source !== undefined && {source})
  })

  it('lists who is cited for what, takes up a source again by its head, and drops what is attached to its name', async () => {
    const map = await server.connection.sendRequest('mudaqqiq/map', {uri})
    const [{message}] = await server.diagnostics(uri)
    assert.deepEqual(map, {
      version: 1,
      state: 'linted',
      sources: [
        {
          name: 'وزارة النقل',
          strength: 'named',
          statements: [
            statement('إن الجسر «أُغلق قبل شهر».', 'إن الجسر «أُغلق قبل شهر»', 'قالت', 'وزارة النقل'),
            statement(
              'أن اللجنة تفحص الأعمدة، وفقا للجنة السلامة.',
              'أن اللجنة تفحص الأعمدة، وفقا للجنة السلامة',
              'وأضافت'
            ),
            statement('أن العمل يبدأ غدا.', 'أن العمل يبدأ غدا', 'وأكدت', 'الوزارة')
          ]
        },
        {
          name: 'لجنة السلامة',
          strength: 'named',
          statements: [
            statement(
              'وأضافت أن اللجنة تفحص الأعمدة، وفقا للجنة السلامة.',
              'وأضافت أن اللجنة تفحص الأعمدة، وفقا للجنة السلامة',
              'وفقا',
              'للجنة السلامة'
            )
          ]
        }
      ],
      vague: [
        {
          name: 'مصادر مطلعة',
          strength: 'vague',
          statements: [statement('أن المقاول أُوقف.', 'أن المقاول أُوقف', 'وذكرت', 'مصادر مطلعة')]
        }
      ],
      unattributed: [
        {range: rangeOf('وقُتل 14 شخصا'), text: 'وقُتل 14 شخصا', message, severity: 'warning', rule: 'unattributed-claim'}
      ],
      ignored: []
    })
  })

  it('is empty of what is not linted, and nothing of what is not open', async () => {
    await server.open('file:///desk/english.txt', 'The bridge fell, the ministry said.')
    assert.deepEqual(await server.connection.sendRequest('mudaqqiq/map', {uri: 'file:///desk/english.txt'}), {
      version: 1,
      state: 'not-arabic',
      sources: [],
      vague: [],
      unattributed: [],
      ignored: []
    })
    assert.equal(await server.connection.sendRequest('mudaqqiq/map', {uri: 'file:///desk/closed.txt'}), null)
  })

  it('is of the text as it is when asked for', async () => {
    await server.change(uri, 2, 'وصل الوفد أمس.')
    assert.deepEqual(await server.connection.sendRequest('mudaqqiq/map', {uri}), {
      version: 2,
      state: 'linted',
      sources: [],
      vague: [],
      unattributed: [],
      ignored: []
    })
  })

  it('gives the outline: the headline, and under it sources and claims in the order of the text', async () => {
    assert.ok(server.initialized.capabilities.documentSymbolProvider)
    // Arabic in a list that is laid out from left to right.
    const isolated = (words: string): string => (/^\p{Script=Arabic}/u.test(words) ? `\u2067${words}\u2069` : words)
    const symbol = (name: string, detail: string, kind: SymbolKind, range: string, selection: string): object => ({
      name: isolated(name),
      detail: isolated(detail),
      kind,
      range: rangeOf(range),
      selectionRange: rangeOf(selection)
    })
    const [{message}] = await server.diagnostics(uri)
    const [lead, , claim, end] = text.split('\n').slice(1)
    assert.deepEqual(await server.connection.sendRequest('textDocument/documentSymbol', {textDocument: {uri}}), [
      {
        name: isolated('انهيار جسر في وادي السلام'),
        kind: SymbolKind.Namespace,
        range: {start: {line: 0, character: 0}, end: {line: 4, character: end.length}},
        selectionRange: rangeOf('انهيار جسر في وادي السلام'),
        children: [
          symbol('وزارة النقل', 'إن الجسر «أُغلق قبل شهر»', SymbolKind.String, lead, 'قالت'),
          symbol(
            'لجنة السلامة',
            'وأضافت أن اللجنة تفحص الأعمدة، وفقا للجنة السلامة',
            SymbolKind.String,
            'وأضافت أن اللجنة تفحص الأعمدة، وفقا للجنة السلامة.',
            'وفقا'
          ),
          symbol(
            'وزارة النقل',
            'أن اللجنة تفحص الأعمدة، وفقا للجنة السلامة',
            SymbolKind.String,
            'وأضافت أن اللجنة تفحص الأعمدة، وفقا للجنة السلامة.',
            'وأضافت'
          ),
          symbol(String(message).split(': ')[0], 'وقُتل 14 شخصا', SymbolKind.Event, claim.slice(0, 13), 'وقُتل 14 شخصا'),
          symbol('وزارة النقل', 'أن العمل يبدأ غدا', SymbolKind.String, 'وأكدت الوزارة أن العمل يبدأ غدا.', 'وأكدت'),
          symbol('مصادر مطلعة', 'أن المقاول أُوقف', SymbolKind.Null, 'وذكرت مصادر مطلعة أن المقاول أُوقف.', 'وذكرت')
        ]
      }
    ])
  })
})

describe('server: lenses', () => {
  it('stand above each paragraph that has sources or wants one, where the user turned them on', async () => {
    const server = await LanguageServer.start({
      settings: {...settings, codeLens: true},
      initializationOptions: {sourcesCommand: 'show'}
    })
    try {
      await server.open(uri, text)
      const lenses = (await server.connection.sendRequest('textDocument/codeLens', {textDocument: {uri}})) as Array<{
        range: {start: {line: number}}
        command: {title: string; command: string}
      }>
      const shown = lenses.map(({range, command: {title, command}}) => [
        range.start.line,
        title.replaceAll(/[\u2067\u2069]/g, ''),
        command
      ])
      assert.deepEqual(shown, [
        [1, 'وزارة النقل', 'show'],
        [2, 'وزارة النقل, لجنة السلامة', 'show'],
        [3, 'without a source: 1', 'show'],
        [4, 'وزارة النقل, مصادر مطلعة', 'show']
      ])
      server.settings!.codeLens = false
      await server.connection.sendNotification('workspace/didChangeConfiguration', {settings: {}})
      assert.deepEqual(await server.connection.sendRequest('textDocument/codeLens', {textDocument: {uri}}), [])
    } finally {
      await server.stop()
    }
  })
})

describe('server: attribution map of several articles', () => {
  it('keeps each for itself: its sources, and what rests on nobody in it', async () => {
    const server = await LanguageServer.start({settings})
    const feed = 'file:///desk/feed.json'
    const item = (title: string, content_text: string): object => ({title, content_text})
    const source = JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'أخبار',
        items: [
          item('جسر ينهار في الوادي', 'قالت وزارة النقل إن الجسر أُغلق أمس.'),
          item(
            'مدرسة تُفتح في القرية',
            'وأضافت وزارة النقل أن الطريق سالك. وقُتل 14 شخصا وأصيب عدد كبير من السكان بجروح.'
          )
        ]
      },
      null,
      1
    )
    await server.open(feed, source, {languageId: 'json'})
    const map = await server.connection.sendRequest<AttributionMapMessage>('mudaqqiq/map', {uri: feed})
    const names = ({sources}: AttributionLists): string[] => sources.map(({name}) => name)
    assert.deepEqual(
      map.items?.map(({title, range, unattributed, ...lists}) => [
        title,
        range.start.line,
        names({...lists, unattributed}),
        unattributed.length
      ]),
      [
        ['جسر ينهار في الوادي', 5, ['وزارة النقل'], 0],
        ['مدرسة تُفتح في القرية', 9, ['وزارة النقل'], 1]
      ]
    )
    assert.deepEqual([names(map), map.unattributed.length], [['وزارة النقل', 'وزارة النقل'], 1])
    await server.stop()
  })
})
