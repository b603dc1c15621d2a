import assert from 'node:assert/strict'
import {readAs} from '../../../../support/read-as.ts'

const read = (source: string): string[] => readAs('html', source)

describe('HTML as content systems write it', () => {
  it('is read without bars to share it, menus and what nobody sees', () => {
    assert.deepEqual(
      read(
        '<nav>قائمة</nav><p>نص.</p><div class="social-share">شارك</div><p hidden>أ</p><p aria-hidden="true">ب</p><span class="sr-only">ج</span>'
      ),
      ['body: نص.']
    )
  })
  it('knows blocks that lead elsewhere', () => {
    assert.deepEqual(read('<p>نص.</p><aside class="box related-posts"><p>خبر آخر</p><ul><li>ثالث</li></ul></aside>'), [
      'body: نص.',
      'link: خبر آخر',
      'link: ثالث'
    ])
  })
  it('is read where a class only sounds like one of these', () => {
    assert.deepEqual(
      read('<div class="social-issues shared related-to-gaza"><p>نص.</p></div><aside><p>حاشية.</p></aside>'),
      ['body: نص.', 'body: حاشية.']
    )
  })
  it('has its headline and text once, whatever its scripts say of them', () => {
    assert.deepEqual(read('<script type="application/ld+json">{"headline":"عنوان"}</script><h1>عنوان</h1>'), [
      'headline: عنوان'
    ])
  })
  it('has a paragraph between breaks, and none of blanks', () => {
    assert.deepEqual(read('<div>أول<br><br>&nbsp;<br/>ثان</div>'), ['body: أول', 'body: ثان'])
  })
})
