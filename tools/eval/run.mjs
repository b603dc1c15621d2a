/**
 * Measures the rules on labelled copy: npm run eval. With --second-reader "COMMAND", a reader beside them. Arguments go
 * to tools/eval/sourcing.ts, or to tools/eval/second-reader.ts.
 */
import {spawnSync} from 'node:child_process'

const shared = process.env.MUDAQQIQ_SHARED ?? '../shared'
const given = process.argv.slice(2)
const asksReader = given.some((argument) => argument.split('=')[0] === '--second-reader')
const tsx = ['--import', 'tsx']

/** @type {ReadonlyArray<readonly string[]>} */
const steps = asksReader
  ? [[...tsx, 'tools/eval/second-reader.ts', ...given]]
  : [
      ['tools/build.mjs'],
      [...tsx, 'tools/eval/sourcing.ts', '--write', ...given],
      ['tools/eval/quote-slips.mjs'],
      [...tsx, 'tools/eval/figure-alarms.mjs', `${shared}/corpus/articles.jsonl`]
    ]
for (const step of steps) {
  const {status} = spawnSync(process.execPath, step, {stdio: 'inherit'})
  if (status !== 0) {
    process.exitCode = status ?? 1
    break
  }
}
