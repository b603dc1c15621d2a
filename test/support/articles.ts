import type {Diagnostic} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {rules} from '../../server/src/engine/rules/index.ts'
import {mark, unmark} from './marked.ts'

/** The editor's `rules` setting under which these rules run and no others. */
export function onlyRules(...ids: string[]): Record<string, 'off'> {
  return Object.fromEntries(rules.filter(({id}) => !ids.includes(id)).map(({id}) => [id, 'off' as const]))
}

/** One turned mark, which has a safe fix. */
export const turned = unmark('وقال المدير: ⟦»⟧سنفتح المكتبة غدا».')
export const turnedBack = 'وقال المدير: «سنفتح المكتبة غدا».'

/** The text with ⟦ ⟧ around the ranges of diagnostics. */
export function marked(text: string, diagnostics: readonly Diagnostic[]): string {
  const document = TextDocument.create('', '', 0, text)
  return mark(
    text,
    diagnostics.map(({range}) => ({start: document.offsetAt(range.start), end: document.offsetAt(range.end)}))
  )
}
