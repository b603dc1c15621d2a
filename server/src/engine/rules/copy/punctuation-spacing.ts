import {placedMarks} from '../../analysis/copy/marks.ts'
import {type Bilingual, defineRule} from '../../rule/rule.ts'

/** A blank before a mark that should touch its word, or none after it: «الأولى ،», «قروية،لذلك». */
export default defineRule({
  id: 'punctuation-spacing',
  family: 'copy',
  severity: 'information',
  habit: true,
  slipWhenLone: true,
  summary: {
    ar: 'مسافة قبل علامة الترقيم، أو لا مسافة بعدها',
    en: 'A blank before a mark of punctuation, or none after it'
  },
  why: {
    ar: 'تلتصق علامة الترقيم بما قبلها وتفصلها عما بعدها مسافة واحدة. والمسافة قبلها تنقلها وحدها إلى أول السطر التالي. لا تُمس الأرقام (10:30، 3 : 1) ولا الحروف المختصرة (أ.ف.ب) ولا أسماء المواقع.',
    en: 'A mark touches what it follows, and one blank parts it from the next word. With a blank before it, it falls alone to the head of the next line. Figures (10:30), initials (أ.ف.ب) and names of sites are left alone.'
  },
  examples: [
    {bad: 'وصل المدير⟦ ،⟧ثم بدأ اللقاء.', good: 'وصل المدير، ثم بدأ اللقاء.'},
    {bad: 'فاز الفريق⟦ ⟧، وعاد إلى المدينة⟦ ⟧.', good: 'فاز الفريق، وعاد إلى المدينة.'},
    {bad: 'المنطقة قروية⟦،⟧لذلك يقل فيها الزحام.', good: 'المنطقة قروية، لذلك يقل فيها الزحام.'},
    {bad: 'أعلن الحزب (⟦ ⟧يمين الوسط⟦)⟧موقفه.', good: 'أعلن الحزب (يمين الوسط) موقفه.'},
    {ok: 'تبدأ المباراة عند 10:30، وتنقلها أ.ف.ب... ثم تعاد.'}
  ],
  check({article, report}) {
    for (const {block, slip, quoted} of placedMarks(article)) {
      const message = messages[slip.fault as keyof typeof messages]
      if (message === undefined) continue
      const {start, end, edits, mark, safe} = slip
      report(block, {
        start,
        end,
        message: message(mark),
        severity: quoted ? 'hint' : undefined,
        fixes: [{title: FIX, safe: safe && !quoted, edits}]
      })
    }
  }
})

const FIX: Bilingual = {ar: 'أصلح المسافة', en: 'Mend the blank'}
const messages = {
  'blank before': (mark: string): Bilingual => ({
    ar: `مسافة قبل «${mark}»؛ يحذفها التصحيح`,
    en: `A blank before «${mark}»; the fix removes it`
  }),
  'glued after': (mark: string): Bilingual => ({
    ar: `لا مسافة بعد «${mark}»؛ يضيفها التصحيح`,
    en: `No blank after «${mark}»; the fix adds one`
  }),
  'inside bracket': (mark: string): Bilingual => ({
    ar: `مسافة داخل القوس «${mark}»؛ يحذفها التصحيح`,
    en: `A blank inside the bracket «${mark}»; the fix removes it`
  }),
  'outside bracket': (mark: string): Bilingual => ({
    ar: `القوس «${mark}» ملتصق بالكلمة خارجه؛ يضيف التصحيح مسافة`,
    en: `The bracket «${mark}» touches the word outside; the fix adds a blank`
  }),
  slid: (mark: string): Bilingual => ({
    ar: `المسافة قبل «${mark}» ومكانها بعدها؛ ينقلها التصحيح`,
    en: `The blank stands before «${mark}» and not after it; the fix moves it`
  })
}
