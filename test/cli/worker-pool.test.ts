import assert from 'node:assert/strict'
import {PassThrough, Readable} from 'node:stream'
import {wholeLines} from '../../server/src/cli/archive-lines.ts'
import {streamOutput} from '../../server/src/cli/output.ts'
import {inOrder} from '../../server/src/cli/worker-pool.ts'

/** Lets everything run that can run without anything from outside. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('work handed out in order', () => {
  it('gives results in the order of tasks, whichever is done first', async () => {
    const finish: Array<() => void> = []
    const results = inOrder([0, 1, 2], 3, (task) => new Promise<number>((resolve) => finish.push(() => resolve(task))))
    const taken: number[] = []
    const all = (async () => {
      for await (const result of results) taken.push(result)
    })()
    await settled()
    finish[2]()
    finish[1]()
    await settled()
    assert.deepEqual(taken, [])
    finish[0]()
    await all
    assert.deepEqual(taken, [0, 1, 2])
  })

  it('begins no more than it may before results are taken', async () => {
    let begun = 0
    const results = inOrder(
      Array.from({length: 100}, (_, i) => i),
      4,
      async () => ++begun
    )
    await results.next()
    await settled()
    assert.equal(begun, 4)
    await results.next()
    await settled()
    assert.equal(begun, 5)
  })

  it('meets a failure when its turn comes', async () => {
    const results = inOrder([1, 2], 2, async (task) => {
      if (task === 2) throw new Error('two')
      return task
    })
    assert.deepEqual(await results.next(), {value: 1, done: false})
    await assert.rejects(results.next(), /two/)
  })
})

describe('a report to a stream', () => {
  it('waits until it is read', async () => {
    const stream = new PassThrough({highWaterMark: 4})
    let written = false
    const writing = streamOutput(stream)
      .write('more than four')
      .then(() => (written = true))
    await settled()
    assert.equal(written, false)
    stream.resume()
    await writing
  })
})

describe('whole lines of a stream', () => {
  const linesOf = async (...chunks: string[]): Promise<Array<[string, number]>> => {
    const out: Array<[string, number]> = []
    for await (const {bytes, line} of wholeLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))))
      out.push([Buffer.from(bytes).toString(), line])
    return out
  }

  it('are cut at line ends, wherever the chunks end', async () => {
    assert.deepEqual(await linesOf('a\nb', 'c\n', 'd', 'e\nf\ng', '\n'), [
      ['a\n', 1],
      ['bc\n', 2],
      ['de\nf\n', 3],
      ['g\n', 5]
    ])
    assert.deepEqual(await linesOf('a\n', 'last'), [
      ['a\n', 1],
      ['last', 2]
    ])
    assert.deepEqual(await linesOf(), [])
  })

  it('do not split a character', async () => {
    const word = Buffer.from('«نعم»\n')
    const out: string[] = []
    for await (const {bytes} of wholeLines(Readable.from([...word].map((byte) => Buffer.from([byte])))))
      out.push(Buffer.from(bytes).toString())
    assert.deepEqual(out, ['«نعم»\n'])
  })

  it('are given up where one is too long for an article, and the next is read', async () => {
    const chunk = Buffer.alloc(8 * 1024 * 1024, 'x')
    const chunks = [Buffer.from('a\n'), ...Array.from({length: 9}, () => chunk), Buffer.from('x\nb\n')]
    const out: Array<[number, number]> = []
    for await (const {bytes, line} of wholeLines(Readable.from(chunks))) out.push([bytes.length, line])
    assert.deepEqual(out, [
      [2, 1],
      [5, 2]
    ])
  })
})
