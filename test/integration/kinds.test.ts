import assert from 'node:assert/strict'
import fs from 'node:fs'
import {fixText} from '../../server/src/cli/fix-text.ts'
import {type Format, readArticle, resolveConfig} from '../../server/src/engine/index.ts'
import type {Finding} from '../../server/src/engine/linting/finding.ts'
import {lintArticle} from '../../server/src/engine/linting/lint.ts'
import type {Linted} from '../../server/src/engine/linting/safe/check.ts'

/** What is asked of a text, all rules at their defaults. */
type Check =
  /** What the safe fixes make of it, and the first fix of everything. */
  | {readonly fix: string}
  | {readonly fixAll: string}
  /** A stretch that the first fix of everything leaves. */
  | {readonly keeps: string}
  /** A rule that says nothing of it, not even a hint; `*`: no rule says more than a hint. */
  | {readonly silent: string}
  /** A rule that says nothing of a stretch. */
  | {readonly silentAt: readonly [rule: string, stretch: string]}
  /** A rule that reports what stands in ⟦ ⟧. */
  | {readonly reports: readonly [rule: string, marked: string]}
  /** Safe fixes, a second time, change nothing. */
  | {readonly idempotent: true}

interface Case {
  readonly kind: string
  readonly format?: Format
  readonly text: string
  readonly checks: readonly Check[]
}

const cases = fs
  .readFileSync(new URL('../fixtures/kinds.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)

const config = resolveConfig()

function lint(text: string, format: Format | undefined): Linted {
  const article = readArticle(text, format)
  return {article, findings: lintArticle(article, config)}
}

const fixed = (text: string, format: Format | undefined, which: 'safe' | 'all'): string =>
  fixText(text, (source) => lint(source, format), which).article.text

function shown(text: string, findings: readonly Finding[]): string[] {
  return findings.map(({rule, severity, start, end}) => `${severity} ${rule.id} ⟦${text.slice(start, end)}⟧`)
}

function ask({text, format}: Case, check: Check): void {
  const {findings} = lint(text, format)
  if ('fix' in check) assert.equal(fixed(text, format, 'safe'), check.fix)
  else if ('fixAll' in check) assert.equal(fixed(text, format, 'all'), check.fixAll)
  else if ('keeps' in check) assert.ok(fixed(text, format, 'all').includes(check.keeps), fixed(text, format, 'all'))
  else if ('silent' in check)
    assert.deepEqual(
      shown(
        text,
        findings.filter(({rule, severity}) => (check.silent === '*' ? severity !== 'hint' : rule.id === check.silent))
      ),
      []
    )
  else if ('silentAt' in check) {
    const [id, stretch] = check.silentAt
    const at = text.indexOf(stretch)
    const there = findings.filter(
      ({rule, start, end}) => rule.id === id && start < at + stretch.length && at < Math.max(end, start + 1)
    )
    assert.deepEqual(shown(text, there), [])
  } else if ('reports' in check) {
    const [id, marked] = check.reports
    const start = marked.indexOf('⟦')
    const end = marked.indexOf('⟧') - 1
    assert.ok(
      findings.some((finding) => finding.rule.id === id && finding.start === start && finding.end === end),
      shown(text, findings).join(', ')
    )
  } else {
    const once = fixed(text, format, 'safe')
    assert.equal(fixed(once, format, 'safe'), once)
  }
}

describe('what is read rightly, by kind', () => {
  for (const one of cases) {
    it(`${one.kind}: ${one.text.replaceAll('\n', '⏎')}`, () => {
      for (const check of one.checks) ask(one, check)
    })
  }
})
