import {coverageByStretch} from '../../analysis/claims/coverage.ts'
import {articleQuotations, type BlockQuotations, type Quotation} from '../../analysis/quotations/quotations.ts'
import type {Block} from '../../document/article.ts'
import {perPart} from '../../document/incremental/facts.ts'
import {flattened} from '../../document/ordered.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {tellsRecited} from '../../lexicon/recited.ts'
import {defineRule} from '../../rule/rule.ts'

/** The share of its paragraph that a quotation must fill to be a statement by itself. */
const FILLS = 0.85

/** A quoted statement whose speaker cannot be told. */
export default defineRule({
  id: 'unattributed-quote',
  family: 'sourcing',
  severity: 'hint',
  summary: {ar: 'اقتباس بلا قائل.', en: 'A quotation with no speaker.'},
  why: {
    ar: 'لا يُترك القارئ يقرأ كلاما بين علامتي اقتباس من دون أن يعرف قائله: يُذكر القائل في الجملة نفسها أو بعد الجملة الأولى منها (رويترز). هذه الملاحظة تلميح، لأن الشعر والآيات والشعارات وتتمة كلام قائل سبق ذكره تشبه الاقتباس بلا قائل.',
    en: 'Identify the source of a quotation at once, normally after its first sentence; never make the reader read on to learn who speaks (Reuters Handbook). A hint: verse, scripture, slogans and the next paragraph of a speaker named earlier look alike, and on copy of outlets not met before fewer than four in five of its findings were accepted.'
  },
  options: {
    minWords: {
      type: 'integer',
      default: 4,
      minimum: 1,
      maximum: 30,
      summary: {ar: 'أقل عدد من الكلمات في الاقتباس.', en: 'The fewest words a quotation must have.'}
    }
  },
  examples: [
    {bad: 'انتهى الاجتماع من دون اتفاق.\n⟦"لن نقبل بهذا الحل أبدا"⟧.\nوغادر الحاضرون القاعة.'},
    {ok: 'قال رئيس الوفد إن الاجتماع انتهى من دون اتفاق.\n"لن نقبل بهذا الحل أبدا".'},
    {ok: 'وصف الوزير القرار بـ"الكارثي".'}
  ],
  check({article, options, report}) {
    const quotations = articleQuotations(article)
    const attributed = flattened(attributedBlocks(article))
    let speaking = false
    for (let i = 0; i < article.blocks.length; i++) {
      const block = article.blocks[i]
      const {paragraph} = block
      const quotation = standing(quotations.blocks[i], paragraph)
      if (quotation === undefined) {
        speaking = attributed[i] || goesOn(quotations.blocks[i], paragraph)
        continue
      }
      // A speaker named before goes on through quotation after quotation, and one may be named at the head of the next.
      if (speaking || attributed[i] || attributed[i + 1]) {
        speaking = true
        continue
      }
      if (wordsIn(paragraph, quotation.start, quotation.end) < options.minWords || !isStatement(paragraph, quotation))
        continue
      if (
        isRecited(paragraph) ||
        (i > 0 && isRecited(article.blocks[i - 1].paragraph)) ||
        !betweenProse(article.blocks, i)
      )
        continue
      report(block, {
        severity: 'hint',
        start: quotation.start,
        end: quotation.end,
        message: {ar: 'اقتباس بلا قائل: من قال هذا؟', en: 'Quotation with no speaker: who said this?'},
        fixes: [
          {
            title: {ar: 'أضف موضعا للقائل', en: 'Add a place for the speaker'},
            safe: false,
            edits: [{start: quotation.end, end: quotation.end, text: '، يقول [المصدر؟]'}]
          }
        ]
      })
    }
  }
})

/** Of each paragraph, whether somebody's words stand in it. */
const attributedBlocks = perPart(coverageByStretch, ({sentences, stretch: {blocks}}): readonly boolean[] => {
  const found = new Set<Block>()
  for (const {block, own, inherited} of sentences) if (own.length > 0 || inherited !== undefined) found.add(block)
  return blocks.map((block) => found.has(block))
})

/** A quotation that ends with its paragraph or runs on past it, or a colon: the next paragraph has the same speaker. */
function goesOn({quotations}: BlockQuotations, {text}: Paragraph): boolean {
  if (quotations.some(({level, open, close}) => level === 1 && (open === undefined || close === undefined))) return true
  const last = quotations.findLast(({level}) => level === 1)
  return (
    text.trimEnd().endsWith(':') ||
    /^[«"“”]/.test(text) ||
    (last !== undefined && /^[\s.،!؟]*$/.test(text.slice(last.end)))
  )
}

/** A statement ends with a stop, inside its marks or after them; a headline, a title, a slogan and a verse do not. */
function isStatement({text}: Paragraph, {start, end}: Quotation): boolean {
  return /[.!؟?…]/.test(text.slice(end)) || /[.!؟?…][»”“"']+$/.test(text.slice(start, end))
}

/** Scripture, verse, a song, a slogan: the words are known, and nobody states them. */
function isRecited({text, tokens}: Paragraph): boolean {
  if (/[﴾﴿]/.test(text)) return true
  return tokens.some(({word}) => word !== undefined && tellsRecited(word.fold))
}

/** Copy stands before it: below a headline, a picture or a byline alone, it is a pull quote, and its speaker may be there. */
function betweenProse(blocks: readonly Block[], i: number): boolean {
  const before = blocks[i - 1]?.paragraph
  return before !== undefined && before.zone === 'body' && /[.!؟?…»”"]\s*$/.test(before.text)
}

/** The quotation that is the whole of a body paragraph; «فلان: "…"» names its speaker and is none. */
function standing({quotations, spans}: BlockQuotations, {zone, text}: Paragraph): Quotation | undefined {
  if (zone !== 'body' || spans.length !== 1) return undefined
  const whole = quotations.find(({level}) => level === 1)
  if (whole?.open === undefined || whole.close === undefined || text.slice(0, whole.start).trim() !== '')
    return undefined
  return (whole.end - whole.start) / text.trim().length < FILLS ? undefined : whole
}

function wordsIn({tokens}: Paragraph, start: number, end: number): number {
  return tokens.filter((token) => token.kind <= TokenKind.latin && token.start >= start && token.end <= end).length
}
