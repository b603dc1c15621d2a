import assert from 'node:assert/strict'

import {
  endOfPhrase,
  endOfSpeaker,
  endOfSubject
} from '../../../../../server/src/engine/analysis/attributions/sources/phrase-end.ts'
import {passageOf, wordsOf} from '../../../../support/passages.ts'

/** Where the phrase ends that begins each text: | */
const phrases = [
  'المتحدث باسم البلدية في العاصمة| خلال الحفل',
  'خبير| خططًا جديدة',
  'وزير الصحة| أمس',
  'وزير الصحة|، سامر الحلبي',
  'د. سامر الحلبي|: وصل',
  'الوزير| الذي وصل',
  'صحيفة "المدينة اليوم" المحلية| إن',
  'صحيفة| "ما لم يقله أحد من الناس في المدينة اليوم"',
  'الوزارة (في العاصمة) الجديدة| إن'
]
/** The same for a subject after which its object may stand. */
const subjects = ['وزير الصحة المصري سامر الحلبي| الخطة', 'رأيها| الخطة كلها', 'خبير| خططًا جديدة', 'وزارة الصحة| الخطة']

/** The same for the words that say who, of the phrase that is all of the text. */
const speakers = [
  'وزارة الصحة| في بيان',
  'الوزارة| في تقريرها السنوي',
  'أحد النازحين| لـ"الصحيفة"',
  'متحدثة باسم الجيش| لوكالة الأنباء',
  'الوزير| وهو يشير',
  'موقع "البلد"| نقلا عن الوزير',
  'مدير الشركة في المدينة|'
]

/** The text with | where what begins it ends. */
function split(text: string, end: (passage: ReturnType<typeof passageOf>) => number): string {
  const passage = passageOf(text)
  const phrase = wordsOf(passage, {first: 0, last: end(passage)})
  return `${phrase}|${text.slice(phrase.length)}`
}

describe('endOfPhrase', () => {
  for (const text of phrases)
    it(text, () =>
      assert.equal(
        split(text.replace('|', ''), ({paragraph, quotes, sentence}) =>
          endOfPhrase(paragraph, quotes, 0, sentence.last)
        ),
        text
      )
    )

  it('ends at a preposition that the verb takes', () => {
    const passage = passageOf('الوزير في العاصمة')
    const {paragraph, quotes} = passage
    assert.equal(endOfPhrase(paragraph, quotes, 0, 3, new Set(['في'])), 1)
    assert.equal(endOfPhrase(paragraph, quotes, 0, 3), 3)
  })
})

describe('endOfSubject', () => {
  for (const text of subjects)
    it(text, () =>
      assert.equal(
        split(text.replace('|', ''), ({paragraph, sentence}) =>
          endOfSubject(paragraph, {first: 0, last: sentence.last})
        ),
        text
      )
    )
})

describe('endOfSpeaker', () => {
  for (const text of speakers)
    it(text, () =>
      assert.equal(
        split(text.replace('|', ''), ({paragraph: {tokens}, sentence}) =>
          endOfSpeaker(tokens, {first: 0, last: sentence.last})
        ),
        text
      )
    )
})
