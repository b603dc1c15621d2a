import type {Bilingual} from '../../rule/rule.ts'

export const WRITTEN_HERE: Bilingual = {ar: 'هكذا كُتب هنا', en: 'Written this way here'}

/** Two spellings in one article, and how often each stands there. */
export interface TwoSpellings {
  readonly written: string
  readonly here: number
  readonly other: string
  readonly there: number
}

/** One name in two spellings. */
export function twoSpellings({written, here, other, there}: TwoSpellings): Bilingual {
  return {
    ar: `رسمان لاسم واحد: «${written}» (${here}) و«${other}» (${there})؛ وحّدهما.`,
    en: `One name in two spellings: “${written}” (${here}) and “${other}” (${there}).`
  }
}

/** One foreign sound in two letters, in whatever names. */
export function twoLetters({written, here, other, there}: TwoSpellings): Bilingual {
  return {
    ar: `الصوت g: «${written}» (${here}) و«${other}» (${there}) رسمان في مقال واحد؛ وحّدهما.`,
    en: `Foreign g: “${written}” (${here}) and “${other}” (${there}) in one article; write one letter.`
  }
}

/** A spelling that is not the house's. */
export function houseSpelling(written: string, wanted: string): Bilingual {
  return {ar: `رسم الدار «${wanted}» لا «${written}».`, en: `The house writes “${wanted}”, not “${written}”.`}
}
