import {type Placement, placeAfter, placeBefore} from '../../../analysis/attributions/placement.ts'
import type {Unsourced} from '../../../analysis/claims/unsourced.ts'
import type {Fix} from '../../../rule/rule.ts'

/** Categories in which the source belongs at the front (AFP: the contested comes after its source). */
const contested: ReadonlySet<string> = new Set(['casualty', 'detention', 'accusation', 'military'])

const SOURCE = 'بحسب [المصدر؟]'
/** Words from the start of a sentence to its claim at which a source at its start still plainly covers it. */
const FAR = 15

/** Places for a source: where the source belongs, and the other end of the sentence. */
export function fixesOf({block: {paragraph}, sentence, span, category, openness}: Unsourced): Fix[] {
  const title = {ar: 'أضف موضعا للمصدر', en: 'Add a place for the source'}
  if (openness === 'partial') return [{title, safe: false, edits: [besideClaim(paragraph.text, span.end)]}]
  const after = placeAfter(paragraph, sentence, SOURCE)
  const before = placeBefore(paragraph, sentence, SOURCE)
  const append: Fix[] =
    after === undefined
      ? []
      : [
          {
            title: {ar: `${title.ar} في آخر الجملة`, en: `${title.en} at the end of the sentence`},
            safe: false,
            edits: [after]
          }
        ]
  const prepend: Fix[] =
    before === undefined
      ? []
      : [
          {
            title: {ar: `${title.ar} في أول الجملة`, en: `${title.en} at the start of the sentence`},
            safe: false,
            edits: [before]
          }
        ]
  return contested.has(category) && paragraph.text.slice(sentence.start, span.start).split(' ').length <= FAR
    ? [...prepend, ...append]
    : [...append, ...prepend]
}

/** «، بحسب …،» after the claim; a comma that stands there already is not doubled. */
function besideClaim(text: string, end: number): Placement {
  return {start: end, end, text: /^[،,؛.!؟]/.test(text.slice(end, end + 1)) ? `، ${SOURCE}` : `، ${SOURCE}،`}
}
