/** An archive through the command line: NDJSON in, NDJSON out, on one thread and on two. */
import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdtempSync, openSync, rmSync, writeFileSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import path from 'node:path'
import {root} from '../../tools/host/cache.mjs'
import {bytesOf, median, megabytes, rate, row, times} from '../measure.mjs'

export const title = 'An archive on the command line'

const ROUNDS = 3
const SIZE = 12.5e6

export async function run({read}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mudaqqiq-bench-'))
  try {
    const file = path.join(folder, 'archive.ndjson')
    const articles = read(10_000)
    const lines = []
    for (let i = 0, size = 0; size < SIZE; i++) {
      lines.push(JSON.stringify({id: i, text: articles[i % articles.length]}))
      size += bytesOf(lines.at(-1))
    }
    writeFileSync(file, `${lines.join('\n')}\n`)
    return await compare(file, bytesOf(lines.join('\n')))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** One and two threads in turn, so that a machine that slows down slows both. */
async function compare(file, bytes) {
  /** @type {Record<number, Array<Awaited<ReturnType<typeof lintArchive>>>>} */
  const runs = {1: [], 2: []}
  for (let i = 0; i < ROUNDS; i++) for (const jobs of [1, 2]) runs[jobs].push(await lintArchive(file, jobs))
  if (
    new Set(
      Object.values(runs)
        .flat()
        .map(({output}) => output)
    ).size > 1
  )
    throw new Error('one thread and two gave different results')
  const of = (jobs, what) => median(runs[jobs].map((run) => run[what]))
  const gain = median(runs[1].map(({wall}, i) => wall / runs[2][i].wall))
  const each = (jobs) =>
    `${rate(bytes, of(jobs, 'wall')).toPrecision(2)} MB/s; ${(of(jobs, 'cpu') / of(jobs, 'wall')).toFixed(2)} processors, at most ${megabytes(of(jobs, 'resident'))} held`
  return [
    row(`${megabytes(bytes)} of articles, --jobs 1`, each(1)),
    row('the same, --jobs 2', each(2)),
    row(`--jobs 2 against --jobs 1, ${availableParallelism()} processors`, times(gain), '≥ 1.7 ×', gain >= 1.7)
  ]
}

/** @returns {Promise<{wall: number, output: string, cpu: number, resident: number}>} */
function lintArchive(file, jobs) {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const script = `process.on('exit', () => {
      const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
      process.stderr.write(JSON.stringify({cpu: (userCPUTime + systemCPUTime) / 1000, resident: maxRSS * 1024}))
    })`
    const child = spawn(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(script)}`,
        path.join(root, 'dist/cli.js'),
        '--reporter',
        'ndjson',
        '--jobs',
        String(jobs)
      ],
      {stdio: [openSync(file, 'r'), 'pipe', 'pipe']}
    )
    const hash = createHash('sha1')
    let told = ''
    child.stdout?.on('data', (chunk) => hash.update(chunk))
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      told += text
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`the command line ended with ${code}: ${told}`))
      resolve({
        wall: performance.now() - begun,
        output: hash.digest('hex'),
        ...JSON.parse(told.slice(told.lastIndexOf('{')))
      })
    })
  })
}
