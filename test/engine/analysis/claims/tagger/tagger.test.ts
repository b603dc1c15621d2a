import assert from 'node:assert/strict'
import {articleCoverage} from '../../../../../server/src/engine/analysis/claims/coverage.ts'
import {probabilityOf} from '../../../../../server/src/engine/analysis/claims/scorecard/score.ts'
import {scoresOf} from '../../../../../server/src/engine/analysis/claims/scorecard/scores.ts'
import {LONGEST, tagSentences} from '../../../../../server/src/engine/analysis/claims/tagger/tagger.ts'
import {readArticle} from '../../../../../server/src/engine/index.ts'

const claim = 'وفشلت الحكومة في إنقاذ الاقتصاد بسبب الفساد المستشري في مؤسساتها.'
const attributed = 'وقال وزير المالية سامر الخطيب إن الحكومة تدرس خفض الضرائب.'
const record = 'وتقع المدينة على الساحل الشرقي للبلاد.'

function sharesOf(text: string): number[] {
  const told = articleCoverage(readArticle(text)).map((coverage) => ({coverage, candidate: coverage.own.length === 0}))
  return [...tagSentences(told).shares]
}

describe('the tagger', () => {
  it('tells claims from what is attributed and from what anyone can see', () => {
    const [said, claimed, seen] = sharesOf([attributed, claim, record].join('\n'))
    assert.ok(claimed > 2 * seen && claimed > 2 * said, `the claim ${claimed}`)
    assert.ok(said < 0.1, `what is attributed ${said}`)
    assert.ok(seen < 0.2, `what is on record ${seen}`)
  })

  it('says the same of a sentence each time it reads it', () => {
    const text = [attributed, claim, record].join('\n')
    assert.deepEqual(sharesOf(text), sharesOf(text))
  })

  it('reads what stands around a sentence too', () => {
    const [alone] = sharesOf(claim)
    const [, after] = sharesOf([attributed, claim].join('\n'))
    assert.notEqual(alone, after)
  })

  it('reads marks and figures, empty articles and sentences of no words', () => {
    assert.deepEqual(sharesOf(''), [])
    for (const share of sharesOf('… 12 %\n— ! —\n🙂.\n**\n')) assert.ok(share >= 0 && share <= 1, String(share))
  })
})

describe('a score', () => {
  it('is made of the card and the tagger', () => {
    const {odds, probabilities, at} = scoresOf(readArticle([attributed, claim, record].join('\n')))
    const i = probabilities.indexOf(Math.max(...probabilities))
    assert.notEqual(probabilities[i], probabilityOf(odds[i]))
    assert.ok(at(i).contributions.some(({feature}) => feature === 'how it reads'))
  })

  it('is that of the card alone in a text too long for one article', () => {
    const {odds, probabilities} = scoresOf(readArticle(Array.from({length: LONGEST + 1}, () => claim).join('\n')))
    assert.deepEqual([...probabilities], [...odds].map(probabilityOf))
  })
})
