import assert from 'node:assert/strict'
import {getEventListeners} from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import {PassThrough} from 'node:stream'
import {streamOutput} from '../../server/src/cli/output.ts'
import {changes} from '../../server/src/cli/watch.ts'
import {folderWith} from '../support/cli.ts'

describe('command line: watching', () => {
  it('holds no more listeners after many changes than after one', async function () {
    const cwd = folderWith(this, {'a.txt': ''})
    const stop = new AbortController()
    const counts: number[] = []
    const write = setInterval(() => fs.writeFileSync(path.join(cwd, 'a.txt'), String(Math.random())), 20)
    try {
      for await (const files of changes([cwd], () => false, stop.signal)) {
        assert.deepEqual([...files], [path.join(cwd, 'a.txt')])
        counts.push(getEventListeners(stop.signal, 'abort').length)
        if (counts.length === 5) stop.abort()
      }
    } finally {
      clearInterval(write)
    }
    assert.deepEqual(new Set(counts).size, 1)
    assert.equal(getEventListeners(stop.signal, 'abort').length, 0)
  })

  it('writes one report after another to the same stream without listening to it anew', () => {
    const stream = new PassThrough()
    const before = stream.listenerCount('error')
    for (let i = 0; i < 20; i++) streamOutput(stream)
    assert.equal(stream.listenerCount('error'), before + 1)
  })
})
