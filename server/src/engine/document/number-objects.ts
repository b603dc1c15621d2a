import {cliticised} from '../arabic/affixes.ts'
import {Char, charClass, digitValue, isDigit} from '../arabic/characters.ts'
import {fold} from '../arabic/fold.ts'
import {perWord, type Word} from '../arabic/vocabulary.ts'
import {monthSystems, months} from '../lexicon/generated/months.ts'
import {
  counts,
  joinless,
  labelPairs,
  labels,
  noLabels,
  numberHeads,
  software,
  units,
  versions
} from '../lexicon/generated/objects.ts'
import {endOfAddress, endOfMachine, isAlphanumeric} from './addresses.ts'
import {endOfEquation, endOfSum, signFollows} from './equations.ts'
import type {Token} from './tokens.ts'

const codeOf = (mark: string): number => mark.charCodeAt(0)
const STOP = codeOf('.')
const COLON = codeOf(':')
const AT = codeOf('@')
const PAREN = codeOf('(')
const HYPHEN = codeOf('-')
/** As far as a telephone number goes, in groups. */
const PHONE_GROUPS = 8

/** `+962 6 555 1234`, `00962-6-5551234`, `(02) 25771234`, `0100-123-4567`. */
const phone = new RegExp(
  `[(]?(?:[+]|00|[0٠])[\\d٠-٩]{0,15}[)]?(?:[ ./–‑-]?[(]?[\\d٠-٩]{1,12}[)]?){0,${PHONE_GROUPS}}`,
  'y'
)
/** Digits of a telephone number, fewest and most. */
const PHONE_DIGITS = [7, 15]

/** The end of a telephone number: one that begins like one, has as many digits, and reads as no date. */
export function endOfPhone(text: string, start: number): number {
  const before = text.charCodeAt(start - 1)
  if (isAlphanumeric(before)) return start
  phone.lastIndex = start
  let written = phone.exec(text)?.[0] ?? ''
  if (written.startsWith('(') && !written.includes(')')) return start
  // «(02) 25771234)»: the bracket around it all is not part of it.
  if (written.endsWith(')') && !written.includes('(')) written = written.slice(0, -1)
  const digits = written.replace(/[^\d٠-٩]/g, '')
  if (digits.length < PHONE_DIGITS[0] || digits.length > PHONE_DIGITS[1]) return start
  return isPhoneShaped(written, digits) && !isDigit(text.charCodeAt(start + written.length))
    ? start + written.length
    : start
}

/** A date («05/06/2024») or hours («08.00-09.30») begin with a zero as well. */
function isPhoneShaped(written: string, digits: string): boolean {
  if (/^(?:[+(]|00|٠٠)/.test(written)) return true
  const groups = written.match(/[\d٠-٩]+/g)!
  if (groups.length === 1) return digits.length >= 9
  if (
    groups.length >= 3 &&
    groups[0].length <= 2 &&
    groups[1].length <= 2 &&
    (groups[2].length === 4 || groups.length === 3)
  )
    return false
  if (groups.every(({length}) => length <= 2)) return digits.length >= 9
  return groups.length > 2 || (digits.length >= 8 && groups.some(({length}) => length > 4))
}

const unitsOf = new Set(units)
const MILLIONS = /^(?:[kmb]|bn|mn|tn)$/i
const CURRENCY = new Set([...'$€£¥'].map(codeOf))

/**
 * Where the object ends that the figure from `start` to `end` begins or is; `start` where it is a figure.
 *
 * @param tokens what stands before it
 * @param spaced whether a blank stands before it
 */
export function endOfNumberObject(
  text: string,
  start: number,
  end: number,
  tokens: readonly Token[],
  spaced: boolean
): number {
  for (const endOf of objectsByShape) {
    const object = endOf(text, start, end)
    if (object > start) return object
  }
  const isNoun = tokens.length > 0 && (isModel(text, end, tokens, spaced) || isLabelled(text, start, end, tokens))
  return isNoun ? end : start
}

/** What a figure begins by its shape alone, first come first: where it ends; `start` where it is none. */
const objectsByShape: ReadonlyArray<(text: string, start: number, end: number) => number> = [
  // `2001:db8::1`, `00-1A-2B-3C-4D-5E`
  (text, start, end) => {
    const machine = mayGoOnAsMachine(text.charCodeAt(end)) ? endOfMachine(text, start) : start
    return machine > end ? machine : start
  },
  // `0100-123-4567`, `00962 6 555 1234`
  (text, start) => (digitValue(text.charCodeAt(start)) === 0 ? endOfPhone(text, start) : start),
  // `2020@example.com`
  (text, start, end) =>
    text.charCodeAt(end) === AT && isAlphanumeric(text.charCodeAt(end + 1)) ? endOfAddress(text, end + 1) : start,
  // «2س + 3 = 11», `2+2=4`
  (text, start, end) => {
    if (!signFollows(text, charClass(text.charCodeAt(end)) === Char.arabic ? end + 1 : end)) return start
    const equation = Math.max(endOfEquation(text, start), endOfSum(text, end))
    return equation > end ? equation : start
  },
  // `5G`
  (text, start, end) => {
    const named = charClass(text.charCodeAt(end)) === Char.latin ? endOfName(text, start, end) : end
    return named > end ? named : start
  },
  // `192.168.1.1:8080`
  (text, start, end) => (isAddressOfHost(text, start, end) ? endOfPort(text, end) : start)
]

/** After the first digits of the address of a machine: `2001:db8::1`, `85a3::1`, `00-1A-2B-3C-4D-5E`. */
function mayGoOnAsMachine(code: number): boolean {
  return (
    code === COLON ||
    code === HYPHEN ||
    (code >= codeOf('a') && code <= codeOf('f')) ||
    (code >= codeOf('A') && code <= codeOf('F'))
  )
}

const PORT = /[:/]\d{1,5}(?!\d)/y
/** Past the port or the net of an address: `192.168.1.1:8080`, `10.0.0.0/8`. */
export function endOfPort(text: string, end: number): number {
  PORT.lastIndex = end
  return end + (PORT.exec(text)?.[0].length ?? 0)
}

/** «5G», «2M»: a figure with letters at it which are no unit; «1.5M» beside a currency is a sum. */
function endOfName(text: string, start: number, end: number): number {
  let to = end
  while (charClass(text.charCodeAt(to)) === Char.latin) to++
  const letters = text.slice(end, to)
  if (unitsOf.has(letters) || (letters.length > 1 && unitsOf.has(letters.toLowerCase()))) return end
  const isSum =
    MILLIONS.test(letters) &&
    (CURRENCY.has(text.charCodeAt(start - 1)) || CURRENCY.has(text.charCodeAt(to)) || /\D/.test(text.slice(start, end)))
  if (isSum) return end
  while (
    isAlphanumeric(text.charCodeAt(to)) ||
    (text.charCodeAt(to) === HYPHEN && isAlphanumeric(text.charCodeAt(to + 1)))
  )
    to++
  return to
}

/** Four groups or more which are no thousands, nor a sum with hundredths after them: `10.0.0.1`, `06.12.34.56.78`. */
function isAddressOfHost(text: string, start: number, end: number): boolean {
  if (end - start < 7) return false
  const groups = text.slice(start, end).split('.')
  return (
    groups.length >= 4 &&
    (groups.some(({length}, i) => i > 0 && i < groups.length - 1 && length !== 3) ||
      (groups.length === 4 && groups.every((group) => Number(group) < 256 && (group.length === 1 || group[0] !== '0'))))
  )
}

// «14 يونيو-15 يوليو»: days, and of «كانون الثاني» either word
const monthWords = months.flatMap((month) =>
  (Object.keys(monthSystems) as Array<keyof typeof monthSystems>).flatMap((system) => month[system])
)

/** What a word before a figure may be to it, a bit each. */
const Before = {
  label: 1,
  version: 2,
  head: 4,
  software: 8,
  count: 16,
  noLabel: 32,
  unjoined: 64,
  /** The last word of a pair. */ pair: 128
} as const

const lists: ReadonlyArray<readonly [bit: number, words: ReadonlySet<string>]> = (
  [
    // «رقم 12» is a reference, which the facts of figures know
    [Before.label, [...labels, ...numberHeads.filter((head) => head !== 'رقم')]],
    [Before.version, versions],
    [Before.head, numberHeads],
    [Before.software, software],
    [Before.count, counts],
    [Before.noLabel, noLabels],
    [Before.unjoined, [...joinless, ...monthWords.flatMap((name) => name.split(' '))]],
    [Before.pair, labelPairs.map((pair) => pair.split(' ')[1])]
  ] as const
).map(([bit, words]) => [bit, new Set(words.map(fold))])
const pairs = new Set(labelPairs.map(fold))

/** Whether a folded word, or what it is without attached particles, is on a list. */
function isOn(list: ReadonlySet<string>, word: string): boolean {
  if (list.has(word)) return true
  const first = 'وف'.includes(word[0]) ? 1 : 0
  if (first === 1 && list.has(word.slice(1))) return true
  return word.startsWith('لل', first)
    ? list.has(`ال${word.slice(first + 2)}`)
    : 'بلك'.includes(word[first]) && list.has(word.slice(first + 1))
}

const rolesOf = perWord(
  (word) => lists.reduce<number>((bits, [bit, words]) => (isOn(words, word.fold) ? bits | bit : bits), 0),
  0 as number
)

function isBefore(word: Word | undefined, role: number): boolean {
  return word !== undefined && (rolesOf(word) & role) !== 0
}

const HYPHENS = new Set([...'-‑–'].map(codeOf))

/** «سو-24», «ليوبارد-2»: the hyphen touches both. */
function isModel(text: string, end: number, tokens: readonly Token[], spaced: boolean): boolean {
  const hyphen = tokens[tokens.length - 1]
  if (spaced || hyphen.spaced || !HYPHENS.has(hyphen.code)) return false
  const stem = tokens[tokens.length - 2]?.word
  return stem !== undefined && !isBefore(stem, Before.unjoined) && !isQuantity(text, end)
}

/** A figure before one of these is a quantity, whatever the word before it. */
const QUANTITY =
  /\s?[%٪]|\s(?:ف[يى] الم(?:ئة|ائة|ية|اية)|بالم(?:ئة|ائة|ية|اية)|مليون|مليار|ملايين|مليارات|ألف|الف|آلاف|تريليون|نقطة|دولار|درهم|ريال|دينار|جنيه|يورو)/y

/** «رقم العضوية 20231», «الخط الساخن: 19011», «ص.ب 12345», «الإصدار 3.11». */
function isLabelled(text: string, start: number, end: number, tokens: readonly Token[]): boolean {
  const at = beforeLabelMarks(tokens)
  const word = tokens[at]?.word
  if (word === undefined) return false
  if (at < tokens.length - 1 && /^[وفب]?(?:ال)?رقم$/.test(word.fold)) return isPlain(text, start, end)
  const isIt = isPlain(text, start, end)
    ? isBefore(word, Before.label) || isPair(tokens, at) || isBox(tokens, at) || isNumbered(tokens, at)
    : isVersion(tokens, at) && text.slice(start, end).includes('.')
  return isIt && !isQuantity(text, end)
}

/** «الرمز البريدي: 11564», «كويكب (99942)», «المحفظة "54321"», «ص.ب. 12345»: the word before what stands between. */
function beforeLabelMarks(tokens: readonly Token[]): number {
  let at = tokens.length - 1
  if (tokens[at].code === PAREN || charClass(tokens[at].code) === Char.quote) at--
  if (tokens[at]?.code === COLON || (tokens[at]?.code === STOP && tokens[at - 1]?.word?.fold === 'ب')) at--
  return at
}

function isPair(tokens: readonly Token[], at: number): boolean {
  const {word} = tokens[at]
  const first = tokens[at - 1]?.word
  return isBefore(word, Before.pair) && first !== undefined && isOn(pairs, `${first.fold} ${word!.fold}`)
}

function isQuantity(text: string, end: number): boolean {
  QUANTITY.lastIndex = end
  return QUANTITY.test(text)
}

/** «لينكس 6.2», «الإصدار الجديد 3.11», «مكتبة ريأكت 18.2». */
function isVersion(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at].word!
  const previous = tokens[at - 1]?.word
  if (isBefore(word, Before.version)) return true
  if (isBefore(word, Before.noLabel)) return false
  const isDefinite = word.fold.startsWith('ال')
  if (isBefore(previous, Before.software) || (isDefinite && isBefore(previous, Before.version))) return true
  return !isDefinite && isBefore(tokens[at - 2]?.word, Before.software) && !isBefore(previous, Before.noLabel)
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false
  return true
}

/** «رقم الهوية 123456», «رقم السجل التجاري 1010»; «رقم المبيعات» counts. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at].word!
  const previous = tokens[at - 1]?.word
  if (isBefore(word, Before.count | Before.noLabel)) return false
  if (isBefore(previous, Before.head)) return word.fold.length > 2
  return (
    word.fold.startsWith('ال') &&
    isBefore(tokens[at - 2]?.word, Before.head) &&
    previous !== undefined &&
    !isBefore(previous, Before.count | Before.noLabel)
  )
}

/** The ص of a post box, «ص.ب», with what is written onto it: «بص.ب». */
const boxHeads = cliticised(['ص'])

/** «ص.ب», «ص. ب.», «ص ب». */
function isBox(tokens: readonly Token[], at: number): boolean {
  if (tokens[at].word!.fold !== 'ب') return false
  const before = tokens[tokens[at - 1]?.code === STOP ? at - 2 : at - 1]?.word
  return before !== undefined && boxHeads.has(before.fold)
}
