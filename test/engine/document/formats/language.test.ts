import assert from 'node:assert/strict'
import {isForeignLanguage} from '../../../../server/src/engine/document/formats/language.ts'

describe('the language that a text says it is in', () => {
  for (const tag of ['en', 'fr-FR', ' en ', 'fa', 'art', 'arz', 'EN_us'])
    it(`is another than Arabic: «${tag}»`, () => assert.equal(isForeignLanguage(tag), true))

  for (const tag of [undefined, '', ' ', 'ar', 'AR', 'ar-EG', 'ar_SA', 'ara', 'und', 'mul', 'x-default'])
    it(`is Arabic, or not told: «${tag}»`, () => assert.equal(isForeignLanguage(tag), false))
})
