import {models as knownModels} from '../generated/figure-exclusions.ts'
import {counts, labelPairs, labels, letterNames, models, placeholders, scriptures, units, versions} from '../generated/objects.ts'
import {Char, charClass, digitValue, isDigit} from '../language/chars.ts'
import {fold} from '../language/fold.ts'
import type {Token} from './tokens.ts'

// Things that stand in a text and are no prose. Each is looked for only at a character that can begin one, and no
// further than a bound or its end, so that reading stays linear.

const codeOf = (mark: string): number => mark.charCodeAt(0)
const STOP = codeOf('.')
const COLON = codeOf(':')
const SLASH = codeOf('/')
const BACKSLASH = codeOf('\\')
const AT = codeOf('@')
const HASH = codeOf('#')
const UNDERSCORE = codeOf('_')
const EQUALS = codeOf('=')
const BRACKET = codeOf('[')
const PAREN = codeOf('(')
const BRACE = codeOf('{')
const DOLLAR = codeOf('$')
const PLUS = codeOf('+')
const TILDE = codeOf('~')
const VERSE_MARKS = '﴿﴾'
const [VERSE_A, VERSE_B] = [...VERSE_MARKS].map(codeOf)

/** As far as the end of something in brackets is looked for, in UTF-16 code units. */
const BRACKET_REACH = 48
const CODE_REACH = 400
/** As far as a telephone number, a citation or a formula goes, in groups. */
const GROUPS = 8

const starts = new Set([HASH, AT, BRACKET, PAREN, BRACE, DOLLAR, PLUS, SLASH, STOP, TILDE, BACKSLASH, VERSE_A, VERSE_B])

/** Whether a mark can begin an object. */
export function mayBeginObject(code: number): boolean {
  return starts.has(code)
}

/**
 * Where the object ends that begins with a mark at `start`; `start` where none does.
 *
 * @param start UTF-16 code units from the start of the text
 */
export function endOfObject(text: string, start: number): number {
  const code = text.charCodeAt(start)
  switch (code) {
    case HASH:
      return endOfTag(text, start)
    case AT:
      return endOfHandle(text, start)
    case BRACKET:
      return endOfBracketed(text, start, placeholderOrNote) || endOfBracketed(text, start, citation) || start
    case PAREN:
      return endOfBracketed(text, start, citation) || endOfPhone(text, start)
    case PLUS:
      return endOfPhone(text, start)
    case BRACE:
      return endOfShortcode(text, start)
    case DOLLAR:
      return endOfFormula(text, start)
    case VERSE_A:
    case VERSE_B:
      return endOfVerse(text, start, code)
    default:
      return endOfPath(text, start)
  }
}

/** Whether the object that begins with a mark is the number of a footnote: `[1]`, `[^1]`. */
export function isNote(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== BRACKET) return false
  const next = text.charCodeAt(start + 1)
  return next === codeOf('^') || isDigit(next)
}

/** Whether it is a stretch of a template, which stands for nothing that is read. */
export function isShortcode(code: number): boolean {
  return code === BRACE
}

function isAlphanumeric(code: number): boolean {
  const klass = charClass(code)
  return klass === Char.latin || klass === Char.latinDigit
}

/** A letter, a mark on one or a digit, of any script. */
function isTagPart(code: number): boolean {
  const klass = charClass(code)
  return (klass >= Char.arabic && klass <= Char.tatweel) || (klass >= Char.latinDigit && klass <= Char.latin) || klass === Char.letter || code === UNDERSCORE
}

/** The end of a run of letters, digits and underscores, past what has no width inside it. */
function endOfRun(text: string, from: number): number {
  let end = from
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isTagPart(code)) end = i + 1
    else if (charClass(code) !== Char.invisible) break
  }
  return end
}

/** «#غزة_2023»; the sign after a letter is part of a name (`C#`), and a heading has a blank after its own. */
function endOfTag(text: string, start: number): number {
  const before = text.charCodeAt(start - 1)
  if (isAlphanumeric(before) || before === HASH) return start
  const end = endOfRun(text, start + 1)
  return end === start + 1 ? start : end
}

/** `@user_name`, `@user.name`. */
function endOfHandle(text: string, start: number): number {
  if (isAlphanumeric(text.charCodeAt(start - 1))) return start
  let end = endOfRun(text, start + 1)
  if (end === start + 1) return start
  while (text.charCodeAt(end) === STOP && isAlphanumeric(text.charCodeAt(end + 1))) end = endOfRun(text, end + 1)
  return end
}

/** The end of what stands in brackets that a test knows; 0 where it does not. */
function endOfBracketed(text: string, start: number, isIt: (inside: string) => boolean): number {
  const close = text.charCodeAt(start) === PAREN ? ')' : ']'
  for (let i = start + 1; i < text.length && i - start <= BRACKET_REACH; i++) {
    if (text[i] === close) return isIt(text.slice(start + 1, i)) ? i + 1 : 0
    if (charClass(text.charCodeAt(i)) === Char.open) return 0
  }
  return 0
}

const places = new Set(placeholders.map((place) => place.slice(1, -1)))

function placeholderOrNote(inside: string): boolean {
  return places.has(inside) || /^(?:\d{1,3}(?:[,،–-] ?\d{1,3}){0,5}|[٠-٩]{1,3}|\^[\w-]{1,30})$/.test(inside)
}

const books = new Set(scriptures.map(fold))

/** «البقرة: 255»، «سورة البقرة، الآية 255»، «يوحنا 3:16»: a scripture and digits. */
function citation(inside: string): boolean {
  const parts = /^\s?([^\d٠-٩:،,]{1,30})[:،,]?\s?([^\d٠-٩]{0,12})[\d٠-٩]{1,3}(?:\s?[-–,،:]\s?[\d٠-٩]{1,3}){0,8}\s?$/.exec(inside)
  if (parts === null) return false
  const [, head, between] = parts
  const name = fold(head.trim()).replace(/ (?:الايه|ايه|الايات|الآية)$/, '')
  return books.has(name.replace(/^سورة /, '')) && /^(?:(?:ال)?اي(?:ة|ات|تان|تين)?:? ?)?$/.test(fold(between.trimStart()))
}

/** `{{< figure src="a" >}}`, `{% include a %}`. */
function endOfShortcode(text: string, start: number): number {
  const next = text[start + 1]
  if (next !== '{' && next !== '%') return start
  const close = next === '{' ? '}}' : '%}'
  const end = text.slice(start + 2, start + CODE_REACH).indexOf(close)
  return end < 0 ? start : start + 2 + end + 2
}

/** `$E = mc^2$`, `$$…$$`: between two signs, no Arabic letter, and a sign of mathematics. */
function endOfFormula(text: string, start: number): number {
  const from = text[start + 1] === '$' ? start + 2 : start + 1
  let isFormula = false
  for (let i = from; i < text.length && i - start <= BRACKET_REACH; i++) {
    const code = text.charCodeAt(i)
    if (code === DOLLAR) {
      const end = from === start + 2 && text.charCodeAt(i + 1) === DOLLAR ? i + 2 : i + 1
      return isFormula && charClass(text.charCodeAt(i - 1)) !== Char.space ? end : start
    }
    if (charClass(code) === Char.arabic || (i === from && charClass(code) === Char.space)) return start
    isFormula ||= '=^_\\{+'.includes(text[i])
  }
  return start
}

/** The text of the Koran between its own brackets, of which either is typed first. */
function endOfVerse(text: string, start: number, code: number): number {
  const other = code === VERSE_A ? VERSE_B : VERSE_A
  for (let i = start + 1; i < text.length; i++) {
    const at = text.charCodeAt(i)
    if (at === other) return i + 1
    // an opener again: this one was never closed, and is not looked at twice
    if (at === code) return start
  }
  return start
}

/** `+962 6 555 1234`, `00962-6-5551234`, `(02) 25771234`, `0100-123-4567`. */
const phone = new RegExp(`[(]?(?:[+]|00|[0٠])[\\d٠-٩]{0,15}[)]?(?:[ ./–‑-]?[(]?[\\d٠-٩]{1,12}[)]?){0,${GROUPS}}`, 'y')
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
  return isPhoneShaped(written, digits) && !isDigit(text.charCodeAt(start + written.length)) ? start + written.length : start
}

/** A date («05/06/2024») or hours («08.00-09.30») begin with a zero as well. */
function isPhoneShaped(written: string, digits: string): boolean {
  if (/^(?:[+(]|00|٠٠)/.test(written)) return true
  const groups = written.match(/[\d٠-٩]+/g)!
  if (groups.length === 1) return digits.length >= 9
  if (groups.length >= 3 && groups[0].length <= 2 && groups[1].length <= 2 && (groups[2].length === 4 || groups.length === 3)) return false
  if (groups.every(({length}) => length <= 2)) return digits.length >= 9
  return groups.length > 2 || (digits.length >= 8 && groups.some(({length}) => length > 4))
}

/** A path: `/etc/hosts`, `./a/b`, `~/a`; a type of file: `.pdf`. A mark that touches what stands before it begins none. */
function endOfPath(text: string, start: number): number {
  const before = charClass(text.charCodeAt(start - 1))
  if (start > 0 && before !== Char.space && before !== Char.newline && before !== Char.quote && before !== Char.open) return start
  let from = start
  while (text.charCodeAt(from) === STOP || text.charCodeAt(from) === TILDE) from++
  if (text.charCodeAt(from) === SLASH || text.charCodeAt(from) === BACKSLASH) {
    if (!isAlphanumeric(text.charCodeAt(from + 1))) return start
    const end = endOfAddress(text, from + 1)
    return from > start || text.slice(from + 1, end).includes('/') ? end : start
  }
  return text.charCodeAt(start) === STOP ? start + (fileType(text, start)?.length ?? 0) : start
}

const FILE_TYPE = /\.[a-z][a-z\d]{1,4}(?![\w.])/y
function fileType(text: string, start: number): string | undefined {
  FILE_TYPE.lastIndex = start
  return FILE_TYPE.exec(text)?.[0]
}

/**
 * Where an address ends of which the Latin letters from `start` to `end` are the beginning: `https://a.b/?q=1`,
 * `www.a.b`, `a.b/c?d`, `C:\a`; `end` where they begin none.
 */
export function endOfLatinObject(text: string, start: number, end: number): number {
  switch (text.charCodeAt(end)) {
    case COLON:
      if (text.charCodeAt(end + 1) === SLASH && text.charCodeAt(end + 2) === SLASH) return endOfAddress(text, end + 3)
      if (text.charCodeAt(end + 1) === BACKSLASH && end - start === 1) return endOfAddress(text, end + 2)
      return end - start === 6 && text.slice(start, end).toLowerCase() === 'mailto' && isAlphanumeric(text.charCodeAt(end + 1)) ? endOfAddress(text, end + 1) : isPort(text, start, end) ? endOfAddress(text, end + 1) : end
    case SLASH:
    case codeOf('?'):
    case HASH:
    case codeOf('%'):
    case codeOf('='):
    case codeOf('~'):
    case BACKSLASH:
      return hasDot(text, start, end) && !isSpaceOrEnd(text, end + 1) ? endOfAddress(text, end) : text.charCodeAt(end) === EQUALS && isAlphanumeric(text.charCodeAt(end + 1)) ? endOfEquation(text, end) : end
    default:
      return end
  }
}

function isPort(text: string, start: number, end: number): boolean {
  return isDigit(text.charCodeAt(end + 1)) && hasDot(text, start, end)
}

function hasDot(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i++) if (text.charCodeAt(i) === STOP) return true
  return false
}

function isSpaceOrEnd(text: string, at: number): boolean {
  const klass = charClass(text.charCodeAt(at))
  return at >= text.length || klass === Char.space || klass === Char.newline
}

/** Marks that an address has inside it, and that end the sentence where they stand last. */
const LAST = new Set([...".,:;!?'*_"].map(codeOf))
const INSIDE = new Set([..."-/\\%&=+#@~$"].map(codeOf))

/** The end of an address: a blank, an Arabic mark, a quotation mark or a bracket that was opened before it. */
export function endOfAddress(text: string, from: number): number {
  let end = from
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const klass = charClass(code)
    if (code === PAREN) depth++
    else if (code === codeOf(')')) {
      if (depth-- === 0) break
    } else if (code === codeOf('"')) {
      const close = text.charCodeAt(i - 1) === EQUALS ? endOfQuery(text, i) : i
      if (close === i) break
      i = close - 1
    } else if (LAST.has(code)) {
      continue
    } else if (klass === Char.invisible) continue
    else if (!isTagPart(code) && !INSIDE.has(code)) break
    end = i + 1
  }
  return end
}

/** The end of the words of a query in quotation marks, `?q="x"`. */
function endOfQuery(text: string, start: number): number {
  for (let i = start + 1; i < text.length && i - start <= BRACKET_REACH; i++) {
    const klass = charClass(text.charCodeAt(i))
    if (text.charCodeAt(i) === codeOf('"')) return i + 1
    if (klass === Char.space || klass === Char.newline) return start
  }
  return start
}

const OPERATORS = new Set([...'+×÷=^*'].map(codeOf))

/** The end of `2+2=4`, `3×4`, of which the first figure ends at `from`. */
function endOfEquation(text: string, from: number): number {
  let end = from
  for (let i = from; OPERATORS.has(text.charCodeAt(i)); i = end) {
    const operand = text.charCodeAt(i + 1)
    if (!isDigit(operand) && charClass(operand) !== Char.latin) break
    end = i + 2
    while (isDigit(text.charCodeAt(end)) || charClass(text.charCodeAt(end)) === Char.latin) end++
  }
  return end
}

const quantities = new Set(counts.map(fold))
const unitsOf = new Set(units)
const MILLIONS = /^(?:[kmb]|bn|mn|tn)$/i
const CURRENCY = new Set([...'$€£¥'].map(codeOf))

/**
 * Where the object ends that the figure from `start` to `end` begins or is; `start` where it is a figure.
 *
 * @param tokens what stands before it
 * @param spaced whether a blank stands before it
 */
export function endOfNumberObject(text: string, start: number, end: number, tokens: readonly Token[], spaced: boolean): number {
  const next = text.charCodeAt(end)
  if (digitValue(text.charCodeAt(start)) === 0) {
    const phoneEnd = endOfPhone(text, start)
    if (phoneEnd > start) return phoneEnd
  }
  if (next === AT && isAlphanumeric(text.charCodeAt(end + 1))) return endOfAddress(text, end + 1)
  if (OPERATORS.has(next)) {
    const equation = endOfEquation(text, end)
    if (equation > end) return equation
  }
  if (charClass(next) === Char.latin) {
    const named = endOfName(text, start, end)
    if (named > end) return named
  }
  const before = tokens.at(-1)
  if (isAddressOfHost(text, start, end)) return end
  return before !== undefined && (isModel(tokens, spaced) || isLabelled(text, start, end, tokens)) ? end : start
}

/** «5G», «2M»: a figure with letters at it which are no unit; «1.5M» beside a currency is a sum. */
function endOfName(text: string, start: number, end: number): number {
  let to = end
  while (charClass(text.charCodeAt(to)) === Char.latin) to++
  const letters = text.slice(end, to)
  if (unitsOf.has(letters) || (letters.length > 1 && unitsOf.has(letters.toLowerCase()))) return end
  const isSum = MILLIONS.test(letters) && (CURRENCY.has(text.charCodeAt(start - 1)) || CURRENCY.has(text.charCodeAt(to)) || /\D/.test(text.slice(start, end)))
  if (isSum) return end
  while (isAlphanumeric(text.charCodeAt(to)) || (text.charCodeAt(to) === codeOf('-') && isAlphanumeric(text.charCodeAt(to + 1)))) to++
  return to
}

/** Four groups or more which are no thousands: `10.0.0.1`, `06.12.34.56.78`. */
function isAddressOfHost(text: string, start: number, end: number): boolean {
  if (end - start < 7) return false
  const groups = text.slice(start, end).split('.')
  return groups.length >= 4 && (groups.some(({length}, i) => i > 0 && length !== 3) || (groups.length === 4 && groups.every((group) => Number(group) < 256 && (group.length === 1 || group[0] !== '0'))))
}

const withoutHyphen = new Set(['ال', 'او', 'ام', 'اي', 'ان', 'في'])
const names = new Set([...models, ...knownModels, ...letterNames].map(fold).filter((name) => !withoutHyphen.has(name)))

/** Whether a folded word, or what it is without attached particles, is on a list. */
function isOn(list: ReadonlySet<string>, word: string): boolean {
  if (list.has(word)) return true
  const first = 'وف'.includes(word[0]) ? 1 : 0
  if (first === 1 && list.has(word.slice(1))) return true
  return word.startsWith('لل', first) ? list.has(`ال${word.slice(first + 2)}`) : 'بلك'.includes(word[first]) && list.has(word.slice(first + 1))
}

/** «سو-24», «وإف-35»: the hyphen touches both. */
function isModel(tokens: readonly Token[], spaced: boolean): boolean {
  const hyphen = tokens[tokens.length - 1]
  if (spaced || hyphen.spaced || (hyphen.code !== codeOf('-') && hyphen.code !== codeOf('‑') && hyphen.code !== codeOf('–'))) return false
  const stem = tokens[tokens.length - 2]?.word
  return stem !== undefined && isOn(names, stem.fold)
}

const labelled = new Set(labels.map(fold))
const pairs = new Set(labelPairs.map(fold))
const versioned = new Set(versions.map(fold))
const numbered = new Set(['رقم', 'برقم', 'لرقم', 'ورقم', 'وبرقم', 'الرقم'])

/** A figure before one of these is a quantity, whatever the word before it. */
const QUANTITY = /\s?[%٪]|\s(?:في الم|فى الم|بالم|مليون|مليار|ملايين|مليارات|ألف|الف|آلاف|تريليون|نقطة|دولار|درهم|ريال|دينار|جنيه|يورو)/y

/** «رقم العضوية 20231», «الخط الساخن: 19011», «ص.ب 12345», «الإصدار 3.11». */
function isLabelled(text: string, start: number, end: number, tokens: readonly Token[]): boolean {
  let at = tokens.length - 1
  // «الرمز البريدي: 11564», «كويكب (99942)»
  if (tokens[at].code === COLON || tokens[at].code === PAREN || (tokens[at].code === STOP && tokens[at - 1]?.word?.fold === 'ب')) at--
  const word = tokens[at]?.word?.fold
  if (word === undefined) return false
  const previous = tokens[at - 1]?.word?.fold
  let isIt = false
  if (isPlain(text, start, end)) {
    isIt = isOn(labelled, word) || isBox(tokens, at) || (previous !== undefined && (isOn(pairs, `${previous} ${word}`) || isNumbered(tokens, at, word, previous)))
  } else isIt = text.slice(start, end).includes('.') && (isOn(versioned, word) || (previous !== undefined && word.startsWith('ال') && isOn(versioned, previous)))
  if (!isIt) return false
  QUANTITY.lastIndex = end
  return !QUANTITY.test(text)
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false
  return true
}

/** «رقم الهوية 123456», «رقم السجل التجاري 1010»; «رقم المبيعات» counts. */
function isNumbered(tokens: readonly Token[], at: number, word: string, previous: string): boolean {
  if (previous !== 'الرقم' && numbered.has(previous)) return !quantities.has(word) && (word.startsWith('ال') || word.length >= 3 && !isOn(prepositions, word))
  const first = tokens[at - 2]?.word?.fold
  return first !== undefined && first !== 'الرقم' && numbered.has(first) && word.startsWith('ال') && !quantities.has(word) && !quantities.has(previous) && !isOn(prepositions, previous)
}
const prepositions = new Set(['الي', 'علي', 'من', 'في', 'عن', 'حتي', 'بلغ', 'نحو', 'تجاوز', 'فاق', 'بين', 'هو', 'يبلغ', 'قدره', 'وصل'])

/** «ص.ب», «ص. ب.», «ص ب». */
function isBox(tokens: readonly Token[], at: number): boolean {
  if (tokens[at].word?.fold !== 'ب') return false
  const before = tokens[at - 1]?.code === STOP ? at - 2 : at - 1
  return isOn(box, tokens[before]?.word?.fold ?? '')
}
const box = new Set(['ص'])
