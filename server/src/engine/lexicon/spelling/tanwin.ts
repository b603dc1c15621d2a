import {perWord} from '../../arabic/vocabulary.ts'
import {tanwin} from '../generated/copy.ts'
import {endsInMaqsura} from './endings.ts'
import {lettersOf} from './letters.ts'

/** Where the two strokes of -an stand: on the letter before the alef, on the alef, nowhere. */
export type TanwinSeat = 'before' | 'after' | 'none'

const FATHATAN = 'ً'
const ALEF = 'ا'
const unmarked = new Set(tanwin.unmarked.split(' '))
const LAM_ALEF = /ل[ً-ْ]*ا[ً-ْ]*$/
const duals = new Set(tanwin.duals.split(' '))

/**
 * Where a word that ends in an alef of tanwin has its strokes; `null` for all other words. On لا many write them on the alef
 * who write them before it elsewhere («دليلاً»), for the two letters are drawn as one: that says nothing.
 */
export const tanwinSeat = perWord(({text}): TanwinSeat | null => {
  if (LAM_ALEF.test(text)) return null
  const last = text[text.length - 1]
  if (last === FATHATAN) return text[text.length - 2] === ALEF && text.length > 3 ? 'after' : null
  if (last !== ALEF) return null
  if (text[text.length - 2] === FATHATAN) return 'before'
  const letters = lettersOf(text)
  return unmarked.has(letters) || (letters[0] === 'و' && unmarked.has(letters.slice(1))) ? 'none' : null
}, null)

/** A word with its tanwin on another seat. */
export function seated(text: string, seat: TanwinSeat): string {
  const bare = text.replaceAll(FATHATAN, '')
  if (seat === 'none') return bare
  return seat === 'after' ? bare + FATHATAN : bare.slice(0, -1) + FATHATAN + ALEF
}

/** No alef follows these: «مدرسةً», «مساءً», «هدىً», «خطأً». */
const seats = /[اةءىأآؤئ]/
/** These take no tanwin: whatever it was to be, it is not an alef that is missing. */
const PLURAL = /(?:ين|ون|ات|ان)$/
const TASHKEEL = /[ً-ْ]+$/

/**
 * The right letters of a word whose alef of tanwin is one too many («بناءا», «مساءاً»), or is missing («شكرً», and the ى of «ملتقً»).
 *
 * @param letters of a word as it is spelled; see `lettersOf`
 * @param text the word as written
 */
export function tanwinRights(letters: string, text: string): readonly string[] {
  if (letters.endsWith('اءا') && letters.length > 4) {
    const bare = letters[0] === 'و' || letters[0] === 'ف' ? letters.slice(1) : letters
    return duals.has(letters) || duals.has(bare) ? none : [letters.slice(0, -1)]
  }
  if (!text.endsWith(FATHATAN) || letters.length < 3) return none
  const carrier = text.replace(TASHKEEL, '').at(-1)
  if (carrier === undefined || seats.test(carrier) || carrier === 'ـ' || PLURAL.test(letters)) return none
  const maqsura = `${letters}ى`
  return [endsInMaqsura(maqsura) ? maqsura : letters + ALEF]
}
const none: readonly string[] = []
