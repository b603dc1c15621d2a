import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import oniguruma from 'vscode-oniguruma'
import textmate from 'vscode-textmate'

const {OnigScanner, OnigString, loadWASM} = oniguruma
const {INITIAL, Registry, parseRawGrammar} = textmate
const file = new URL('../../syntaxes/arabic-news.tmLanguage.json', import.meta.url)

/** `text → scope` of every stretch that has a scope of its own, line after line. */
async function scopes(...lines: string[]): Promise<string[]> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'))
  loading ??= loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength))
  await loading
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text)
    }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(file, 'utf8'), 'arabic-news.tmLanguage.json'))
  })
  const grammar = await registry.loadGrammar('text.arabic-news')
  assert.ok(grammar)
  let state = INITIAL
  return lines.flatMap((line) => {
    const {tokens, ruleStack} = grammar.tokenizeLine(line, state)
    state = ruleStack
    return tokens
      .filter((token) => token.scopes.length > 1)
      .map(
        (token) =>
          `${line.slice(token.startIndex, token.endIndex)} → ${token.scopes.slice(1).join(' ').replaceAll('.arabic-news', '')}`
      )
  })
}
let loading: Promise<void> | undefined

describe('grammar: arabic-news', () => {
  it('tells the headline from what follows', async () => {
    assert.deepEqual(await scopes('سيول تعزل 3 قرى', 'سطر قصير ثان', 'وقالت البلدية إن الطريق مفتوح.'), [
      'سيول تعزل  → markup.heading.headline',
      '3 → markup.heading.headline constant.numeric',
      ' قرى → markup.heading.headline'
    ])
  })

  it('takes no sentence for a headline', async () => {
    assert.deepEqual(await scopes('وقالت البلدية إن الطريق مفتوح.'), [])
  })

  it('nests quotations, and ends them with the paragraph', async () => {
    assert.deepEqual(await scopes('', 'قال: «زرنا “الضحى” أمس» ثم خرج.', 'قال: “لم يغلقها', 'سطر جديد'), [
      '« → string.quoted.guillemets punctuation.definition.string.begin',
      'زرنا  → string.quoted.guillemets',
      '“ → string.quoted.guillemets string.quoted.curly punctuation.definition.string.begin',
      'الضحى → string.quoted.guillemets string.quoted.curly',
      '” → string.quoted.guillemets string.quoted.curly punctuation.definition.string.end',
      ' أمس → string.quoted.guillemets',
      '» → string.quoted.guillemets punctuation.definition.string.end',
      '“ → string.quoted.curly punctuation.definition.string.begin',
      'لم يغلقها → string.quoted.curly'
    ])
  })

  it('marks figures of the three systems and percentages', async () => {
    assert.deepEqual(await scopes('', 'بين 1,500 و٣٫٥٪ و۷ أو 12 %.'), [
      '1,500 → constant.numeric',
      '٣٫٥ → constant.numeric',
      '٪ → keyword.operator.percent',
      '۷ → constant.numeric',
      '12 → constant.numeric',
      '% → keyword.operator.percent'
    ])
  })

  it('marks link lines, bylines and placeholders', async () => {
    assert.deepEqual(
      await scopes('', 'اقرأ أيضا: كيف تُقرأ الخرائط', 'كتب: سامي النجار', 'وبحسب [المصدر؟] فإن الطريق مفتوح.'),
      [
        'اقرأ أيضا → keyword.other.link',
        ': → punctuation.separator',
        ' كيف تُقرأ الخرائط → markup.underline.link',
        'كتب: → keyword.other.byline',
        ' سامي النجار → entity.name.byline',
        '[المصدر؟] → invalid.illegal.placeholder'
      ]
    )
  })
})
