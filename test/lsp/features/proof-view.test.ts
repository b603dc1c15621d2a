import assert from 'node:assert/strict'
import {LanguageServer} from '../../support/language-server.ts'

interface Proof {
  readonly stamp: number
  readonly keepHead: number
  readonly keepTail: number
  readonly html: readonly string[]
  readonly blocks: ReadonlyArray<{readonly start: number; readonly line: number; readonly findings: number}>
}

const uri = 'untitled:Untitled-1'
const text = [
  'سيول تعزل القرى',
  'قالت الوزارة إن الطريق مفتوح.',
  'وقالت البلدية: «الجسر مغلق.',
  'وقال المدير: «نعود غدا.'
].join('\n')

describe('server: proof', () => {
  let server: LanguageServer
  beforeEach(async () => {
    server = await LanguageServer.start()
  })
  afterEach(() => server.stop())
  const proof = (have?: number): Promise<Proof> => server.connection.sendRequest('mudaqqiq/proof', {uri, have})

  it('sends of what the view has already only what changed, whatever is found above it', async () => {
    await server.open(uri, text)
    const whole = await proof()
    assert.deepEqual([whole.keepHead, whole.keepTail, whole.html.length], [0, 0, 4])
    assert.deepEqual(
      whole.blocks.map(({findings}) => findings),
      [0, 0, 1, 1]
    )
    await server.change(uri, 2, 'عاجل: «', {start: {line: 1, character: 0}, end: {line: 1, character: 0}})
    const changed = await proof(whole.stamp)
    assert.deepEqual([changed.keepHead, changed.keepTail, changed.html.length], [1, 2, 1])
    assert.deepEqual(
      changed.blocks.map(({line, findings}) => [line, findings]),
      [
        [0, 0],
        [1, 1],
        [2, 1],
        [3, 1]
      ]
    )
    const same = await proof(changed.stamp)
    assert.equal(same.html.length, 0)
  })

  it('sends everything to a view that has something else', async () => {
    await server.open(uri, text)
    const {stamp} = await proof()
    assert.equal((await proof()).html.length, 4)
    assert.equal((await proof(stamp)).html.length, 4)
  })
})
