import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

describe('rule hidden-characters', () => {
  it('takes away what is not seen and writes Arabic letters, and names the code point', () => {
    for (const [marked, good, code] of [
      ['زار ⟦المد\u200Bينة⟧ أمس.', 'زار المدينة أمس.', 'U+200B'],
      ['زار ⟦المد\u00ADينة⟧ أمس.', 'زار المدينة أمس.', 'U+00AD'],
      ['زار ⟦\uFEFF⟧المدينة أمس.', 'زار المدينة أمس.', 'U+FEFF'],
      ['وصلت ⟦وکالة⟧ الأنباء.', 'وصلت وكالة الأنباء.', 'U+06A9'],
      ['أشار ⟦إلی⟧ الأمر.', 'أشار إلى الأمر.', 'U+06CC'],
      ['حضر ⟦الرئیس⟧ أمس.', 'حضر الرئيس أمس.', 'U+06CC'],
      ['حضر ⟦\uFEF7\uFEC3\uFED4\uFE8E\uFEDD⟧ أمس.', 'حضر لأطفال أمس.', 'U+FEF7'],
      ['وصلت ⟦وڪالة⟧ الأنباء.', 'وصلت وكالة الأنباء.', 'U+06AA'],
      ['بقي ⟦علے⟧ رأيه.', 'بقي على رأيه.', 'U+06D2'],
      ['زار ⟦المدرسۀ⟧ أمس.', 'زار المدرسة أمس.', 'U+06C0'],
      ['زار ⟦المدێنة⟧ أمس.', 'زار المدينة أمس.', 'U+06CE'],
      ['قرأ ⟦للأطفاڵ⟧ قصة.', 'قرأ للأطفال قصة.', 'U+06B5'],
      ['زار ⟦المګتبة⟧ أمس.', 'زار المكتبة أمس.', 'U+06AB'],
      ['حضر ⟦والقاضۍ⟧ أمس.', 'حضر والقاضي أمس.', 'U+06CD'],
      ['حضر ⟦المسؤولوں⟧ أمس.', 'حضر المسؤولون أمس.', 'U+06BA'],
      ['زار ⟦المدێنۃ⟧ أمس.', 'زار المدينة أمس.', 'U+06CE'],
      ['قرأ ⟦الكتاٮ⟧ أمس.', 'قرأ الكتاٮ أمس.', 'U+066E'],
      ['زار المدين⟦ة\u200C⟧ أمس.', 'زار المدينة أمس.', 'U+200C'],
      ['زار ⟦الجoة⟧ أمس.', 'زار الجهة أمس.', 'U+006F'],
      ['زار ⟦الجоة⟧ أمس.', 'زار الجهة أمس.', 'U+043E'],
      ['كتب إلى ⟦أخيο⟧ أمس.', 'كتب إلى أخيه أمس.', 'U+03BF'],
      ['زار ⟦المwدينة⟧ أمس.', 'زار المwدينة أمس.', 'U+0077'],
      ['كان عملا⟦ ً⟧ كبيرا.', 'كان عملاً كبيرا.', 'U+064B'],
      ['كان عملا⟦ ً⟧كبيرا.', 'كان عملاً كبيرا.', 'U+064B'],
      ['بعد الاستقالة⟦ َ⟧وقبلها.', 'بعد الاستقالة وقبلها.', 'U+064E'],
      ['ذهب ⟦إلى\u200Fالمدينة⟧ أمس.', 'ذهب إلى المدينة أمس.', 'U+200F'],
      ['بقي ⟦و\u200Fقال⟧ كلمة.', 'بقي وقال كلمة.', 'U+200F'],
      ['زار صحيفة⟦ ّ⟧"الصباح" أمس.', 'زار صحيفة "الصباح" أمس.', 'U+0651'],
      ['قال ⟦\u2067⟧نعم ثم غادر.', 'قال نعم ثم غادر.', 'U+2067']
    ]) {
      const {text} = unmark(marked)
      const findings = lintWith('hidden-characters', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
      assert.ok(findings[0].message.ar.includes(code) && findings[0].message.en.includes(code))
    }
  })

  it('changes what is written only under an eye', () => {
    for (const text of ['زار المد\u00ADينة أمس.', 'حضر الرئیس أمس.', 'قال \u2067نعم ثم غادر.']) {
      assert.deepEqual(
        lintWith('hidden-characters', text).map(({fixes: [fix]}) => fix.safe),
        [false]
      )
    }
  })

  it('leaves pairs of controls, marks of direction between words, ligatures and other languages alone', () => {
    for (const text of [
      'قال \u2067نعم\u2069 ثم غادر.',
      'بلغ \u200E12%\u200F من السكان.',
      'صلى الله عليه وسلم ﷺ، وقال ﷲ أكبر.',
      'كتب بالفارسية: گزارش چین.',
      'كتب بالكردية: هەولێر شاری کۆنە، و«گەڵاوێژ» مجلة.',
      'كتب بالأردية: یہاں خاں، وبالبشتو: ګوند، کابلۍ، سړی.',
      'زار سلێمان دێرسم الحي، وقرأ ٮ وحدها.',
      'الفئة أ\u200C، والفئة ب\u200C، وكتب: خانه‌ای.',
      'مسافة\u00A0صلبة بين كلمتين.',
      'تناول فيتامينC، وركب بـX5، وقرأ 40kم وS&P ومادةTNTشديدة وiفون.',
      'تلا الآية ۚ ثم سكت، وكتب شكرًا وعدّ.'
    ]) {
      assert.equal(mark(text, lintWith('hidden-characters', text)), text)
    }
  })

  it('writes ى also under a particle, and nothing after what ends a word', () => {
    const text = 'شرح المعن\u06cc وزار المدرسة\u006f أمس.'
    assert.deepEqual(
      lintWith('hidden-characters', text).map(({expected, fixes}) => [expected, fixes.length]),
      [
        [['المعنى'], 1],
        [undefined, 0]
      ]
    )
  })
})
