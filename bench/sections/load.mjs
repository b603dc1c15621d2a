/**
 * A desk on a busy day: hundreds of articles open, and edits coming from all of them. Over the protocol, as an editor
 * would.
 */
import {megabytes, ms, percentile, row} from '../measure.mjs'
import {Server} from '../server.mjs'

export const title = '500 open documents, 100 changes a second for a minute'

const DOCUMENTS = 500
const PER_SECOND = 100
const SECONDS = Number(process.env.MUDAQQIQ_LOAD_SECONDS ?? 60)
/** Milliseconds that 95 % of changes may take, and how much memory may have grown since the first third, in percent. */
const WANTED = {p95: 20, growth: 10}

export async function run({read}) {
  const texts = read(DOCUMENTS)
  const server = await Server.start()
  const uris = Array.from({length: DOCUMENTS}, (_, i) => `file:///desk/${i}.txt`)
  const versions = uris.map(() => 1)
  for (const [i, uri] of uris.entries()) await server.open(uri, texts[i % texts.length])
  const times = []
  const waiting = []
  let early = 0
  const begun = performance.now()
  for (let change = 0; change < SECONDS * PER_SECOND; change++) {
    const left = begun + (change * 1000) / PER_SECOND - performance.now()
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
    const i = (change * 7919) % DOCUMENTS
    const sent = performance.now()
    waiting.push(
      server
        .type(uris[i], ++versions[i], {line: 0, character: 0}, change % 20 === 19 ? '\n' : 'و')
        .then(() => times.push(performance.now() - sent))
    )
    if (change === Math.floor((SECONDS * PER_SECOND) / 3)) early = server.resident() ?? 0
  }
  await Promise.all(waiting)
  const late = server.resident() ?? 0
  await server.stop()
  return rowsOf(times, early, late)
}

function rowsOf(times, early, late) {
  const [middle, p95, worst] = [0.5, 0.95, 1].map((share) => percentile(times, share))
  const rows = [
    row('change to diagnostics, median', ms(middle)),
    row('95 % of changes', ms(p95), `≤ ${WANTED.p95} ms`, p95 <= WANTED.p95),
    row('the slowest', ms(worst))
  ]
  if (early === 0) return rows
  const growth = (late / early - 1) * 100
  return [
    ...rows,
    row('memory at the end', megabytes(late)),
    row('more than after the first third', `${growth.toFixed(0)} %`, `≤ ${WANTED.growth} %`, growth <= WANTED.growth)
  ]
}
