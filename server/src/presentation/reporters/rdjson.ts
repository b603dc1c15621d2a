import {Columns, utf8Width} from '../../engine/document/columns.ts'
import {Lines} from '../../engine/document/positions.ts'
import {product} from '../../engine/product.ts'
import type {Severity} from '../../engine/rule/rule.ts'
import type {Reporter} from './result.ts'
import {rowsOf, slashed} from './rows.ts'

const severityNames: Readonly<Record<Severity, 'ERROR' | 'WARNING' | 'INFO'>> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO'
}

/** Reviewdog's Diagnostic Format. Its columns count bytes of UTF-8. */
export const rdjson: Reporter = {
  begin: `{"source":${JSON.stringify({name: product.name, url: product.homepage})},"diagnostics":[`,
  between: ',\n',
  entry: (result, view) => {
    const {text} = result.article
    const lines = new Lines(text)
    const columns = new Columns(text, utf8Width)
    const point = (offset: number): object => {
      const {line, column} = lines.pointAt(offset)
      return {line, column: columns.columnAt(offset - column + 1, offset) + 1}
    }
    const range = ({start, end}: {readonly start: number; readonly end: number}): object => ({
      start: point(start),
      end: point(end)
    })
    return rowsOf(result, view)
      .map(({finding, severity, message, rule}) => {
        // A suggestion is one change: a fix of several would be half applied.
        const whole = finding.fixes.filter(({edits}) => edits.length === 1)
        return JSON.stringify({
          message,
          location: {path: slashed(result.path), range: range(finding)},
          severity: severityNames[severity],
          code: {value: rule, url: `${product.homepage}/blob/main/docs/rules/${rule}.md`},
          ...(whole.length > 0 && {
            suggestions: whole.map(({edits: [edit]}) => ({range: range(edit), text: edit.text}))
          })
        })
      })
      .join(',\n')
  },
  end: () => ']}\n'
}
