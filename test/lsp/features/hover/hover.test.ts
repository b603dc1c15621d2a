import assert from 'node:assert/strict'
import type {Hover} from 'vscode-languageserver'
import quoteDirection from '../../../../server/src/engine/rules/quotations/quote-direction.ts'
import {onlyRules, turned} from '../../../support/articles.ts'
import {LanguageServer} from '../../../support/language-server.ts'

const uri = 'file:///desk/article.txt'

describe('server: hover', () => {
  let server: LanguageServer
  afterEach(() => server.stop())
  const hover = (character: number): Promise<Hover | null> =>
    server.connection.sendRequest('textDocument/hover', {textDocument: {uri}, position: {line: 0, character}})

  /** What a hover says without the characters that set a direction, and the words it is about. */
  async function told(character: number): Promise<string[]> {
    const shown = await hover(character)
    assert.ok(
      shown !== null && typeof shown.contents === 'object' && 'value' in shown.contents && shown.range !== undefined
    )
    const {start, end} = shown.range
    return [
      ...shown.contents.value.replaceAll(/[\u2066-\u2069]/g, '').split(/\n\n(?:---\n\n)?/),
      `⟦${line.slice(start.character, end.character)}⟧`
    ]
  }
  let line = ''
  async function open(text: string, settings: Record<string, unknown>): Promise<void> {
    line = text
    server = await LanguageServer.start({settings: {language: 'en', rules: onlyRules(), ...settings}})
    await server.open(uri, text)
  }

  it('tells whose words a sentence is, and through which words', async () => {
    await open('قالت وزارة النقل إن الجسر سليم. وأضافت أن العمل مستمر. وصل الوفد أمس.', {})
    assert.deepEqual(await told(line.indexOf('سليم')), [
      'Source: **وزارة النقل** (named), through «قالت»',
      '⟦قالت وزارة النقل إن الجسر سليم.⟧'
    ])
    assert.deepEqual(await told(line.indexOf('مستمر')), [
      'Source: **وزارة النقل** (named), through «وأضافت»',
      '⟦وأضافت أن العمل مستمر.⟧'
    ])
    assert.deepEqual(await told(line.indexOf('الوفد')), [
      'No source of its own; the sentence before has: **وزارة النقل** (named), through «وأضافت»',
      '⟦وصل الوفد أمس.⟧'
    ])
  })

  it('tells that nobody stands behind a sentence, in Arabic', async () => {
    await open('وصل الوفد أمس.', {language: 'ar'})
    assert.deepEqual(await told(4), ['لا تُسند هذه الجملة إلى أحد.', '⟦وصل الوفد أمس.⟧'])
  })

  it('lets no copy become markup', async () => {
    await open('قال [المدير](command:x) <b>كمال</b> إن العمل مستمر.', {})
    const [first] = await told(1)
    assert.doesNotMatch(first, /(?<!\\)[[<]/)
  })

  it('tells the value and kind of a figure, and how others write it', async () => {
    await open('قالت الوزارة إن 12000 أسرة نزحت.', {})
    assert.deepEqual(await told(line.indexOf('12000')), [
      'quantity: 12,000 · also written: 12,000, 12 ألف, ١٢٠٠٠',
      'Source: **الوزارة** (named), through «قالت»',
      '⟦12000⟧'
    ])
  })

  it('lists what speaks for asking for a source', async () => {
    await open('وقُتل 14 شخصا وأصيب عدد كبير من السكان بجروح خطيرة في الانهيار.', {
      rules: onlyRules('unattributed-claim')
    })
    const lines = await told(3)
    const score = lines.find((text) => text.startsWith('What speaks for asking for a source'))
    assert.match(
      score ?? lines.join('\n'),
      /^What speaks for asking for a source \(\d+%\): .*\w+ \([+−]\d\.\d\)(?:, .+ \([+−]\d\.\d\)){5}$/
    )
  })

  for (const language of ['ar', 'en'] as const) {
    it(`explains the rule of a finding (${language}), and nothing in what is not linted`, async () => {
      server = await LanguageServer.start({
        settings: {language, rules: onlyRules('quote-direction')},
        initializationOptions: {reference: 'command:open?{id}'}
      })
      await server.open(uri, turned.text)
      const shown = await hover(13)
      const value =
        shown !== null && typeof shown.contents === 'object' && 'value' in shown.contents ? shown.contents.value : ''
      const plain = value.replaceAll(/[\u2066-\u2069]/g, '')
      assert.deepEqual(shown, {
        contents: {kind: 'markdown', value},
        range: {start: {line: 0, character: 13}, end: {line: 0, character: 14}}
      })
      const source = {
        ar: 'المصدر: **المدير** (بصفته)، عبر «وقال»',
        en: 'Source: **المدير** (by office), through «وقال»'
      }[language]
      const reference = {ar: 'مرجع القاعدة', en: 'Rule reference'}[language]
      assert.equal(
        plain,
        `**${quoteDirection.summary[language]}**\n\n${quoteDirection.why[language]}\n\n[${reference}: quote-direction](command:open?quote-direction)\n\n---\n\n${source}`
      )
      await server.change(uri, 2, 'Nothing of this is Arabic.')
      assert.equal(await hover(3), null)
    })
  }
})
