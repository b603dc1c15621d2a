/**
 * Precision and recall of the engine, of a second reader, and of both, against labelled sentences.
 *
 * usage: tsx tools/eval/second-reader.ts --second-reader "COMMAND" [--gold FILE.jsonl] [--sample N] [--seed S] [--timeout SECONDS]
 *
 * `--sample` takes some N sentences, six in a row of each article, in an order that the seed decides. Labels are those of
 * tools/eval/sourcing.ts.
 */
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {lintText, resolveConfig} from '../../server/src/engine/index.ts'
import type {LabelledArticle, LabelledSentence} from '../fit/labelled.ts'
import {readJsonLines} from '../fit/labelled.ts'
import {AskedReader} from './ask-reader.ts'
import {random} from './random.ts'

const {values} = parseArgs({
  options: {
    'second-reader': {type: 'string'},
    gold: {type: 'string'},
    sample: {type: 'string'},
    seed: {type: 'string', default: '1'},
    timeout: {type: 'string', default: '60'}
  }
})
const shared = process.env.MUDAQQIQ_SHARED ?? path.resolve(import.meta.dirname, '../../../shared')
const gold = values.gold ?? path.join(shared, 'corpus/gold.jsonl')
const command = values['second-reader']
if (command === undefined) fail('usage: npm run eval -- --second-reader "COMMAND"')
if (!fs.existsSync(gold))
  fail(`no ${gold}: there is nothing to measure a reader by. Name labelled articles of your own: --gold FILE.jsonl`)

function fail(why: string): never {
  console.error(why)
  process.exit(2)
}

/** Sentences in a row that a sample takes of an article. */
const RUN = 6

/** What is to be found, by which labels it is known, and which rules find it. */
const kinds = [
  {name: 'unattributed', labels: 'UQ', rules: ['unattributed-claim', 'unattributed-quote']},
  {name: 'vague source', labels: 'V', rules: ['vague-source']}
] as const

/** A sentence that was judged by all three. */
interface Judged {
  readonly label: string
  /** The labels that the reader gives to what stands in it. */
  readonly said: string
  /** The rules that report something in it, hints not counted. */
  readonly found: readonly string[]
}

interface Chosen {
  readonly article: LabelledArticle
  readonly sentences: readonly LabelledSentence[]
}

/** All sentences, or some in a row of each article, articles in an order of chance. */
function chosen(articles: readonly LabelledArticle[]): Chosen[] {
  if (values.sample === undefined) return articles.map((article) => ({article, sentences: article.sentences}))
  const next = random(Number(values.seed))
  const runs = articles
    .map((article) => ({article, order: next(), at: next()}))
    .sort((a, b) => a.order - b.order)
    .map(({article, at}) => {
      const from = Math.floor(at * Math.max(1, article.sentences.length - RUN + 1))
      return {article, sentences: article.sentences.slice(from, from + RUN)}
    })
  const taken: Chosen[] = []
  let count = 0
  for (const run of runs) {
    if (count >= Number(values.sample)) break
    taken.push(run)
    count += run.sentences.length
  }
  return taken
}

const config = resolveConfig()

async function judge(reader: AskedReader, {article, sentences}: Chosen): Promise<Judged[]> {
  const {text} = article
  const isIn = (start: number, sentence: LabelledSentence): boolean => start >= sentence.start && start < sentence.end
  const {told} = await reader.ask(text, ({start}) => sentences.some((sentence) => isIn(start, sentence)))
  const findings = lintText(text, config).filter(({severity}) => severity !== 'hint')
  return sentences
    .filter(({soft}) => soft !== true)
    .map((sentence) => ({
      label: sentence.label,
      said: told.map(({sentence: {start}, verdict}) => (isIn(start, sentence) ? verdict.label : '')).join(''),
      found: findings.flatMap(({start, rule}) => (isIn(start, sentence) ? [rule.id] : []))
    }))
}

function report(judged: readonly Judged[]): void {
  const unread = judged.filter(({said}) => said === '').length
  const same = judged.filter(({said, label}) => said === label).length
  console.log(`sentences: ${judged.length}; without a verdict: ${unread}; the same label: ${same}`)
  for (const {name, labels, rules} of kinds) {
    console.log(name)
    const isWanted = ({label}: Judged): boolean => labels.includes(label)
    const byEngine = ({found}: Judged): boolean => found.some((id) => (rules as readonly string[]).includes(id))
    const byReader = ({said}: Judged): boolean => [...said].some((label) => labels.includes(label))
    const rows: ReadonlyArray<readonly [string, (one: Judged) => boolean]> = [
      ['engine', byEngine],
      ['reader', byReader],
      ['either of them', (one) => byEngine(one) || byReader(one)],
      ['both of them', (one) => byEngine(one) && byReader(one)]
    ]
    for (const [who, raises] of rows) {
      const raised = judged.filter(raises)
      const right = raised.filter(isWanted).length
      const wanted = judged.filter(isWanted).length
      console.log(
        `  ${who.padEnd(16)} precision ${percent(right, raised.length)} (${right} of ${raised.length})  recall ${percent(right, wanted)} (${right} of ${wanted})`
      )
    }
  }
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(5)
}

const reader = new AskedReader(command, Number(values.timeout))
const judged: Judged[] = []
for (const each of chosen(readJsonLines<LabelledArticle>(gold))) judged.push(...(await judge(reader, each)))
await reader.close()
console.log(`${path.basename(gold)}: ${command}`)
report(judged)
