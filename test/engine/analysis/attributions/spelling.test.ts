import assert from 'node:assert/strict'
import {isOtherWord, isWeakNoun} from '../../../../server/src/engine/analysis/attributions/spelling.ts'
import {type ReportingReading, reportingReadings} from '../../../../server/src/engine/lexicon/reporting-verbs.ts'
import {passageOf} from '../../../support/passages.ts'

/** The reading of a word as a form of a verb. */
function readingOf(text: string, lemma: string): ReportingReading {
  const readings = reportingReadings(passageOf(text).paragraph.tokens[0].word!)
  const found = readings.find(({verb, form}) => verb.lemma === lemma && (form === 'pf' || form === 'impf'))
  if (found === undefined) throw new Error(`${text} is no form of ${lemma}`)
  return found
}

describe('how a form is written', () => {
  const others: Array<[text: string, lemma: string, other: boolean]> = [
    ['هنا', 'هنأ', true],
    ['هنأ', 'هنأ', false],
    ['أعلن', 'أعلن', false],
    ['آمل', 'أمل', true],
    ['أمل', 'أمل', false]
  ]
  for (const [text, lemma, other] of others)
    it(`${text} is ${other ? 'another word than' : ''} ${lemma}`, () =>
      assert.equal(isOtherWord(readingOf(text, lemma), text), other))

  const nouns: Array<[text: string, lemma: string, noun: boolean]> = [
    ['نفي', 'نفى', true],
    ['نفى', 'نفى', false],
    ['يدعى', 'ادعى', true],
    ['يدعي', 'ادعى', false]
  ]
  for (const [text, lemma, noun] of nouns)
    it(`${text} is written as ${noun ? 'another form than' : ''} the verb ${lemma}`, () =>
      assert.equal(isWeakNoun(readingOf(text, lemma), text), noun))
})
