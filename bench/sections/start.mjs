/** From the start of the server's process to the first diagnostics of an article, over stdio. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {root} from '../../tools/host/cache.mjs'
import {median, ms, row} from '../measure.mjs'
import {Server} from '../server.mjs'

export const title = 'The server starts'

const STARTS = 11

export async function run() {
  const text = readFileSync(path.join(root, 'examples/flood.txt'), 'utf8')
  const starts = []
  for (let i = 0; i < STARTS; i++) {
    const begun = performance.now()
    const server = await Server.start()
    const ready = performance.now() - begun
    const {length} = await server.open('file:///flood.txt', text)
    if (length === 0) throw new Error('the sample has findings, and the server gave none')
    starts.push({ready, first: performance.now() - begun})
    await server.stop()
  }
  const first = median(starts.map((start) => start.first))
  return [
    row('past its handshake', ms(median(starts.map(({ready}) => ready)))),
    row('first diagnostics', ms(first), '≤ 400 ms', first <= 400)
  ]
}
