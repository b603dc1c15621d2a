import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

const reported: Array<[what: string, marked: string]> = [
  [
    'a quotation between two paragraphs',
    'أُغلق المتجر قبل المغرب.\n⟦«لم نجد خبزا منذ يومين»⟧.\nوعاد الزبائن إلى بيوتهم.'
  ],
  ['one with its stop inside', 'أُغلق المتجر قبل المغرب.\n⟦"لم نجد خبزا منذ يومين."⟧\nوعاد الزبائن إلى بيوتهم.']
]

const silent: Array<[what: string, text: string]> = [
  [
    'reopened paragraphs of one quotation',
    'وقال المدرب: «إن الفريق متعب بعد السفر.\n«وسنرتاح يومين قبل المباراة القادمة.\n«ولن نغير خطة اللعب هذا الموسم».'
  ],
  ['the speaker of the paragraph before', 'قال التاجر إن الرفوف فارغة.\n«لم نجد خبزا منذ يومين».'],
  [
    'the speaker of the paragraph after',
    'أُغلق المتجر قبل المغرب.\n«لم نجد خبزا منذ يومين».\nوقال التاجر إن الرفوف فارغة.'
  ],
  ['what a colon announces', 'وجاء في اللافتة المعلقة:\n«لم نجد خبزا منذ يومين».\nوعاد الزبائن.'],
  [
    'the next quotation of one who goes on',
    'وهو يلوح بيده "لن نرحل من هنا أبدا".\n«لم نجد خبزا منذ يومين».\nوعاد الزبائن.'
  ],
  ['scripture', 'تلا الإمام آية من السورة.\n«إن مع العسر يسرا».\nوعاد الناس.'],
  ['verse', 'وختم بقصيدة قديمة.\n«على قدر أهل العزم تأتي العزائم».\nوصفق الناس.'],
  ['a slogan or a headline: no stop', 'انتهى اللقاء.\n«الوطن للجميع والجميع للوطن»\nوعاد الناس إلى بيوتهم.'],
  ['a pull quote under a headline', 'موسم بلا خبز\n«لم نجد خبزا منذ يومين».\nوعاد الزبائن إلى بيوتهم.']
]

describe('rule unattributed-quote', () => {
  for (const [what, marked] of reported) {
    it(`hints at ${what}`, () => {
      const {text} = unmark(marked)
      const findings = lintWith('unattributed-quote', text)
      assert.equal(mark(text, findings), marked)
      assert.deepEqual(
        findings.map(({severity}) => severity),
        ['hint']
      )
    })
  }

  for (const [what, text] of silent)
    it(`leaves ${what}`, () => assert.equal(mark(text, lintWith('unattributed-quote', text)), text))
})
