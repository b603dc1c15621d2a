import {severities} from '../../engine/rule/rule.ts'
import type {Reporter} from './result.ts'
import {rowsOf} from './rows.ts'
import {xml} from './xml.ts'

/** JUnit's XML: a suite for each file, a failed case for each finding. What is a hint does not fail. */
export const junit: Reporter = {
  begin: (totals) => {
    const all = severities.reduce((sum, severity) => sum + totals.bySeverity[severity], 0)
    const clean = totals.files - totals.failed - totals.flagged
    const failures = all - totals.bySeverity.hint
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mudaqqiq" tests="${all + clean}" failures="${failures}">\n`
  },
  between: '\n',
  entry: (result, view) => {
    const rows = rowsOf(result, view)
    const name = xml(result.path)
    const cases = rows.map(({start, severity, message, rule}) => {
      const title = `${rule} (${start.line}:${start.column})`
      const body =
        severity === 'hint'
          ? `<system-out>${xml(message)}</system-out>`
          : `<failure type="${severity}" message="${xml(message)}">${name}:${start.line}:${start.column}</failure>`
      return `    <testcase classname="${name}" name="${title}">${body}</testcase>`
    })
    if (cases.length === 0) cases.push(`    <testcase classname="${name}" name="mudaqqiq"/>`)
    const failures = rows.filter(({severity}) => severity !== 'hint').length
    return [
      `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}">`,
      ...cases,
      '  </testsuite>'
    ].join('\n')
  },
  end: ({files, failed}) => `${files > failed ? '\n' : ''}</testsuites>\n`
}
