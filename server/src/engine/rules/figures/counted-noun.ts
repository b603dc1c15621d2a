import {isQuoted, perFigureBlock} from '../../analysis/figures/article.ts'
import {miscountedOf} from '../../analysis/figures/counted.ts'
import {figuresOf} from '../../analysis/figures/figures.ts'
import type {Count} from '../../analysis/figures/nouns.ts'
import {misgenderedOf} from '../../analysis/figures/spelled-gender.ts'
import type {WrongSpelled} from '../../analysis/figures/types.ts'
import type {Block} from '../../document/article.ts'
import {type Bilingual, defineRule, type Report} from '../../rule/rule.ts'

const rules: Readonly<Record<Count | 'construct', Bilingual>> = {
  one: {ar: 'العدد 1', en: '1'},
  two: {ar: 'العدد 2', en: '2'},
  plural: {ar: 'بعد 3–10 جمع مجرور', en: '3–10 take a plural'},
  accusative: {ar: 'بعد 11–99 مفرد منصوب', en: '11–99 take a singular accusative'},
  construct: {ar: 'بعد 11–99 مفرد يُضاف إلى معدوده', en: '11–99 take a singular, bare before its noun'},
  genitive: {
    ar: 'بعد المئة والألف ومضاعفاتهما مفرد مجرور',
    en: 'hundreds, thousands and millions take a singular genitive'
  }
}

const lastTwo: Bilingual = {ar: ' (والعبرة بآخر خانتين)', en: ' (the last two digits decide)'}

/** The noun after a figure: 3–10 plural, 11–99 singular accusative, hundreds and above singular genitive. */
export default defineRule({
  id: 'counted-noun',
  family: 'figures',
  severity: 'information',
  habit: true,
  summary: {ar: 'تمييز العدد: 3 أيام، 25 دولارا، 1200 شخص', en: 'The noun after a figure: 3 أيام, 25 دولارا, 1200 شخص'},
  why: {
    ar: 'العدد من 3 إلى 10 تمييزه جمع مجرور، ومن 11 إلى 99 مفرد منصوب، والمئة والألف ومضاعفاتهما مفرد مجرور؛ والعبرة بآخر خانتين: 105 آلاف، 123 شخصا.',
    en: '3–10 take a genitive plural, 11–99 a singular accusative, hundreds and above a singular genitive; the last two digits decide: 105 آلاف, 123 شخصا.'
  },
  examples: [
    {bad: 'بلغت الديون 107 ⟦مليار⟧ دولار.', good: 'بلغت الديون 107 مليارات دولار.'},
    {bad: 'باع التاجر البرميل بنحو 85 ⟦دولار⟧.', good: 'باع التاجر البرميل بنحو 85 دولارا.'},
    {bad: 'عاد إلى القرية 7 ⟦طفل⟧ بعد شهر.', good: 'عاد إلى القرية 7 أطفال بعد شهر.'},
    {bad: 'نزح 1200 ⟦شخصا⟧ من البلدة.', good: 'نزح 1200 شخص من البلدة.'},
    {bad: 'حصد الفريق ⟦ستة⟧ نقاط بعد ⟦ثلاث⟧ أهداف.', good: 'حصد الفريق ست نقاط بعد ثلاثة أهداف.'},
    {bad: 'وصل مليون ⟦شخصا⟧، بينهم ⟦ثلاث عشر⟧ رجلا.', good: 'وصل مليون شخص، بينهم ثلاثة عشر رجلا.'},
    {ok: 'وصل مليون شخص، بينهم ثلاثة عشر رجلا وثلاث عشرة امرأة.'},
    {ok: 'قتل 23 مدنيا و3 أطفال، ونزح 34 ألف شخص و105 آلاف امرأة.'},
    {ok: 'استقبل القسم 15 رجل إطفاء، واحتفل الزوجان بعد 50 عام زواج.'},
    {ok: 'وصلت الطائرة في 15 يوم الجمعة، بعد 1.5 مليون ميل و25 سنة.'},
    {ok: 'قال الشاهد: «رأيت 25 شخص يركضون».'}
  ],
  check({article, report}) {
    for (const {block, finding} of miscounted(article)) report(block, finding)
    for (const {block, finding} of misgendered(article)) report(block, finding)
    for (const {block, finding} of wrongSpelled(article)) report(block, finding)
  }
})

const miscounted = perFigureBlock((figures) =>
  miscountedOf(figures.block.paragraph)
    .filter(({start, end}) => !isQuoted(figures, start, end))
    .map(({start, end, written, wanted, count, counted, long, fix}): {block: Block; finding: Report} => {
      const last = long && count !== 'genitive' ? lastTwo : {ar: '', en: ''}
      const finding: Report = {
        start,
        end,
        message: {
          ar: `${rules[count].ar}${last.ar}: «${counted} ${wanted}» لا «${counted} ${written}».`,
          en: `${rules[count].en}${last.en}: “${counted} ${wanted}”, not “${counted} ${written}”.`
        },
        fixes:
          fix === undefined
            ? []
            : [{title: {ar: `اكتب «${fix.text}»`, en: `Write “${fix.text}”`}, safe: false, edits: [{start, ...fix}]}],
        expected: [wanted]
      }
      return {block: figures.block, finding}
    })
)

const misgendered = perFigureBlock((figures) =>
  misgenderedOf(figures.block.paragraph)
    .filter(({start, end}) => !isQuoted(figures, start, end))
    .map(({start, end, written, wanted, noun}): {block: Block; finding: Report} => ({
      block: figures.block,
      finding: {
        start,
        end,
        message: {
          ar: `العدد من 3 إلى 10 يخالف معدوده في التذكير والتأنيث: «${wanted} ${noun}» لا «${written} ${noun}».`,
          en: `From 3 to 10 a number has the gender its noun has not: “${wanted} ${noun}”, not “${written} ${noun}”.`
        },
        fixes: [
          {title: {ar: `اكتب «${wanted}»`, en: `Write “${wanted}”`}, safe: false, edits: [{start, end, text: wanted}]}
        ],
        expected: [wanted]
      }
    }))
)

const wrongSpelled = perFigureBlock((figures) =>
  figuresOf(figures.block.paragraph)
    .wrongSpelled.filter(({start, end}) => !isQuoted(figures, start, end))
    .map((wrong): {block: Block; finding: Report} => {
      const {start, end, wanted} = wrong
      return {
        block: figures.block,
        finding: {
          start,
          end,
          message: spelledMessage(wrong),
          fixes: [
            {title: {ar: `اكتب «${wanted}»`, en: `Write “${wanted}”`}, safe: false, edits: [{start, end, text: wanted}]}
          ],
          expected: [wanted]
        }
      }
    })
)

function spelledMessage({kind, written, wanted, beside}: WrongSpelled): Bilingual {
  if (kind === 'genitive') {
    const {ar, en} = rules.genitive
    return {
      ar: `${ar}: «${beside} ${wanted}» لا «${beside} ${written}».`,
      en: `${en}: “${beside} ${wanted}”, not “${beside} ${written}”.`
    }
  }
  return {
    ar: `من 13 إلى 19 يخالف الآحاد المعدود وتوافقه العشرة: «${wanted} ${beside}» لا «${written} ${beside}».`,
    en: `From 13 to 19 the unit differs from its noun in gender, the ten agrees: “${wanted} ${beside}”, not “${written} ${beside}”.`
  }
}
