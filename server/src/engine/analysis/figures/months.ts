import type {Article} from '../../document/article.ts'
import {perArticle} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {type MonthSystem, months} from '../../lexicon/generated/months.ts'
import {type Dimension, dimension, type Observed} from './article.ts'
import {systemBit} from './month-words.ts'
import type {MonthJoin, MonthMention, MonthName} from './types.ts'

/** How a month is named: in one system (`western`: in a name that more than one of them has), or in two. */
export type MonthForm = MonthSystem | 'western' | 'gregorian-levantine' | 'levantine-gregorian'

const levantine = systemBit('levantine')
const westerns: readonly MonthSystem[] = ['gregorian', 'algerian', 'moroccan']

function formOf({first, second}: MonthMention): MonthForm {
  if (second !== undefined) return first.systems === levantine ? 'levantine-gregorian' : 'gregorian-levantine'
  if (first.systems === levantine) return 'levantine'
  return westerns.find((system) => first.systems === systemBit(system)) ?? 'western'
}

/** A line that only says when a page was published is no text: «السبت 28 يوليو 2012 - 21:18». */
const STAMP_TOKENS = 14
function isStamp({year}: MonthMention, {tokens}: Paragraph): boolean {
  return year >= 0 && tokens.length <= STAMP_TOKENS && tokens[tokens.length - 1].code !== 0x2e
}

/** How each month is named; events known by their date are left out. */
export const monthForms: (article: Article) => Dimension<MonthMention> = dimension<MonthMention>(
  ({months: mentions}, paragraph) =>
    mentions
      .filter(({event, mismatch, tangled}) => !event && mismatch === undefined && tangled !== true)
      .map(
        (of): Observed<MonthMention> => ({
          variant: formOf(of),
          start: of.start,
          end: of.end,
          of,
          votes: !isStamp(of, paragraph)
        })
      )
)

/** What joins the two names of each dual month. */
export const monthJoins: (article: Article) => Dimension<MonthMention> = dimension<MonthMention>(
  ({months: mentions}) => {
    const seen: Observed<MonthMention>[] = []
    for (const of of mentions)
      if (of.join !== undefined) seen.push({variant: of.join, start: of.start, end: of.end, of})
    return seen
  }
)

/** The spelling that the article itself uses for a month in a system: «إبريل» where it writes so. A misspelled name («اكتوبر») is not copied. */
const spellings = perArticle((article: Article): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  const note = ({month, systems, text}: MonthName): void => {
    for (const system of [...westerns, 'levantine' as const])
      if (
        (systems & systemBit(system)) !== 0 &&
        !found.has(`${system} ${month}`) &&
        months[month - 1][system].includes(text)
      )
        found.set(`${system} ${month}`, text)
  }
  for (const {of} of monthForms(article).places) {
    note(of.first)
    if (of.second !== undefined) note(of.second)
  }
  return found
})

/** The name of a month in a system, spelled as the article spells it, else as most do. */
export function monthName(article: Article, month: number, system: MonthSystem): string {
  return spellings(article).get(`${system} ${month}`) ?? months[month - 1][system][0]
}

/** Two names of a month, joined. */
export function joinNames(first: string, second: string, join: MonthJoin): string {
  if (join === 'parentheses') return `${first} (${second})`
  return join === 'space' ? `${first} ${second}` : first + (join === 'slash' ? '/' : '/ ') + second
}

/** A month in another form. */
export function writeMonth(
  article: Article,
  month: number,
  form: MonthForm,
  western: MonthSystem,
  join: MonthJoin
): string {
  const own = monthName(article, month, western)
  const other = monthName(article, month, 'levantine')
  if (form === 'gregorian-levantine') return joinNames(own, other, join)
  if (form === 'levantine-gregorian') return joinNames(other, own, join)
  return form === 'western' ? own : monthName(article, month, form)
}

/** The system of the Western names of an article: one that it alone uses, else the common one. */
export function westernOf({counts}: Dimension<MonthMention>): MonthSystem {
  let best: MonthSystem = 'gregorian'
  for (const system of westerns) if ((counts.get(system) ?? 0) > (counts.get(best) ?? 0)) best = system
  return best
}
