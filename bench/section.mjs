/** Runs one section, in a process of its own: section.mjs NAME. Gives its rows to the process that started it. */
import {readArticles} from './articles.mjs'

const {run} = await import(`./sections/${process.argv[2]}.mjs`)
const engine = await import('../dist/bench/engine.mjs')
const rows = await run({
  engine,
  read: count => readArticles(engine.rules, count),
  peers: async () => (await import('./peers.mjs')).peers()
})
process.send(rows)
