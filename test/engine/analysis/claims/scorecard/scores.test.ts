import assert from 'node:assert/strict'
import {candidatesOf} from '../../../../../server/src/engine/analysis/claims/candidates.ts'
import {bias} from '../../../../../server/src/engine/analysis/claims/scorecard/score.ts'
import {scoresOf} from '../../../../../server/src/engine/analysis/claims/scorecard/scores.ts'
import {ParagraphCache} from '../../../../../server/src/engine/document/incremental/paragraph-cache.ts'
import {readArticle} from '../../../../../server/src/engine/index.ts'

/** The features of the candidate that begins with these words, and how much of each. */
function featuresOf(text: string, opening: string): Map<string, number> {
  const article = readArticle(text)
  const index = candidatesOf(article).findIndex(({coverage: {block}, sentence}) =>
    block.paragraph.text.slice(sentence.start).startsWith(opening)
  )
  assert.ok(index >= 0, `no candidate begins with «${opening}»`)
  const features = new Map<string, number>()
  scoresOf(article)
    .at(index)
    .evidence.tell((feature, amount, word) => features.set(word === undefined ? feature : `word:${feature}`, amount))
  return features
}

const article = [
  'قالت وزارة الزراعة إن إنتاج القمح ارتفع في الشمال بنسبة 20 في المئة هذا العام.',
  'وتراجع إنتاج القمح في الجنوب بسبب الجفاف.',
  'وأضافت الوزارة أن المخازن امتلأت.',
  'ويعاني المزارعون من نقص خطير في الوقود.'
].join('\n')

describe('features of a candidate', () => {
  const cases: Array<[what: string, opening: string, features: Record<string, number | undefined>]> = [
    [
      'who was cited before and goes on after it',
      'وتراجع',
      {
        'cited 1 sentences ago': 1,
        'cited 1 paragraphs ago': 1,
        'cited last: named': 1,
        'class cited last: institution': 1,
        'cited again in 1 sentences': 1,
        'share attributed before': 1
      }
    ],
    [
      'that nobody is cited after it',
      'ويعاني',
      {
        'nobody cited after it': 1,
        'last sentence': 1,
        'cited again in 1 sentences': undefined,
        'nobody cited at all': undefined
      }
    ],
    [
      'the kinds of its words and its first verb',
      'ويعاني',
      {'first verb: trouble verb': 1, 'trouble verb': 0.5, trouble: 0.5, 'word:خطير': 1}
    ]
  ]
  for (const [what, opening, expected] of cases) {
    it(`tell ${what}`, () => {
      const features = featuresOf(article, opening)
      for (const [feature, amount] of Object.entries(expected)) assert.equal(features.get(feature), amount, feature)
    })
  }

  it('tell that nobody is cited at all', () => {
    assert.equal(featuresOf('ويعاني المزارعون من نقص خطير في الوقود.', 'ويعاني').get('nobody cited at all'), 1)
  })

  it('tell how many of its words were spoken of before', () => {
    // of تراجع، إنتاج، القمح، الجنوب، بسبب، الجفاف the sentence before has two
    const shared = featuresOf(article, 'وتراجع').get('words of the last citation')!
    assert.ok(shared > 0.3 && shared < 0.5, String(shared))
    assert.equal(featuresOf(article, 'ويعاني').get('words of the sentence before'), 0)
  })

  it('add up to the probability', () => {
    const score = scoresOf(readArticle(article)).at(0)
    const sum = score.contributions.reduce((odds, {weight}) => odds + weight, 0)
    assert.ok(
      Math.abs(Math.log(score.probability / (1 - score.probability)) - sum - score.evidence.share * bias) < 1e-9
    )
  })

  it('change with the words of the first sentence, letter by letter, as a fresh reading has them', () => {
    const text = Array.from({length: 16}, () => article).join('\n')
    const typed = 'المزارعون يعانون من نقص الوقود وتراجع إنتاج القمح'
    const cache = new ParagraphCache()
    const seen = new Set<string>()
    for (let length = typed.length; length >= 0; length--) {
      const edited = `${typed.slice(0, length)} في البلاد.\n${text}`
      const odds = [...scoresOf(readArticle(edited, 'plain', cache)).odds]
      assert.deepEqual(odds, [...scoresOf(readArticle(edited)).odds])
      seen.add(String(odds.at(-1)))
    }
    assert.ok(seen.size > 2, 'the last sentence shares words with the first')
  })
})
