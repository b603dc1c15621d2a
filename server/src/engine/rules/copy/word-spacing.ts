import {type BlankSlip, placedBlanks} from '../../analysis/copy/blanks.ts'
import {type Bilingual, defineRule} from '../../rule/rule.ts'
import {slipReports} from './spelled.ts'

/** A blank too many or too few between words: two of them, «إلىالمدينة», «عام2010», «و رئيس». */
export default defineRule({
  id: 'word-spacing',
  family: 'copy',
  severity: 'information',
  habit: true,
  slipWhenLone: true,
  summary: {ar: 'مسافة زائدة أو ناقصة بين كلمتين', en: 'A blank too many or too few between words'},
  why: {
    ar: 'بين كل كلمتين مسافة واحدة. الواو والباء واللام والكاف تُكتب ملتصقة بما بعدها، والرقم منفصلا عن الكلمة. التاء المربوطة والألف المقصورة لا تأتيان في وسط الكلمة، فما توسطتاه كلمتان. تُترك الحروف المختصرة («و م ع») والأسماء («فرانس24») وما يُكتب على الوجهين («لاسيما»).',
    en: 'One blank parts two words. و, ب, ل and ك are written onto what follows, and a figure apart from the word. ة and ى end a word, so what has one inside is two words. Initials («و م ع»), names («فرانس24») and what is written either way («لاسيما») are left alone.'
  },
  examples: [
    {bad: 'وصل⟦  ⟧الوفد أمس.', good: 'وصل الوفد أمس.'},
    {bad: 'عاد ⟦إلىالمدينة⟧ ⟦عام2010⟧ وعمره ⟦15عاما⟧.', good: 'عاد إلى المدينة عام 2010 وعمره 15 عاما.'},
    {bad: 'حضر المدير ⟦و ⟧رئيس النادي ⟦مابين⟧ الشوطين.', good: 'حضر المدير ورئيس النادي ما بين الشوطين.'},
    {ok: 'نقلت «و م ع» عن فرانس24 أن الـ15 عادوا، لاسيما من حمل فيتامين ب الطبيعي.'}
  ],
  check({article, report}) {
    for (const slips of glued(article)) for (const {block, finding} of slips) report(block, finding)
    for (const {block, slip, quoted} of placedBlanks(article)) {
      // markup shows two blanks as one
      if (slip.fault === 'double' && !article.plain) continue
      const {start, end, edits, safe} = slip
      report(block, {
        start,
        end,
        message: messageOf(slip),
        // Two blanks are a habit of the hand; what is glued or torn is a slip, and where it goes on a habit of its own.
        ...(slip.fault !== 'double' && {kind: slip.fault}),
        severity: quoted ? 'hint' : undefined,
        expected: [slip.right],
        fixes: [{title: titleOf(slip), safe: safe && !quoted, edits}]
      })
    }
  }
})

const glued = slipReports(
  'word-spacing',
  ({rights: [right]}) => ({ar: `كلمتان ملتصقتان: «${right}»`, en: `Two words run together: «${right}»`}),
  'glued'
)

function messageOf({fault, found, right}: BlankSlip): Bilingual {
  switch (fault) {
    case 'double':
      return {
        ar: `${found.length === 2 ? 'مسافتان' : 'مسافات متتالية'} بين كلمتين؛ يبقي التصحيح واحدة`,
        en: `${found.length} blanks between two words; the fix leaves one`
      }
    case 'figure':
      return {ar: `الرقم ملتصق بالكلمة: «${right}»`, en: `The figure touches the word: «${right}»`}
    case 'detached':
      return {
        ar: `«${found}» منفصلة عما بعدها؛ يصلها التصحيح`,
        en: `«${found}» stands apart from what it is written onto; the fix joins them`
      }
  }
}

function titleOf({fault, right}: BlankSlip): Bilingual {
  if (fault === 'double') return {ar: 'أبق مسافة', en: 'Leave one blank'}
  return fault === 'detached'
    ? {ar: 'صلها بما بعدها', en: 'Join it to what follows'}
    : {ar: `اكتب «${right}»`, en: `Write «${right}»`}
}
