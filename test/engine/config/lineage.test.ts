import assert from 'node:assert/strict'
import {lineageOf} from '../../../server/src/engine/config/lineage.ts'
import {parseConfigFile} from '../../../server/src/engine/index.ts'

/** What a configuration goes back to; the files by their names, each of which is its own path. */
async function lineage(files: Readonly<Record<string, object>>, name: string) {
  let reads = 0
  const file = (each: string) => parseConfigFile(JSON.stringify(files[each]))
  const {
    files: read,
    problems,
    names
  } = await lineageOf(name, file(name), {
    read: async (each) => {
      reads++
      return Object.hasOwn(files, each) ? file(each) : undefined
    },
    resolve: (_, path) => path
  })
  const told = [...problems].flatMap(([where, list]) =>
    list.map(({message, start}) => [where, start, message.en.split(/[;:]/)[0]])
  )
  return {order: read.map((each) => each.name), told, names: [...names], reads}
}

describe('what a configuration extends', () => {
  it('stands before it, each file once, where it is named last', async () => {
    const files = {a: {extends: ['b', 'c', 'd']}, b: {extends: 'e'}, c: {extends: ['e', 'd']}, d: {}, e: {}}
    assert.deepEqual(await lineage(files, 'a'), {
      order: ['b', 'e', 'c', 'd', 'a'],
      told: [],
      names: ['a', 'b', 'e', 'c', 'd'],
      reads: 4
    })
  })

  it('is read once however often it is named: many are no burden', async () => {
    const files: Record<string, object> = {f40: {}}
    for (let i = 0; i < 40; i++) files[`f${i}`] = {extends: [`f${i + 1}`, `f${i + 1}`]}
    const {order, reads} = await lineage(files, 'f0')
    assert.deepEqual([order.length, reads], [41, 40])
  })

  it('may not be missing, run in a circle, or be without end', async () => {
    assert.deepEqual((await lineage({a: {extends: ['x', 'b']}, b: {}}, 'a')).told, [
      ['a', 12, 'no such configuration file']
    ])
    const {told, order} = await lineage({a: {extends: 'b'}, b: {extends: ['c']}, c: {extends: ['b']}}, 'a')
    assert.deepEqual(told, [['c', 12, '"extends" runs in a circle']])
    assert.deepEqual(order, ['c', 'b', 'a'])
    const files = Object.fromEntries(Array.from({length: 60}, (_, i) => [`f${i}`, {extends: `f${i + 1}`}]))
    assert.deepEqual((await lineage(files, 'f0')).told, [
      ['f49', 11, 'the configuration goes back to more than 50 files']
    ])
  })
})
