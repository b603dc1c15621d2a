import {fold} from '../../arabic/fold.ts'
import {inflectMasdar, inflectVerb, type VerbForm} from '../../arabic/inflection.ts'
import {inflectNoun} from '../../arabic/noun-inflection.ts'
import {allClaimWords} from '../claim-words.ts'
import type {ClaimWord} from '../claims.ts'
import {formNumber} from './form-numbers.ts'
import {nounNumbers} from './noun-numbers.ts'
import {number, packTable} from './spelling-table.ts'

const MASDAR = number(0, 1)

/**
 * The forms of the verbs of claims by their folded spelling: of each the number of its entry, and of form and person. The
 * build has it as a string.
 */
export const claimVerbTable: string = packTable(packed(verbForms))

/** The same of nouns and verbal nouns: of each the number of its entry, and that of the noun. */
export const claimNounTable: string = packTable(packed(nounForms))

/** A form of a word: its text, and what is said of it. */
type Packed = readonly [text: string, said: string]

function packed(formsOf: (word: ClaimWord) => Packed[]): ReadonlyMap<string, string> {
  const rows = new Map<string, string>()
  const known = new Set<string>()
  for (const [i, word] of allClaimWords().entries())
    for (const [text, said] of formsOf(word)) {
      const key = fold(text)
      // Once: what differs in the hamza of an alef or in a final ى falls together, and so do the numbers of a noun.
      const name = [key, i, formsOf === nounForms ? said === MASDAR : said].join(' ')
      if (known.has(name)) continue
      known.add(name)
      rows.set(key, (rows.get(key) ?? '') + number(i, 2) + said)
    }
  return rows
}

function verbForms({verb, tense}: ClaimWord): Packed[] {
  if (verb === undefined) return []
  return inflectVerb(verb, false)
    .filter((form) => !isMisread(form) && isInTense(form, tense))
    .map(({text, form, person}) => [text, number(formNumber(form, person), 1)])
}

function nounForms({masdars = [], noun}: ClaimWord): Packed[] {
  const nouns = noun === undefined ? [] : inflectNoun(noun)
  return [
    ...masdars.flatMap(inflectMasdar).map((text): Packed => [text, MASDAR]),
    ...nouns.map((form): Packed => [form.text, number(nounNumbers.indexOf(form.number), 1)])
  ]
}

/** Whether a spelling is nearly always another word's. */
function isMisread({form, person}: VerbForm): boolean {
  // without لم before it «تقل» is no form of أقال: it is the imperfect of قلّ
  if (form === 'juss' && (person === '3ms' || person === '3fs')) return true
  // «لجأن» has the letters of «لجان», and news tells of women in the plural so once in a thousand times
  return person === '3fp'
}

/** Whether a verb that is a claim in one tense only stands in it. */
function isInTense({form}: VerbForm, tense: ClaimWord['tense']): boolean {
  const past = form === 'pf' || form === 'pfp'
  return tense === undefined || past === (tense === 'perfect')
}
