/** What was measured, kept in results.json section by section, and its tables in README.md. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import path from 'node:path'

const at = (name) => path.join(import.meta.dirname, name)

/** @type {ReadonlyMap<boolean | undefined, string>} */
const verdicts = new Map([
  [true, 'yes'],
  [false, 'no']
])

/** @param {Array<{figure: string, measured: string, wanted?: string, met?: boolean}>} rows */
export function tableOf(rows) {
  const lines = rows.map(
    ({figure, measured, wanted = '', met}) => `| ${figure} | ${measured} | ${wanted} | ${verdicts.get(met) ?? ''} |`
  )
  return ['| figure | measured | wanted | met |', '| --- | --- | --- | --- |', ...lines].join('\n')
}

/** Puts the rows of a section in the place of those measured before. */
export function keepResults(name, title, rows, origin) {
  const file = at('results.json')
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  kept[name] = {title, origin, node: process.versions.node, processors: availableParallelism(), rows}
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
  writeTables(kept)
}

function writeTables(kept) {
  const tables = Object.entries(kept).map(([name, {title, origin, node, processors, rows}]) =>
    [
      `### ${title}`,
      '',
      `\`npm run bench -- --only ${name}\` · ${origin === 'corpus' ? 'published articles, not in this repository' : "articles made of the project's own words"} · Node ${node}, ${processors} processors`,
      '',
      tableOf(rows)
    ].join('\n')
  )
  const readme = readFileSync(at('README.md'), 'utf8')
  const [open, close] = ['<!-- results -->', '<!-- /results -->']
  const [start, end] = [readme.indexOf(open) + open.length, readme.indexOf(close)]
  writeFileSync(at('README.md'), `${readme.slice(0, start)}\n${tables.join('\n\n')}\n${readme.slice(end)}`)
}
