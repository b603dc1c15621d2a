import {printable} from '../engine/linting/foreign.ts'

/**
 * Copy as it is, though it may hold what Markdown or HTML reads as markup: no link, no image, no address that becomes
 * one.
 */
export function escapeMarkdown(text: string): string {
  return printable(text).replace(/[!#$&(-+\-./:<-@[-`{-~]/g, '\\$&')
}
