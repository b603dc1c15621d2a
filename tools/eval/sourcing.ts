/**
 * Precision and recall of the sourcing rules against labelled sentences, by rule and by category; and how many findings
 * the default settings give on plain copy.
 *
 * usage: tsx tools/eval/sourcing.ts [--gold FILE.jsonl] [--copy FILE.jsonl] [--write]
 *
 * The labels are those of a desk: N nothing to source, A attributed, C continues a source, U a claim without one,
 * V vague source, Q quotation without a speaker, D stray fragment. `--write` keeps the figures in
 * server/data/measured.json, from which the rule reference shows them.
 */
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {readArticle, resolveConfig} from '../../server/src/engine/index.ts'
import type {Finding} from '../../server/src/engine/linting/finding.ts'
import {lintArticle} from '../../server/src/engine/linting/lint.ts'
import type {Measured} from '../../server/src/reference/pages.ts'

const {values} = parseArgs({options: {gold: {type: 'string'}, copy: {type: 'string'}, write: {type: 'boolean'}}})
const shared = process.env.MUDAQQIQ_SHARED ?? path.resolve(import.meta.dirname, '../../../shared')
const gold = values.gold ?? path.join(shared, 'corpus/gold.jsonl')
const copy = values.copy ?? path.join(shared, 'corpus/bulk.jsonl')
const config = resolveConfig()
const output = path.join(import.meta.dirname, '../../server/data/measured.json')

interface Sentence {
  readonly start: number
  readonly end: number
  readonly label: string
  readonly soft?: boolean
}
interface Tally {
  right: number
  wrong: number
  wanted: number
}

const read = <T>(file: string): T[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
const lint = (text: string): Finding[] => lintArticle(readArticle(text), config)
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))

/** Which labels a rule is to find. */
const labels: Readonly<Record<string, string>> = {
  'unattributed-claim': 'UQ',
  'unattributed-quote': 'UQ',
  'vague-source': 'V',
  'dangling-attribution': 'D'
}

function tallyOf(map: Map<string, Tally>, key: string): Tally {
  const tally = map.get(key) ?? {right: 0, wrong: 0, wanted: 0}
  map.set(key, tally)
  return tally
}

/** How the rules, and the categories of unattributed-claim, did against the labelled sentences. */
function judge(): {byRule: Map<string, Tally>; byCategory: Map<string, Tally>} {
  const byRule = new Map<string, Tally>()
  const byCategory = new Map<string, Tally>()
  for (const {text, sentences} of read<{text: string; sentences: Sentence[]}>(gold)) {
    const findings = lint(text).filter((f) => f.severity !== 'hint' && f.rule.id in labels)
    for (const sentence of sentences) if (!sentence.soft) judgeSentence(sentence, findings)
  }
  return {byRule, byCategory}

  function judgeSentence(sentence: Sentence, findings: readonly Finding[]): void {
    for (const [rule, wanted] of Object.entries(labels))
      if (wanted.includes(sentence.label)) tallyOf(byRule, rule).wanted++
    for (const finding of firstOfRules(findings, sentence)) {
      const right = labels[finding.rule.id].includes(sentence.label)
      for (const tally of talliesOf(finding)) tally[right ? 'right' : 'wrong']++
    }
  }

  function talliesOf({rule, severity, data}: Finding): Tally[] {
    const own = tallyOf(byRule, rule.id)
    if (rule.id !== 'unattributed-claim') return [own]
    return [own, tallyOf(byCategory, `${severity} ${String(data?.category)}`)]
  }
}

/** The first finding of each rule in a sentence. */
function firstOfRules(findings: readonly Finding[], {start, end}: Sentence): Iterable<Finding> {
  const firsts = new Map<string, Finding>()
  for (const finding of findings)
    if (finding.start >= start && finding.start < end && !firsts.has(finding.rule.id))
      firsts.set(finding.rule.id, finding)
  return firsts.values()
}

const rowOf = (name: string, {right, wrong}: Tally): string => {
  const counts = `right ${String(right).padStart(4)}  wrong ${String(wrong).padStart(4)}`
  return `  ${name.padEnd(24)} ${counts}  precision ${percent(right, right + wrong).padStart(5)} %`
}

function measure(): void {
  const {byRule, byCategory} = judge()
  console.log(`${path.basename(gold)}: sourcing by rule (hints not counted)`)
  for (const [rule, tally] of byRule)
    console.log(`${rowOf(rule, tally)}  recall ${percent(tally.right, tally.wanted).padStart(5)} %`)
  console.log('unattributed-claim by severity and category')
  for (const [category, tally] of [...byCategory].sort()) console.log(rowOf(category, tally))
  if (values.write) keep(byRule)
}

function keep(byRule: ReadonlyMap<string, Tally>): void {
  const rows = [...byRule]
    .filter(([, {right, wrong}]) => right + wrong > 0)
    .map(([rule, {right, wrong, wanted}]) => [
      rule,
      {precision: Number(percent(right, right + wrong)), recall: Number(percent(right, wanted)), sentences: wanted}
    ])
  const measured = JSON.parse(fs.readFileSync(output, 'utf8')) as Measured
  const labelled = {copy: measured.labelled?.copy ?? path.basename(gold), rules: Object.fromEntries(rows)}
  fs.writeFileSync(output, `${JSON.stringify({...measured, labelled}, null, 2)}\n`)
}

/** Warnings and informations of the family per 500 words, article by article. */
function distribution(): void {
  const rates = {warning: [] as number[], information: [] as number[]}
  let words = 0
  let warnings = 0
  for (const {text} of read<{text: string}>(copy)) {
    const count = text.split(/\s+/).length
    const findings = lint(text).filter((f) => f.rule.family === 'sourcing')
    const of = (severity: string): number => findings.filter((f) => f.severity === severity).length
    words += count
    warnings += of('warning')
    rates.warning.push((500 * of('warning')) / count)
    rates.information.push((500 * of('information')) / count)
  }
  console.log(`${path.basename(copy)}: sourcing findings per 500 words of ${words} words`)
  console.log(`  warnings on average ${((500 * warnings) / words).toFixed(2)}`)
  for (const [severity, list] of Object.entries(rates)) {
    list.sort((a, b) => a - b)
    const at = (q: number): string => list[Math.min(list.length - 1, Math.floor(q * list.length))].toFixed(2)
    console.log(
      `  ${severity.padEnd(12)} by article: median ${at(0.5)}  75 % ${at(0.75)}  90 % ${at(0.9)}  99 % ${at(0.99)}  most ${at(1)}`
    )
  }
}

if (fs.existsSync(gold)) measure()
else console.log(`no ${gold}: nothing to measure`)
if (fs.existsSync(copy)) distribution()
else console.log(`no ${copy}: nothing to count`)
