import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

describe('rule word-spacing', () => {
  it('leaves one blank of two, parts what runs together and joins what stands apart', () => {
    for (const [marked, good] of [
      ['وصل⟦  ⟧الوفد إلى المدينة صباح أمس.⟦  ⟧ثم غادر.', 'وصل الوفد إلى المدينة صباح أمس. ثم غادر.'],
      ['عاد ⟦إلىالقرية⟧ بعد ⟦المدرسةالجديدة⟧.', 'عاد إلى القرية بعد المدرسة الجديدة.'],
      ['بلغ ⟦بنسبة12⟧ بين ⟦5يناير⟧ و⟦20يوما⟧.', 'بلغ بنسبة 12 بين 5 يناير و20 يوما.'],
      ['⟦لايزال⟧ الجسر ⟦مابين⟧ الضفتين.', 'لا يزال الجسر ما بين الضفتين.'],
      ['حضر المدير ⟦و ⟧الكاتب ⟦و ⟧20 طالبا.', 'حضر المدير والكاتب و20 طالبا.'],
      ['فاز ⟦ب ⟧"الكأس" وارتفع ⟦ب ⟧12 نقطة.', 'فاز بـ"الكأس" وارتفع بـ12 نقطة.']
    ]) {
      const {text} = unmark(marked)
      const findings = lintWith('word-spacing', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
    }
  })

  it('leaves initials, names with figures, sorts and what is written either way alone', () => {
    for (const text of [
      'نقلت «و م ع» و«أ ف ب» عن د ب أ.',
      'بثت فرانس24 وقناة mbc1 ومساحة 40كلم2 والـ144 مقاتلا.',
      'فيتامين ب الطبيعي من فئة ب 15 قرصا.',
      'لاسيما ومازال ولابد ولاعب ومايو.',
      'الطوارىء والقارىء وشىء وعلىها.',
      'سطر ينتهي  \nوآخر يبدأ.'
    ])
      assert.equal(mark(text, lintWith('word-spacing', text)), text)
  })

  it('is safe only where a blank is one of two between words', () => {
    const text = 'وصل  الوفد و رئيسه عام2010، وقال  "نعم".'
    assert.deepEqual(
      lintWith('word-spacing', text).map(({fixes: [fix]}) => [fix.safe, fix.breach]),
      [
        [true, undefined],
        [false, undefined],
        [false, undefined],
        [false, undefined]
      ]
    )
  })

  it('passes over columns: three blanks or more, and gaps a few words apart; a row of two is not safe', () => {
    for (const text of ['وصل الوفد   ثم غادر المدينة صباح اليوم.', 'الأهلي  12  30', 'فريق النجمة  لعب 3  فاز 2'])
      assert.deepEqual(lintWith('word-spacing', text), [])
    assert.deepEqual(
      lintWith('word-spacing', 'الأهلي  12').map(({fixes: [fix]}) => fix.safe),
      [false]
    )
  })

  it('does not count the blanks of markup, which shows two as one', () => {
    assert.deepEqual(lintWith('word-spacing', 'وصل  الوفد أمس.', {}, {}, 'markdown'), [])
  })

  it('is a hint inside a quotation', () => {
    assert.deepEqual(
      lintWith('word-spacing', 'قال: "عدنا  إلىالبيت و خرجنا".').map(({severity}) => severity),
      ['hint', 'hint', 'hint']
    )
  })
})
