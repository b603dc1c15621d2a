import type {Severity} from '../../engine/rule/rule.ts'
import type {Reporter} from './result.ts'
import {fingerprints, rowsOf, slashed} from './rows.ts'

const severityNames: Readonly<Record<Severity, 'critical' | 'major' | 'minor' | 'info'>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info'
}

/** GitLab's code-quality report. */
export const gitlab: Reporter = {
  begin: '[',
  between: ',\n',
  entry: (result, view) => {
    const fingerprint = fingerprints(result)
    return rowsOf(result, view)
      .map(({finding, start, end, severity, message, rule}) =>
        JSON.stringify({
          description: message,
          check_name: rule,
          fingerprint: fingerprint(finding),
          severity: severityNames[severity],
          location: {path: slashed(result.path), lines: {begin: start.line, end: end.line}}
        })
      )
      .join(',\n')
  },
  end: () => ']\n'
}
