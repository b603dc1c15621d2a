import assert from 'node:assert/strict'
import {KeptPage} from '../../../../../server/src/engine/document/formats/html/kept-page.ts'
import {maskHtml, maskPage} from '../../../../../server/src/engine/document/formats/html/mask-html.ts'

const paragraph = (i: number): string => `<p>وصلت الدفعة ${i} من المساعدات إلى المدينة صباح اليوم.</p>\n`
const body = Array.from({length: 300}, (_, i) => paragraph(i)).join('')
const page = `<!doctype html><html><head><title>خبر</title></head><body><article class="text">${body}</article></body></html>`

/** How many of its parts a page still has after an edit, the very same, and how many it has lost. */
function keptAfter(before: string, now: string): {kept: number; lost: number} {
  const cache = new KeptPage()
  const known = new Set(maskPage(before, cache).parts?.map(({masked}) => masked))
  const masked = maskPage(now, cache)
  assert.deepEqual([...masked.spans], [...maskHtml(now).spans])
  assert.equal(masked.masked, maskHtml(now).masked)
  const kept = masked.parts?.filter((part) => known.has(part.masked)).length ?? 0
  return {kept, lost: known.size - kept}
}

describe('a page in parts', () => {
  const count = maskPage(page).parts?.length ?? 0

  it('is taken apart within what encloses the whole article', () => assert.ok(count > 8))

  for (const [what, from, to] of [
    ['a letter', 'الدفعة 150', 'الدفعات 150'],
    ['a paragraph', paragraph(150), paragraph(150).repeat(3)],
    ['emphasis', 'الدفعة 150 من', '<b>الدفعة 150</b> من'],
    ['a closed block', paragraph(150), `<div>${paragraph(150)}</div>`],
    ['a comment', paragraph(150), `<!-- ${paragraph(150)} -->`],
    ['a script', paragraph(150), `<script>"<p>" > '</p>'</script>`],
    ['an attribute that holds >', '<p>وصلت الدفعة 150', '<p title="a > <p>">وصلت الدفعة 150']
  ] as const)
    it(`loses but the part where ${what} comes or goes`, () => {
      const edited = page.replace(from, to)
      assert.notEqual(edited, page)
      for (const [before, now] of [
        [page, edited],
        [edited, page]
      ]) {
        const {kept, lost} = keptAfter(before, now)
        assert.ok(lost <= 2, `${lost} lost`)
        assert.ok(kept >= count - 2, `${kept} kept`)
      }
    })

  for (const [what, to] of [
    ['emphasis that is never closed', '<b>الدفعة 250'],
    ['a comment that never ends', '<!-- الدفعة 250'],
    ['a block that is never closed', '<div>الدفعة 250'],
    ['a form', '<form>الدفعة 250']
  ] as const)
    it(`keeps what stands before ${what}`, () => {
      const {kept, lost} = keptAfter(page, page.replace('الدفعة 250', to))
      assert.ok(kept >= Math.floor(count * 0.8) - 1, `${kept} kept`)
      assert.ok(lost >= 1)
    })

  for (const [what, to] of [
    ['a second body', '<body hidden>'],
    ['a frameset', '<frameset>']
  ] as const)
    it(`reads it as a whole where ${what} may change what stands before`, () => {
      const {kept} = keptAfter(page, page.replace(paragraph(250), to))
      assert.equal(kept, 0)
    })

  it('reads text that stands wrongly in a table with what stands before the table', () => {
    const wrong = (text: string): string => `${body}وقال<table>${text}<tr><td>12</td></tr></table>${body}`
    const {kept} = keptAfter(wrong(''), wrong('الوزير'))
    assert.ok(kept > 8)
  })
})
