import {ParagraphCache} from '../engine/document/incremental/paragraph-cache.ts'
import type {Finding} from '../engine/linting/finding.ts'
import {fixAll} from '../engine/linting/fix-all.ts'
import type {Linted} from '../engine/linting/safe/check.ts'
import {settle} from '../engine/linting/safe/settle.ts'

/** A text after its fixes, and what is left to say of it. */
export interface Fixed extends Linted {
  /** How many fixes were applied. */
  readonly count: number
  /** Findings whose safe fix was left out, because it would have done more than a safe fix may. */
  readonly refused: readonly Finding[]
}

const none: readonly never[] = []

/**
 * Applies the first fix of every finding, until there is nothing left to apply.
 *
 * @param lint how a text is linted, with the paragraphs of the rounds before: from one to the next few change
 * @param which `safe`: only such as may run without an editor's eye
 * @param cache paragraphs of the text that have been read already
 */
export function fixText(
  text: string,
  lint: (text: string, cache?: ParagraphCache) => Linted,
  which: 'none' | 'safe' | 'all',
  cache = new ParagraphCache()
): Fixed {
  if (which === 'none') return {...lint(text), count: 0, refused: none}
  const relint = (source: string): Linted => lint(source, cache)
  if (which === 'safe') return settle(relint(text), relint)
  return {...fixAll(relint(text), relint), refused: none}
}
