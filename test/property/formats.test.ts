import assert from 'node:assert/strict'
import fc from 'fast-check'
import {fixText} from '../../server/src/cli/fix-text.ts'
import {ParagraphCache} from '../../server/src/engine/document/incremental/paragraph-cache.ts'
import {Unreadable} from '../../server/src/engine/document/unreadable.ts'
import {type Format, lintText, readArticle, resolveConfig} from '../../server/src/engine/index.ts'
import type {Finding} from '../../server/src/engine/linting/finding.ts'
import {lintArticle} from '../../server/src/engine/linting/lint.ts'
import type {Linted} from '../../server/src/engine/linting/safe/check.ts'
import {roughCopy} from '../support/copy.ts'
import {assertLinear} from '../support/growth.ts'

const config = resolveConfig()
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const quoted = (text: string): string => JSON.stringify(text)
const cue = (text: string, i: number): string =>
  `${i + 1}\n00:00:${10 + i},000 --> 00:00:${10 + i},900\n${text.replace(/\s*\n\s*/g, ' ').replaceAll('-->', '')}\n\n`

/** How a format writes paragraphs. */
const wraps: ReadonlyArray<readonly [format: Format, name: string, wrap: (paragraphs: readonly string[]) => string]> = [
  ['asciidoc', 'AsciiDoc', (all) => `= عنوان\n\n${all.join('\n\n')}\n\n----\nرمز «\n----\n`],
  ['restructuredtext', 'reStructuredText', (all) => `عنوان\n=====\n\n${all.join('\n\n')}\n\n.. code:: x\n\n   رمز «\n`],
  ['mdx', 'MDX', (all) => `import X from 'x'\n\n# عنوان\n\n${all.join('\n\n')}\n\n<X a={1} />\n`],
  ['subtitles', 'subtitles', (all) => all.map(cue).join('')],
  [
    'xml',
    'NITF',
    (all) =>
      `<nitf><body><body.content>${all.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</body.content></body></nitf>`
  ],
  [
    'xml',
    'RSS',
    (all) =>
      `<rss><channel>${all.map((text) => `<item><description>${escaped(`<p>${escaped(text)}</p>`)}</description></item>`).join('\n')}</channel></rss>`
  ],
  ['json', 'ninjs', (all) => `{"uri":"a","type":"text","body_text":${quoted(all.join('\n'))},"x":"«"}`],
  [
    'json',
    'JSON Feed',
    (all) =>
      `{"version":"https://jsonfeed.org/version/1.1","items":[{"content_html":${quoted(all.map((text) => `<p>${escaped(text)}</p>`).join(''))}}]}`
  ]
]

function lint(text: string, format: Format, cache?: ParagraphCache): Linted {
  const article = readArticle(text, format, cache)
  return {article, findings: lintArticle(article, config)}
}

/** What of a source is no paragraph. */
function between({article}: Linted): string {
  let at = 0
  let rest = ''
  for (const block of article.blocks) {
    const start = article.startOf(block)
    assert.ok(start >= at)
    rest += `${article.text.slice(at, start)}¶`
    at = start + block.paragraph.text.length
  }
  return rest + article.text.slice(at)
}

function seen({rule, severity, message, start, end, fixes}: Finding): unknown {
  return {id: rule.id, severity, message, start, end, fixes}
}

describe('whatever stands in the paragraphs of a format', () => {
  for (const [format, name, wrap] of wraps) {
    const sources = fc.array(roughCopy('plain'), {minLength: 1, maxLength: 4}).map((all) => wrap(all))
    it(`fixes leave what is around them to the letter: ${name}`, () => {
      fc.assert(
        fc.property(sources, (source) => {
          const before = lint(source, format)
          for (const which of ['safe', 'all'] as const) {
            const after = fixText(source, (text) => lint(text, format), which)
            if (which === 'safe') assert.equal(between(after), between(before))
            if (format === 'json') assert.doesNotThrow(() => JSON.parse(after.article.text))
            assert.doesNotThrow(() => readArticle(after.article.text, format))
          }
        }),
        {numRuns: 20}
      )
    }).timeout(60_000)

    it(`what is kept of it is what a fresh reading finds: ${name}`, () => {
      fc.assert(
        fc.property(
          sources,
          fc.nat(),
          fc.nat({max: 12}),
          fc.constantFrom('', '"', '»', ' ', '\n', '<', '1'),
          (source, at, cut, put) => {
            const cache = new ParagraphCache()
            lint(source, format, cache)
            const start = at % source.length
            const edited = source.slice(0, start) + put + source.slice(start + cut)
            const read = (kept?: ParagraphCache): unknown => {
              try {
                return lint(edited, format, kept).findings.map(seen)
              } catch (error) {
                assert.ok(error instanceof Unreadable)
                return error.message
              }
            }
            assert.deepEqual(read(cache), read())
          }
        ),
        {numRuns: 20}
      )
    }).timeout(60_000)
  }
})

describe('ten times the source', () => {
  const units: ReadonlyArray<readonly [format: Format, head: string, unit: string]> = [
    ['subtitles', '', '1\n00:00:01,000 --> 00:00:02,000\nقال «نعم\n\n'],
    ['subtitles', '1\n00:00:01,000 --> 00:00:02,000\n', '<i {\\a'],
    ...['*كلمة ', '[', '_*#', '{a', 'link:a['].map((unit) => ['asciidoc', '', unit] as const),
    ...['*كلمة ', '`أ', '|أ', '- أ\n  ', '.. note:: أ\n'].map((unit) => ['restructuredtext', '', unit] as const),
    ...['{', '<A b={', "{'", 'import a\n'].map((unit) => ['mdx', '', unit] as const),
    ['xml', '<rss><channel>', '<item><title>قال «نعم</title></item>'],
    ['xml', '<nitf><body>', '<p>قال «نعم</p>'],
    ['xml', '<nitf><body><p>', '<b/>ا&#171;<!-- a -->'],
    ['xml', '<nitf><body><p ', 'a="b" '],
    ['xml', '<nitf>', '<p '],
    ['xml', '<nitf>', '<![CDATA[a]]>'],
    ['xml', '<rss><channel><item><description>', '&lt;p&gt;قال &amp;laquo;نعم'],
    ['json', '{"uri":"a","type":"text","body_text":"', String.raw`قال \u00abنعم\n`],
    ['json', '{"uri":"a","type":"text","body_html":"', String.raw`<p>قال \"نعم\"`]
  ]
  const closes: Readonly<Record<string, string>> = {
    '<rss><channel>': '</channel></rss>',
    '<nitf><body>': '</body></nitf>',
    '<nitf><body><p>': '</p></body></nitf>',
    '<rss><channel><item><description>': '</description></item></channel></rss>'
  }
  for (const [format, head, unit] of units)
    it(`takes no more than its time: ${JSON.stringify(unit)} in ${format}`, () => {
      assertLinear((size) => {
        const tail = format === 'json' ? '"}' : (closes[head] ?? '')
        try {
          lintText(head + unit.repeat(Math.ceil(size / unit.length)) + tail, config, format)
        } catch (error) {
          assert.ok(error instanceof Unreadable)
        }
      }, 2000)
    }).timeout(60_000)
})
