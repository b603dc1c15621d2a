import pc from 'picocolors'
import {printable} from '../engine/linting/foreign.ts'
import {patchOf} from './patch.ts'

/**
 * As {@link patchOf}.
 *
 * @param color for a terminal; never in a file or a pipe, where the colours would be part of the patch
 */
export function unifiedDiff(path: string, before: string, after: string, color: boolean): string {
  const patch = patchOf(path, before, after)
  return color && patch !== '' ? patch.split('\n').map(tinted).join('\n') : patch
}

const colors = pc.createColors(true)

function tinted(row: string): string {
  const shown = printable(row)
  if (row.startsWith('---') || row.startsWith('+++')) return colors.bold(shown)
  if (row.startsWith('@@')) return colors.cyan(shown)
  if (row.startsWith('-')) return colors.red(shown)
  return row.startsWith('+') ? colors.green(shown) : shown
}
