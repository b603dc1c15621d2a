import assert from 'node:assert/strict'
import {heapKeeper} from '../../../server/src/lsp/startup/heap-growth.ts'

describe('server: its heap', () => {
  /** The flags that are set one after another, as so much copy is open. */
  function flagsFor(options: readonly string[], ...open: number[]): string[] {
    const flags: string[] = []
    const holds = heapKeeper(options, (flag) => flags.push(flag))
    for (const units of open) holds(units)
    return flags
  }

  it('may grow while much copy is open, and no longer', () => {
    assert.deepEqual(
      flagsFor(['--v8-pool-size=1', '--heap-growing-percent=30'], 0, 5_000, 600_000, 605_000, 5_000, 0, 600_000),
      ['--heap-growing-percent=200', '--heap-growing-percent=30', '--heap-growing-percent=200']
    )
  })

  it('is left alone where Node was not told to be thrifty', () => {
    assert.deepEqual(flagsFor(['--v8-pool-size=1'], 0, 600_000, 0), [])
  })
})
