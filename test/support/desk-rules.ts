import {createLinter, type Finding} from '../../server/src/engine/index.ts'
import {readRulesFile} from '../../server/src/house/rules-file.ts'
import {mark} from './marked.ts'

/** The findings of a desk's own rules, as a file of them would be read; no other rule runs. */
export function lintWithDesk(yaml: string, text: string): readonly Finding[] {
  const {rows} = readRulesFile(yaml, '.mudaqqiq/rules.yaml')
  return createLinter([], {own: rows}).lint(text)
}

/** The text with ⟦ ⟧ around what they report. */
export function markedByDesk(yaml: string, text: string): string {
  return mark(text, lintWithDesk(yaml, text))
}
