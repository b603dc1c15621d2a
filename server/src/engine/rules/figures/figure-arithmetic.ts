import {contradictionsOf} from '../../analysis/figures/arithmetic.ts'
import {isQuoted, perFigureBlock} from '../../analysis/figures/article.ts'
import type {Contradiction} from '../../analysis/figures/contradiction.ts'
import {type WrongTotal, wrongTotals} from '../../analysis/figures/tables.ts'
import type {Block} from '../../document/article.ts'
import {type Bilingual, defineRule, type Report} from '../../rule/rule.ts'

type Say = (a: number | string, b: number | string) => Bilingual
const messages: Readonly<Record<Contradiction['kind'], Say>> = {
  month: (one, other) => ({
    ar: `«${one}» و«${other}» شهران مختلفان لا اسمان لشهر واحد: راجعهما.`,
    en: `${one} and ${other} are two months, not two names of one: check them.`
  }),
  date: (day, month) => ({
    ar: `لا يوجد يوم ${day} في شهر ${month}: راجع التاريخ.`,
    en: `${month} has no day ${day}: check the date.`
  }),
  weekday: (said, real) => ({
    ar: `التاريخ يوافق ${real} لا ${said}: راجع اليوم أو التاريخ.`,
    en: `That date is a ${real}, not ${said}: check the day or the date.`
  }),
  time: (hour, minute) => ({
    ar: `وقت مستحيل (${hour}:${minute}): الساعات حتى 24 والدقائق حتى 59.`,
    en: `Impossible time (${hour}:${minute}): hours to 24, minutes to 59.`
  }),
  part: (total, sum) => ({
    ar: `الجزء (${sum}) أكبر من الكل (${total}): راجع العددين.`,
    en: `The part (${sum}) is more than the whole (${total}): check both.`
  }),
  kinds: (total, sum) => ({
    ar: `مجموع المعدود ${sum} والكل ${total}: راجع الأعداد.`,
    en: `What is listed adds up to ${sum}, the total is ${total}: check them.`
  }),
  sum: (total, sum) => ({
    ar: `مجموع الأجزاء ${sum} والكل ${total}: راجع الأعداد.`,
    en: `The parts add up to ${sum}, the total is ${total}: check them.`
  }),
  share: (share) => ({
    ar: `حصة من كلٍّ لا تزيد على 100 في المئة: ${share} تحتاج إلى مراجعة.`,
    en: `A share cannot exceed 100 per cent: check ${share}.`
  }),
  change: (said, real) => ({
    ar: `التغيّر بين العددين ${real} في المئة لا ${said}: راجع الأعداد.`,
    en: `The change between the two figures is ${real} per cent, not ${said}: check them.`
  }),
  proportion: (said, real) => ({
    ar: `العددان يعطيان ${real} في المئة لا ${said}: راجع الأعداد.`,
    en: `The two figures give ${real} per cent, not ${said}: check them.`
  }),
  difference: (said, real) => ({
    ar: `الفرق بين العددين ${real} لا ${said}: راجع الأعداد.`,
    en: `The difference between the two figures is ${real}, not ${said}: check them.`
  }),
  direction: (from, to) => ({
    ar: `من ${from} إلى ${to}: العددان يخالفان ما قيل من ارتفاع أو انخفاض. راجعهما.`,
    en: `From ${from} to ${to}: the figures go the other way than the text says. Check them.`
  }),
  reversed: (from, to) => ({
    ar: `المدى معكوس: من ${from} إلى ${to}. راجع ترتيب اليومين.`,
    en: `The range runs backwards, ${from} to ${to}: check the order.`
  })
}
const reckonedFrom: Bilingual = {ar: 'ما يُحسب منه', en: 'What it is reckoned from'}
const sure = new Set<Contradiction['kind']>(['month', 'date', 'weekday', 'time', 'part'])

/** Figures that cannot all be right: impossible dates, parts larger than the whole, a percentage that is not the change. */
export default defineRule({
  id: 'figure-arithmetic',
  family: 'figures',
  severity: 'warning',
  summary: {
    ar: 'أرقام لا تستقيم معا: تاريخ مستحيل، جزء أكبر من الكل، نسبة أو فرق لا يوافق عدديه، مجموع جدول',
    en: 'Figures that contradict each other: impossible dates, parts beyond the whole, wrong percentages, differences and totals of tables'
  },
  why: {
    ar: 'الخطأ الحسابي أكثر ما يصحَّح بعد النشر. القاعدة تحسب ولا تختار: أيّ العددين هو الصحيح سؤال للمصدر.',
    en: 'Sums are what gets corrected after publication. The rule computes and does not choose: which figure is right is a question to the source.'
  },
  examples: [
    {bad: 'يلتقيان في ⟦31 أبريل⟧ المقبل.'},
    {bad: 'عُقد الاجتماع ⟦السبت 19 أبريل 2024⟧.'},
    {bad: 'قتل ⟦12 شخصا بينهم 15 طفلا⟧.'},
    {bad: 'قتل ⟦12 شخصا هم 5 رجال و4 نساء⟧.'},
    {bad: 'ارتفع العدد من 40 إلى 60، بزيادة ⟦20 في المئة⟧.'},
    {bad: 'قال إن ⟦120%⟧ من السكان نزحوا.'},
    {bad: 'يبدأ الاجتماع الساعة ⟦25:10⟧ بالتوقيت المحلي.'},
    {bad: 'سجلت المحطة انخفاضا في عدد الركاب من ⟦7588 إلى 7692⟧ راكبا.'},
    {bad: 'حوكم المتهمون الـ⟦11، وهم 8 رجال و4 نساء⟧.'},
    {bad: 'حصد الفريق ⟦5 ميداليات: 3 ذهبيات و4 فضيات⟧.'},
    {bad: 'بلغت الأرباح 60 مليون دولار، مقابل 40 مليون دولار قبل عام، بزيادة ⟦25%⟧.'},
    {bad: 'شارك 350 من أصل 500، أي ⟦60 في المئة⟧.'},
    {bad: 'تراجع المعدل من 14.9 إلى 12.5 في المئة، أي بمقدار ⟦3.4 نقطة⟧.'},
    {ok: 'شارك 333 من أصل 500، أي 67 في المئة، وتراجع المعدل من 14.9 إلى 12.5 في المئة، أي بمقدار 2.4 نقطة.'},
    {ok: 'حصد الفريق 5 ميداليات: 3 ذهبيات وفضية وبرونزية.'},
    {ok: 'بلغت الأرباح 60 مليون دولار، مقابل 40 مليون دولار قبل عام، بزيادة 50%.'},
    {ok: 'تراجع المنتخب من 12 إلى 15 في التصنيف، وارتفع عدد الركاب من 7588 إلى 7692.'},
    {ok: 'عُقد الاجتماع الجمعة 19 أبريل 2024، وارتفع العدد من 40 إلى 60، بزيادة 50 في المئة.'},
    {ok: 'قتل 12 شخصا هم 5 رجال و4 نساء و3 أطفال، وأصيب 15 شخصا بينهم 4 أطفال.'},
    {ok: 'بلغ الدين 120% من الناتج المحلي في 29 فبراير 2024.'}
  ],
  check({article, report}) {
    for (const {block, finding} of contradictions(article)) report(block, finding)
    for (const wrong of wrongTotals(article)) report(wrong.block, totalReport(wrong))
  }
})

const contradictions = perFigureBlock((figures) =>
  contradictionsOf(figures.block.paragraph)
    .filter(({start, end}) => !isQuoted(figures, start, end))
    .map(({start, end, kind, values, related}): {block: Block; finding: Report} => ({
      block: figures.block,
      finding: {
        start,
        end,
        message: messages[kind](values[0], values[1]),
        severity: sure.has(kind) ? undefined : 'information',
        related: related === undefined ? undefined : [{...related, message: reckonedFrom}],
        data: {kind, values}
      }
    }))
)

function totalReport({block: {paragraph}, said, sum, parts}: WrongTotal): Report {
  return {
    start: 0,
    end: paragraph.text.length,
    message: {
      ar: `مجموع العمود ${sum} وفي صف المجموع ${said}: راجع الأعداد.`,
      en: `The column adds up to ${sum}, the row of totals has ${said}: check them.`
    },
    severity: 'information',
    related: parts.map((block, i) => ({
      block,
      start: 0,
      end: block.paragraph.text.length,
      message: ends[i]
    })),
    data: {kind: 'total', values: [said, sum]}
  }
}
const ends: readonly Bilingual[] = [
  {ar: 'أول ما يُجمع', en: 'The first of what is added up'},
  {ar: 'آخر ما يُجمع', en: 'The last of what is added up'}
]
