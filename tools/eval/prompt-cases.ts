/**
 * Asks a reader the twenty sentences of test/prompt-cases and prints how many it labels rightly.
 *
 * usage: tsx tools/eval/prompt-cases.ts "COMMAND" [--timeout SECONDS]
 */
import fs from 'node:fs'
import {parseArgs} from 'node:util'
import {AskedReader} from './ask-reader.ts'

interface Case {
  readonly id: string
  readonly text: string
  readonly label: string
  readonly why?: string
}

const {values, positionals} = parseArgs({options: {timeout: {type: 'string', default: '60'}}, allowPositionals: true})
const [command] = positionals
if (command === undefined) {
  console.error('usage: npm run eval:prompt -- "COMMAND" [--timeout SECONDS]')
  process.exit(2)
}
const cases = fs
  .readFileSync(new URL('../../test/prompt-cases/cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const reader = new AskedReader(command, Number(values.timeout))
let right = 0
let rightKinds = 0
for (const {id, text: marked, label, why} of cases) {
  const start = marked.indexOf('⟦')
  const text = marked.replace('⟦', '').replace('⟧', '')
  const {told} = await reader.ask(text, (sentence) => sentence.start === start)
  const said = told[0]?.verdict
  if (said?.label === label) right++
  if (said?.label === label && said.why === why) rightKinds++
  const mark = said?.label === label ? '✓' : '✗'
  console.log(
    `${mark} ${id.padEnd(20)} ${label} ${why ?? ''}${said?.label === label ? '' : `  said ${said?.label ?? 'nothing'}`}`
  )
}
await reader.close()
console.log(`labels right: ${right} of ${cases.length}; with the kind of claim: ${rightKinds}`)
