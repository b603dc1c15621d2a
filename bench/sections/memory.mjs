/** What the server's process holds in memory when 200 articles were opened, edited and closed, round after round. */
import {megabytes, row} from '../measure.mjs'
import {Server} from '../server.mjs'

export const title = 'Memory of the server'

const ARTICLES = 200
const ROUNDS = 5
const MOST = 120e6

export async function run({read}) {
  const articles = read(ARTICLES * ROUNDS)
  const server = await Server.start()
  const empty = server.resident()
  if (empty === undefined) return [row('resident', 'not told by this system')]
  const again = []
  const fresh = []
  for (let round = 0; round < ROUNDS; round++)
    again.push(await openAndClose(server, articles.slice(0, ARTICLES), round))
  for (let round = 1; round < ROUNDS; round++)
    fresh.push(await openAndClose(server, articles.slice(round * ARTICLES, (round + 1) * ARTICLES), round))
  await server.stop()
  const flat = Math.max(...again.slice(1)) <= again[0] * 1.1
  return [
    row('before any article', megabytes(empty)),
    row(`after ${ARTICLES} articles opened, edited and closed`, megabytes(again[0]), '≤ 120 MB', again[0] <= MOST),
    row(
      'after the same articles once more, four times',
      again.slice(1).map(megabytes).join(', '),
      'flat (within 10 %)',
      flat
    ),
    row(`after ${ARTICLES} other articles, four times`, fresh.map(megabytes).join(', '))
  ]
}

/** Opens articles one after another, types a word into each, closes it. Gives what is held at the end. */
async function openAndClose(server, articles, round) {
  for (const [i, text] of articles.entries()) {
    const uri = `file:///desk/${round}/${i}.txt`
    await server.open(uri, text)
    await server.type(uri, 2, {line: 1, character: 0}, 'وقال ')
    await server.close(uri)
  }
  return server.resident()
}
