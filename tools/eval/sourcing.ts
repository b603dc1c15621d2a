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
import {resolveConfig} from '../../server/src/engine/config/config.ts'
import {readArticle} from '../../server/src/engine/index.ts'
import {type Finding, lintArticle} from '../../server/src/engine/linting/lint.ts'
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

function measure(): void {
  const byRule = new Map<string, Tally>()
  const byCategory = new Map<string, Tally>()
  const tally = (map: Map<string, Tally>, key: string): Tally =>
    map.get(key) ?? map.set(key, {right: 0, wrong: 0, wanted: 0}).get(key)!
  for (const {text, sentences} of read<{text: string; sentences: Sentence[]}>(gold)) {
    const findings = lint(text).filter((f) => f.severity !== 'hint' && f.rule.id in labels)
    for (const sentence of sentences) {
      if (sentence.soft) continue
      for (const [rule, wanted] of Object.entries(labels))
        if (wanted.includes(sentence.label)) tally(byRule, rule).wanted++
      const seen = new Set<string>()
      for (const {rule, severity, start, data} of findings) {
        if (start < sentence.start || start >= sentence.end || seen.has(rule.id)) continue
        seen.add(rule.id)
        const right = labels[rule.id].includes(sentence.label)
        for (const t of [
          tally(byRule, rule.id),
          ...(rule.id === 'unattributed-claim' ? [tally(byCategory, `${severity} ${String(data?.category)}`)] : [])
        ])
          right ? t.right++ : t.wrong++
      }
    }
  }
  console.log(`${path.basename(gold)}: sourcing by rule (hints not counted)`)
  for (const [rule, t] of byRule)
    console.log(
      `  ${rule.padEnd(24)} right ${String(t.right).padStart(4)}  wrong ${String(t.wrong).padStart(4)}  precision ${percent(t.right, t.right + t.wrong).padStart(5)} %  recall ${percent(t.right, t.wanted).padStart(5)} %`
    )
  console.log('unattributed-claim by severity and category')
  for (const [category, t] of [...byCategory].sort())
    console.log(
      `  ${category.padEnd(24)} right ${String(t.right).padStart(4)}  wrong ${String(t.wrong).padStart(4)}  precision ${percent(t.right, t.right + t.wrong).padStart(5)} %`
    )
  if (values.write) {
    const rows = new Map(
      [...byRule]
        .filter(([, t]) => t.right + t.wrong > 0)
        .map(([rule, t]) => [
          rule,
          {
            precision: Number(percent(t.right, t.right + t.wrong)),
            recall: Number(percent(t.right, t.wanted)),
            sentences: t.wanted
          }
        ])
    )
    const measured = JSON.parse(fs.readFileSync(output, 'utf8')) as Measured
    fs.writeFileSync(
      output,
      `${JSON.stringify(
        {
          ...measured,
          labelled: {copy: measured.labelled?.copy ?? path.basename(gold), rules: Object.fromEntries(rows)}
        },
        null,
        2
      )}\n`
    )
  }
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
