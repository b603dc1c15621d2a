import type {Severity} from '../../engine/rule/rule.ts'
import type {Reporter} from './result.ts'
import {rowsOf, slashed} from './rows.ts'

const commands: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice'
}

/** Workflow commands, which GitHub shows as annotations beside the lines of a pull request. */
export const github: Reporter = {
  begin: '',
  between: '\n',
  entry: (result, view) =>
    rowsOf(result, view)
      .filter(({severity}) => severity !== 'hint')
      .map(({start, end, severity, message, rule}) => {
        const lines = `line=${start.line},endLine=${end.line}`
        // GitHub refuses columns of a place that goes on in the next line.
        const columns =
          start.line === end.line ? `,col=${start.column},endColumn=${Math.max(end.column, start.column)}` : ''
        const file = property(slashed(result.path))
        return `::${commands[severity]} file=${file},${lines}${columns},title=${property(`mudaqqiq/${rule}`)}::${data(message)}`
      })
      .join('\n'),
  end: (totals) => (totals.flagged > 0 ? '\n' : '')
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
