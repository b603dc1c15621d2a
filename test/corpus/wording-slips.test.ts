import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {lintText, resolveConfig} from '../../server/src/engine/index.ts'
import {rules} from '../../server/src/engine/rules/index.ts'
import {fixedText} from '../support/lint.ts'
import {mark, unmark} from '../support/marked.ts'

/** The rules of wording, all on; the rest of the linter has other sentences. */
const told = [
  'in-an',
  'name-spelling',
  'redundancy',
  'ghayr-al',
  'jussive-nun',
  'la-zala',
  'agreement',
  'repeated-word',
  'wordy-passive',
  'qama-bi',
  'calque',
  'cliche',
  'loaded-wording',
  'acronym-first-use'
]
const config = resolveConfig({
  rules: {
    ...Object.fromEntries(rules.map(({id}) => [id, told.includes(id) ? 'hint' : 'off'])),
    calque: ['hint', {strict: true}]
  }
})

const rows = readFileSync(new URL('wording-slips.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [rule: string, marked: string, fixed: string])

/** Share of the slips that must be found. */
const WANTED = 0.9

describe('slips of wording', () => {
  const seen = rows.map(([rule, marked, fixed]) => {
    const {text} = unmark(marked)
    const findings = lintText(text, config)
    const own = findings.filter((finding) => finding.rule.id === rule)
    return {rule, marked, fixed, text, findings, isFound: mark(text, own) === marked, after: fixedText(text, own)}
  })

  it('are found, nine of ten', () => {
    const missed = seen.filter(({isFound}) => !isFound).map(({rule, marked}) => `${rule}: ${marked}`)
    assert.ok(seen.length - missed.length >= WANTED * seen.length, missed.join('\n'))
  })

  it('are mended as they should be, where they are found', () => {
    const found = seen.filter(({isFound}) => isFound)
    assert.deepEqual(
      found.map(({after}) => after),
      found.map(({fixed}) => fixed)
    )
  })

  it('bring nothing else along', () => {
    const other = seen.flatMap(({rule, marked, findings}) =>
      findings
        .filter((finding) => finding.rule.id !== rule)
        .map((finding) => `${marked}: ${finding.rule.id} ${finding.start}–${finding.end}`)
    )
    assert.deepEqual(other, [])
  })
})
