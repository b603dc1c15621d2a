/**
 * Lints mutants of what there is, and says over which of them something is not as it must always be.
 * usage: npm run fuzz -- [--seconds N] [--seed S]
 */
import {parseArgs} from 'node:util'
import {fuzz} from './fuzz.ts'

const {values} = parseArgs({
  options: {seconds: {type: 'string', default: '60'}, seed: {type: 'string', default: String(Date.now() % 1e9)}}
})
const [seconds, seed] = [Number(values.seconds), Number(values.seed)]
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error('usage: npm run fuzz -- [--seconds N] [--seed S]')
  process.exit(2)
}
const {texts, faults} = fuzz(seconds, seed)
for (const {what, text, format, profile} of faults)
  console.log(`\n${what}\n${format}, ${profile}: ${JSON.stringify(text)}`)
console.log(`\nseed ${seed}: ${texts} texts, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0
