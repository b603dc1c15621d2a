import assert from 'node:assert/strict'
import {closerFeatures} from '../../../../server/src/engine/analysis/quotations/closer-features.ts'
import {
  announcedBy,
  type Evidence,
  few,
  isNameSize,
  isStop,
  kindOf,
  lengthClass,
  markOf,
  nothingPassed,
  pass,
  quotedPhrase,
  sizeOf,
  spokenBefore
} from '../../../../server/src/engine/analysis/quotations/features.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const tokensOf = (text: string): ReturnType<typeof paragraphOf>['tokens'] => paragraphOf(text).tokens

describe('features of a place where a mark was lost', () => {
  it('name sizes and lengths', () => {
    assert.equal([1, 2, 3, 4, 7, 8, 15, 16, 30, 31].map(sizeOf).join(''), 'abbccddeef')
    assert.deepEqual([1, 5, 45, 46].map(lengthClass), ['1', '6', '45', 'x'])
    assert.deepEqual(['a', 'b', 'c', 'f'].map(isNameSize), [true, true, false, false])
    assert.deepEqual([0, 2, 3, 9].map(few), ['0', '2', '3', '3'])
  })

  it('count what is passed', () => {
    const passed = nothingPassed()
    for (const token of tokensOf('قال إننا نحن، ثم: 5!')) pass(passed, token)
    assert.deepEqual(passed, {words: 5, commas: 1, stops: 1, colons: 1, first: 1, says: 1, innas: 1})
  })

  it('name tokens by their kind', () => {
    const tokens = tokensOf('5 ok (الشمس" .')
    assert.deepEqual(tokens.map(kindOf), ['0', 'L', '(', 'ال', '"', '.'])
    assert.deepEqual(tokens.map(markOf), ['w', 'w', '(', 'w', '"', '.'])
    assert.equal(kindOf(undefined), 'end')
    assert.deepEqual(tokens.map(isStop), [false, false, false, false, false, true])
  })

  it('say how a quotation is announced', () => {
    const announced = (text: string): string => {
      const tokens = tokensOf(text)
      return announcedBy(
        tokens,
        tokens.findIndex(({kind}) => kind === 3)
      )
    }
    assert.deepEqual(['"نعم', 'قال: "نعم', 'مر بـ"البيت', 'قال "نعم', 'أن "نعم'].map(announced), [
      'start',
      ':',
      'clitic ب',
      'says pf',
      'inna'
    ])
  })

  it('say how far back the verb of speech is', () => {
    const spoken = (text: string): string => spokenBefore(tokensOf(text), tokensOf(text).length, 0)
    assert.equal(spoken('وقال'), 'v 1 0')
    assert.equal(spoken('وقال الوزير إن البيت'), 'v near 1')
    assert.equal(spoken('وقال الوزير الجديد في البلدة القديمة أمس'), 'v far 0')
    assert.equal(spoken('وقال الوزير. البيت'), 'none 0')
  })

  it('know short phrases again', () => {
    assert.equal(quotedPhrase(tokensOf('ليالي الصيف'), 0, 2), 'ليالي الصيف ')
    assert.equal(quotedPhrase(tokensOf('بالصيف'), 0, 1, 1), 'الصيف ')
    assert.equal(quotedPhrase(tokensOf('واحد اثنان ثلاثة أربعة خمسة ستة سبعة'), 0, 7), undefined)
  })
})

const silent: Evidence = {
  stop: '?',
  stopByName: '?',
  comma: '?',
  size: '?',
  quoted: () => false,
  begins: () => false,
  ends: () => false,
  announces: () => undefined,
  together: () => false
}

describe('features of a closing mark', () => {
  const names = (evidence: Partial<Evidence>): string[] => {
    const paragraph = paragraphOf('وقال: "نعود غدا. ثم عاد الوفد')
    const passed = nothingPassed()
    for (const token of paragraph.tokens.slice(3, 5)) pass(passed, token)
    const out: string[] = []
    closerFeatures(
      {
        paragraph,
        spoken: 'v 1 0',
        opener: 2,
        first: 3,
        limit: paragraph.tokens.length,
        evidence: {...silent, ...evidence}
      },
      4,
      passed,
      {add: (...parts) => void out.push(parts.join(''))}
    )
    return out
  }

  it('tell length, neighbours and the sentence after', () => {
    const found = names({})
    for (const name of ['len 2', '<w>. b', 'edge plain', 'stop out of others ?', 'spoken v 1 0 2'])
      assert.ok(found.includes(name), name)
    assert.ok(!found.some((name) => name.startsWith('stop in ') || name.startsWith('same')))
  })

  it('ask the rest of the article', () => {
    const found = names({quoted: (phrase) => phrase === 'نعود غدا ', stopByName: 'in', ends: (word) => word === 'غدا'})
    for (const name of ['same', 'same b', 'stop out in', 'ends alike']) assert.ok(found.includes(name), name)
  })
})
