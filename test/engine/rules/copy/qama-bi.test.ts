import {testRule} from '../../../support/rule-cases.ts'

describe('rule qama-bi', () => {
  testRule(
    'qama-bi',
    [
      ['a defined object', '⟦قام بافتتاح⟧ المعرض.', 'افتتح المعرض.'],
      ['the feminine', 'و⟦قامت باحتجاز⟧ السفينة.', 'واحتجزت السفينة.'],
      ['the imperfect', '⟦تقوم بتنفيذ⟧ المشروع شركة.', 'تنفذ المشروع شركة.'],
      ['an object pronoun', 'الملف ⟦قام بتسليمه⟧ المحامي.', 'الملف سلمه المحامي.'],
      ['an adjective, without a fix', '⟦قام بزيارة⟧ رسمية.', 'قام بزيارة رسمية.'],
      ['a preposition, without a fix', '⟦قام بزيارة⟧ إلى المدينة.', 'قام بزيارة إلى المدينة.'],
      ['the plural, without a fix', '⟦قاموا بتنظيم⟧ المعرض.', 'قاموا بتنظيم المعرض.']
    ],
    [
      ['to stand up', 'قام من مجلسه.'],
      ['a noun of no list', 'قام بدوره كاملا.'],
      ['the verb', 'افتتح المعرض.'],
      ['a quotation', 'قال: "قام بافتتاح المعرض".']
    ]
  )
})
