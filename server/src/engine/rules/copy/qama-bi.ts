import {placesOf} from '../../analysis/wording/habits.ts'
import {qamaPhrases} from '../../analysis/wording/light-verbs.ts'
import {defineRule} from '../../rule/rule.ts'
import {lightReport} from './light.ts'

/** «قام بـ» with a verbal noun, where a verb says the same: «قام بزيارة» for «زار». */
export default defineRule({
  id: 'qama-bi',
  family: 'copy',
  severity: 'information',
  off: true,
  summary: {
    ar: '«قام بـ» ومصدر بدل الفعل: «قام بزيارة»: «زار»',
    en: '«قام بـ» with a verbal noun for a verb: «قام بزيارة» for «زار»'
  },
  why: {
    ar: '«قام بـ» لا تضيف معنى: «زار الوزير الموقع» أقصر من «قام الوزير بزيارة الموقع». إذا وُصف المصدر («بزيارة رسمية») فلا إصلاح آليا.',
    en: '«قام بـ» adds nothing: «زار الموقع» is shorter than «قام بزيارة الموقع». Where the noun has an adjective («بزيارة رسمية») there is no fix.'
  },
  examples: [
    {bad: 'و⟦قام بزيارة⟧ الموقع.', good: 'وزار الموقع.'},
    {bad: 'و⟦قامت بنشر⟧ البيان.', good: 'ونشرت البيان.'},
    {bad: '⟦سيقوم بتنفيذ⟧ الخطة.', good: 'سينفذ الخطة.'},
    {bad: 'و⟦قام بزيارة⟧ رسمية.', good: 'وقام بزيارة رسمية.', note: 'an adjective: no fix'},
    {ok: 'وقام من مكانه.'},
    {ok: 'وزار الموقع.'},
    {ok: 'وقال: "قمنا بزيارة الموقع".'}
  ],
  check({article, report}) {
    for (const place of placesOf(article, qamaPhrases)) {
      report(
        place.block,
        lightReport(place, (text, verb) =>
          verb === undefined
            ? {ar: `«${text}»: الفعل وحده أقصر.`, en: `«${text}»: the verb alone is shorter.`}
            : {ar: `«${verb}» أقصر من «${text}».`, en: `«${verb}» is shorter than «${text}».`}
        )
      )
    }
  }
})
