import {createTwoFilesPatch} from 'diff'
import pc from 'picocolors'
import {printable} from '../engine/linting/foreign.ts'

/**
 * What fixes change in a file, as `patch` and `git apply` read it; '' where they change nothing.
 *
 * @param color for a terminal; never in a file or a pipe, where the colours would be part of the patch
 */
export function unifiedDiff(path: string, before: string, after: string, color: boolean): string {
  if (before === after) return ''
  const name = path.replaceAll('\\', '/').replace(/^\.\//, '')
  const rows = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 1,
    // A blank at the end of a line may be all that changes.
    ignoreWhitespace: false
  })
    .split('\n')
    .slice(1)
  return color ? rows.map(tinted).join('\n') : rows.join('\n')
}

const colors = pc.createColors(true)

function tinted(row: string): string {
  const shown = printable(row)
  if (row.startsWith('---') || row.startsWith('+++')) return colors.bold(shown)
  if (row.startsWith('@@')) return colors.cyan(shown)
  if (row.startsWith('-')) return colors.red(shown)
  return row.startsWith('+') ? colors.green(shown) : shown
}
