/** What ten times the text costs, of prose and of hostile text. */
import {textOf} from '../articles.mjs'
import {bytesOf, median, megabytes, ms, row, times, timesOf} from '../measure.mjs'

export const title = 'Ten times the text'

/** Bytes of UTF-8, each ten times the one before; the last step ends at 10 MB. */
const SIZES = [4e3, 4e4, 4e5, 4e6]
const MOST = 11
const ROUNDS = 5
/** Milliseconds in which the compiler gets to know both texts. */
const WARMUP = 4000

export function run({engine, read}) {
  const config = engine.resolveConfig()
  const lint = (text) => engine.lintArticle(engine.readArticle(text), config)
  const articles = read(1500)
  for (const text of articles.slice(0, 150)) lint(text)
  const prose = [...SIZES.slice(1).map((size, i) => [SIZES[i], size]), [1e6, 1e7]]
  return [
    ...prose.map(([small, large]) =>
      step(
        `prose, ${megabytesOrKilo(small)} → ${megabytesOrKilo(large)}`,
        lint,
        textOf(articles, small),
        textOf(articles, large)
      )
    ),
    ...Object.entries(hostile(articles)).map(([name, make]) => step(`${name}, 0.5 → 5 MB`, lint, make(5e5), make(5e6)))
  ]
}

const megabytesOrKilo = (bytes) => (bytes < 1e6 ? `${bytes / 1000} KB` : megabytes(bytes).replace('.0', ''))

/** Both in turn, so that a machine that slows down slows both; words that have been met before. */
function step(figure, lint, small, large) {
  for (const begun = performance.now(); performance.now() - begun < WARMUP; )
    for (const text of [small, large]) lint(text)
  const runs = Math.max(3, Math.min(10, Math.round(1e6 / bytesOf(small))))
  const rounds = Array.from({length: ROUNDS}, () => [
    median(timesOf(runs, () => lint(small))),
    median(timesOf(bytesOf(large) < 1e6 ? 3 : 1, () => lint(large)))
  ])
  const [before, after] = [0, 1].map((i) => median(rounds.map((round) => round[i])))
  const ratio = median(rounds.map(([one, ten]) => ten / one))
  return row(figure, `${times(ratio)} the time (${ms(before)} → ${ms(after)})`, `≤ ${MOST} ×`, ratio <= MOST)
}

/** Texts nobody writes, by how many bytes of UTF-8 they are to have. */
function hostile(articles) {
  return {
    'one line of prose': (bytes) => textOf(articles, bytes).replaceAll('\n', ' '),
    'nothing but opening marks': (bytes) => '«'.repeat(bytes / 2),
    'nothing but straight marks': (bytes) => '"'.repeat(bytes),
    'nothing but digits': (bytes) => '7'.repeat(bytes),
    'nothing but Arabic digits': (bytes) => '٧'.repeat(bytes / 2)
  }
}
