import assert from 'node:assert/strict'
import {type Evidence, nothingPassed, pass} from '../../../../server/src/engine/analysis/quotations/features.ts'
import {openerFeatures} from '../../../../server/src/engine/analysis/quotations/opener-features.ts'
import {attachedParticle} from '../../../../server/src/engine/analysis/quotations/words.ts'
import {paragraphOf} from '../../../support/paragraph.ts'

const evidence: Evidence = {
  stop: '?',
  stopByName: '?',
  comma: '?',
  size: 'names',
  quoted: (phrase) => phrase === 'النهر ',
  begins: () => false,
  ends: () => false,
  announces: () => undefined,
  together: (pair) => pair === 'زار بالنهر'
}

/** The names of an opening mark before the second token, or inside it, in «زار بالنهر" أمس». */
function names(isInside: boolean): string[] {
  const paragraph = paragraphOf('زار بالنهر" أمس')
  const {tokens} = paragraph
  const passed = nothingPassed()
  pass(passed, tokens[1])
  const out: string[] = []
  openerFeatures(
    {paragraph, closer: 2, after: 3, limit: 0, evidence},
    1,
    isInside ? attachedParticle(tokens[1].word!) : null,
    passed,
    {add: (...parts) => void out.push(parts.join(''))}
  )
  return out
}

describe('features of an opening mark', () => {
  it('before a word tell of the word and of the one before it', () => {
    const found = names(false)
    for (const name of ['len 1', 'len 1 of names', 'together', 'n=بالنهر', 'p=زار', 'y=بالنهر', 'z=امس', 'end ww 1'])
      assert.ok(found.includes(name), name)
    assert.ok(!found.includes('same'))
  })

  it('after a particle tell of the particle', () => {
    const found = names(true)
    for (const name of ['ann inside ب', 'in ب a', 'in ب ال', 'same', 'same a']) assert.ok(found.includes(name), name)
    assert.ok(!found.includes('together') && !found.includes('n=بالنهر'))
  })
})
