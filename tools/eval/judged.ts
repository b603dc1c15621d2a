/**
 * What a strict reader said of findings that `draw.ts` drew: accepted, arguable, rejected, and whether the first fix was
 * right, by rule and severity.
 *
 * usage: tsx tools/eval/judged.ts --drawn FILE.jsonl --verdicts FILE.jsonl [--copy "what it was drawn from"] [--write]
 *   --verdicts  one a line: {"id", "verdict": "accepted"|"arguable"|"rejected", "range": "right"|"wrong", "fix": "right"|"wrong"|"none"}
 *   --write     keeps the figures in server/data/measured.json, from which the pages of the rules print them
 */
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import type {Judged, Measured} from '../../server/src/reference/pages.ts'

interface Verdict {
  readonly id: number
  readonly verdict: 'accepted' | 'arguable' | 'rejected'
  readonly range?: 'right' | 'wrong'
  readonly fix: 'right' | 'wrong' | 'none'
}

const {values} = parseArgs({
  options: {
    drawn: {type: 'string'},
    verdicts: {type: 'string'},
    copy: {type: 'string', default: ''},
    write: {type: 'boolean'}
  }
})
if (values.drawn === undefined || values.verdicts === undefined) {
  console.error(
    'usage: tsx tools/eval/judged.ts --drawn FILE.jsonl --verdicts FILE.jsonl [--copy "what it was drawn from"] [--write]'
  )
  process.exit(2)
}
const output = path.join(import.meta.dirname, '../../server/data/measured.json')
const read = <T>(file: string): T[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
const drawn = new Map(read<{id: number; rule: string; severity: string}>(values.drawn).map((one) => [one.id, one]))

type Counts = {-readonly [K in keyof Judged]: number}
const nothing = (): Counts => ({read: 0, accepted: 0, arguable: 0, fixes: 0, fixesRight: 0})

const {verdicts} = values

function count(by: (one: {rule: string; severity: string}) => string): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const {id, verdict, fix} of read<Verdict>(verdicts)) {
    const one = drawn.get(id)
    if (one === undefined) throw new Error(`${values.verdicts}: ${id} was not drawn`)
    const key = by(one)
    const c = counts.get(key) ?? nothing()
    counts.set(key, c)
    c.read++
    if (verdict !== 'rejected') c[verdict]++
    if (fix !== 'none') c.fixes++
    if (fix === 'right') c.fixesRight++
  }
  return counts
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)
const row = ({read: all, accepted, arguable, fixes, fixesRight}: Counts): object => ({
  read: all,
  accepted,
  arguable,
  rejected: all - accepted - arguable,
  'accepted or arguable': share(accepted + arguable, all),
  'first fixes right': `${fixesRight} of ${fixes}, ${share(fixesRight, fixes)}`
})
for (const by of [
  ({rule, severity}: {rule: string; severity: string}) => `${rule} ${severity}`,
  ({severity}: {severity: string}) => `all: ${severity}`
])
  console.table(Object.fromEntries([...count(by)].sort().map(([key, counts]) => [key, row(counts)])))

if (values.write) {
  const measured = JSON.parse(fs.readFileSync(output, 'utf8')) as Measured
  fs.writeFileSync(
    output,
    `${JSON.stringify(
      {...measured, judged: {copy: values.copy, rules: Object.fromEntries([...count(({rule}) => rule)].sort())}},
      null,
      2
    )}\n`
  )
}
