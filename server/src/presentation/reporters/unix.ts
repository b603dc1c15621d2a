import {printable} from '../../engine/linting/foreign.ts'
import type {Reporter} from './result.ts'
import {rowsOf} from './rows.ts'

/** One line a finding, as compilers write them: what `M-x compile` and Vim's quickfix list read. */
export const unix: Reporter = {
  begin: '',
  between: '\n',
  entry: (result, view) =>
    rowsOf(result, view)
      .map(
        ({start, severity, message, rule}) =>
          `${printable(result.path)}:${start.line}:${start.column}: ${severity}: ${message} [${rule}]`
      )
      .join('\n'),
  end: ({flagged}) => (flagged > 0 ? '\n' : '')
}
