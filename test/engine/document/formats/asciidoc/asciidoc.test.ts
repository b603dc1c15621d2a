import assert from 'node:assert/strict'
import {readAs} from '../../../../support/read-as.ts'

const read = (source: string): string[] => readAs('asciidoc', source)

describe('AsciiDoc', () => {
  it('has titles and headings, and a head that is not read', () => {
    assert.deepEqual(read('= عنوان\nكاتب <a@b.c>\nv1, 2026\n:toc: نعم\n\nنص.\n\n== فرعي\n\nنص ثان.\n'), [
      'headline: عنوان',
      'body: نص.',
      'headline: فرعي',
      'body: نص ثان.'
    ])
  })
  it('is read in quotations and sidebars, not in listings, literal text and comments', () => {
    assert.deepEqual(
      read(
        '____\nقول.\n____\n\n----\nرمز\n----\n\n....\nرمز\n....\n\n////\nتعليق\n////\n\n// تعليق\n[source]\nرمز\n\n رمز\n\nنص.\n'
      ),
      ['body: قول.', 'body: نص.']
    )
  })
  it('has lists, terms, tables, titles of blocks and admonitions', () => {
    assert.deepEqual(
      read(
        '* بند\n** فرعي\n. أول\nمصطلح:: شرح\n\n.تعليق الصورة\nimage::a.jpg[نص بديل]\n\nNOTE: انتبه.\n\n|===\n|أ |ب\n|===\n'
      ),
      [
        'list: بند',
        'list: فرعي',
        'list: أول',
        'list: مصطلح',
        'list: شرح',
        'caption: تعليق الصورة',
        'body: انتبه.',
        'list: أ ',
        'list: ب'
      ]
    )
  })
  it('has the text of a footnote that ends a paragraph, and none that is empty or a name', () => {
    assert.deepEqual(read('قال نعم.footnote:[هامش *مهم*.]\n\nثم عاد.footnote:ref[]\n\nوسكت.^1^\n'), [
      'body: قال نعم.',
      'body: هامش مهم.',
      'body: ثم عاد.',
      'body: وسكت.'
    ])
  })
  for (const [source, expected] of [
    ['قال *الوزير* أمام _الوفد_ نعم.', 'قال الوزير أمام الوفد نعم.'],
    ['قال **ال**وزير.', 'قال الوزير.'],
    ['راجع https://a.b[الصفحة^] ثم.', 'راجع الصفحة ثم.'],
    ['راجع <<قسم,القسم>> و<<آخر>>.', 'راجع القسم و▯.'],
    ['قال "`نعم`" ثم `x` و{place}.', 'قال "نعم" ثم ▯ و▯.'],
    ['قالfootnote:[هامش «] نعم.', 'قال¹ نعم.'],
    ['ثلاثة * أربعة * خمسة.', 'ثلاثة * أربعة * خمسة.'],
    ['نسبة 5_000 و6_000.', 'نسبة 5_000 و6_000.'],
    ['وصل &laquo;الوفد&raquo;.', 'وصل «الوفد».'],
    ['سطر +\nثم سطر.', 'سطر + ثم سطر.']
  ] as const)
    it(`reads ${source.replace('\n', '⏎')}`, () => assert.deepEqual(read(source), [`body: ${expected}`]))
})
