import assert from 'node:assert/strict'
import {lostQuotations} from '../../../../server/src/engine/analysis/headlines/quoted-words.ts'
import {readArticle} from '../../../../server/src/engine/index.ts'

const missing = (text: string): Array<readonly string[]> =>
  lostQuotations(readArticle(text)).map((lost) => [
    lost.headline.paragraph.text.slice(lost.start, lost.end),
    ...lost.missing
  ])

describe('quotations of the headline that the text lacks', () => {
  it('come with the words that are not there', () =>
    assert.deepEqual(missing('الوزير: «سنزرع مليون شجرة هنا»\nقال الوزير إن الحدائق كثيرة.\nوغادر إلى هنا.'), [
      ['«سنزرع مليون شجرة هنا»', 'سنزرع', 'مليون', 'شجرة']
    ]))
  it('are none where the text has the words in another form', () =>
    assert.deepEqual(missing('الوزير: «سنزرع مليون شجرة هنا»\nقال الوزير: «نزرع ملايين الأشجار».\nوزرع شجرة.'), []))
  it('are none where the words are recited: a prayer, a slogan, a song', () => {
    const under = '\nوصل الوفد إلى المدينة فجرا.\nوغادر إلى هنا.'
    for (const headline of [
      '«اللهم لبيك لبيك سنعود» يرددها الزائرون',
      'المحتجون يرفعون شعار «لا نريد المصنع القديم هنا»',
      'عرض فيلم «رحلة الجبال البعيدة وحدها» غدا'
    ])
      assert.deepEqual(missing(headline + under), [], headline)
  })
  it('are none without a text', () => assert.deepEqual(missing('الوزير: «سنزرع مليون شجرة هنا»\nقال ذلك أمس.'), []))
})
