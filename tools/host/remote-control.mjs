/**
 * Lets a test that runs inside the extension host do what only a person can: click, scroll and press keys in the
 * workbench, views included. The test posts the source of a function, which is run here on the page.
 */

import {randomBytes} from 'node:crypto'
import {once} from 'node:events'
import {createServer} from 'node:http'

/** Milliseconds after which something that was waited for on the page has not come about. */
const patience = 45_000

/**
 * Opens it on this machine, for those who know its address.
 * @returns `address`, `control(page)` to say which page is meant, `stop()`.
 */
export async function openRemoteControl() {
  const secret = `/${randomBytes(16).toString('hex')}`
  let steered
  const server = createServer(async (request, response) => {
    if (request.url !== secret || request.method !== 'POST') return response.writeHead(404).end()
    const answer = await obey(await bodyOf(request))
    response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(answer))
  })

  async function obey(body) {
    try {
      const {act, given} = JSON.parse(body)
      return {value: await new Function(`return (${act})`)()(steered, given)}
    } catch (error) {
      return {error: error.stack ?? String(error)}
    }
  }

  await once(server.listen(0, '127.0.0.1'), 'listening')
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    address: `http://127.0.0.1:${port}${secret}`,
    control(page) {
      page.setDefaultTimeout(patience)
      steered = page
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
  }
}

async function bodyOf(request) {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return body
}
