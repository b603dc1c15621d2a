import {marksInDoubt} from '../../analysis/quotations/doubt.ts'
import {Family} from '../../analysis/quotations/families.ts'
import type {QuoteMark} from '../../analysis/quotations/marks.ts'
import {type BlockQuotations, perQuotations} from '../../analysis/quotations/paragraph-quotations.ts'
import {articleQuotations, quotingBlocks} from '../../analysis/quotations/quotations.ts'
import {isCliticRun} from '../../analysis/quotations/words.ts'
import {Char, charClass, MASK} from '../../arabic/characters.ts'
import type {Article, Block} from '../../document/article.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {type Bilingual, defineRule, type Edit} from '../../rule/rule.ts'

/** Blanks inside quotation marks, or none where the quotation touches a word outside. */
export default defineRule({
  id: 'quote-spacing',
  family: 'quotation',
  severity: 'information',
  habit: true,
  slipWhenLone: true,
  summary: {
    ar: 'مسافة زائدة داخل علامتي التنصيص أو ناقصة خارجهما',
    en: 'A blank too many inside quotation marks, or one missing outside'
  },
  why: {
    ar: 'تلتصق علامتا التنصيص بما بينهما وتنفصلان عما حولهما، إلا الحرف المتصل («بـ«السلال»») وعلامات الترقيم. والمسافة في الداخل تجعل العلامة تسقط وحدها في آخر السطر. فإن كانت هي الموضع الوحيد في المقال فهي سهو، وإن تكررت فهي عادة، والتنبيه عليها تلميح.',
    en: 'Quotation marks touch what they enclose and stand apart from what is around them, except attached particles and punctuation. A blank inside lets the mark fall alone to the end of a line. Where it is the only place in an article it is a slip; more than one are a habit, and hints.'
  },
  examples: [
    {
      bad: 'زرنا معرض «ألوان» ثم متحف «الضحى⟦ ⟧» وعرض «ليالي الصيف».',
      good: 'زرنا معرض «ألوان» ثم متحف «الضحى» وعرض «ليالي الصيف».',
      note: 'the only one in its article'
    },
    {bad: 'نفذت الشرطة «⟦ ⟧عمليات تفتيش⟦ ⟧» في الحي.', good: 'نفذت الشرطة «عمليات تفتيش» في الحي.'},
    {bad: 'افتتح المعرض⟦⟧«ألوان»⟦⟧في المدينة.', good: 'افتتح المعرض «ألوان» في المدينة.'},
    {ok: 'رحب بـ«القرار» و"النتيجة"، وقال: "نعم".'}
  ],
  check({article, report}) {
    const found = spacingsOf(article)
    const showsHabit = showsItsHabit(article)
    for (const {block, safe, spacings} of found) {
      for (const [i, spacing] of spacings.entries()) {
        const {start, end, text} = spacing
        report(block, {
          start,
          end,
          // What touches a mark outside may be the house's; so is everything where no other quotation shows how it writes.
          severity: text !== '' || spacing.second === true || !showsHabit ? 'hint' : undefined,
          message: text === '' ? EXTRA : MISSING,
          expected: [text],
          fixes: [{title: titleOf(spacing), safe, edits: withItsOther(spacings, i)}]
        })
      }
    }
  }
})

/** The blanks to be put or taken away in a paragraph. */
interface Found {
  readonly block: Block
  readonly safe: boolean
  readonly spacings: readonly Spacing[]
}

function spacingsOf(article: Article): Found[] {
  const {blocks} = articleQuotations(article)
  const found: Found[] = []
  for (const block of quotingBlocks(article)) {
    const here = blocks[article.indexOf(block)]
    // Which side of a mark is its inside hangs on its partner.
    if (here.orphans.length > 0 || here.mismatched.length > 0) continue
    const spacings = spacingsIn(here, block.paragraph)
    if (spacings.length > 0) found.push({block, safe: !marksInDoubt(here), spacings})
  }
  return found
}

/** Quotations of an article, at least, from which its habit is told. */
const SHOWN_HABIT = 2

function showsItsHabit(article: Article): boolean {
  let quotations = 0
  for (const {quotations: here} of articleQuotations(article).blocks) quotations += here.length
  return quotations >= SHOWN_HABIT
}

function titleOf({text, outside}: Spacing): Bilingual {
  if (text === ' ') return ADD
  return outside === undefined ? REMOVE : MOVE
}

/** The edits of one place; of the two blanks inside one quotation those of both. */
function withItsOther(spacings: readonly Spacing[], i: number): Edit[] {
  if (spacings[i].second === true) return [...editsOf(spacings[i - 1]), ...editsOf(spacings[i])]
  return spacings[i + 1]?.second === true
    ? [...editsOf(spacings[i]), ...editsOf(spacings[i + 1])]
    : editsOf(spacings[i])
}

/** The blanks to be put or taken away at the marks of a paragraph. */
const spacingsIn = perQuotations(({quotations}: BlockQuotations, paragraph: Paragraph): readonly Spacing[] => {
  const found: Array<Spacing | undefined> = []
  for (const {open, close} of quotations) {
    if (open !== undefined && close !== undefined && open.last === close.first) continue
    if (open !== undefined) found.push(...ofOpener(paragraph, open))
    const before = open === undefined ? undefined : found.at(-1)
    if (close !== undefined) found.push(...ofCloser(paragraph, close, before))
  }
  return found.filter((spacing) => spacing !== undefined)
})

interface Spacing {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Where the blank belongs instead. */
  readonly outside?: number
  /** « نعم »: of the two blanks inside one quotation the first is told, the second a hint. */
  readonly second?: boolean
}

const EXTRA: Bilingual = {
  ar: 'مسافة زائدة بين علامة التنصيص وما تحيط به؛ يحذفها التصحيح',
  en: 'A blank between the quotation mark and what it encloses; the fix removes it'
}
const MISSING: Bilingual = {
  ar: 'علامة التنصيص ملتصقة بكلمة خارج الاقتباس؛ يضيف التصحيح مسافة',
  en: 'The quotation mark touches a word outside the quotation; the fix adds a blank'
}
const REMOVE: Bilingual = {ar: 'احذف المسافة', en: 'Remove the blank'}
const MOVE: Bilingual = {ar: 'انقل المسافة إلى خارج العلامة', en: 'Move the blank outside the mark'}
const ADD: Bilingual = {ar: 'أضف مسافة', en: 'Add a blank'}

/** The blanks that begin at an offset and run on in one direction; not those at the end of a line, or at its start. */
function blank({text}: Paragraph, from: number, step: 1 | -1): Spacing | undefined {
  let first = -1
  let last = -1
  let to = from
  for (; to >= 0 && to < text.length; to += step) {
    const isSpace = charClass(text.charCodeAt(to)) === Char.space
    if (!isSpace && text[to] !== MASK) break
    if (!isSpace) continue
    if (first < 0) first = to
    last = to
  }
  if (first < 0 || to < 0 || to >= text.length || charClass(text.charCodeAt(to)) === Char.newline) return undefined
  return {start: Math.min(first, last), end: Math.max(first, last) + 1, text: ''}
}

/** What is to be done about a blank; about the two inside one quotation it is done together, or one side would be left standing apart. */
function editsOf({start, end, text, outside}: Spacing): Edit[] {
  return outside === undefined
    ? [{start, end, text}]
    : [
        {start, end, text},
        {start: outside, end: outside, text: ' '}
      ]
}

/** @param first the blank after the opener of the same quotation */
function secondOf(blank: Spacing | undefined, first: Spacing | undefined): Spacing | undefined {
  return blank !== undefined && first !== undefined ? {...blank, second: true} : blank
}

const COLON = 0x3a

/** A blank inside with none outside has slipped to the wrong side of the mark: «قال:" نعم"», «زار" المتحف"». */
function ofOpener(paragraph: Paragraph, mark: QuoteMark): Array<Spacing | undefined> {
  const inside = blank(paragraph, mark.end, 1)
  const missing = missingBefore(paragraph, mark)
  const afterColon = paragraph.tokens[mark.first - 1]?.code === COLON && !paragraph.tokens[mark.first].spaced
  return inside !== undefined && (missing !== undefined || afterColon)
    ? [{...inside, outside: mark.start}]
    : [missing, inside]
}

/** @param first the blank after the opener of the same quotation */
function ofCloser(paragraph: Paragraph, mark: QuoteMark, first: Spacing | undefined): Array<Spacing | undefined> {
  const inside = secondOf(blank(paragraph, mark.start - 1, -1), first)
  const missing = missingAfter(paragraph, mark)
  return inside !== undefined && missing !== undefined ? [{...inside, outside: mark.end}] : [inside, missing]
}

/** «المعرض«ألوان»»: a word before the opener that is no attached particle. */
function missingBefore({tokens}: Paragraph, {first, start}: QuoteMark): Spacing | undefined {
  const previous = tokens[first - 1]
  if (
    previous?.word === undefined ||
    tokens[first].spaced ||
    isCliticRun(previous.word) ||
    previous.word.text.endsWith('ـ')
  )
    return undefined
  return {start, end: start, text: ' '}
}

function missingAfter({tokens}: Paragraph, {last, end, family}: QuoteMark): Spacing | undefined {
  const next = tokens[last]
  if (next === undefined || next.spaced || next.kind > TokenKind.number || family === Family.doubleParens)
    return undefined
  return {start: end, end, text: ' '}
}
