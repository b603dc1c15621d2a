import {placedMarks} from '../../analysis/copy/marks.ts'
import {defineRule} from '../../rule/rule.ts'

/** The same mark twice: «،،», «؟؟», «!!». */
export default defineRule({
  id: 'repeated-punctuation',
  family: 'copy',
  severity: 'information',
  habit: true,
  summary: {ar: 'علامة ترقيم مكررة', en: 'A mark of punctuation twice'},
  why: {
    ar: 'علامة واحدة تكفي. النقطتان المتتاليتان «..» شرطة في عناوين كثيرة فلا تُذكران، ولا «؟!»، و«!!» تلميح: هي من أسلوب الرأي.',
    en: 'One is enough. Two stops are a dash in many headlines and are left alone, and so is «؟!»; «!!» is a hint, for opinion is written so.'
  },
  examples: [
    {bad: 'حضر الجميع،⟦،⟧ ثم بدأ اللقاء.', good: 'حضر الجميع، ثم بدأ اللقاء.'},
    {ok: 'عاجل.. بدأ اللقاء؟! نعم...'}
  ],
  check({article, report}) {
    for (const {block, slip, quoted} of placedMarks(article)) {
      if (slip.fault !== 'repeated') continue
      const {start, end, edits, mark} = slip
      const message = {ar: `«${mark}» مكررة؛ يبقي التصحيح واحدة`, en: `«${mark}» stands twice; the fix leaves one`}
      report(block, {
        start,
        end,
        message,
        severity: quoted || mark === '!' ? 'hint' : undefined,
        fixes: [{title: {ar: 'أبق واحدة', en: 'Leave one'}, safe: false, edits}]
      })
    }
  }
})
