import assert from 'node:assert/strict'
import fc from 'fast-check'
import {fixText} from '../../server/src/cli/fix-text.ts'
import {MASK} from '../../server/src/engine/arabic/characters.ts'
import {type Format, formats, readArticle, resolveConfig} from '../../server/src/engine/index.ts'
import type {Finding, PlacedFix} from '../../server/src/engine/linting/finding.ts'
import {applyEdits} from '../../server/src/engine/linting/fixes.ts'
import {lintArticle} from '../../server/src/engine/linting/lint.ts'
import type {Linted} from '../../server/src/engine/linting/safe/check.ts'
import {settle} from '../../server/src/engine/linting/safe/settle.ts'
import {Patch} from '../../server/src/engine/linting/safe/shift.ts'
import {rules} from '../../server/src/engine/rules/index.ts'
import {roughCopy, unsourcedCopy} from '../support/copy.ts'
import {readShared} from '../support/shared.ts'

const config = resolveConfig()
/** Copy that is text throughout. What stands in the paragraphs of XML and JSON is held to the same in formats.test.ts. */
const running = formats.filter((format) => format !== 'xml' && format !== 'json')

function lint(text: string, format: Format): Linted {
  const article = readArticle(text, format)
  return {article, findings: lintArticle(article, config)}
}

/** What a reader reads, paragraph by paragraph. */
function copyOf(text: string, format: Format): string[] {
  return readArticle(text, format).blocks.map(({paragraph}) => paragraph.text.replaceAll(MASK, ''))
}

const QUOTES = /["«»“”„‟‘’'‚‛‹›″′`´]/g
const DIGITS = '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'

/** The text without what a safe fix may change. */
function letters(text: string): string {
  return text
    .replace(QUOTES, '')
    .replace(/[\s.,،؛;:?؟٪%٫٬…–—-]/g, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(DIGITS.indexOf(digit) % 10))
}

const count = (text: string): number => text.match(QUOTES)?.length ?? 0

/** Findings told by how many letters of their paragraph stand before them: safe fixes leave those alone. */
function places({article, findings}: Linted): string[] {
  return findings.map(({rule, start}) => {
    const block = article.blockAt(start)!
    const before = block.paragraph.text.slice(0, Math.max(0, start - article.startOf(block)))
    return `${rule.id} ${article.indexOf(block)} ${letters(before.replaceAll(MASK, '')).length}`
  })
}

/** Says what of the promise is broken, told without anything that holds it. */
function assertPromise(text: string, fixed: string, format: Format): void {
  const [before, after] = [copyOf(text, format), copyOf(fixed, format)]
  assert.deepEqual(after.map(letters), before.map(letters), 'letters')
  assert.deepEqual(after.map(count), before.map(count), 'count of marks')
  assert.deepEqual(after.map(wordsOf), before.map(wordsOf), 'words')
}

/** Words of letters alone, in their order. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\u200d\u00ad]+/gu) ?? []
}

const segmenter = new Intl.Segmenter('ar', {granularity: 'grapheme'})
const ENTITY = /&(?:laquo|raquo|quot|nbsp|amp|#147|#148|#x64f);/g

/** Offsets that cut a grapheme or an entity. */
function cuts(text: string, format: Format): Set<number> {
  const borders = new Set([...segmenter.segment(text)].map(({index}) => index).concat(text.length))
  const inside = new Set<number>()
  for (let i = 0; i < text.length; i++) if (!borders.has(i)) inside.add(i)
  if (format !== 'plain')
    for (const {index, 0: entity} of text.matchAll(ENTITY))
      for (let i = index + 1; i < index + entity.length; i++) inside.add(i)
  return inside
}

for (const format of running) {
  describe(`property: safe fixes of rough ${format} copy`, function () {
    this.timeout(60_000)
    const check = (property: (text: string) => void, numRuns = 150): void =>
      fc.assert(fc.property(roughCopy(format), property), {numRuns})
    const safely = (text: string) => fixText(text, (source) => lint(source, format), 'safe')

    it('keep letters, words, figures, and the count of marks', () => {
      check((text) => {
        assertPromise(text, safely(text).article.text, format)
      })
    })

    it('leave nothing for a second time', () => {
      check((text) => {
        const once = safely(text).article.text
        assert.equal(safely(once).article.text, once)
      })
    })

    it('make no finding that was not there', () => {
      check((text) => {
        const fixed = safely(text)
        const known = new Set(places(lint(text, format)))
        assert.deepEqual(
          places(fixed).filter((place) => !known.has(place)),
          []
        )
      })
    })

    it('are told as edits of the text as it was, none of which cuts a grapheme or an entity', () => {
      check((text) => {
        const before = lint(text, format)
        const {edits, article} = settle(before, (source) => lint(source, format))
        assert.equal(applyEdits(text, edits), article.text)
        const inside = cuts(text, format)
        for (const {start, end} of edits) assert.ok(!inside.has(start) && !inside.has(end), `${start}–${end}`)
      })
    })

    it('and all other fixes and ranges cut no grapheme and no entity', () => {
      check((text) => {
        const inside = cuts(text, format)
        for (const {rule, start, end, fixes, related} of lint(text, format).findings) {
          for (const range of [{start, end}, ...related, ...fixes.flatMap(({edits}) => edits)])
            assert.ok(!inside.has(range.start) && !inside.has(range.end), `${rule.id} ${range.start}–${range.end}`)
        }
      })
    })
  })
}

/** A rule that calls safe what is not, as one may some day: what it does hangs on the text alone. */
function adversary(text: string, format: Format): Linted {
  const {article, findings} = lint(text, format)
  const offered: Finding[] = []
  for (let i = 0; i < text.length; i++) {
    const edit = temptations[text.charCodeAt(i) % temptations.length](text, i)
    if (
      edit === undefined ||
      findings.some(({fixes}) =>
        fixes.some(({edits}) => edits.some(({start, end}) => start <= edit.end && edit.start <= end))
      )
    )
      continue
    const fix: PlacedFix = {title: rules[0].summary, safe: true, edits: [edit]}
    offered.push({
      rule: rules[0],
      severity: 'hint',
      message: rules[0].summary,
      start: edit.start,
      end: edit.end,
      fixes: [fix],
      related: []
    })
  }
  return {article, findings: [...findings, ...offered].sort((a, b) => a.start - b.start)}
}

type Temptation = (text: string, i: number) => {start: number; end: number; text: string} | undefined
const temptations: readonly Temptation[] = [
  // takes a mark away, puts one more, puts a letter, parts a word, joins two, brings back what another takes
  (text, i) => (count(text[i]) > 0 ? {start: i, end: i + 1, text: ''} : undefined),
  (text, i) => (count(text[i]) > 0 ? {start: i, end: i, text: '«'} : undefined),
  (text, i) => (text[i] === 'ا' ? {start: i, end: i + 1, text: 'أ'} : undefined),
  (text, i) => (text[i] === 'ل' ? {start: i, end: i, text: ' '} : undefined),
  (text, i) => (text[i] === ' ' ? {start: i, end: i + 1, text: ''} : undefined),
  (text, i) => ('“”'.includes(text[i]) ? {start: i, end: i + 1, text: text[i] === '“' ? '”' : '“'} : undefined),
  (text, i) => (/\d/.test(text[i]) ? {start: i, end: i + 1, text: '7'} : undefined),
  (text, i) => (text[i] === '"' ? {start: i, end: i + 1, text: '»'} : undefined)
]

describe('property: fixes wrongly called safe', function () {
  this.timeout(60_000)
  for (const format of running) {
    it(`are left out of ${format} copy, and the others are not`, () => {
      fc.assert(
        fc.property(roughCopy(format), (text) => {
          const tempted = (source: string): Linted => adversary(source, format)
          const settled = settle(tempted(text), tempted)
          const fixed = settled.article.text
          assertPromise(text, fixed, format)
          assert.equal(settle(tempted(fixed), tempted).article.text, fixed, 'a second time')
        }),
        {numRuns: 60}
      )
    })
  }
})

describe('property: edits after edits', () => {
  it('are told as edits of the first text', () => {
    const step = fc.array(fc.tuple(fc.nat(60), fc.nat(4), fc.string({maxLength: 3})), {maxLength: 5})
    fc.assert(
      fc.property(fc.string({maxLength: 50}), fc.array(step, {maxLength: 4}), (text, steps) => {
        const patch = new Patch(text.length)
        let now = text
        for (const one of steps) {
          const edits: Array<{start: number; end: number; text: string}> = []
          let at = 0
          for (const [gap, length, inserted] of one) {
            const start = Math.min(now.length, at + (gap % 9))
            const end = Math.min(now.length, start + length)
            edits.push({start, end, text: inserted})
            at = end + 1
            if (at > now.length) break
          }
          patch.add(edits)
          now = applyEdits(now, edits)
        }
        assert.equal(applyEdits(text, patch.edits), now)
      }),
      {numRuns: 500}
    )
  })
})

const PLACEHOLDER = /\[[^[\]]*؟\]/g

/** How many placeholders each sentence has. */
function placeholders(text: string): number[] {
  return readArticle(text).blocks.flatMap(({paragraph}) =>
    paragraph.sentences.map(({start, end}) => paragraph.text.slice(start, end).match(PLACEHOLDER)?.length ?? 0)
  )
}

describe('property: the first fix of everything', function () {
  this.timeout(60_000)
  const all = (text: string): string => fixText(text, (source) => lint(source, 'plain'), 'all').article.text

  it('puts no second placeholder into a sentence, and changes none', () => {
    fc.assert(
      fc.property(unsourcedCopy, (text) => {
        const fixed = all(text)
        const most = Math.max(1, ...placeholders(text))
        assert.ok(Math.max(0, ...placeholders(fixed)) <= most, fixed)
        const given = text.match(PLACEHOLDER) ?? []
        const kept = fixed.match(PLACEHOLDER) ?? []
        for (const one of new Set(given))
          assert.ok(
            kept.filter((other) => other === one).length >= given.filter((other) => other === one).length,
            fixed
          )
      }),
      {numRuns: 150}
    )
  })

  it('ends, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(unsourcedCopy, roughCopy('plain')), (text) => {
        let rounds = 0
        fixText(
          text,
          (source) => {
            rounds++
            return lint(source, 'plain')
          },
          'all'
        )
        assert.ok(rounds <= 11)
      }),
      {numRuns: 100}
    )
  })

  it('splits no word', () => {
    fc.assert(
      fc.property(unsourcedCopy, (text) => {
        const sourcing = resolveConfig({rules: Object.fromEntries(rules.map(({id}) => [id, /^unattributed/.test(id)]))})
        const fixed = fixText(
          text,
          (source) => {
            const article = readArticle(source)
            return {article, findings: lintArticle(article, sourcing)}
          },
          'all'
        ).article.text
        // the conjunction moves to the attribution: «وقُتل» becomes «وبحسب [المصدر؟]، قُتل»
        const kept = new Set(wordsOf(fixed))
        for (const word of wordsOf(text))
          assert.ok(kept.has(word) || (word[0] === 'و' && kept.has(word.slice(1))), `${word} in ${fixed}`)
      }),
      {numRuns: 100}
    )
  })
})

describe('safe fixes of real copy', () => {
  const whole = process.env.MUDAQQIQ_WHOLE !== undefined
  for (const name of ['articles', 'bulk', 'quotes', 'figures', 'gold-more']) {
    it(`keep the promise in ${name}`, function () {
      const lines = readShared(`corpus/${name}.jsonl`)
        ?.split('\n')
        .filter((line) => line !== '')
      if (lines === undefined) return this.skip()
      this.timeout(whole ? 3_600_000 : 60_000)
      const until = performance.now() + (whole ? Infinity : 2000)
      // far apart, so that a few show all of it
      const step = whole ? 1 : 97
      for (let k = 0, i = 0; k < lines.length && performance.now() < until; k++, i = (i + step) % lines.length) {
        const {text} = JSON.parse(lines[i]) as {text: string}
        const fixed = fixText(text, (source) => lint(source, 'plain'), 'safe')
        if (fixed.count === 0) continue
        assertPromise(text, fixed.article.text, 'plain')
        const known = new Set(places(lint(text, 'plain')))
        assert.deepEqual(
          places(fixed).filter((place) => !known.has(place)),
          []
        )
        assert.equal(
          fixText(fixed.article.text, (source) => lint(source, 'plain'), 'safe').article.text,
          fixed.article.text
        )
      }
    })
  }
})
