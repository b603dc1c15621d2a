import assert from 'node:assert/strict'
import sax from 'sax'
import {readArticle} from '../../../server/src/engine/index.ts'
import {lintArticle} from '../../../server/src/engine/linting/lint.ts'
import {type ReporterName, reporters} from '../../../server/src/presentation/reporters/index.ts'
import {addTotals, noTotals, type Result, totalsOf} from '../../../server/src/presentation/reporters/result.ts'
import {only} from '../../support/lint.ts'

/** A name and copy with whatever a form of report might take for its own marks. */
const name = 'أ/خبر,1:%<b>&"2".txt'
const text = 'وصل الوفد.\r\nوقال 🙂 المدير «نعمل <b>&amp; ليلا| *ونهارا.\u0007\r\n'
const flawed = resultOf(name, text)
const clean = resultOf('b.txt', 'وصل الوفد أمس.\n')
const message = flawed.findings[0].message.en

function resultOf(path: string, source: string): Result {
  const article = readArticle(source)
  return {path, article, findings: lintArticle(article, only('unbalanced-quotes'))}
}

function report(form: ReporterName, results: readonly Result[]): string {
  const {begin, between, entry, end} = reporters[form]
  const view = {language: 'en', color: false} as const
  const totals = noTotals()
  for (const {findings} of results) addTotals(totals, totalsOf(findings, 0))
  const entries = results.map((result) => entry(result, view)).filter((each) => each !== '')
  return (typeof begin === 'string' ? begin : begin(totals, view)) + entries.join(between) + end(totals, view)
}

/** The elements of a document, each with its attributes. @throws where it is not well-formed */
function elements(document: string): Array<{name: string; attributes: Record<string, string>}> {
  const found: Array<{name: string; attributes: Record<string, string>}> = []
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({name: element, attributes}) => {
    found.push({name: element, attributes: attributes as Record<string, string>})
  }
  parser.write(document).close()
  return found
}

describe('machine-read reports', () => {
  it('unix: a line for each finding, and none where there is nothing', () => {
    assert.equal(report('unix', [clean, flawed, clean]), `${name}:2:16: error: ${message} [unbalanced-quotes]\n`)
    assert.equal(report('unix', [clean]), '')
  })

  it('github: one command a finding; what would end a property is escaped', () => {
    const place = 'file=أ/خبر%2C1%3A%25<b>&"2".txt,line=2,endLine=2,col=16,endColumn=17'
    assert.equal(report('github', [flawed]), `::error ${place},title=mudaqqiq/unbalanced-quotes::${message}\n`)
  })

  it('gitlab: a list whose fingerprints stay when lines are put before, and differ for the same words twice', () => {
    const keys = (result: Result): string[] =>
      (JSON.parse(report('gitlab', [result])) as Array<{fingerprint: string}>).map(({fingerprint}) => fingerprint)
    const [issue] = JSON.parse(report('gitlab', [flawed, clean])) as object[]
    assert.deepEqual(issue, {
      description: message,
      check_name: 'unbalanced-quotes',
      fingerprint: keys(flawed)[0],
      severity: 'critical',
      location: {path: name, lines: {begin: 2, end: 2}}
    })
    assert.deepEqual(keys(resultOf(name, `سطر جديد.\n\n${text}`)), keys(flawed))
    assert.notDeepEqual(keys(resultOf('c.txt', text)), keys(flawed))
    assert.deepEqual(keys(resultOf('desk\\a.txt', text)), keys(resultOf('desk/a.txt', text)))
    assert.deepEqual(keys(resultOf('./a.txt', text)), keys(resultOf('a.txt', text)))
    const twice = keys(resultOf(name, `${text}\n${text}`))
    assert.equal(new Set(twice).size, 2)
  })

  it('rdjson: columns are bytes; a fix of one edit is a suggestion', () => {
    const {source, diagnostics} = JSON.parse(report('rdjson', [clean, flawed])) as {
      source: object
      diagnostics: Array<{location: object; severity: string; suggestions: Array<{range: object; text: string}>}>
    }
    assert.deepEqual(source, {name: 'mudaqqiq', url: 'https://github.com/mudaqqiq/mudaqqiq'})
    const column = Buffer.byteLength('وقال 🙂 المدير ') + 1
    assert.deepEqual(diagnostics[0].location, {
      path: name,
      range: {start: {line: 2, column}, end: {line: 2, column: column + 2}}
    })
    assert.equal(diagnostics[0].severity, 'ERROR')
    assert.deepEqual(diagnostics[0].suggestions.find(({text: inserted}) => inserted === '')?.range, {
      start: {line: 2, column},
      end: {line: 2, column: column + 2}
    })
  })

  it('checkstyle and junit: well-formed, with the file as it is called', () => {
    const [, file, error, other] = elements(report('checkstyle', [flawed, clean]))
    assert.deepEqual([file.attributes.name, other.attributes.name], [name, 'b.txt'])
    assert.deepEqual(error.attributes, {
      line: '2',
      column: '16',
      severity: 'error',
      message,
      source: 'mudaqqiq.unbalanced-quotes'
    })
    const suites = elements(report('junit', [flawed, clean]))
    assert.deepEqual(
      suites.map((element) => element.name),
      ['testsuites', 'testsuite', 'testcase', 'failure', 'testsuite', 'testcase']
    )
    assert.deepEqual(suites[0].attributes, {name: 'mudaqqiq', tests: '2', failures: '1'})
    assert.deepEqual(suites[3].attributes, {type: 'error', message})
    for (const form of ['checkstyle', 'junit'] as const) assert.ok(elements(report(form, [])).length === 1)
  })

  it('markdown: a table and the places, with the marks of copy kept from meaning anything', () => {
    const summary = report('markdown', [clean, flawed])
    assert.match(summary, /^### Mudaqqiq: 1 finding\n\n1 error in 1 of 2 files\n/)
    assert.match(summary, /\| `unbalanced-quotes` \| 1 \|/)
    assert.match(summary, /المدير <mark>«<\/mark>نعمل &lt;b>&amp;amp; ليلا\\\| \\\*ونهارا/)
    assert.match(report('markdown', [clean]), /^### Mudaqqiq: no findings \(1 file\)\n/)
  })
})
