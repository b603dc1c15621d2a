/**
 * What the outlets of an archive do, dimension of style by dimension: in how many of its articles each way of writing
 * leads. It is what `server/data/profiles.yaml` calls «measured».
 *
 * usage: tsx tools/eval/houses.ts FILE.jsonl… [--least 10]
 *   FILE     one article a line: {"outlet", "text"}
 *   --least  dimensions that fewer articles of an outlet show are left out
 *
 * Prints a line an outlet and dimension: articles that show it, and the share of each way.
 */
import fs from 'node:fs'
import {parseArgs} from 'node:util'
import {tanwinUse} from '../../server/src/engine/analysis/copy/tanwin.ts'
import type {Dimension} from '../../server/src/engine/analysis/figures/article.ts'
import {
  currencyForms,
  dateOrders,
  rangeDashes,
  smallForms,
  timeForms
} from '../../server/src/engine/analysis/figures/dimensions.ts'
import {decimalForms, digitSystems, percentForms} from '../../server/src/engine/analysis/figures/forms.ts'
import {monthForms, monthJoins} from '../../server/src/engine/analysis/figures/months.ts'
import {majorityStyle} from '../../server/src/engine/analysis/quotations/conversion.ts'
import {leadingVariant, spellingFamilies} from '../../server/src/engine/analysis/wording/spelling-families.ts'
import type {Article} from '../../server/src/engine/document/article.ts'
import {readArticle} from '../../server/src/engine/index.ts'

const {values, positionals} = parseArgs({allowPositionals: true, options: {least: {type: 'string', default: '10'}}})
const least = Number(values.least)

const dimensions: Readonly<Record<string, (article: Article) => Dimension<unknown>>> = {
  digits: digitSystems,
  decimal: decimalForms,
  percent: percentForms,
  months: monthForms,
  monthJoin: monthJoins,
  currency: currencyForms,
  time: timeForms,
  dateOrder: dateOrders,
  rangeDash: rangeDashes,
  smallNumbers: smallForms
}

/** The way that leads in an article by dimension; none where two lead. */
function ledBy(article: Article): Map<string, string> {
  const leading = new Map<string, string>()
  for (const [name, dimension] of Object.entries(dimensions)) {
    const [first, second] = [...dimension(article).counts].sort(([, a], [, b]) => b - a)
    if (first !== undefined && first[1] > (second?.[1] ?? 0)) leading.set(name, first[0])
  }
  const quotes = majorityStyle(article)
  if (quotes !== null && !quotes.tied) leading.set('quotes', quotes.style)
  const tanwin = tanwinUse(article)
  if (tanwin !== undefined) leading.set('tanwin', tanwin.most)
  for (const family of spellingFamilies(article)) {
    if (family.dimension === undefined || family.votes.length === 0) continue
    const {variant, isTie} = leadingVariant(family)
    if (!isTie) leading.set(family.dimension, variant)
  }
  return leading
}

/** Outlet, dimension, way → articles. */
const counts = new Map<string, Map<string, Map<string, number>>>()
for (const file of positionals) {
  for (const line of fs.readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const {outlet, text} = JSON.parse(line) as {outlet: string; text: string}
    const ofOutlet = counts.get(outlet) ?? new Map<string, Map<string, number>>()
    counts.set(outlet, ofOutlet)
    for (const [dimension, way] of ledBy(readArticle(text))) {
      const ways = ofOutlet.get(dimension) ?? new Map<string, number>()
      ofOutlet.set(dimension, ways.set(way, (ways.get(way) ?? 0) + 1))
    }
  }
}
for (const [outlet, ofOutlet] of counts) {
  for (const [dimension, ways] of ofOutlet) {
    const all = [...ways.values()].reduce((sum, count) => sum + count, 0)
    if (all < least) continue
    const shares = [...ways]
      .sort(([, a], [, b]) => b - a)
      .map(([way, count]) => `${way} ${((100 * count) / all).toFixed(0)} %`)
    console.log(`${outlet}\t${dimension}\t${all}\t${shares.join(', ')}`)
  }
}
