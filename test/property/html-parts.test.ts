import assert from 'node:assert/strict'
import fc from 'fast-check'
import {KeptPage} from '../../server/src/engine/document/formats/html/kept-page.ts'
import {maskHtml, maskPage} from '../../server/src/engine/document/formats/html/mask-html.ts'
import type {Masked} from '../../server/src/engine/document/formats/mask.ts'

const prose = 'وقالت الوزارة إن الأسعار ترتفع في المدينة، وإن السكان ينتظرون. '
/** What a page may be made of: closed and not, nested badly, unread, with marks in the wrong places. */
const WELL_FORMED = 4
const pieces = [
  `<p>${prose}</p>\n`,
  `<p class="lead">${prose.repeat(4)}`,
  `<div class="text"><p>${prose}</p></div>`,
  `<div class="related"><p>${prose}</p><p>${prose}</p></div>`,
  `<div hidden>${prose}</div>${prose}`,
  '<div>',
  '</div>',
  '<article><section>',
  '</section></article>',
  '<ul><li>',
  `<ul><li>${prose}<li>${prose}</ul>`,
  `<table><tr><td>${prose}<tr><td>12<p>${prose}</table>`,
  `<table>${prose}<tr><td>12`,
  '</table>',
  '<b>',
  '</b>',
  `<b><p>${prose}</b>${prose}</p>`,
  `<a href="#n1" title="a > b">[1]</a>`,
  '<span>',
  '</span>',
  '</p>',
  '<br>',
  `<!-- ${prose} -->`,
  '<!--',
  '-->',
  `<script>if (a < b) "<p>"</script>`,
  '<script>',
  '</script>',
  '<style>p > b {}</style>',
  `<pre>\n${prose}</pre>`,
  '<pre>',
  '&laquo;',
  '&laquo',
  '&',
  '<',
  '>',
  '"',
  '</body>',
  '</html>',
  '<body class="hidden" hidden>',
  '<html>',
  '<frameset>',
  '<form>',
  '</form>',
  `<h2>${prose}</h2>`,
  `<select><option>${prose}`,
  '<svg><p>',
  '<template><p>',
  '<button>',
  prose,
  'و',
  '\r\n',
  ' '
]
const wild = fc.constantFrom(...pieces)
const piece = fc.oneof(
  {weight: 40, arbitrary: fc.constantFrom(...pieces.slice(0, WELL_FORMED))},
  {weight: 1, arbitrary: wild}
)
const head = fc.constantFrom('', '<!doctype html>\n<html lang="ar"><head><title>خبر</title></head>\n<body>', '<main>')
const edit = fc.record({
  at: fc.nat(),
  remove: fc.oneof(fc.nat({max: 3}), fc.nat({max: 3000})),
  insert: fc.oneof(wild, piece, fc.constant(''))
})

function told({masked, spans, markup, comments}: Masked): unknown {
  return {
    masked,
    spans: spans.map(({start, end, zone}) => ({start, end, zone})),
    markup: markup.map(({start, end, kind, seam, joins}) => ({start, end, kind, seam, joins})),
    comments: [...comments].sort((a, b) => a.start - b.start)
  }
}

describe('a page that is read in parts', () => {
  it('is masked as it would be at once, after every edit', () => {
    let inParts = 0
    let read = 0
    fc.assert(
      fc.property(
        head,
        fc.array(piece, {minLength: 30, maxLength: 80, size: 'max'}),
        fc.array(edit, {minLength: 1, maxLength: 8}),
        (opening, list, edits) => {
          const kept = new KeptPage()
          let source = opening + list.join('')
          for (const {at, remove, insert} of [{at: 0, remove: 0, insert: ''}, ...edits]) {
            const from = at % (source.length + 1)
            const edited = source.slice(0, from) + insert + source.slice(from + remove)
            // What was done is undone, so that most pages can be taken apart.
            for (const text of [edited, source, edited.length % 3 === 0 ? edited : source]) {
              const masked = maskPage(text, kept)
              assert.deepEqual(told(masked), told(maskHtml(text)))
              assert.deepEqual(told(maskPage(text)), told(masked))
              read++
              if ((masked.parts?.length ?? 0) > 1) inParts++
            }
            if (edited.length % 3 === 0) source = edited
          }
        }
      ),
      {numRuns: 25, seed: 20261201}
    )
    assert.ok(inParts > read / 8, `${inParts} of ${read} in parts`)
  }).timeout(240_000)
})
