import {fold} from '../../arabic/fold.ts'
import {NUMERAL, type NumeralWord, numeralWord, spellUnit} from '../../arabic/numeral-words.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {isNumber, readingAt, stemStart} from './context.ts'
import {countedNoun, type NounForm} from './nouns.ts'
import type {WrongSpelled} from './types.ts'

type Tokens = Paragraph['tokens']

/** «مليون شخصا», «ثلاث عشر رجلا»: numbers in words with a noun in another form, or of another gender. */
export function wrongSpelledCounts(paragraph: Paragraph): readonly WrongSpelled[] {
  const {tokens} = paragraph
  const found: WrongSpelled[] = []
  for (let i = 0; i < tokens.length; i++) {
    if ((tokens[i].traits & NUMERAL) === 0) continue
    const numeral = readingAt(tokens, i, numeralWord)
    const wrong =
      numeral === null ? undefined : (wrongGenitive(paragraph, i, numeral) ?? wrongCompound(paragraph, i, numeral))
    if (wrong !== undefined) found.push(wrong)
  }
  return found
}

/** The noun after a number, where its gender and its case are told by how it is spelled. */
function plainNoun(tokens: Tokens, at: number): NounForm | undefined {
  const reading = tokens[at]?.spaced === true ? readingAt(tokens, at, countedNoun) : null
  return reading === null || reading.noun.ambiguous || reading.noun.eitherGender ? undefined : reading
}

/** «مليون شخصا»: after hundreds and above the noun is a singular in the genitive. «المليون» may stand in apposition. */
function wrongGenitive({text, tokens}: Paragraph, at: number, numeral: NumeralWord): WrongSpelled | undefined {
  if ((numeral.kind !== 'hundred' && numeral.kind !== 'scale') || numeral.form === 'accusative') return undefined
  // After a figure the figure is told; «ألف 25 شخصا» has none before.
  if (numeral.clitic.endsWith('ال') || numeral.clitic === 'لل' || isNumber(tokens, at - 1)) return undefined
  const reading = plainNoun(tokens, at + 1)
  if (reading?.form !== 'accusative' || reading.noun.accusativeOther) return undefined
  const {start, end} = tokens[at + 1]
  const wanted = reading.noun.singular
  if (fold(wanted) === tokens[at + 1].word!.fold) return undefined
  const beside = text.slice(tokens[at].start, tokens[at].end)
  return {kind: 'genitive', start, end, written: text.slice(start, end), wanted, beside}
}

const TEN = 10

/** «ثلاث عشر رجلا»: the unit has the gender its noun has not, and «عشر» that of the noun. */
function wrongCompound({text, tokens}: Paragraph, at: number, unit: NumeralWord): WrongSpelled | undefined {
  const ten = readingAt(tokens, at + 1, numeralWord)
  if (unit.kind !== 'unit' || unit.value < 3 || unit.value >= TEN) return undefined
  if (ten?.kind !== 'unit' || ten.value !== TEN || ten.clitic !== '') return undefined
  const reading = plainNoun(tokens, at + 2)
  if (reading === undefined || (reading.form !== 'accusative' && reading.form !== 'invariable')) return undefined
  const {feminine} = reading.noun
  if (unit.taMarbuta !== feminine && ten.taMarbuta === feminine) return undefined
  const start = tokens[at].start + stemStart(tokens[at].word!.text, unit.clitic.length)
  const {end} = tokens[at + 1]
  const wanted = `${spellUnit(unit.value, feminine)} ${feminine ? 'عشرة' : 'عشر'}`
  const noun = tokens[at + 2]
  return {
    kind: 'compound',
    start,
    end,
    written: text.slice(start, end),
    wanted,
    beside: text.slice(noun.start, noun.end)
  }
}
