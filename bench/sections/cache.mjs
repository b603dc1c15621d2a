/** `--cache` on a folder of 3,000 articles of which none has changed. */
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from '../../tools/host/cache.mjs'
import {median, ms, row} from '../measure.mjs'
import {inFolder, runScript} from '../processes.mjs'

export const title = 'A folder of 3,000 articles, unchanged'

const ARTICLES = 3000
const ROUNDS = 3

export function run({read}) {
  return inFolder(async (cwd) => {
    const articles = read(ARTICLES)
    for (let i = 0; i < ARTICLES; i++)
      writeFileSync(path.join(cwd, `${i}.txt`), `${articles[i % articles.length]}\n${i}\n`)
    const script = [path.join(root, 'dist/cli.js'), '--fail-on', 'never', '--cache', '.']
    const first = await runScript(script, cwd)
    const again = []
    for (let i = 0; i < ROUNDS; i++) again.push(await runScript(script, cwd))
    const wall = median(again.map((each) => each.wall))
    return [
      row('--cache, the first time', ms(first.wall)),
      row('--cache, nothing changed', ms(wall), '≤ 1 s', wall <= 1000)
    ]
  })
}
