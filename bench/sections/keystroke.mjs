/** From a keystroke to its diagnostics, inside the server: the edit of the document, reading, rules, diagnostics. */
import {textOf} from '../articles.mjs'
import {ms, percentile, row, timesOf} from '../measure.mjs'
import {frugal} from '../server.mjs'

export const title = 'A keystroke, inside the server'
/** By what is typed into; milliseconds that 95 % of keystrokes may take. */
const wanted = {'900 words': 2, '1 MB': 16, '1 MB of Markdown': 30}
export const parts = Object.keys(wanted)
/**
 * The processes run as the server does; it lets its heap grow where much is open
 * (server/src/lsp/startup/heap-growth.ts).
 */
export const options = {
  '900 words': frugal,
  '1 MB': [...frugal, '--heap-growing-percent=200'],
  '1 MB of Markdown': [...frugal, '--heap-growing-percent=200']
}

const KEYS = 600

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
  return part === '1 MB' ? typing(engine, settings, text) : typing(engine, settings, asMarkdown(text), 'markdown')
}

/** Every line a paragraph, some of them with emphasis or an item of a list; a heading now and then. */
function asMarkdown(text) {
  const mark = [(line) => line, (line) => line.replace(/^(\S+ \S+)/, '**$1**'), (line) => line, (line) => `- ${line}`]
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, i) => (i % 16 === 0 ? `## ${line.slice(0, 60)}\n\n${line}` : mark[i % 4](line))).join('\n\n')
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

/** Milliseconds of each keystroke: a sentence typed letter by letter into paragraph after paragraph. */
function typing(engine, settings, text, language = 'plaintext') {
  const document = engine.TextDocument.create(
    `file:///article.${language === 'markdown' ? 'md' : 'txt'}`,
    language,
    1,
    text
  )
  const session = new engine.Session(document)
  const sentence = 'وقال الوزير إن 25 شخصا أصيبوا، مضيفا: «لم نتلق أي إنذار». '
  let key = 0
  const press = () => {
    // Each sentence goes into another paragraph, from the start of the text to its end.
    const at = (Math.floor(key / sentence.length) * 7919) % document.lineCount
    const position = {
      line: at,
      character: Math.min(
        key % sentence.length,
        document.getText({start: {line: at, character: 0}, end: {line: at + 1, character: 0}}).length - 1
      )
    }
    engine.TextDocument.update(
      document,
      [{range: {start: position, end: position}, text: sentence[key % sentence.length]}],
      key + 2
    )
    key++
    engine.diagnosticsOf(session.read(settings), document, settings, {reference: undefined, related: true})
  }
  timesOf(KEYS / 2, press)
  return timesOf(KEYS, press)
}
