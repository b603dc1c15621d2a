import type {Linted} from '../../engine/linting/safe/check.ts'
import {type Lint, settle} from '../../engine/linting/safe/settle.ts'
import type {OfficeDocument} from './office-text.ts'

/** A copy of a document with findings as comments and safe fixes as tracked changes. */
export interface Review {
  readonly bytes: Buffer
  readonly remarks: number
  readonly fixes: number
}

/**
 * Reviews a document.
 *
 * @param lint its text, and what its safe fixes make of it
 * @returns `undefined` where there is nothing to say of it
 */
export function reviewOf(document: OfficeDocument, lint: Lint, language: 'ar' | 'en'): Review | undefined {
  const before: Linted = lint(document.text)
  if (before.findings.length === 0) return undefined
  const {edits, count} = settle(before, lint)
  const remarks = before.findings.map(({start, end, message, rule}) => ({
    start,
    end,
    text: `${message[language]} [${rule.id}]`
  }))
  const date = new Date().toISOString().replace(/\.\d+/, '')
  return {bytes: document.reviewed(edits, remarks, date), remarks: remarks.length, fixes: count}
}
