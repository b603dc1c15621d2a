import {lintText, resolveConfig} from '../engine/index.ts'
import type {OwnExample, OwnRow} from '../engine/lexicon/own/own-row.ts'
import type {Finding} from '../engine/linting/finding.ts'
import {applyEdits, combineFixes} from '../engine/linting/fixes.ts'
import type {Bilingual} from '../engine/rule/rule.ts'

/** An example that does not come out as it says. */
export interface FailedExample {
  readonly row: OwnRow
  readonly line: number
  readonly message: Bilingual
}

/** Tries the examples of rules, each rule by itself. */
export function failedExamples(rows: readonly OwnRow[]): FailedExample[] {
  return rows.flatMap((row) => {
    const config = resolveConfig({own: [row]})
    const alone = {...config, rules: new Map([...config.rules].filter(([id]) => id === row.id))}
    return row.examples.flatMap((example) => {
      const message = failure(example, (text) => lintText(text, alone))
      return message === undefined ? [] : [{row, line: example.line, message}]
    })
  })
}

function failure(example: OwnExample, lint: (text: string) => readonly Finding[]): Bilingual | undefined {
  if ('ok' in example) {
    const found = marked(example.ok, lint(example.ok))
    return found === example.ok
      ? undefined
      : {ar: `لا ينبغي أن يُذكر شيء: ${found}`, en: `nothing should be reported: ${found}`}
  }
  const text = example.bad.replace(/[⟦⟧]/g, '')
  const findings = lint(text)
  const found = marked(text, findings)
  if (found !== example.bad)
    return {ar: `المنتظر: ${example.bad} والحاصل: ${found}`, en: `expected: ${example.bad} found: ${found}`}
  if (example.good === undefined) return undefined
  const mended = applyEdits(text, combineFixes(findings.flatMap(({fixes}) => fixes.slice(0, 1))))
  return mended === example.good
    ? undefined
    : {
        ar: `المنتظر بعد التصحيح: ${example.good} والحاصل: ${mended}`,
        en: `expected after the fix: ${example.good} found: ${mended}`
      }
}

/** A text with ⟦ ⟧ around what is reported in it. */
function marked(text: string, findings: readonly Finding[]): string {
  let out = ''
  let at = 0
  for (const {start, end} of findings) {
    if (start < at) continue
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`
    at = end
  }
  return out + text.slice(at)
}
