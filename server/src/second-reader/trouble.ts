import type {Bilingual} from '../engine/rule/rule.ts'
import type {Consulted, Trouble} from './consult.ts'

const kinds: Readonly<Record<Trouble['kind'], Bilingual>> = {
  refused: {ar: 'رفض أن يجيب', en: 'it would not answer'},
  late: {ar: 'لم يجب في المهلة', en: 'no answer in time'},
  failed: {ar: 'أخفق', en: 'it failed'},
  stopped: {ar: 'لم يعد يُسأل', en: 'it is not asked any more'},
  broken: {
    ar: 'لم يجب بالشكل المطلوب، أو أخطأ فيما نعرف جوابه',
    en: 'its answers were not as asked for, or wrong where the answer is known'
  }
}

/** One line on sentences that a reader was asked about in vain, or not any more; `undefined` where there is nothing to say. */
export function troubleText({unanswered, unsent, trouble}: Consulted): Bilingual | undefined {
  if (trouble === undefined) return undefined
  const {ar, en} = kinds[trouble.kind]
  const detail = trouble.detail === undefined ? '' : ` (${trouble.detail})`
  const count = unanswered + unsent
  return {
    ar: `القارئ الثاني: ${ar}${detail}؛ جمل لم يُقل فيها شيء: ${count}`,
    en: `second reader: ${en}${detail}; sentences left without a verdict: ${count}`
  }
}
