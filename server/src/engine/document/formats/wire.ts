import {HEADLINE_WORDS, looksLikeHeadline, type Zone} from '../zones.ts'
import type {FormatDefinition} from './format.ts'
import {type Masked, Masker, type Piece} from './mask.ts'
import {isBlankLine, type SourceLine, sourceLines} from './source-lines.ts'

/**
 * The wire of an agency: IPTC 7901, or text with the lines that its desks put before and after it. Several messages in one
 * file are several articles.
 */
export const wire = {
  name: 'wire',
  extensions: ['.wire', '.iptc', '.anpa'],
  languages: ['wire', 'iptc7901'],
  legacy: true,
  mask: maskWire
} as const satisfies FormatDefinition

/** Start of a heading, of a text, end of a text, as IPTC 7901 has them. */
const [HEADING, TEXT, END] = ['\u0001', '\u0002', '\u0003']

function maskWire(source: string): Masked {
  const masker = new Masker(source, 'literal')
  const reader = new Reader(source, masker)
  for (const line of sourceLines(source)) reader.read(line)
  reader.flush()
  return masker.end()
}

/** Reads line by line; what stands between a heading and the text is not read, nor what comes after its end. */
class Reader {
  readonly #source: string
  readonly #masker: Masker
  #lines: SourceLine[] = []
  #inHeading = false
  #isFirst = true

  constructor(source: string, masker: Masker) {
    this.#source = source
    this.#masker = masker
  }

  read(line: SourceLine): void {
    let {text, start} = line
    if (text.includes(HEADING) || BEGINS.test(text)) {
      this.flush()
      this.#masker.nextArticle(start)
      this.#inHeading = text.includes(HEADING)
      this.#isFirst = true
    }
    const begins = text.indexOf(TEXT)
    if (begins >= 0) {
      this.#inHeading = false
      start += begins + 1
      text = text.slice(begins + 1)
    }
    const ends = text.indexOf(END)
    if (ends >= 0) text = text.slice(0, ends)
    if (!this.#inHeading) this.#text({start, end: start + text.length, text})
    if (ends >= 0) {
      this.flush()
      this.#inHeading = true
    }
  }

  #text(line: SourceLine): void {
    if (isBlankLine(line) || isOfTheDesk(line.text)) {
      this.flush()
      return
    }
    const before = this.#lines.at(-1)
    if (before !== undefined && !goesOn(before.text, line.text)) this.flush()
    this.#lines.push(line)
  }

  flush(): void {
    const lines = this.#lines
    if (lines.length === 0) return
    this.#lines = []
    const pieces: Piece[] = []
    for (const [i, {start, end}] of lines.entries())
      pieces.push({start: i === 0 ? start : start - 1, end, kind: 'text'})
    this.#masker.add(pieces, this.#zoneOf(lines))
    this.#isFirst = false
  }

  #zoneOf(lines: readonly SourceLine[]): Zone | undefined {
    const text = this.#source.slice(lines[0].start, lines[lines.length - 1].end)
    return this.#isFirst && looksLikeHeadline(text, HEADLINE_WORDS) ? 'headline' : undefined
  }
}

/** Columns of a wire that is folded at so many: a shorter line was ended by whoever wrote it. */
const FOLDED = 50

/** Whether a line goes on with the one before: that is as long as lines are, ends no sentence, and this one is not set in. */
function goesOn(before: string, line: string): boolean {
  return before.trimEnd().length >= FOLDED && !/[.؟!:]["»”)]?\s*$/.test(before) && !/^\s/.test(line)
}

const BEGINS = /^\s*ZCZC\b/
const ARABIC = /[\u0621-\u064a]/
const INVISIBLE = /[\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
/** «عاجل», «مضاف 1», «(يتبع)», «بديل ثان», «ملخص 3». */
const TAKE =
  /^[-(/*\s]*(?:عاجل|هام|خبر عاجل|مضاف|إضافة|اضافة|تابع|يتبع|تتمة|بديل|مكرر|معاد|ملخص|موسع|تصحيح|إلغاء)(?: (?:جدا|جدًا|أول|أولى|ثان|ثاني|ثانية|ثالث|ثالثة|رابع|وأخير|أخير|[\d٠-٩]{1,2})){0,2}[-)/*.…\s]*$/
/** «انتهى», «/انتهى/», «(انتهى)», «س.ز/م.ك», «أ.هـ». */
const ENDS = /^[-(/#*\s]*(?:انتهى|انتهي|ا\.?هـ?|أ\.?هـ?|\p{L}{1,3}(?:[./]\p{L}{1,3}){1,4})[-)/#*.\s]*$/u
const EMBARGO = /^[-(/*\s]*(?:محظور النشر|حظر النشر|يحظر النشر|للنشر (?:بعد|في)|غير صالح للنشر)/
/** «لبنان-جسر-افتتاح», «لبنان/سياسة»: words of a slug stand without blanks between them. */
const SLUG = /^\S{2,40}(?:[-/]\S{1,40}){1,6}$/

/** Whether a line is a note of one desk for another: a slug, a priority, a take, an embargo, an end; or has no Arabic. */
function isOfTheDesk(line: string): boolean {
  const text = line.replace(INVISIBLE, '').trim()
  return !ARABIC.test(text) || TAKE.test(text) || ENDS.test(text) || EMBARGO.test(text) || SLUG.test(text)
}
