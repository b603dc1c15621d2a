import assert from 'node:assert/strict'
import {readAs} from '../../../../support/read-as.ts'

const read = (source: string): string[] => readAs('restructuredtext', source)

describe('reStructuredText', () => {
  it('has titles under and between lines of marks, and lines of marks alone', () => {
    assert.deepEqual(read('=====\nعنوان\n=====\n\nفرعي\n----\n\nنص.\n\n----\n\nنص ثان.\n'), [
      'headline: عنوان',
      'headline: فرعي',
      'body: نص.',
      'body: نص ثان.'
    ])
  })
  it('is read in notes and quotations, not in comments, fields, code, targets and tables', () => {
    assert.deepEqual(
      read(
        ':كاتب: سامي\n\n.. تعليق\n   طويل\n\n.. _هدف: http://a.b\n\n.. code-block:: js\n\n   رمز\n\n.. note:: انتبه.\n\n   نص الملاحظة.\n\n+----+\n| أ |\n+----+\n\nمثل::\n\n   رمز\n\n   قول.\n\nنص.\n'
      ),
      ['body: انتبه.', 'body: نص الملاحظة.', 'body: مثل:', 'body: نص.']
    )
  })
  it('has lists, whose items go on further in', () => {
    assert.deepEqual(read('- أول\n  بند\n- ثان\n\n1. ثالث\n\n| بيت\n| بيت\n'), [
      'list: أول بند',
      'list: ثان',
      'list: ثالث',
      'list: بيت',
      'list: بيت'
    ])
  })
  it('has figures with their captions, and footnotes', () => {
    assert.deepEqual(read('.. figure:: a.jpg\n   :alt: بديل\n\n   تعليق الصورة.\n\n.. [1] هامش.\n'), [
      'caption: تعليق الصورة.',
      'body: هامش.'
    ])
  })
  it('has footnotes of several lines, and with their text below their label', () => {
    assert.deepEqual(read('نص.\n\n.. [1] هامش\n   طويل.\n.. [#]\n   هامش ثان.\n\nنص.\n'), [
      'body: نص.',
      'body: هامش طويل.',
      'body: هامش ثان.',
      'body: نص.'
    ])
  })
  it('is not read in literal blocks that are quoted, nor in options of programs', () => {
    assert.deepEqual(read('مثل::\n\n> رمز\n> رمز\n\nنص.\n\n::\n\n% رمز\n\n> قول.\n'), [
      'body: مثل:',
      'body: نص.',
      'body: > قول.'
    ])
    assert.deepEqual(
      read(
        '-a            خيار\n--all=قيمة    خيار\n              بقيته\n-o <ملف>, --out <ملف>  خيار\n/V            خيار\n--long\n   خيار\n\nنص.\n'
      ),
      ['body: نص.']
    )
    assert.deepEqual(read('- أول\n\n-5 درجات مئوية.\n\n+ ثان\n\n-- قال ذلك.\n'), [
      'list: أول',
      'body: -5 درجات مئوية.',
      'list: ثان',
      'body: -- قال ذلك.'
    ])
  })
  for (const [source, expected] of [
    ['قال **الوزير** أمام *الوفد* نعم.', 'قال الوزير أمام الوفد نعم.'],
    ['قال ``x`` و|place| نعم [1]_.', 'قال ▯ و▯ نعم ¹.'],
    ['راجع `الصفحة <http://a.b>`_ ثم.', 'راجع الصفحة ثم.'],
    ['راجع الصفحة_ ثم.', 'راجع الصفحة ثم.'],
    ['راجع :doc:`الصفحة` و:doc:`نصها <الصفحة>` و:py:func:`x`.', 'راجع ▯ ونصها و▯.'],
    ['ثلاثة * أربعة * خمسة.', 'ثلاثة * أربعة * خمسة.'],
    ['نجمة \\*واحدة.', 'نجمة *واحدة.']
  ] as const)
    it(`reads ${source}`, () => assert.deepEqual(read(source), [`body: ${expected}`]))
})
