import assert from 'node:assert/strict'
import {lintWith} from '../../../../support/lint.ts'

describe('rule vague-source: who was cited before', () => {
  const severities = (text: string): string[] =>
    lintWith('vague-source', text).map(({start, end, severity}) => `${text.slice(start, end)}: ${severity}`)

  it('reports a source once in a paragraph; what comes again in it is a hint', () => {
    assert.deepEqual(
      severities('وقال مصدر أمني إن الطريق مقطوعة.\nولفت المصدر إلى أن السكان غادروا.\nوأضاف أن العمل بدأ.'),
      ['مصدر أمني: information', 'المصدر: information', 'وأضاف: hint']
    )
    assert.deepEqual(
      severities('وقالت مصادر محلية إن الطريق مقطوعة.\nوقال هؤلاء إن السكان غادروا.\nوقالت مصادر محلية إن العمل بدأ.'),
      ['مصادر محلية: information', 'هؤلاء: hint', 'مصادر محلية: information']
    )
    assert.deepEqual(
      severities('وقالت مصادر محلية إن الطريق مقطوعة. وقالت المصادر إن السكان غادروا. وأكدت مصادر طبية أن العمل بدأ.'),
      ['مصادر محلية: information', 'المصادر: hint', 'مصادر طبية: information']
    )
    assert.match(
      lintWith('vague-source', 'وقالت مصادر محلية إن الطريق مقطوعة.\nوقالت مصادر محلية إن العمل بدأ.')[1].message.en,
      /again/
    )
  })

  it('takes outlets with the article for those of before, of whatever country they were', () => {
    const text = 'وقالت وسائل إعلام ليبية إن الجسر مغلق.\nوأضافت وسائل الإعلام أن الطريق مقطوعة.'
    assert.deepEqual(
      lintWith('vague-source', text).map(({severity, message}) => [severity, message.en.startsWith('The same')]),
      [
        ['hint', false],
        ['hint', true]
      ]
    )
  })

  it('reports other sources of the same article, and one after a hint at the same', () => {
    assert.deepEqual(severities('وقالت مصادر محلية إن الطريق مقطوعة.\nوقالت مصادر طبية إن السكان غادروا.'), [
      'مصادر محلية: information',
      'مصادر طبية: information'
    ])
    assert.deepEqual(severities('وقال خبراء للصحيفة إن الطريق مقطوعة.\nوقال خبراء إن السكان غادروا.'), [
      'خبراء: hint',
      'خبراء: information'
    ])
  })

  it('is a hint where a lead sums up who speaks by name below it, and where the counts of the story are meant', () => {
    assert.deepEqual(severities('حذر أطباء من خطر الحر على الأطفال.\nوقال الطبيب سامر الحلبي إن الماء يكفي.'), [
      'أطباء: hint'
    ])
    assert.deepEqual(severities('أكد عدد من مسؤولي المكتبات أن الأسعار ثابتة.\nوقال سامر الحلبي إن الطلب زاد.'), [
      'عدد من مسؤولي المكتبات: hint'
    ])
    assert.deepEqual(severities('وأشارت عدة دراسات إلى خطر الحر.\nوقال الطبيب سامر الحلبي إن الماء يكفي.'), [
      'عدة دراسات: information'
    ])
    assert.deepEqual(severities('حذر أطباء من خطر الحر على الأطفال.\nوعاد الهدوء إلى المدينة.'), ['أطباء: information'])
    assert.deepEqual(severities('وقال مسؤولون إن الحدود أُغلقت.\nوقال الوزير سامر الحلبي إن المعبر فُتح.'), [
      'مسؤولون: information'
    ])
    assert.deepEqual(severities('وأظهرت الإحصاءات أن الحركة زادت.'), ['الإحصاءات: hint'])
    assert.deepEqual(severities('وقال في تصريح لوكالة الأنباء القطرية إن المعرض يفتح غدا.'), [])
  })
})
