import assert from 'node:assert/strict'
import {type Format, readArticle} from '../../../server/src/engine/index.ts'

const MASKED = /\u2060/g

/** Zone and readable text of every paragraph. */
function read(source: string, format: Format): string[] {
  const article = readArticle(source, format)
  for (const block of article.blocks) {
    const {paragraph} = block
    const start = article.startOf(block)
    assert.equal(paragraph.text.length, article.text.slice(start, start + paragraph.text.length).length)
  }
  return article.blocks.map(
    ({paragraph}) => `${paragraph.zone}: ${paragraph.text.replace(MASKED, '').replace(/\uFFFC+/g, '▯')}`
  )
}

describe('parse: Markdown', () => {
  it('reads prose, not front matter, code, addresses or syntax', () => {
    const source =
      '---\ntitle: خبر\n---\n# عنوان **مهم**\n\nقال الوزير `x` إن [الرابط](http://x.y) \\*هنا\\*.\n\n```\nرمز\n```\n\n- بند\n\n> قول\n> طويل\n'
    assert.deepEqual(read(source, 'markdown'), [
      'headline: عنوان مهم',
      'body: قال الوزير ▯ إن الرابط *هنا*.',
      'list: بند',
      'body: قول\nطويل'
    ])
  })
  it('reads an entity as its character, at its place', () => {
    const source = 'قال &laquo;نعم&raquo; هنا'
    const article = readArticle(source, 'markdown')
    const [block] = article.blocks
    const {paragraph} = block
    const start = article.startOf(block)
    assert.equal(start + paragraph.text.indexOf('«'), source.indexOf('&laquo;'))
    assert.equal(start + paragraph.text.indexOf('نعم'), source.indexOf('نعم'))
  })
  it('reads addresses that only later processing would link, at their place', () => {
    for (const [source, expected] of [
      ['راسلنا: [info@example.com] اليوم', 'راسلنا: [info@example.com] اليوم'],
      ['زر «www.example.com» اليوم', 'زر «www.example.com» اليوم'],
      ['راسل _a@b.c_ اليوم', 'راسل a@b.c اليوم'],
      ['اكتب www. هنا', 'اكتب ▯. هنا'],
      ['من **www.example.org) و**إلى [c@d.e', 'من ▯) وإلى [c@d.e']
    ]) {
      assert.deepEqual(read(source, 'markdown'), [`body: ${expected}`])
      const [block] = readArticle(source, 'markdown').blocks
      assert.equal(block.paragraph.text.length, source.length)
    }
  })
  it('keeps offsets true with Windows line ends', () => {
    const source = '# عنوان\r\n\r\nسطر أول\r\nسطر ثان\r\n'
    const article = readArticle(source, 'markdown')
    assert.deepEqual(
      article.blocks.map((b) => article.text.slice(article.startOf(b), article.startOf(b) + b.paragraph.text.length)),
      ['عنوان', 'سطر أول\r\nسطر ثان']
    )
  })
})

describe('parse: HTML', () => {
  it('reads text by block, not tags, scripts or code', () => {
    const source =
      '<html><head><title>خ</title><script>var x = "ن"</script></head><body><h1>عنوان</h1>\r\n<p>قال <b>الوز</b>ير <code>y</code> نعم.<br>سطر</p><ul><li>بند</li></ul></body></html>'
    assert.deepEqual(read(source, 'html'), ['headline: عنوان', 'body: قال الوزير ▯ نعم.', 'body: سطر', 'list: بند'])
  })
  it('does not fall over broken HTML', () => {
    assert.deepEqual(read('<p>نص <b>غير مغلق<p>فقرة &amp; &#x41; &', 'html'), ['body: نص غير مغلق', 'body: فقرة & A &'])
  })
})
