import {MOST_ROUNDS, applyEdits, combineFixes} from '../lint/fixes.ts'
import type {Finding} from '../lint/lint.ts'
import type {Article} from '../parse/article.ts'
import {ParagraphCache} from '../parse/paragraph-cache.ts'

/** A text as read, and what is to be said of it. */
export interface Linted {
  readonly article: Article
  readonly findings: readonly Finding[]
}

/** A text after its fixes, and what is left to say of it. */
export interface Fixed extends Linted {
  /** How many fixes were applied. */
  readonly count: number
}

/**
 * Applies the first fix of every finding, until there is nothing left to apply.
 *
 * @param lint how a text is linted, with the paragraphs of the rounds before: from one to the next few change
 * @param which `safe`: only such as may run without an editor's eye
 */
export function fixText(text: string, lint: (text: string, cache?: ParagraphCache) => Linted, which: 'none' | 'safe' | 'all'): Fixed {
  let count = 0
  const cache = which === 'none' ? undefined : new ParagraphCache()
  for (let round = 0; ; round++) {
    const {article, findings} = lint(text, cache)
    if (which === 'none') return {article, findings, count}
    const fixes = findings.flatMap(({fixes}) => (fixes.length > 0 && (which === 'all' || fixes[0].safe) ? [fixes[0]] : []))
    const edits = combineFixes(fixes)
    const after = applyEdits(text, edits)
    if (after === text || round === MOST_ROUNDS) return {article, findings, count}
    const applied = new Set(edits)
    count += fixes.filter((fix) => fix.edits.some((edit) => applied.has(edit))).length
    text = after
  }
}
