/**
 * Runs one section, or a part of it, in a process of its own: section.mjs NAME [PART]. Gives what it measured to the
 * process that started it.
 */
import {readArticles} from './articles.mjs'

const {run} = await import(`./sections/${process.argv[2]}.mjs`)
const bundle = '../dist/bench/engine.mjs'
/** @type {typeof import('./engine.ts')} */
const engine = await import(bundle)
const result = await run({
  part: process.argv[3],
  engine,
  read: (count) => readArticles(engine.rules, count),
  peers: async () => (await import('./peers.mjs')).peers()
})
process.send?.(result)
