import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import type {Root} from 'nlcst'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {fixText} from '../../server/src/cli/fix-text.ts'
import type {Article} from '../../server/src/engine/document/article.ts'
import {type Format, mudaqqiq, readArticle, resolveConfig} from '../../server/src/engine/index.ts'
import {lintArticle} from '../../server/src/engine/linting/lint.ts'
import type {Linted} from '../../server/src/engine/linting/safe/check.ts'
import {unmark} from './marked.ts'

/** Where the article is kept as each format writes it: a folder a format. */
const folder = path.join(import.meta.dirname, '../fixtures/formats')

/**
 * What is wrong with the article in every format, in order: the rule, the words around the place, and what the first fix makes
 * of them.
 */
const planted = [
  ['arabic-punctuation', 'كلها⟦,⟧ وإن', 'كلها، وإن'],
  ['unbalanced-quotes', '⟦«⟧انتظر', '«انتظر'],
  ['punctuation-spacing', 'دينار⟦ ،⟧وأن', 'دينار، وأن'],
  ['hamza', '⟦إفتتاحه⟧', 'افتتاحه'],
  ['punctuation-spacing', 'الجسر⟦ ⟧, صباح', 'الجسر، صباح'],
  ['arabic-punctuation', 'الجسر ⟦,⟧ صباح', 'الجسر، صباح']
] as const
/** And where the quotation that is never closed is closed. */
const closed = ['واحدا.', 'واحدا».'] as const

const headline = 'بلدية المرسى تفتح جسرها الجديد'

const config = resolveConfig()

function lint(text: string, format: Format): Linted {
  const article = readArticle(text, format)
  return {article, findings: lintArticle(article, config)}
}

/** How a file of the article differs from the words that it stands for. */
export interface Variant {
  /** How words are written in the file, where that is otherwise than they are. */
  readonly written?: (words: string) => string
  /** The zones of its paragraphs: of the headline, the four of the text, the caption. */
  readonly zones?: string
}

export function fixture(format: Format, name: string): string {
  return fs.readFileSync(path.join(folder, format, name), 'utf8')
}

/** The zones of an article, one letter each. */
export function zonesOf({blocks}: Article): string {
  return blocks.map(({paragraph}) => paragraph.zone[0]).join('')
}

/** Holds that a file is the article: the same findings at their places, and all fixes make the same article of it. */
export function isTheArticle(format: Format, name: string, {written = same, zones = 'hbbbbc'}: Variant = {}): void {
  const source = fixture(format, name)
  describe(`the article in ${name}`, () => {
    it('has its headline, its text and its caption, and nothing else', () => {
      const {article} = lint(source, format)
      assert.equal(zonesOf(article), zones)
      assert.match(article.blocks[0].paragraph.text.replace(/\u2060/g, '').replace(/\s+/g, ' '), new RegExp(headline))
    })
    it('has the same findings, at their places', () => {
      const {findings} = lint(source, format)
      const expected = planted.map(([rule, marked]) => {
        const [before, range, after] = marked.split(/[⟦⟧]/)
        const at = source.indexOf(written(before + range + after))
        assert.ok(at >= 0, `${marked} is not in ${name}`)
        const start = at + written(before).length
        return `${rule} ${start}–${start + written(range).length}`
      })
      assert.deepEqual(
        findings.map(({rule, start, end}) => `${rule.id} ${start}–${end}`),
        expected
      )
    })
    it('has them at these places through the unified plugin, too', () => {
      const file = new VFile(source)
      const processor = unified().use(mudaqqiq, {format})
      processor.runSync(processor.parse(file) as Root, file)
      assert.deepEqual(
        file.messages.map(
          ({ruleId, place}) => `${ruleId} ${place !== undefined && 'start' in place && place.start.offset}`
        ),
        lint(source, format).findings.map(({rule, start}) => `${rule.id} ${start}`)
      )
    })
    it('is mended in place, and everything else stays to the letter', () => {
      const fixed = fixText(source, (text) => lint(text, format), 'all').article.text
      assert.equal(fixed, goodSource(source, written))
    })
    it('has nothing to be said of it once it is mended', () => {
      const good = goodSource(source, written)
      const {article, findings, count} = fixText(good, (text) => lint(text, format), 'all')
      assert.deepEqual([findings, count, article.text], [[], 0, good])
    })
  })
}

/** A source with the words as they ought to be. */
function goodSource(source: string, written: (words: string) => string): string {
  let good = source
  for (const [, marked, mended] of planted) good = good.replace(written(unmark(marked).text), written(mended))
  return good.replace(written(closed[0]), written(closed[1]))
}

function same(words: string): string {
  return words
}
