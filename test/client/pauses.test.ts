import assert from 'node:assert/strict'
import {mock} from 'node:test'
import {Pauses} from '../../client/src/pauses.ts'

describe('pauses', () => {
  beforeEach(() => mock.timers.enable({apis: ['setTimeout']}))
  afterEach(() => mock.timers.reset())

  it('are of each key alone: two documents edited at once are both followed', () => {
    const done: string[] = []
    const pauses = new Pauses<string>(100)
    pauses.after('a', () => done.push('a'))
    mock.timers.tick(60)
    pauses.after('b', () => done.push('b'))
    mock.timers.tick(40)
    assert.deepEqual(done, ['a'])
    mock.timers.tick(60)
    assert.deepEqual(done, ['a', 'b'])
  })

  it('begin anew where the same is asked again', () => {
    const done: number[] = []
    const pauses = new Pauses<string>(100)
    pauses.after('a', () => done.push(1))
    mock.timers.tick(99)
    pauses.after('a', () => done.push(2))
    mock.timers.tick(99)
    assert.deepEqual(done, [])
    mock.timers.tick(1)
    assert.deepEqual(done, [2])
  })

  it('end when they are given up', () => {
    const done: string[] = []
    const pauses = new Pauses<string>(100)
    for (const key of ['a', 'b', 'c']) pauses.after(key, () => done.push(key))
    pauses.cancel('b')
    mock.timers.tick(100)
    assert.deepEqual(done, ['a', 'c'])
    pauses.after('a', () => done.push('late'))
    pauses.dispose()
    mock.timers.tick(1000)
    assert.deepEqual(done, ['a', 'c'])
  })
})
