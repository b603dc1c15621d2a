/**
 * Fits the weights by which quotation repairs are ranked (server/data/quotation-sites.yaml), on broken copies: sound
 * quotations of a collection of articles lose one mark, the engine lists where it may have stood, and a conditional
 * logit learns which place was the true one.
 *
 * usage: npm run fit:quotations -- --articles FILE.jsonl [--articles FILE.jsonl …] [--without FILE.jsonl] [--folds 5 | --write]
 */
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {ParagraphCache} from '../../server/src/engine/document/incremental/paragraph-cache.ts'
import {brokenQuotations, type Side} from './broken-quotations.ts'
import {type Case, learnWeights, rankOfGold} from './conditional-logit.ts'
import {readJsonLines} from './labelled.ts'

const {values} = parseArgs({
  options: {
    articles: {type: 'string', multiple: true},
    without: {type: 'string'},
    folds: {type: 'string', default: '0'},
    pairs: {type: 'string', default: '4'},
    write: {type: 'boolean', default: false}
  }
})

/** A feature must be seen at so many sites and in so many outlets. */
const COMMON = {sites: 80, groups: 8}
/** Weights below this change next to no ranking, and would be half of the card. */
const NEGLIGIBLE = 0.2
/** Words of a quotation that is a name rather than what somebody said. */
const NAME = 3
const sides: readonly Side[] = ['closer', 'opener']

interface Article {
  readonly id: string
  readonly outlet: string
  readonly text: string
}
type SiteCase = Case & {readonly side: Side; readonly words: number}

/** The names of features, numbered as they come. */
const numbers = new Map<string, number>()
function numberOf(name: string): number {
  const number = numbers.get(name) ?? numbers.size
  numbers.set(name, number)
  return number
}

function readCases(): SiteCase[] {
  const apart = new Set(values.without === undefined ? [] : readJsonLines<Article>(values.without).map(({id}) => id))
  const articles = (values.articles ?? []).flatMap((file) => readJsonLines<Article>(file))
  const cache = new ParagraphCache()
  return articles
    .filter(({id}) => !apart.has(id))
    .flatMap(({outlet, text}) =>
      brokenQuotations(text, Number(values.pairs), cache).map(({side, gold, sites, words, pairs}) => ({
        side,
        gold,
        words,
        group: outlet,
        sites: sites.map((names) => Int32Array.from(names, numberOf)),
        // An article with many quotations says less with each.
        weight: 1 / Math.sqrt(pairs)
      }))
    )
}

const learn = (cases: readonly Case[]): Float64Array => learnWeights(cases, numbers.size, COMMON)

/** By cards that have not seen the outlet: how many true places are listed, and how many stand first or nearly so. */
function crossValidated(cases: readonly SiteCase[], folds: number): Record<string, number> {
  const hash = (text: string): number => [...text].reduce((sum, c) => (Math.imul(sum, 31) + c.charCodeAt(0)) >>> 0, 7)
  const foldOf = ({group}: Case): number => hash(group) % folds
  const ranked = Array.from({length: folds}, (_, fold) => {
    const model = learn(cases.filter((each) => foldOf(each) !== fold))
    return cases
      .filter((each) => foldOf(each) === fold)
      .map((each) => ({rank: rankOfGold(each, model) ?? Infinity, isName: each.words <= NAME}))
  }).flat()
  const share = (of: readonly {readonly rank: number}[], most: number): number =>
    Number((of.filter(({rank}) => rank <= most).length / Math.max(1, of.length)).toFixed(3))
  return {
    cases: ranked.length,
    'in list': share(ranked, Number.MAX_VALUE),
    first: share(ranked, 0),
    'first two': share(ranked, 1),
    'first three': share(ranked, 2),
    'names first': share(
      ranked.filter(({isName}) => isName),
      0
    ),
    'longer first': share(
      ranked.filter(({isName}) => !isName),
      0
    )
  }
}

function write(cases: readonly SiteCase[]): void {
  const lines = [
    '# How much each feature of a place speaks for a lost quotation mark having stood there.',
    '# Fitted, not written: npm run fit:quotations -- --articles FILE --write',
    'source: broken copies of published news articles; conditional logit over the candidate sites of each'
  ]
  for (const side of sides) {
    const model = learn(cases.filter((each) => each.side === side))
    lines.push(`${side}:`)
    for (const [name, number] of [...numbers].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (Math.abs(model[number]) >= NEGLIGIBLE) lines.push(`  ${JSON.stringify(name)}: ${model[number].toFixed(2)}`)
  }
  fs.writeFileSync(path.join(import.meta.dirname, '../../server/data/quotation-sites.yaml'), `${lines.join('\n')}\n`)
  console.log(`${lines.length} lines written`)
}

const cases = readCases()
const folds = Number(values.folds)
if (folds > 0)
  console.table(
    Object.fromEntries(
      sides.map((side) => [
        side,
        crossValidated(
          cases.filter((each) => each.side === side),
          folds
        )
      ])
    )
  )
if (values.write) write(cases)
