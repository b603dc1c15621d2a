import {numeralWord, spellUnit} from '../../arabic/numeral-words.ts'
import {perParagraph} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {readingAt, stemStart} from './context.ts'
import {figuresOf} from './figures.ts'
import {countedNoun} from './nouns.ts'
import type {SpelledUnit} from './types.ts'

/** A number in words that does not go with the gender of its noun. */
export interface Misgendered {
  /** The number, without its clitic. */
  readonly start: number
  readonly end: number
  readonly written: string
  readonly wanted: string
  /** The noun as written. */
  readonly noun: string
}

const none: readonly Misgendered[] = []

/** «ستة نقاط», «ثلاث أهداف»: from three to ten a number takes the ة where its noun is masculine, and loses it where not. */
export const misgenderedOf = perParagraph((paragraph: Paragraph): readonly Misgendered[] => {
  const {spelled} = figuresOf(paragraph)
  return spelled.length === 0 ? none : spelled.flatMap((one) => misgendered(paragraph, one) ?? [])
})

function misgendered({text, tokens}: Paragraph, unit: SpelledUnit): Misgendered | undefined {
  const reading = readingAt(tokens, unit.token + 1, countedNoun)
  if (reading?.form !== 'plural' || reading.noun.ambiguous || reading.noun.eitherGender) return undefined
  if (unit.taMarbuta !== reading.noun.feminine || mayBeOther(tokens, unit)) return undefined
  const {start, end, word} = tokens[unit.token]
  const from = start + stemStart(word!.text, numeralWord(word!)!.clitic.length)
  const after = tokens[unit.token + 1]
  return {
    start: from,
    end,
    written: text.slice(from, end),
    wanted: spellUnit(unit.value, reading.noun.feminine),
    noun: text.slice(after.start, after.end)
  }
}

const TEN = 10

/**
 * Words that are no number of the noun: a fraction («خمس مقاعد البرلمان» may be a fifth of them), and the second half
 * of an ordinal («الساعة الثانية عشرة دقائق»).
 */
function mayBeOther(tokens: Paragraph['tokens'], {token, taMarbuta, value}: SpelledUnit): boolean {
  const before = tokens[token - 1]?.word
  if (value === TEN && before?.fold.startsWith('ال') === true) return true
  const after = tokens[token + 2]?.word
  return !taMarbuta && after?.fold.startsWith('ال') === true
}
