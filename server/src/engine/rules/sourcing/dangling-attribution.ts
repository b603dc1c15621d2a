import {fragmentsOf} from '../../analysis/attributions/fragments.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {defineRule, type Fix} from '../../rule/rule.ts'

const messages = {
  source: {
    ar: 'جملة إسناد مبتورة: ألحقها بالجملة التي قبلها.',
    en: 'Dangling attribution fragment: join it to the sentence before.'
  },
  residue: {
    ar: 'كلمة يتيمة لا تكوّن جملة (أثر ترجمة): احذفها.',
    en: 'Orphan one-word sentence (left by a translation): delete it.'
  },
  verb: {
    ar: 'فعل نقل بلا قول: أكمل الجملة أو احذفها.',
    en: 'A reporting verb with nothing reported: complete the sentence or delete it.'
  }
}

/** A sentence that only attributes, cut off from the words it attributes. */
export default defineRule({
  id: 'dangling-attribution',
  family: 'sourcing',
  severity: 'warning',
  summary: {
    ar: 'جملة ليست إلا إسنادا: «بحسب وكالة كذا.» وحدها، أو كلمة «تصريح.» متروكة.',
    en: 'A sentence that is only an attribution («بحسب وكالة كذا.»), or a word a translation left behind.'
  },
  why: {
    ar: 'إذا فصلت نقطةٌ المصدرَ عن الكلام لم يعد القارئ يعرف ما الذي ينسب إليه. تضع الوكالات المصدر في آخر الجملة نفسها، لا في جملة بعدها.',
    en: 'A full stop between a statement and its source leaves the reader to guess what the source said. Agencies put the source at the end of the same sentence (AFP, principles of sourcing).'
  },
  examples: [
    {
      bad: 'انقطع التيار عن المدينة. ⟦بحسب وكالة الأنباء المحلية.⟧',
      good: 'انقطع التيار عن المدينة، بحسب وكالة الأنباء المحلية.'
    },
    {bad: 'أعلنت البلدية فتح الطريق أمام السيارات. ⟦تصريح.⟧', good: 'أعلنت البلدية فتح الطريق أمام السيارات.'},
    {ok: 'انقطع التيار عن المدينة، بحسب وكالة الأنباء المحلية.'},
    {ok: 'بحسب الوزارة، عاد التيار إلى المدينة مساء.'}
  ],
  checkParagraph({paragraph, report}) {
    for (const {sentence: index, kind} of fragmentsOf(paragraph)) {
      const {start, end} = paragraph.sentences[index]
      report({start, end, message: messages[kind], fixes: fixesOf(paragraph, index, kind)})
    }
  }
})

function fixesOf(paragraph: Paragraph, index: number, kind: keyof typeof messages): Fix[] {
  const {start, end} = paragraph.sentences[index]
  const previous = paragraph.sentences[index - 1]
  const next = paragraph.sentences[index + 1]
  const deletion: Fix = {
    title: {ar: 'احذفها', en: 'Delete it'},
    safe: false,
    // The blank before it goes with it, or, where it opens its paragraph, the one behind it.
    edits: [{start: previous?.end ?? start, end: previous === undefined ? (next?.start ?? end) : end, text: ''}]
  }
  if (kind !== 'source') return kind === 'residue' ? [deletion] : []
  if (previous === undefined) return []
  const stop = finalStop(paragraph.text, previous.start, previous.end)
  if (stop === undefined) return []
  return [
    {
      title: {ar: 'ألحقها بالجملة التي قبلها', en: 'Join it to the sentence before'},
      safe: false,
      edits: [{start: stop.at, end: start, text: `${stop.closing}، `}]
    },
    deletion
  ]
}

/** The full stop that ends a sentence, and the marks that close after it («كلام.»): they stay, and the stop goes. */
function finalStop(text: string, from: number, end: number): {at: number; closing: string} | undefined {
  let at = end
  while (at > from && /[»”"')\]]/.test(text[at - 1])) at--
  return text[at - 1] === '.' && text[at - 2] !== '.' ? {at: at - 1, closing: text.slice(at, end)} : undefined
}
