import assert from 'node:assert/strict'
import {readArticle, resolveConfig} from '../../../../server/src/engine/index.ts'
import {lintArticle} from '../../../../server/src/engine/linting/lint.ts'
import {
  addSuppression,
  type PlacedSuppression,
  parseSuppressions,
  type Suppression,
  sentenceKey,
  suppressBySideFile,
  suppressionOf
} from '../../../../server/src/engine/linting/suppressions/side-file.ts'
import {onlyRules} from '../../../support/articles.ts'
import {mark, unmark} from '../../../support/marked.ts'

const config = resolveConfig({rules: onlyRules('quote-direction') as Record<string, 'off'>})
const slip = 'وقال المدير: »سنفتح المكتبة غدا».'

function added(side: string, ignore: Suppression): string {
  const text = addSuppression(side, ignore)
  assert.ok(text !== undefined)
  return text
}

/** The text marked where findings are left, and the ignores that silenced some. */
function left(text: string, side: string, file: string): [string, string[]] {
  const article = readArticle(text)
  const used = new Set<PlacedSuppression>()
  const findings = suppressBySideFile(article, lintArticle(article, config), parseSuppressions(side), file, (_, by) => {
    for (const each of by) used.add(each)
  })
  return [mark(text, findings), [...used].map(({reason}) => reason ?? '')]
}

describe('ignores: the side file', () => {
  const text = `سطر أول.\n${slip} وقال الوزير: »نعم».\n`
  const article = readArticle(text)
  const [first] = lintArticle(article, config)

  it('silences one sentence, wherever it comes to stand, and no other', () => {
    const side = added('', suppressionOf(article, first, 'news/a.txt', false, 'agreed'))
    assert.deepEqual(left(text, side, 'news/a.txt'), [`سطر أول.\n${slip} وقال الوزير: ⟦»⟧نعم».\n`, ['agreed']])
    assert.deepEqual(left(`سطر جديد.\n\n وقال المدير:  »سنفتح المكتبة غدا».`, side, 'moved/b.txt')[1], ['agreed'])
    assert.deepEqual(left(slip.replace('غدا', 'اليوم'), side, 'news/a.txt'), [
      unmark('وقال المدير: ⟦»⟧سنفتح المكتبة اليوم».').text.replace('»', '⟦»⟧'),
      []
    ])
  })

  it('silences a rule in one article', () => {
    const side = added('', suppressionOf(article, first, 'news/a.txt', true, ''))
    assert.deepEqual(left(text, side, 'news/a.txt'), [text, ['']])
    assert.deepEqual(left(slip, side, 'news/b.txt'), [slip.replace('»', '⟦»⟧'), []])
  })

  it('is written so that people can read and merge it, and keeps what they wrote', () => {
    const one = added('', {rule: 'vague-source', file: 'a.txt', sentence: '0123', excerpt: 'قال', reason: 'نعم'})
    assert.equal(
      one,
      `{
  "ignores": [
    {
      "rule": "vague-source",
      "file": "a.txt",
      "sentence": "0123",
      "excerpt": "قال",
      "reason": "نعم"
    }
  ]
}
`
    )
    const two = added(one.replace('{\n', '{\n  // ours\n'), {rule: 'digit-system', file: 'b.txt'})
    assert.match(two, /\/\/ ours/)
    const placed = parseSuppressions(two)
    assert.deepEqual(
      placed.map(({rule, file}) => [rule, file]),
      [
        ['vague-source', 'a.txt'],
        ['digit-system', 'b.txt']
      ]
    )
    assert.equal(JSON.parse(two.slice(placed[1].start, placed[1].end)).file, 'b.txt')
    assert.deepEqual(
      parseSuppressions(added('{"other": 1}', {rule: 'x', file: 'y'})).map(({rule}) => rule),
      ['x']
    )
  })

  it('outlives a side file that is not one', () => {
    for (const broken of [
      '',
      '{',
      '[]',
      '{"ignores": 3}',
      '{"ignores": [3, null, {"rule": 7, "file": "a"}, {"rule": "x"}, {"rule": "x", "file": "y"',
      'نص'
    ]) {
      assert.ok(parseSuppressions(broken).length <= 1)
      if (broken !== '')
        assert.equal(addSuppression(broken, {rule: 'r', file: 'f'}), undefined, 'nothing of it is overwritten')
    }
  })

  it('tells sentences apart by their words, not by their spaces', () => {
    assert.equal(sentenceKey('قال  الوزير\u00a0نعم. '), sentenceKey('قال الوزير نعم.'))
    assert.notEqual(sentenceKey('قال الوزير نعم.'), sentenceKey('قال الوزير لا.'))
    assert.match(sentenceKey(''), /^[0-9a-z]{11}$/)
  })

  it('of any number cost next to nothing at a keystroke', () => {
    const many = (count: number): PlacedSuppression[] =>
      Array.from({length: count}, (_, i) => ({
        rule: 'quote-direction',
        file: `news/${i}.txt`,
        sentence: i % 2 === 0 ? sentenceKey(`جملة ${i}`) : undefined,
        start: 0,
        end: 1
      }))
    const findings = lintArticle(readArticle(Array.from({length: 300}, () => slip).join('\n')), config)
    const ignores = many(20_000)
    const silenced = (): number => findings.length - suppressBySideFile(article, findings, ignores, 'news/a.txt').length
    assert.equal(silenced(), 0)
    const begun = performance.now()
    for (let key = 0; key < 20; key++) silenced()
    assert.ok(performance.now() - begun < 20 * 15, `${((performance.now() - begun) / 20).toFixed(1)} ms a key`)
  })

  it('nested deeper than any are none, and nothing is written over them', () => {
    const deep = `{"ignores": ${'['.repeat(50_000)}`
    assert.deepEqual(parseSuppressions(deep), [])
    assert.equal(addSuppression(deep, suppressionOf(article, first, 'a.txt', true, '')), undefined)
  })
})
