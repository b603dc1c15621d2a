import {choose, type Dimension, decides, heard, isSettled, keptIn, type Placed} from '../../analysis/figures/article.ts'
import {type MonthForm, monthForms, monthJoins, westernOf, writeMonth} from '../../analysis/figures/months.ts'
import type {MonthJoin, MonthMention} from '../../analysis/figures/types.ts'
import type {Article, Block} from '../../document/article.ts'
import {type MonthSystem, monthSystems} from '../../lexicon/generated/months.ts'
import {
  type Bilingual,
  defineRule,
  type Edit,
  type Fix,
  type Report,
  type Severity,
  type Style
} from '../../rule/rule.ts'
import {isAssumed} from './deviations.ts'

/** What the months of an article are to be, and how sure that is. */
interface Verdict {
  readonly target: MonthForm
  readonly severity: Severity
  readonly here: number
  readonly there: number
}
const dual = (form: string): boolean => form.includes('-')
const sum = (counts: ReadonlyMap<string, number>, of: (form: string) => boolean): number =>
  [...counts].reduce((all, [form, count]) => (of(form) ? all + count : all), 0)

/** One article, one system of month names: Gregorian, Levantine, or both in one order. */
export default defineRule({
  id: 'month-names',
  family: 'figures',
  severity: 'information',
  habit: true,
  summary: {
    ar: 'نظام واحد لأسماء الأشهر: أبريل، نيسان، أو نيسان/أبريل',
    en: 'One system of month names: أبريل, نيسان, or both'
  },
  why: {
    ar: 'القارئ في المشرق يعرف نيسان وفي مصر أبريل وفي المغرب غشت؛ كل دار تختار نظاما أو اسمين بترتيب ثابت. أسماء الأحداث (ثورة 25 يناير، هجوم 7 أكتوبر) لا تُغيَّر.',
    en: 'Readers know نيسان in the Levant, أبريل in Egypt, غشت in Morocco; a house takes one system, or two names in one order. Names of events (ثورة 25 يناير) stay.'
  },
  examples: [
    {
      bad: 'بدأ في 3 مايو وانتهى في 9 يونيو، ثم استؤنف في 12 ⟦أيلول⟧ وتوقف في 1 ديسمبر.',
      good: 'بدأ في 3 مايو وانتهى في 9 يونيو، ثم استؤنف في 12 سبتمبر وتوقف في 1 ديسمبر.'
    },
    {
      bad: 'في 7 تشرين الأول/أكتوبر وقع الهجوم، وفي 2 أيار/مايو وُقّع الاتفاق، ونُفذ في ⟦1 أبريل⟧ التالي.',
      good: 'في 7 تشرين الأول/أكتوبر وقع الهجوم، وفي 2 أيار/مايو وُقّع الاتفاق، ونُفذ في 1 نيسان/أبريل التالي.'
    },
    {
      bad: 'في 7 تشرين الأول/أكتوبر بدأت الحرب، وصدر الحكم في ⟦يناير/كانون الثاني⟧.',
      good: 'في 7 تشرين الأول/أكتوبر بدأت الحرب، وصدر الحكم في كانون الثاني/يناير.'
    },
    {ok: 'اندلعت ثورة 25 يناير، وعُقد المؤتمر في 3 أيار ثم في 5 حزيران.'},
    {ok: 'مارس اللاعب هوايته وآب إلى بيته في 3 مايو.'}
  ],
  check({article, style, report}) {
    const forms = monthForms(article)
    if (isSettled(forms, style.months)) return
    const {counts, places} = forms
    if (
      places.length === 0 ||
      (counts.size < 2 && style.months === undefined && places.every(({variant}) => counts.has(variant)))
    )
      return
    const system =
      style.months !== undefined && style.months in monthSystems && style.months !== 'levantine'
        ? (style.months as MonthSystem)
        : westernOf(forms)
    const joins = monthJoins(article)
    const join = (choose(joins, style.monthJoin)?.target ?? 'slash') as MonthJoin
    const found = keptIn(forms, `${style.months} ${isAssumed(style, 'months')} ${join}`, () =>
      misnamed(article, forms, style, system, join)
    )
    for (const {block, finding} of found) report(block, finding)
  }
})

/** The months that are to be named otherwise. */
function misnamed(
  article: Article,
  forms: Dimension<MonthMention>,
  style: Style,
  system: MonthSystem,
  join: MonthJoin
): Array<{block: Block; finding: Report}> {
  const {counts, places} = forms
  const judge =
    style.months === undefined
      ? judgeByCounts(forms)
      : judgeByHouse(style.months as MonthForm, isAssumed(style, 'months') ? 'hint' : 'information')
  const models = new Map<string, Placed<MonthMention>>()
  for (const place of places) if (!models.has(place.variant)) models.set(place.variant, place)
  const shown = Object.fromEntries(counts)
  const found: Array<{block: Block; finding: Report}> = []
  for (const place of places) {
    const {block, of, variant} = place
    const verdict = judge(variant as MonthForm, place)
    if (
      verdict === undefined ||
      ((place.votes === false || !decides(block.paragraph)) && dual(variant) !== dual(verdict.target))
    )
      continue
    const edit = rewritten(
      place,
      writeMonth(article, of.first.month, verdict.target, system, of.join ?? join),
      verdict.target
    )
    const model = models.get(verdict.target)
    const fixes: Fix[] = [{title: {ar: `اكتب «${edit.text}»`, en: `Write “${edit.text}”`}, safe: false, edits: [edit]}]
    if (verdict.severity === 'hint' && model !== undefined && style.months === undefined) {
      const other = rewritten(
        model,
        writeMonth(article, model.of.first.month, variant as MonthForm, system, model.of.join ?? join),
        variant
      )
      fixes.push({
        title: {ar: `اكتب الآخر «${other.text}»`, en: `Write the other “${other.text}”`},
        safe: false,
        edits: [{...other, block: model.block}]
      })
    }
    const finding: Report = {
      start: edit.start,
      end: edit.end,
      severity: verdict.severity,
      message: message(block.paragraph.text.slice(edit.start, edit.end), edit.text, verdict, model),
      fixes,
      expected: [edit.text],
      related:
        model === undefined
          ? undefined
          : [
              {
                block: model.block,
                start: model.start,
                end: model.end,
                message: {ar: 'هكذا كُتب هنا', en: 'Written this way here'}
              }
            ],
      data: {dimension: 'months', variant, target: verdict.target, counts: shown}
    }
    found.push({block, finding})
  }
  return found
}

function message(
  written: string,
  wanted: string,
  {here, there}: Verdict,
  model: Placed<MonthMention> | undefined
): Bilingual {
  if (there === 0)
    return {
      ar: `أسماء الأشهر في أسلوب الدار: «${wanted}» لا «${written}».`,
      en: `House style for month names: “${wanted}”, not “${written}”.`
    }
  const other = model === undefined ? wanted : model.block.paragraph.text.slice(model.start, model.end)
  return {
    ar: `أسماء الأشهر: «${written}» (${here}) و«${other}» (${there}) طريقتان في نص واحد؛ وحّدها: «${wanted}».`,
    en: `Month names: “${written}” (${here}) and “${other}” (${there}) in one article; write “${wanted}”.`
  }
}

/** The edit of a month; with its day, where one name becomes two or two one, for that is how it is read. */
function rewritten({of, block, variant}: Placed<MonthMention>, text: string, target: string): Edit {
  const {tokens} = block.paragraph
  const withDay =
    of.day >= 0 &&
    of.day === of.first.from - 1 &&
    of.first.start === tokens[of.first.from].start &&
    dual(variant) !== dual(target)
  const start = withDay ? tokens[of.day].start : of.start
  return {start, end: of.end, text: block.paragraph.text.slice(start, of.start) + text}
}

type Judge = (form: MonthForm, place: Placed<MonthMention>) => Verdict | undefined

function judgeByHouse(target: MonthForm, severity: Severity): Judge {
  return (form, {of}) => {
    const fits =
      form === target ||
      (form === 'western' && target in monthSystems && target !== 'levantine' && monthHas(of, target as MonthSystem))
    return fits ? undefined : {target, severity, here: 1, there: 0}
  }
}

function monthHas({first}: MonthMention, system: MonthSystem): boolean {
  return (first.systems & (1 << Object.keys(monthSystems).indexOf(system))) !== 0
}

/** The majority, in three questions: one name or two, in which order, and of which system a single one is. */
function judgeByCounts({counts, first, aside}: Dimension<MonthMention>): Judge {
  const duals = new Map([...counts].filter(([form]) => dual(form)))
  const dualCount = sum(counts, dual)
  const singleCount = sum(counts, (form) => !dual(form))
  const order = choose(
    {counts: duals, aside, first: first !== undefined && duals.has(first) ? first : [...duals.keys()][0]},
    undefined
  )
  const levantine = counts.get('levantine') ?? 0
  const western = singleCount - levantine
  const systems = {
    counts: new Map([
      ['levantine', levantine],
      ['western', western]
    ]),
    aside: new Map([
      ['levantine', aside.get('levantine') ?? 0],
      ['western', sum(aside, (form) => !dual(form) && form !== 'levantine')]
    ])
  }
  const used = heard(systems)
  const system = choose({...systems, first: first === 'levantine' ? 'levantine' : 'western'}, undefined)!
  const single = system.target as MonthForm
  const severity = system.by === 'tie' ? 'hint' : 'information'
  return (form) => {
    const [here, there] = [counts.get(form) ?? 1, 0]
    if (dual(form)) {
      if (singleCount > dualCount) return {target: single, severity: 'hint', here: dualCount, there: singleCount}
      if (order === undefined || form === order.target) return undefined
      return {
        target: order.target as MonthForm,
        severity: order.by === 'tie' ? 'hint' : 'information',
        here,
        there: duals.get(order.target) ?? there
      }
    }
    if (dualCount > 0 && order !== undefined && dualCount >= singleCount) {
      return {
        target: order.target as MonthForm,
        severity: dualCount > singleCount ? 'information' : 'hint',
        here: singleCount,
        there: dualCount
      }
    }
    if (form === 'levantine' && single !== 'levantine')
      return {target: single, severity, here: used.get('levantine')!, there: used.get('western')!}
    if (form !== 'levantine' && single === 'levantine')
      return {target: single, severity, here: used.get('western')!, there: used.get('levantine')!}
    return foreignWestern(form, counts)
  }
}

/** «غشت» among «أغسطس» and «يوليو»: of the Western names only one country's. */
function foreignWestern(form: MonthForm, counts: ReadonlyMap<string, number>): Verdict | undefined {
  const own = counts.get(form) ?? 0
  if (form === 'western' || form === 'levantine') return undefined
  let best = form as MonthSystem
  for (const system of ['gregorian', 'algerian', 'moroccan'] as const)
    if ((counts.get(system) ?? 0) > (counts.get(best) ?? 0)) best = system
  return best === form ? undefined : {target: best, severity: 'information', here: own, there: counts.get(best) ?? 0}
}
