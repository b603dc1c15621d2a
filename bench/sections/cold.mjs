/** One article on the command line, from nothing: ours, and what people would use instead, in turn. */
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {root} from '../../tools/host/cache.mjs'
import {commandLines, configurations, installCommandLines} from '../command-lines.mjs'
import {median, ms, row, times} from '../measure.mjs'
import {inFolder, runScript} from '../processes.mjs'

export const title = 'One article on the command line, cold'

const ROUNDS = 7
const NAMES = {
  node: '`node -e 0`',
  ours: 'mudaqqiq, every rule',
  textlint: 'textlint, one rule (no unmatched pair)',
  cspell: 'cspell with @cspell/dict-ar',
  markdownlint: 'markdownlint-cli2, its own rules'
}

export async function run({read}) {
  const folder = await installCommandLines()
  return inFolder(async (cwd) => {
    const [article] = read(1)
    for (const name of ['article.txt', 'article.md']) writeFileSync(path.join(cwd, name), article)
    for (const [name, content] of Object.entries(configurations(folder)))
      writeFileSync(path.join(cwd, name), JSON.stringify(content))
    const scripts = {
      node: ['-e', '0'],
      ours: [path.join(root, 'dist/cli.js'), 'article.txt'],
      ...commandLines(folder)
    }
    // The first run of each compiles, and reads its files from the disk.
    for (const script of Object.values(scripts)) await runScript(script, cwd)
    /** @type {Record<string, Array<Awaited<ReturnType<typeof runScript>>>>} */
    const runs = Object.fromEntries(Object.keys(scripts).map((name) => [name, []]))
    for (let i = 0; i < ROUNDS; i++)
      for (const [name, script] of Object.entries(scripts)) runs[name].push(await runScript(script, cwd))
    return rowsOf(runs)
  })
}

function rowsOf(runs) {
  const of = (name, what) => median(runs[name].map((each) => each[what]))
  const [ours, node] = [of('ours', 'cpu'), of('node', 'cpu')]
  return [
    ...Object.entries(NAMES).map(([name, label]) =>
      row(label, `${ms(of(name, 'cpu'))} of processor time, ${ms(of(name, 'wall'))} by the clock`)
    ),
    row('mudaqqiq against `node -e 0`', `${times(ours / node)} its processor time`, '≤ 2 ×', ours <= 2 * node),
    row('mudaqqiq by the clock', ms(of('ours', 'wall')), '≤ 250 ms', of('ours', 'wall') <= 250)
  ]
}
