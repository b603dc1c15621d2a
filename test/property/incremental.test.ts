import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import fc from 'fast-check'
import {articleAttributions} from '../../server/src/engine/analysis/attributions/attributions.ts'
import {articleQuotations} from '../../server/src/engine/analysis/quotations/quotations.ts'
import type {Article} from '../../server/src/engine/document/article.ts'
import {ParagraphCache} from '../../server/src/engine/document/incremental/paragraph-cache.ts'
import {type Format, readArticle, resolveConfig} from '../../server/src/engine/index.ts'
import type {Finding} from '../../server/src/engine/linting/finding.ts'
import {lintArticle} from '../../server/src/engine/linting/lint.ts'
import {rules} from '../../server/src/engine/rules/index.ts'

const sample = fs.readFileSync(path.join(import.meta.dirname, '../../examples/flood.txt'), 'utf8')
const config = resolveConfig()

/** What somebody types: words that attribute or claim, marks that open and close, figures, a new line. */
const typed = fc.constantFrom(
  '"',
  '«',
  '»',
  '“',
  '”',
  '\n',
  '.',
  '، ',
  ' بحسب الوكالة',
  'قُتل 12 شخصا',
  '76800',
  '٣٤',
  '15%',
  ' في المئة',
  '\u200f',
  '\ud83d',
  'و',
  'قال: ',
  'أن ',
  '```\n',
  '[الجسر]: http://example.com\n',
  ' [الجسر] '
)
const edit = fc.record({at: fc.nat(), remove: fc.nat({max: 40}), insert: fc.oneof(typed, fc.constant(''))})

/** All of a finding that a reader can see. */
function seen({rule, severity, message, start, end, fixes, related, data}: Finding): unknown {
  return {id: rule.id, severity, message, start, end, fixes, related, data}
}

/**
 * Many paragraphs, so that who spoke, who is named and what is listed is carried over from one stretch of them to the
 * next.
 */
const long = [
  sample,
  ...rules.flatMap(({examples}) =>
    examples.map((example) => ('ok' in example ? example.ok : example.bad.replaceAll(/[⟦⟧]/g, '')))
  ),
  'وكشفت دراسة حديثة أن الأسعار ترتفع.',
  'وأجرت الدراسة جامعة المدينة.',
  'وتضمنت المطالب:',
  '- رفع الأجور.',
  '- وقف الفصل.',
  sample
].join('\n')

const [headline, ...paragraphs] = sample.split('\n')
const markdown = `# ${headline}\n\n${paragraphs.slice(0, 5).join('\n\n')}\n\n- **${paragraphs[5]}**\n- ${paragraphs[6]}\n\n<!-- mudaqqiq-disable-next-line vague-source -->\n${paragraphs.slice(7).join('\n\n> ')}\n`
/** In many parts, each parsed by itself. */
const longMarkdown = `# ${headline}\n\n${long.split('\n').join('\n\n')}\n`
const longHtml = `<h1>${headline}</h1>\n${long
  .split('\n')
  .map((paragraph) => `<p>${paragraph.replace('«', '&laquo;')}</p>`)
  .join('\n')}\n`
const html = `<h1>${headline}</h1>\n${paragraphs.map((paragraph) => `<p>${paragraph.replace('«', '&laquo;')}</p>`).join('\n')}\n`

describe('a keystroke', () => {
  for (const [name, start, format, numRuns] of [
    ['an article', sample, 'plain', 120],
    ['a long text', long, 'plain', 25],
    ['Markdown', markdown, 'markdown', 60],
    ['long Markdown', longMarkdown, 'markdown', 8],
    ['HTML', html, 'html', 60],
    ['long HTML', longHtml, 'html', 6]
  ] as const) {
    it(`in ${name} leaves what a fresh lint of the whole text would find, to the offset`, () =>
      leavesFresh(start, format, numRuns)).timeout(240_000)
  }

  for (const [name, start, format] of [
    ['a long text', long, 'plain'],
    ['long Markdown', longMarkdown, 'markdown'],
    ['long HTML', longHtml, 'html']
  ] as const) {
    it(`lines that come, go or are written twice in ${name} leave what a fresh lint would find, to the offset`, () =>
      leavesFreshLines(start, format)).timeout(240_000)
  }

  it('in an article that says the same twice leaves the fixes in the order of a fresh lint', () => {
    for (const twice of [
      'وقال مدير المتحف إن قاعة النور» تفتح أبوابها لزوار قاعة الأمل غدا.',
      'وأشار إلى أن «النمو القوي يسهم في ارتفاع الطلب على العقارات في الدول. وأضاف أن الطلب على العقارات يزيد.',
      'زار الوفد مقر صحيفة “الضحى ثم مقر صحيفة المساء ثم مقر صحيفة الفجر.'
    ]) {
      const cache = new ParagraphCache()
      const before = lintArticle(readArticle(twice, 'plain', cache), config)
      for (const {fixes} of before) void fixes
      const text = `${twice}\n${sample}\n${twice}`
      assert.deepEqual(
        lintArticle(readArticle(text, 'plain', cache), config).map(seen),
        lintArticle(readArticle(text), config).map(seen)
      )
    }
  })

  const far = Array.from({length: 40}, (_, i) => `عاد الهدوء إلى الحي ${i} في المدينة.`)
  for (const [what, before, after, later] of [
    ['who goes on speaking', 'وقال ناشط إن الطريق مقطوعة.', 'وقال الوزير إن الطريق مقطوعة.', 'وأضاف أن السكان غادروا.'],
    [
      'whom a noun points back to',
      'وقال خبير في المناخ إن الأمطار تزيد.\nوقالت الوزارة إن السدود امتلأت.',
      'وقال الخبير سامي الحداد إن الأمطار تزيد.\nوقالت الوزارة إن السدود امتلأت.',
      'وأضاف الخبير أن الأمطار ستزيد.'
    ],
    [
      'which study is cited',
      'وكشفت دراسة حديثة أن الأسعار ترتفع.\nوقالت الوزارة إن السدود امتلأت.',
      'وكشفت دراسة أجرتها جامعة المدينة أن الأسعار ترتفع.\nوقالت الوزارة إن السدود امتلأت.',
      'وأشارت الدراسة إلى أن الأسعار ستنخفض.'
    ]
  ] as const) {
    it(`tells anew, many paragraphs on, ${what}`, () => {
      const [old, mended] = [before, after].map((opening) => [opening, ...far, later].join('\n'))
      assert.notDeepEqual(strengthsOf(readArticle(old)).at(-1), strengthsOf(readArticle(mended)).at(-1))
      const cache = new ParagraphCache()
      for (const text of [old, mended, old])
        assert.deepEqual(strengthsOf(readArticle(text, 'plain', cache)), strengthsOf(readArticle(text)))
    })
  }

  it('names a study by the paragraph after it, and takes that back', () => {
    const study = 'وكشفت دراسة حديثة أن الأسعار ترتفع.'
    const whose = 'وأجرت الدراسة جامعة المدينة.'
    for (let at = 10; at < 20; at++) {
      const [unnamed, named, without] = [
        [study, far[0]],
        [study, whose],
        [far[0], whose]
      ].map((pair) => [...far.slice(0, at), ...pair, ...far].join('\n'))
      assert.notDeepEqual(strengthsOf(readArticle(unnamed)), strengthsOf(readArticle(named)))
      const cache = new ParagraphCache()
      for (const text of [unnamed, named, unnamed, named, without, named])
        assert.deepEqual(strengthsOf(readArticle(text, 'plain', cache)), strengthsOf(readArticle(text)))
    }
  })

  it('carries a quotation over many paragraphs, and no longer when its end goes', () => {
    const spans = (article: Article): unknown => articleQuotations(article).blocks.map((block) => block.spans)
    for (let at = 10; at < 20; at++) {
      const [closed, open, none] = [
        ['وقال: «عاد الهدوء.', 'ونحن بخير.»'],
        ['وقال: «عاد الهدوء.', 'ونحن بخير.'],
        ['وعاد الهدوء.', 'ونحن بخير.']
      ].map(([begin, end]) => [...far.slice(0, at), begin, ...far.slice(0, 3), end, ...far].join('\n'))
      assert.notDeepEqual(spans(readArticle(closed)), spans(readArticle(open)))
      const cache = new ParagraphCache()
      for (const text of [closed, open, closed, none, open, closed])
        assert.deepEqual(spans(readArticle(text, 'plain', cache)), spans(readArticle(text)))
    }
  })

  it('keeps what it knew of a paragraph that was cut and pasted elsewhere', () => {
    const cache = new ParagraphCache()
    const [first, second, ...rest] = sample.split('\n')
    const before = readArticle(sample, 'plain', cache).blocks[1].paragraph
    readArticle([first, ...rest].join('\n'), 'plain', cache)
    const {paragraph} = readArticle([first, ...rest, second].join('\n'), 'plain', cache).blocks.at(-1)!
    assert.equal(paragraph, before)
  })

  it('leaves nothing of the articles before the last but one', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const cache = new ParagraphCache()
    const articles: Array<WeakRef<Article>> = []
    const type = (text: string): void => {
      const article = readArticle(text, 'plain', cache)
      for (const finding of lintArticle(article, config)) void finding.fixes
      articles.push(new WeakRef(article))
    }
    for (let key = 0; key < 24; key++) type(`${long.slice(0, 40 * key)}و15% ${long.slice(40 * key)}`)
    // a weak reference holds until the end of the job in which it was made
    await new Promise((resolve) => setImmediate(resolve))
    collect()
    assert.ok(articles.filter((article) => article.deref() !== undefined).length <= 2)
  })

  it('leaves all blocks but its own as they were', () => {
    const cache = new ParagraphCache()
    const before = readArticle(long, 'plain', cache)
    const at = Math.floor(long.length / 2)
    const after = readArticle(`${long.slice(0, at)}و${long.slice(at)}`, 'plain', cache)
    assert.equal(after.blocks.filter((block, i) => block !== before.blocks[i]).length, 1)
  })
})

function strengthsOf(article: Article): string[] {
  return articleAttributions(article).map(
    ({block, cue, strength, speaker}) =>
      `${article.indexOf(block)} ${cue.first} ${strength} ${speaker && article.indexOf(speaker.block)}`
  )
}

function leavesFresh(start: string, format: Format, numRuns: number): void {
  fc.assert(
    fc.property(fc.array(edit, {minLength: 1, maxLength: 12}), (edits) => {
      const cache = new ParagraphCache()
      let text = start
      lintArticle(readArticle(text, format, cache), config)
      for (const {at, remove, insert} of edits) {
        const start = at % (text.length + 1)
        text = text.slice(0, start) + insert + text.slice(start + remove)
        const kept = lintArticle(readArticle(text, format, cache), config)
        assert.deepEqual(kept.map(seen), lintArticle(readArticle(text, format), config).map(seen))
      }
    }),
    {numRuns, seed: 20261123}
  )
}

/** Lines are put in, taken from elsewhere in the text or new, and taken out: all that follows moves. */
function leavesFreshLines(start: string, format: Format): void {
  const change = fc.record({
    at: fc.nat(),
    remove: fc.nat({max: 3}),
    from: fc.nat(),
    count: fc.oneof(fc.nat({max: 3}), fc.constant(40)),
    isNew: fc.boolean()
  })
  fc.assert(
    fc.property(fc.array(change, {minLength: 1, maxLength: 6}), (changes) => {
      const cache = new ParagraphCache()
      let lines = start.split('\n')
      lintArticle(readArticle(start, format, cache), config)
      for (const {at, remove, from, count, isNew} of changes) {
        const first = from % (lines.length + 1)
        const copied = lines.slice(first, first + count)
        lines = lines.toSpliced(
          at % (lines.length + 1),
          remove,
          ...copied,
          ...(isNew ? ['قال 12 شاهدا إن «الجسر سقط.', ''] : [])
        )
        const text = lines.join('\n')
        const kept = lintArticle(readArticle(text, format, cache), config)
        assert.deepEqual(kept.map(seen), lintArticle(readArticle(text, format), config).map(seen))
      }
    }),
    {numRuns: 8, seed: 20261124}
  )
}
