/** From a keystroke to its diagnostics, inside the server: the edit of the document, reading, rules, diagnostics. */
import {textOf} from '../articles.mjs'
import {ms, percentile, row, timesOf} from '../measure.mjs'
import {frugal} from '../server.mjs'

export const title = 'A keystroke, inside the server'
/** By what is typed into; milliseconds that 95 % of keystrokes may take. */
const wanted = {
  '900 words': 2,
  '1 MB': 16,
  '1 MB of Markdown': 30,
  'a line into 1 MB of Markdown': 30,
  '10 KB into 1 MB of Markdown': 30,
  '1 MB of HTML': 30,
  'a line into 1 MB of HTML': 30,
  '10 KB into 1 MB of HTML': 30
}
export const parts = Object.keys(wanted)
/**
 * The processes run as the server does; it lets its heap grow where much is open
 * (server/src/lsp/startup/heap-growth.ts).
 */
export const options = Object.fromEntries(
  parts.map((part) => [part, part === '900 words' ? frugal : [...frugal, '--heap-growing-percent=200']])
)

const KEYS = 600
/** Lines and texts that are put in and taken out again. */
const PUT = 120

/** Milliseconds of each keystroke. */
export function run({part, engine, read}) {
  const articles = read(1500)
  const long = articles.filter((text) => text.split(/\s+/).length > 700).slice(0, 1)[0] ?? articles[0]
  const settings = {
    enable: true,
    language: 'ar',
    minArabicShare: 0.5,
    run: 'onType',
    debounce: 0,
    codeLens: false,
    config: engine.resolveConfig(),
    side: undefined
  }
  if (part === '900 words') return typing(engine, settings, ofWords(long, 900))
  const text = textOf(articles, 1e6)
  if (part === '1 MB') return typing(engine, settings, text)
  const language = part.endsWith('HTML') ? 'html' : 'markdown'
  const {written, line, between} = ways[language]
  const marked = written(text)
  if (part.startsWith('1 MB')) return typing(engine, settings, marked, language)
  const put = `${part.startsWith('a line') ? line : written(textOf(articles.toReversed(), 1e4))}${between}`
  return putting(engine, settings, marked, put, language)
}

/** Every line a paragraph, some of them with emphasis or an item of a list; a heading now and then. */
function asMarkdown(text) {
  const mark = [(line) => line, (line) => line.replace(/^(\S+ \S+)/, '**$1**'), (line) => line, (line) => `- ${line}`]
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, i) => (i % 16 === 0 ? `## ${line.slice(0, 60)}\n\n${line}` : mark[i % 4](line))).join('\n\n')
}

/** A page whose every line is a paragraph, some of them with emphasis or an item of a list; a heading now and then. */
function asHtml(text) {
  const mark = [
    (line) => `<p>${line}</p>`,
    (line) => `<p>${line.replace(/^(\S+ \S+)/, '<b>$1</b>')}</p>`,
    (line) => `<p class="text">${line}</p>`,
    (line) => `<ul><li>${line}</li></ul>`
  ]
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines
    .map((line, i) => (i % 16 === 0 ? `<h2>${line.slice(0, 60)}</h2>\n<p>${line}</p>` : mark[i % 4](line)))
    .join('\n')
}

export function rowsOf(results) {
  return Object.entries(results).flatMap(([part, [keys]]) => {
    const [middle, p95] = [0.5, 0.95].map((share) => percentile(keys, share))
    return [
      row(`${part}, median`, ms(middle)),
      row(`${part}, 95 % of keystrokes`, ms(p95), `≤ ${wanted[part]} ms`, p95 <= wanted[part])
    ]
  })
}

/** The article over and over, until it has so many words. */
function ofWords(text, count) {
  const paragraphs = text.split('\n')
  const out = []
  for (let i = 0, words = 0; words < count; i++) {
    const paragraph = paragraphs[i % paragraphs.length]
    words += paragraph.split(/\s+/).length
    out.push(i < paragraphs.length ? paragraph : `${paragraph} (${i})`)
  }
  return out.join('\n')
}

const SENTENCE = 'وقال الوزير إن 25 شخصا أصيبوا، مضيفا: «لم نتلق أي إنذار». '

/** How a text is written in a language, a line of it, and what stands between two. */
const ways = {
  markdown: {written: asMarkdown, line: SENTENCE, between: '\n\n'},
  html: {written: asHtml, line: `<p>${SENTENCE}</p>`, between: '\n'}
}

/** A document that is edited, and told of after every edit. */
function opened(engine, settings, text, language) {
  const name = `file:///article.${{markdown: 'md', html: 'html'}[language] ?? 'txt'}`
  const document = engine.TextDocument.create(name, language, 1, text)
  const session = new engine.Session(document)
  session.touch()
  const edit = (start, end, text) => {
    engine.TextDocument.update(document, [{range: {start, end}, text}], document.version + 1)
    // Else it has no new text, and its last reading holds.
    session.touch()
    engine.diagnosticsOf(session.read(settings), document, settings, {reference: undefined, related: true})
  }
  return {document, edit}
}

/** Milliseconds of each keystroke: a sentence typed letter by letter into paragraph after paragraph. */
function typing(engine, settings, text, language = 'plaintext') {
  const {document, edit} = opened(engine, settings, text, language)
  let key = 0
  const press = () => {
    // Each sentence goes into another paragraph, from the start of the text to its end.
    const at = (Math.floor(key / SENTENCE.length) * 7919) % document.lineCount
    const line = document.getText({start: {line: at, character: 0}, end: {line: at + 1, character: 0}})
    const from = language === 'html' ? line.indexOf('>') + 1 : 0
    const position = {line: at, character: Math.min(from + (key % SENTENCE.length), line.length - 1)}
    edit(position, position, SENTENCE[key % SENTENCE.length])
    key++
  }
  timesOf(KEYS / 2, press)
  return timesOf(KEYS, press)
}

/** Milliseconds of each time that a text is put in, or taken out again. */
function putting(engine, settings, text, put, language) {
  const {document, edit} = opened(engine, settings, text, language)
  let turn = 0
  const putOrTake = () => {
    const start = {line: (Math.floor(turn / 2) * 7919) % Math.floor(document.lineCount / 2), character: 0}
    const end = document.positionAt(document.offsetAt(start) + put.length)
    if (turn++ % 2 === 0) edit(start, start, put)
    else edit(start, end, '')
  }
  timesOf(PUT / 2, putOrTake)
  return timesOf(PUT, putOrTake)
}
