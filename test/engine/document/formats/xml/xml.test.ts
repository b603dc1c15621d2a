import assert from 'node:assert/strict'
import {NotAnArticle, Unreadable} from '../../../../../server/src/engine/document/unreadable.ts'
import {lintText, readArticle, resolveConfig} from '../../../../../server/src/engine/index.ts'
import {fixedText} from '../../../../support/lint.ts'
import {mark} from '../../../../support/marked.ts'
import {readAs} from '../../../../support/read-as.ts'

const read = (source: string): string[] => readAs('xml', source)
const nitf = (body: string): string => `<nitf><body><body.content>${body}</body.content></body></nitf>`
const item = (inner: string): string => `<rss version="2.0"><channel><item>${inner}</item></channel></rss>`
const config = resolveConfig()

describe('XML', () => {
  it('of NITF has its zones, and what is about the article is not read', () => {
    assert.deepEqual(
      read(
        '<nitf><head><title>ع</title></head><body><body.head><hedline><hl1>عنوان</hl1><hl2>فرعي</hl2></hedline><byline>بقلم سامي</byline><dateline><location>المرسى</location></dateline></body.head><body.content><p>وصل <org>الوفد</org>.</p><ul><li>بند</li></ul><block><p>ثم غادر.</p></block></body.content><body.end><tagline>كاتب</tagline></body.end></body></nitf>'
      ),
      [
        'headline: عنوان',
        'headline: فرعي',
        'byline: بقلم سامي',
        'byline: المرسى',
        'body: وصل الوفد.',
        'list: بند',
        'body: ثم غادر.',
        'byline: كاتب'
      ]
    )
  })
  it('has references, CDATA and comments at their places', () => {
    assert.deepEqual(read(nitf('<p>قال &#171;نعم&#xBB; <![CDATA[ثم «لا»]]><!-- ت -->.</p>')), [
      'body: قال «نعم» ثم «لا».'
    ])
  })
  it('with HTML written as text is read as HTML, in either writing', () => {
    const page = '<p>قال <b>الوزير</b> &laquo;نعم&raquo;.</p><p>AT&amp;T</p>'
    const escaped = page.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    for (const written of [`<![CDATA[${page}]]>`, escaped])
      assert.deepEqual(read(item(`<description>${written}</description>`)), ['body: قال الوزير «نعم».', 'body: AT&T'])
  })
  it('has the lines of a text as paragraphs, and what WordPress parts by blank lines', () => {
    assert.deepEqual(read('<entry><content>سطر\nسطر ثان</content></entry>'), ['body: سطر', 'body: سطر ثان'])
    const given = item('<content:encoded><![CDATA[أول\nسطر\n\nثان <b>مهم</b>]]></content:encoded>')
    assert.deepEqual(read(given), ['body: أول سطر', 'body: ثان مهم'])
  })
  it('passes over what is in another language', () => {
    assert.deepEqual(read('<nitf xml:lang="fr"><body><p>نص</p></body></nitf>'), [])
    assert.deepEqual(read(nitf('<p xml:lang="en">نص</p><p lang="ar-EG">نعم</p>')), ['body: نعم'])
    assert.deepEqual(
      read(
        '<feed><entry xml:lang="en"><title>أ</title></entry><entry><title>ب</title><content type="image/png">ج</content></entry></feed>'
      ),
      ['headline: ب']
    )
  })
  it('that is XHTML is read as a page', () => {
    assert.deepEqual(read('<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>عنوان</h1></body></html>'), [
      'headline: عنوان'
    ])
  })
})

describe('several articles in one source', () => {
  const two = `<rss><channel>${['<p>كان العدد 12.</p>', '<p>كان العدد ١٣.</p><p>ثم صار ١٤.</p>']
    .map((page) => `<item><description><![CDATA[${page}]]></description></item>`)
    .join('\n')}</channel></rss>`

  it('are each an article of its own, with places of the whole', () => {
    const article = readArticle(two, 'xml')
    assert.deepEqual(
      article.articles.map((one) => one.blocks.map((block) => one.indexOf(block))),
      [[0], [0, 1]]
    )
    const last = article.articles[1]
    assert.equal(last.startOf(last.blocks[1]), two.indexOf('ثم صار'))
  })
  it('say nothing of one another: each has its own digits', () => {
    assert.deepEqual(lintText(two, config, 'xml'), [])
    const one = two.replace('</item>\n<item>', '')
    const found = lintText(one, config, 'xml').map(({rule, start, end}) => `${rule.id} ${one.slice(start, end)}`)
    assert.deepEqual(found, ['digit-system 12'])
  })
  it('do not open a quotation for the next', () => {
    const open = `<rss><channel><item><title>قال «نعم</title></item><item><title>ثم» غادر</title></item></channel></rss>`
    const findings = lintText(open, config, 'xml')
    assert.equal(mark(open, findings), open.replace('«', '⟦«⟧').replace('»', '⟦»⟧'))
  })
})

describe('a fix in XML', () => {
  for (const [name, source, fixed] of [
    [
      'writes a mark as its partner is written',
      item('<title>قال &amp;laquo;نعم.</title>'),
      item('<title>قال &amp;laquo;نعم&amp;raquo;.</title>')
    ],
    [
      'stands inside CDATA',
      item('<title><![CDATA[قال «نعم.]]></title>'),
      item('<title><![CDATA[قال «نعم».]]></title>')
    ],
    [
      'stands inside escaped tags',
      item('<description>&lt;p&gt;قال &lt;b&gt;الوزير ،ثم&lt;/b&gt; غادر.&lt;/p&gt;</description>'),
      item('<description>&lt;p&gt;قال &lt;b&gt;الوزير، ثم&lt;/b&gt; غادر.&lt;/p&gt;</description>')
    ]
  ] as const)
    it(name, () => assert.equal(fixedText(source, lintText(source, config, 'xml')), fixed))
})

describe('XML that is refused', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({length: 9}, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]><nitf><body><p>&lol9;</p></body></nitf>`
  for (const [name, source, message] of [
    ['a billion laughs', laughs, /entities of its own/],
    [
      'an entity that is a file',
      '<!DOCTYPE n [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>&x;</nitf>',
      /entities of its own/
    ],
    ['a parameter entity', '<!DOCTYPE n [<!ENTITY % x SYSTEM "http://a.b/c"> %x;]><nitf/>', /entities of its own/],
    ['one that is cut off in an element', '<nitf>\n<body>\n<p>نص', /line 3: not well-formed XML: <p> is not closed/],
    ['one that is cut off in a tag', '<nitf><body', /not closed/],
    ['one that is cut off in CDATA', '<nitf><![CDATA[نص', /not closed/],
    ['one that is cut off in a document type', '<!DOCTYPE nitf [', /not closed/],
    ['tags that cross', '<nitf><a><b></a></b></nitf>', /<\/a> does not close what is open/],
    ['a tag that opens nothing', '<nitf>1 < 2</nitf>', /opens no tag/],
    ['two roots', '<nitf/><nitf/>', /an element after the last one/],
    ['no element', 'نص', /no element/],
    ['elements a hundred thousand deep', `<nitf>${'<a>'.repeat(100_000)}`, /nested deeper/],
    ['attributes without end', `<nitf ${'a="b" '.repeat(200_000)}`, /not closed/],
    ['openings without end', '<'.repeat(500_000), /opens no tag/]
  ] as const)
    it(`${name}: with one clear message, at once`, () => {
      const begun = performance.now()
      assert.throws(
        () => readArticle(source, 'xml'),
        (error) => error instanceof Unreadable && !(error instanceof NotAnArticle) && message.test(error.message)
      )
      assert.ok(performance.now() - begun < 1000)
    })
  it('a kind that nobody knows: it is no article', () => {
    for (const source of [
      '<project xmlns="urn:x"><a/></project>',
      '<?xml version="1.0"?><!-- <rss> --><x:resources><string>نص'
    ])
      assert.throws(() => readArticle(source, 'xml'), NotAnArticle)
  })
})
