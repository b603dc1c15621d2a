import assert from 'node:assert/strict'
import {checkDepth} from '../../../../../server/src/engine/document/formats/html/depth.ts'
import {Unreadable} from '../../../../../server/src/engine/document/unreadable.ts'

/** So many tags of formatting, no two alike. */
const unlike = (count: number): string => Array.from({length: count}, (_, i) => `<b id=${i}>`).join('')

describe('the depth of HTML', () => {
  const readable: Array<[string, string]> = [
    ['400 elements within one another', '<div>'.repeat(400)],
    ['any number that are closed', '<div>خبر</div>'.repeat(1000)],
    ['any number that close themselves', '<p>خبر'.repeat(1000)],
    ['120 tags of formatting that are never closed', unlike(120)],
    ['formatting that is closed', `${unlike(100)}${'</b>'.repeat(100)}`.repeat(3)],
    ['tags of formatting alike, of which three are opened again', '<div><i></div>'.repeat(500)],
    ['tags in a comment', `<!-- ${'<div>'.repeat(500)} -->`],
    ['tags in a script', `<script>${'<div>'.repeat(500)}</script>`],
    ['a comment that never ends', `<!-- ${'<div>'.repeat(500)}`]
  ]
  for (const [name, source] of readable) it(`reads ${name}`, () => assert.doesNotThrow(() => checkDepth(source)))

  const unreadable: Array<[string, string]> = [
    ['401 elements within one another', '<div>'.repeat(401)],
    ['121 tags of formatting that are never closed', unlike(121)],
    ['elements after a comment', `<!-- x -->${'<div>'.repeat(401)}`],
    ['elements after a script', `<SCRIPT>x</script>${'<div>'.repeat(401)}`],
    ['elements that another end tag does not close', '<div></span>'.repeat(401)]
  ]
  for (const [name, source] of unreadable)
    it(`refuses ${name}`, () => assert.throws(() => checkDepth(source), Unreadable))
})
