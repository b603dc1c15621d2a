import assert from 'node:assert/strict'
import {readArticle, resolveConfig} from '../../../server/src/engine/index.ts'
import {lintArticle} from '../../../server/src/engine/linting/lint.ts'
import {type ReporterName, reporters} from '../../../server/src/presentation/reporters/index.ts'
import {addTotals, noTotals, type Result, totalsOf} from '../../../server/src/presentation/reporters/result.ts'
import {only} from '../../support/lint.ts'

const text = '\ufeffوصل الوفد أمس.\r\nوقال المدير «نعمل ليلا ونهارا.\r\n'
const flawed: Result = resultOf('n/خبر 1.txt', text)
const clean: Result = resultOf('b.txt', 'وصل الوفد أمس.\n')

function resultOf(path: string, source: string, config = only('unbalanced-quotes')): Result {
  const article = readArticle(source)
  return {path, article, findings: lintArticle(article, config)}
}

/** The report of a run over these files. */
function report(
  name: ReporterName,
  results: readonly Result[],
  {language = 'en', color = false}: {language?: 'ar' | 'en'; color?: boolean} = {}
): string {
  const reporter = reporters[name]
  const view = {language, color}
  const totals = noTotals()
  for (const {findings} of results) addTotals(totals, totalsOf(findings, 0))
  const entries = results.map((result) => reporter.entry(result, view)).filter((entry) => entry !== '')
  const begin = typeof reporter.begin === 'string' ? reporter.begin : reporter.begin(totals, view)
  return begin + entries.join(reporter.between) + reporter.end(totals, view)
}

describe('JSON report', () => {
  it('is an array with an entry for every file; a byte-order mark counts as one unit', () => {
    const [first, second, ...rest] = JSON.parse(report('json', [flawed, clean])) as Array<{
      path: string
      messages: Array<Record<string, unknown>>
      attributions: unknown[]
    }>
    assert.deepEqual(rest, [])
    assert.deepEqual(second, {path: 'b.txt', messages: [], attributions: []})
    assert.equal(first.path, 'n/خبر 1.txt')
    const [{ruleId, severity, message, start, end, fixes}] = first.messages
    const at = text.indexOf('«')
    assert.deepEqual(
      {ruleId, severity, start, end},
      {
        ruleId: 'unbalanced-quotes',
        severity: 'error',
        start: {line: 2, column: 13, offset: at},
        end: {line: 2, column: 14, offset: at + 1}
      }
    )
    assert.equal(message, flawed.findings[0].message.en)
    assert.deepEqual(
      fixes,
      flawed.findings[0].fixes.map(({title, safe, unsure, edits}) => ({
        title: title.en,
        safe,
        ...(unsure === true && {unsure}),
        edits
      }))
    )
  })

  it('is an empty array of no files', () => assert.deepEqual(JSON.parse(report('json', [])), []))
})

describe('NDJSON report', () => {
  it('is the same, a line a file', () => {
    const lines = report('ndjson', [flawed, clean]).split('\n')
    assert.equal(lines.pop(), '')
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      JSON.parse(report('json', [flawed, clean]))
    )
  })
})

describe('SARIF report', () => {
  it('holds tool, rules and results as SARIF 2.1.0 has them', () => {
    interface Sarif {
      version: string
      runs: [
        {
          tool: {driver: {name: string; rules: Array<{id: string; defaultConfiguration: {level: string}}>}}
          columnKind: string
          results: Array<Record<string, unknown>>
        }
      ]
    }
    const {
      version,
      runs: [run]
    } = JSON.parse(report('sarif', [clean, flawed, clean, flawed])) as Sarif
    assert.deepEqual([version, run.columnKind, run.results.length], ['2.1.0', 'utf16CodeUnits', 2])
    const [{ruleId, ruleIndex, level, locations, fixes}] = run.results
    const at = text.indexOf('«')
    const artifactLocation = {uri: `n/${encodeURIComponent('خبر 1.txt')}`}
    assert.equal(run.tool.driver.rules[ruleIndex as number].id, ruleId)
    assert.equal(level, 'error')
    assert.deepEqual(locations, [
      {
        physicalLocation: {
          artifactLocation,
          region: {
            startLine: 2,
            startColumn: 13,
            endLine: 2,
            endColumn: 14,
            charOffset: at,
            charLength: 1,
            snippet: {text: '«'}
          }
        }
      }
    ])
    const [
      {
        artifactChanges: [
          {
            replacements: [replacement]
          }
        ]
      }
    ] = fixes as [
      {
        artifactChanges: [
          {replacements: [{deletedRegion: {charOffset: number; charLength: number}; insertedContent: {text: string}}]}
        ]
      }
    ]
    const [edit] = flawed.findings[0].fixes[0].edits
    assert.deepEqual(
      [replacement.deletedRegion.charOffset, replacement.deletedRegion.charLength, replacement.insertedContent],
      [edit.start, edit.end - edit.start, {text: edit.text}]
    )
  })
})

describe('text report', () => {
  const [{message, fixes}] = flawed.findings

  it('has the place on a line of its own, then the message, the words, and the fix', () => {
    assert.equal(
      report('text', [flawed]),
      `n/خبر 1.txt:2:13  error  unbalanced-quotes\n  ${message.en}\n  وقال المدير ⟦«⟧نعمل ليلا ونهارا.\n  → ${fixes[0].title.en} (+${fixes.length - 1})\n1 finding (1 error) in 1 of 1 file\n`
    )
  })

  it('counts in Arabic as Arabic does', () => {
    const last = (count: number): string =>
      report('text', [resultOf('a.txt', 'وقال «نعم.\n'.repeat(count))], {language: 'ar'})
        .trimEnd()
        .split('\n')
        .at(-1)!
    assert.equal(last(1), 'ملاحظة واحدة (خطأ واحد) · الملفات: 1 من 1')
    assert.equal(last(2), 'ملاحظتان (خطآن) · الملفات: 1 من 1')
    assert.equal(last(3), '3 ملاحظات (3 أخطاء) · الملفات: 1 من 1')
    assert.equal(last(11), '11 ملاحظة (11 خطأً) · الملفات: 1 من 1')
    assert.equal(last(100), '100 ملاحظة (100 خطأ) · الملفات: 1 من 1')
  })

  it('embeds Arabic on a terminal, so that its lines run right to left and places do not', () => {
    const [place, , words] = report('text', [flawed], {language: 'ar', color: true}).split('\n')
    assert.ok(place.startsWith('\u200e\u202an/خبر 1.txt\u202c:2:13  '))
    assert.match(words, /^ {2}\u202b.*\u001b\[4m.*«.*\u202c$/)
  })

  it('shows a long line around the place only, cut at words', () => {
    const source = `${'كلمة '.repeat(50)}وقال «نعم ${'كلمة '.repeat(50)}`
    const words = report('text', [resultOf('a.txt', source)]).split('\n')[2]
    assert.equal(words, `  …${'كلمة '.repeat(8)}وقال ⟦«⟧نعم ${'كلمة '.repeat(7)}كلمة…`)
  })

  it('lets no text command the terminal', () => {
    const [place, ...rest] = report('text', [
      resultOf('a\u001b]0;x\u0007.txt', 'قال\u001b[31m «نعم\u202e \u009b2Jأمس')
    ]).split('\n')
    assert.equal(place, 'a␛]0;x␇.txt:1:10  error  unbalanced-quotes')
    assert.equal(rest[1], '  قال␛[31m ⟦«⟧نعم ␡2Jأمس')
  })
})

describe('desk report', () => {
  const article =
    'قالت الوزارة إن 12 ألف أسرة نزحت.\nوأضافت الوزارة أن 12000 أسرة تحتاج إلى خيام، وأن 30% من الآبار جفت.\nوقال المدير كمال النجار: «العدد كبير.\n'
  const page = (language: 'ar' | 'en'): string => report('html', [resultOf('<n>/a.txt', article), clean], {language})

  it('is one page that loads nothing and runs nothing', () => {
    const text = page('ar')
    assert.match(text, /^<!doctype html>\n<html lang="ar" dir="rtl">/)
    assert.match(text, /default-src 'none'; style-src 'unsafe-inline'/)
    assert.doesNotMatch(text, /<script|<link|<img|src=|url\(|@import/)
    assert.match(page('en'), /^<!doctype html>\n<html lang="en" dir="ltr">/)
  })

  it('names rules by what they are about, as a list of rules does', () => {
    const counted = resultOf('c.txt', 'غاب 15 عامل عن المصنع.', only('counted-noun'))
    assert.match(report('html', [counted], {language: 'ar'}), /<li>تمييز العدد <bdi class="count">\(1\)<\/bdi><\/li>/)
  })

  it('tells hints apart from findings', () => {
    const source = 'قال الوزير إن «الطريق مغلق» أمس.\nوقالت البلدية إن "الجسر مفتوح" أمس ، والنهر جار.\n'
    const hinted = resultOf('c.txt', source, resolveConfig())
    assert.match(report('html', [hinted], {language: 'ar'}), /<p>ملاحظة واحدة وتلميح واحد · مقال واحد<\/p>/)
    assert.match(report('text', [hinted]), /1 finding and 1 hint \(1 information\) in 1 of 1 file\n/)
    assert.match(report('markdown', [hinted]), /^### Mudaqqiq: 1 finding and 1 hint\n/)
  })

  it('puts the totals first, then each article with its findings', () => {
    const text = page('en')
    const order = [
      'Desk report',
      '1 finding · 2 articles',
      'Quotation marks',
      '&#60;n&#62;/a.txt',
      'وقال المدير كمال النجار: <mark>«</mark>العدد كبير.',
      'line 3',
      'b.txt',
      'No findings.'
    ]
    assert.deepEqual(
      order.map((words) => text.indexOf(words)).filter((at, i, all) => at < 0 || at < (all[i - 1] ?? 0)),
      []
    )
  })

  it('counts what rests on each source', () => {
    const rows = [
      ...page('en').matchAll(
        /<tr><td><bdi lang="ar">([^<]*)<\/bdi><\/td><td><span class="\w+">([^<]*)<\/span><\/td><td>(\d+)/g
      )
    ].map(([, ...cells]) => cells)
    assert.deepEqual(rows.slice(0, 2), [
      ['الوزارة', 'named', '2'],
      ['المدير كمال النجار', 'named', '1']
    ])
  })

  it('sets a figure beside its later forms', () => {
    assert.match(
      page('en'),
      /<td><bdi lang="ar">12 ألف<\/bdi> <span class="place">\(line 1\)<\/span><\/td><td><strong><bdi lang="ar">12000<\/bdi> <span class="place">\(line 2\)<\/span><\/strong><\/td>/
    )
    assert.doesNotMatch(page('en'), /30%<\/bdi>/)
  })

  it('lets no copy become markup', () => {
    const text = report('html', [resultOf('a.txt', 'قال <script>alert(1)</script> «نعم.\n')])
    assert.doesNotMatch(text, /<script/)
    assert.match(text, /&#60;script&#62;alert\(1\)/)
  })
})
