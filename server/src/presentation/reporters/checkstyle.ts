import type {Severity} from '../../engine/rule/rule.ts'
import type {Reporter} from './result.ts'
import {rowsOf} from './rows.ts'
import {xml} from './xml.ts'

const severityNames: Readonly<Record<Severity, 'error' | 'warning' | 'info'>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info'
}

/** Checkstyle's XML, which Jenkins and many others read. */
export const checkstyle: Reporter = {
  begin: '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
  between: '\n',
  entry: (result, view) => {
    const errors = rowsOf(result, view).map(
      ({start, severity, message, rule}) =>
        `    <error line="${start.line}" column="${start.column}" severity="${severityNames[severity]}" message="${xml(message)}" source="mudaqqiq.${rule}"/>`
    )
    return [`  <file name="${xml(result.path)}">`, ...errors, '  </file>'].join('\n')
  },
  end: ({files, failed}) => `${files > failed ? '\n' : ''}</checkstyle>\n`
}
