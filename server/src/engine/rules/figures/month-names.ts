import {choose, type Dimension, decides, heard, isSettled, keptIn, type Placed} from '../../analysis/figures/article.ts'
import {systemBit} from '../../analysis/figures/month-words.ts'
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
import {WRITTEN_THIS_WAY} from './deviations.ts'

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
    if (isSettled(forms, style.months?.value)) return
    const {counts, places} = forms
    const isOfOneMind =
      counts.size < 2 && style.months?.value === undefined && places.every(({variant}) => counts.has(variant))
    if (places.length === 0 || isOfOneMind) return
    const join = (choose(monthJoins(article), style.monthJoin?.value)?.target ?? 'slash') as MonthJoin
    const found = keptIn(forms, `${style.months?.value} ${isAssumed(style)} ${join}`, () =>
      misnamed({article, forms, style, system: westernFor(forms, style.months?.value), join})
    )
    for (const {block, finding} of found) report(block, finding)
  }
})

/** Whether the profile of the house only assumes how it names months. */
function isAssumed({months}: Style): boolean {
  return months?.confidence === 'assumed'
}

/** The system of Western names: the house's, else that of the article. */
function westernFor(forms: Dimension<MonthMention>, house: string | undefined): MonthSystem {
  const isWestern = house !== undefined && house in monthSystems && house !== 'levantine'
  return isWestern ? (house as MonthSystem) : westernOf(forms)
}

/** How the months of an article are named, and what decides how they should be. */
interface Naming {
  readonly article: Article
  readonly forms: Dimension<MonthMention>
  readonly style: Style
  readonly system: MonthSystem
  readonly join: MonthJoin
}

/** The months that are to be named otherwise. */
function misnamed(naming: Naming): Array<{block: Block; finding: Report}> {
  const {forms, style} = naming
  const judge =
    style.months?.value === undefined
      ? judgeByCounts(forms)
      : judgeByHouse(style.months?.value as MonthForm, isAssumed(style) ? 'hint' : 'information')
  const models = new Map<string, Placed<MonthMention>>()
  for (const place of forms.places) if (!models.has(place.variant)) models.set(place.variant, place)
  const counts = Object.fromEntries(forms.counts)
  const found: Array<{block: Block; finding: Report}> = []
  for (const place of forms.places) {
    const verdict = judge(place.variant as MonthForm, place)
    if (verdict === undefined || isExempt(place, verdict)) continue
    found.push({block: place.block, finding: findingOf(naming, place, verdict, models.get(verdict.target), counts)})
  }
  return found
}

/** A headline or a dateline saves space with one name for two. */
function isExempt({block, votes, variant}: Placed<MonthMention>, {target}: Verdict): boolean {
  return (votes === false || !decides(block.paragraph)) && dual(variant) !== dual(target)
}

function findingOf(
  naming: Naming,
  place: Placed<MonthMention>,
  verdict: Verdict,
  model: Placed<MonthMention> | undefined,
  counts: Readonly<Record<string, number>>
): Report {
  const {block, variant} = place
  const edit = renamed(naming, place, verdict.target)
  const fixes: Fix[] = [{title: {ar: `اكتب «${edit.text}»`, en: `Write “${edit.text}”`}, safe: false, edits: [edit]}]
  if (verdict.severity === 'hint' && model !== undefined && naming.style.months?.value === undefined)
    fixes.push(otherWay(naming, model, variant as MonthForm))
  return {
    start: edit.start,
    end: edit.end,
    severity: verdict.severity,
    message: message(block.paragraph.text.slice(edit.start, edit.end), edit.text, verdict, model),
    fixes,
    expected: [edit.text],
    related: model && [{block: model.block, start: model.start, end: model.end, message: WRITTEN_THIS_WAY}],
    data: {dimension: 'months', variant, target: verdict.target, counts}
  }
}

/** The edit that names a month in another form. */
function renamed({article, system, join}: Naming, place: Placed<MonthMention>, form: MonthForm): Edit {
  const {first, join: own} = place.of
  return rewritten(place, writeMonth(article, first.month, form, system, own ?? join), form)
}

/** The other way out of a tie: the model is named as this place is. */
function otherWay(naming: Naming, model: Placed<MonthMention>, form: MonthForm): Fix {
  const edit = renamed(naming, model, form)
  return {
    title: {ar: `اكتب الآخر «${edit.text}»`, en: `Write the other “${edit.text}”`},
    safe: false,
    edits: [{...edit, block: model.block}]
  }
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
  return (first.systems & systemBit(system)) !== 0
}

/** The majority, in three questions: one name or two, in which order, and of which system a single one is. */
function judgeByCounts(dimension: Dimension<MonthMention>): Judge {
  const {counts} = dimension
  const order = orderOfTwo(dimension)
  const single = systemOfOne(dimension)
  const twos = sum(counts, dual)
  const ones = sum(counts, (form) => !dual(form))
  const ofTwo: Judge = (form) => {
    if (ones > twos) return {target: single.target, severity: 'hint', here: twos, there: ones}
    return order === undefined || form === order.target ? undefined : {...order, here: counts.get(form) ?? 1}
  }
  const ofOne: Judge = (form) => {
    if (order !== undefined && twos >= ones)
      return {target: order.target, severity: twos > ones ? 'information' : 'hint', here: ones, there: twos}
    return isOfSystem(form, single.target) ? foreignWestern(form, counts) : single.verdict
  }
  return (form, place) => (dual(form) ? ofTwo(form, place) : ofOne(form, place))
}

/** Whether a single name is of the system that single names are of; all Western ones are of one here. */
function isOfSystem(form: MonthForm, single: MonthForm): boolean {
  return (form === 'levantine') === (single === 'levantine')
}

/** In which order two names stand; `undefined` where no month has two. */
function orderOfTwo({counts, first, aside}: Dimension<MonthMention>): Omit<Verdict, 'here'> | undefined {
  const twos = new Map([...counts].filter(([form]) => dual(form)))
  const isFirst = first !== undefined && twos.has(first)
  const order = choose({counts: twos, aside, first: isFirst ? first : [...twos.keys()][0]}, undefined)
  return (
    order && {
      target: order.target as MonthForm,
      severity: order.by === 'tie' ? 'hint' : 'information',
      there: twos.get(order.target) ?? 0
    }
  )
}

/** Of which system a single name is, Levantine or Western, and what is said of one of the other. */
function systemOfOne({counts, first, aside}: Dimension<MonthMention>): {target: MonthForm; verdict: Verdict} {
  const isWestern = (form: string): boolean => !dual(form) && form !== 'levantine'
  const shared = (of: ReadonlyMap<string, number>): Map<string, number> =>
    new Map([
      ['levantine', of.get('levantine') ?? 0],
      ['western', sum(of, isWestern)]
    ])
  const systems = {counts: shared(counts), aside: shared(aside)}
  const used = heard(systems)
  const {target: name, by} = choose({...systems, first: first === 'levantine' ? 'levantine' : 'western'}, undefined)!
  const target = name as MonthForm
  const other = target === 'levantine' ? 'western' : 'levantine'
  return {
    target,
    verdict: {
      target,
      severity: by === 'tie' ? 'hint' : 'information',
      here: used.get(other)!,
      there: used.get(target)!
    }
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
