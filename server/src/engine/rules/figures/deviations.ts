import {
  type Choice,
  choose,
  type Dimension,
  decides,
  heard,
  isSettled,
  keptIn,
  type Placed
} from '../../analysis/figures/article.ts'
import type {Block} from '../../document/article.ts'
import type {Bilingual, Edit, Fix, Report, Severity, Style} from '../../rule/rule.ts'

/** How a rule speaks of one dimension of style. */
export interface Wording<T> {
  /** What the dimension is: «صيغة النسبة المئوية», "percentages". */
  readonly topic: Bilingual
  /** A variant as the reader sees it, as short as can be. */
  name(variant: string): string
  /** Whether a headline or caption is held to the style of the text: where it saves space it is not. */
  inHeadline(variant: string, target: string): boolean
  /** The edit that writes one place in another variant; `undefined` where that is not to be done. */
  rewrite(place: Placed<T>, target: string): Edit | undefined
  /** A better choice than the majority's; to be a tie where the majority stands against it. */
  prefer?(choice: Choice, counts: ReadonlyMap<string, number>): Choice
  /** Another way of writing it that also keeps to the target. */
  alternative?(place: Placed<T>, target: string): Edit | undefined
  /** What else than the dimension the rest hangs on, as one value. */
  readonly hangsOn?: string
  /** Lower than «information» where the majority is a weaker reason. */
  severityOf?(place: Placed<T>, choice: Choice): Severity | undefined
}

interface Context {
  readonly style: Style
  report(block: Block, finding: Report): void
}

/**
 * Reports every place that does not write as the house, the majority or the first use does. Of a tie both ways are
 * offered. Says how often each is used.
 *
 * @param name the dimension of house style
 */
export function reportDeviations<T>(
  {style, report}: Context,
  name: string,
  dimension: Dimension<T>,
  wording: Wording<T>
): void {
  const house = style[name]?.value
  if (isSettled(dimension, house)) return
  const assumed = style[name]?.confidence === 'assumed'
  for (const {block, finding} of keptIn(dimension, `${name} ${house} ${assumed} ${wording.hangsOn}`, () =>
    deviationsOf(name, dimension, house, assumed, wording)
  ))
    report(block, finding)
}

interface Deviation {
  readonly block: Block
  readonly finding: Report
}

function deviationsOf<T>(
  name: string,
  dimension: Dimension<T>,
  house: string | undefined,
  assumed: boolean,
  wording: Wording<T>
): Deviation[] {
  const {counts, places} = dimension
  const chosen = choose(dimension, house)
  const choice = chosen && (wording.prefer?.(chosen, counts) ?? chosen)
  if (choice === undefined || (choice.by !== 'house' && places.every(({variant}) => variant === choice.target)))
    return []
  const model = places.find(({variant}) => variant === choice.target)
  const used = heard(dimension)
  const judged: Judged<T> = {name, wording, choice, assumed, model, used, counts: Object.fromEntries(used)}
  const others = places.filter(({variant}) => variant === choice.target)
  const deviations: Deviation[] = []
  for (const place of places) {
    if (!isJudged(place, choice.target, wording)) continue
    const edit = wording.rewrite(place, choice.target)
    if (edit === undefined) continue
    deviations.push({block: place.block, finding: findingOf(judged, place, edit, others)})
  }
  return deviations
}

/** Whether a place writes otherwise, where that may not be to save space. */
function isJudged<T>({variant, block}: Placed<T>, target: string, wording: Wording<T>): boolean {
  return variant !== target && (decides(block.paragraph) || wording.inHeadline(variant, target))
}

/** A dimension that has been decided. */
interface Judged<T> {
  readonly name: string
  readonly wording: Wording<T>
  readonly choice: Choice
  readonly assumed: boolean
  /** The first place that writes as it should be. */
  readonly model: Placed<T> | undefined
  /** How often each variant is used. */
  readonly used: ReadonlyMap<string, number>
  readonly counts: Readonly<Record<string, number>>
}

function findingOf<T>(judged: Judged<T>, place: Placed<T>, edit: Edit, others: readonly Placed<T>[]): Report {
  const {name, wording, choice, assumed, model, used, counts} = judged
  const isWeak = choice.by === 'tie' || assumed
  return {
    start: place.start,
    end: place.end,
    severity: isWeak ? 'hint' : (wording.severityOf?.(place, choice) ?? 'information'),
    message: message(wording, {place, model, choice, counts: used}, edit),
    fixes: () => fixesOf(judged, place, edit, others),
    expected: [edit.text],
    related: model && [{block: model.block, start: model.start, end: model.end, message: WRITTEN_THIS_WAY}],
    data: {dimension: name, variant: place.variant, target: choice.target, counts}
  }
}

/** The fix, another that keeps to the target too, and of a tie the other way out. */
function fixesOf<T>({wording, choice}: Judged<T>, place: Placed<T>, edit: Edit, others: readonly Placed<T>[]): Fix[] {
  const fixes = [fixTo(edit)]
  const alternative = wording.alternative?.(place, choice.target)
  if (alternative !== undefined) fixes.push(fixTo(alternative))
  const other =
    choice.by === 'tie' && others.length <= MOST_OTHERS ? reverse(others, place.variant, wording) : undefined
  if (other !== undefined) fixes.push(other)
  return fixes
}

/** More than these are not mended by a fix of each place that stands against them. */
const MOST_OTHERS = 20

export const WRITTEN_THIS_WAY: Bilingual = {ar: 'هكذا كُتب هنا', en: 'Written this way here'}

function fixTo(edit: Edit): Fix {
  return {title: {ar: `اكتب «${edit.text}»`, en: `Write “${edit.text}”`}, safe: false, edits: [edit]}
}

/** The other way out of a tie: what was to be the model is written as this place is. */
function reverse<T>(others: readonly Placed<T>[], to: string, wording: Wording<T>): Fix | undefined {
  const edits: Edit[] = []
  for (const place of others) {
    const edit = wording.rewrite(place, to)
    if (edit !== undefined) edits.push({...edit, block: place.block})
  }
  if (edits.length === 0) return undefined
  return {
    title: {ar: `اكتب الباقي هكذا: ${wording.name(to)}`, en: `Write the others this way: ${wording.name(to)}`},
    safe: false,
    edits
  }
}

/** What is written at a place; long numbers keep their place in a message of 140 characters. */
function textOf<T>({block, start, end}: Placed<T>): string {
  return block.paragraph.text.slice(start, end)
}

interface Finding<T> {
  readonly place: Placed<T>
  readonly model: Placed<T> | undefined
  readonly choice: Choice
  readonly counts: ReadonlyMap<string, number>
}

function message<T>(
  {topic, name}: Wording<T>,
  {place, model, choice: {target, by}, counts}: Finding<T>,
  edit: Edit
): Bilingual {
  const {text} = edit
  if (by === 'house') {
    const replaced = textOf({...place, start: edit.start, end: edit.end})
    return {
      ar: `${topic.ar} في أسلوب الدار «${text}» لا «${replaced}».`,
      en: `House style for ${topic.en} is “${text}”, not “${replaced}”.`
    }
  }
  const written = textOf(place)
  const here = Math.max(1, counts.get(place.variant) ?? 1)
  const there = counts.get(target) ?? 0
  const other = model === undefined ? name(target) : textOf(model)
  return {
    ar: `${topic.ar}: «${written}» (${here}) و«${other}» (${there}) صيغتان في نص واحد؛ وحّدها: «${text}».`,
    en: `${topic.en}: “${written}” (${here}) and “${other}” (${there}) in one article; write “${text}”.`
  }
}
