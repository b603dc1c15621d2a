/** Every fix of a document of 1 MB, round after round until none is left. */
import {textOf} from '../articles.mjs'
import {median, ms, row, timesOf} from '../measure.mjs'

export const title = 'Fix-all, a document of 1 MB'

export function run({engine, read}) {
  const config = engine.resolveConfig()
  const articles = read(1500)
  const text = textOf(articles, 1e6)
  const lint = (source, cache) => {
    const article = engine.readArticle(source, 'plain', cache)
    return {article, findings: engine.lintArticle(article, config)}
  }
  for (const article of articles.slice(0, 100)) lint(article)
  return ['safe', 'all'].map((which) => {
    let count = 0
    const time = median(
      timesOf(5, () => {
        ;({count} = engine.fixText(text, lint, which))
      })
    )
    return row(
      `${which === 'safe' ? 'safe fixes' : 'the first fix of every finding'} (${count})`,
      ms(time),
      '≤ 1 s',
      time <= 1000
    )
  })
}
