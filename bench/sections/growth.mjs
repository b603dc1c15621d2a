/** What ten times the text costs, of prose and of hostile text. */
import {textOf} from '../articles.mjs'
import {bytesOf, megabytes, median, ms, row, times, timesOf} from '../measure.mjs'

export const title = 'Ten times the text'

/** Bytes of UTF-8, each ten times the one before; the last two steps end at 10 MB. */
const SIZES = [4e3, 4e4, 4e5, 4e6]
const MOST = 11

export function run({engine, read}) {
  const config = engine.resolveConfig()
  const lint = text => engine.lintArticle(engine.readArticle(text), config)
  const articles = read(1500)
  for (const text of articles.slice(0, 150)) lint(text)
  const prose = [...SIZES, 1e6, 1e7].map(size => [size, timeOf(lint, textOf(articles, size))])
  const pairs = [...prose.slice(1, SIZES.length).map((larger, i) => [prose[i], larger]), prose.slice(SIZES.length)]
  return [
    ...pairs.map(([[small, before], [large, after]]) => step(`prose, ${megabytesOrKilo(small)} → ${megabytesOrKilo(large)}`, before, after)),
    ...Object.entries(hostile(articles)).map(([name, make]) => step(`${name}, 0.5 → 5 MB`, timeOf(lint, make(5e5)), timeOf(lint, make(5e6))))
  ]
}

const megabytesOrKilo = bytes => (bytes < 1e6 ? `${bytes / 1000} KB` : megabytes(bytes).replace('.0', ''))

function step(figure, before, after) {
  return row(figure, `${times(after / before)} the time (${ms(before)} → ${ms(after)})`, `≤ ${MOST} ×`, after / before <= MOST)
}

/** Milliseconds, by the median of as many runs as fit, of a text whose words have been met before. */
function timeOf(lint, text) {
  const runs = Math.max(3, Math.min(50, Math.round(4e6 / bytesOf(text))))
  lint(text)
  return median(timesOf(runs, () => lint(text)))
}

/** Texts nobody writes, by how many bytes of UTF-8 they are to have. */
function hostile(articles) {
  return {
    'one line of prose': bytes => textOf(articles, bytes).replaceAll('\n', ' '),
    'nothing but opening marks': bytes => '«'.repeat(bytes / 2),
    'nothing but straight marks': bytes => '"'.repeat(bytes),
    'nothing but digits': bytes => '7'.repeat(bytes),
    'nothing but Arabic digits': bytes => '٧'.repeat(bytes / 2)
  }
}
