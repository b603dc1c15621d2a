import assert from 'node:assert/strict'
import {linterWithNames, testNames} from '../../../support/name-bank.ts'

const linter = linterWithNames(
  '{name: ديفيد كوهين, variants: [ديفيد كوهن, دافيد كوهين, كوهن]}',
  '{name: أحمد الأشقر, variants: [احمد الاشقر]}'
)

describe('name-spelling: the bank of the desk', () => {
  testNames(
    linter,
    [
      ['a name in another spelling, once', 'وصل ⟦دافيد كوهين⟧ أمس.', 'وصل ديفيد كوهين أمس.'],
      [
        'a family name alone, with what is written onto it',
        'وقال ل⟦كوهن⟧ إنه عائد.'.replace('ل⟦', '⟦ل'),
        'وقال لكوهين إنه عائد.'
      ],
      ['the whole name, not its end again', 'وصل ⟦ديفيد كوهن⟧ أمس.', 'وصل ديفيد كوهين أمس.'],
      ['a name without its hamza', 'وصل ⟦احمد الاشقر⟧ أمس.', 'وصل أحمد الأشقر أمس.']
    ],
    [
      ['the name as the bank has it', 'وصل ديفيد كوهين وأحمد الأشقر أمس.'],
      ['a quotation', 'وقال: "رأيت دافيد كوهين أمس".'],
      ['another person of the given name', 'وصل ديفيد كامل أمس.']
    ]
  )

  it('tells a place once, where the article is at odds with itself too', () => {
    const text = 'وصل ديفيد كوهين. وعاد ديفيد كوهين، وتأخر ديفيد كوهن.'
    assert.equal(linter.lint(text).length, 1)
  })
})
