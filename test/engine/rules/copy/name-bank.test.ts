import assert from 'node:assert/strict'
import {createLinter, rules} from '../../../../server/src/engine/index.ts'
import {readNamesFile} from '../../../../server/src/house/names-file.ts'
import {fixedText} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

const {names} = readNamesFile(
  'names:\n  - {name: ديفيد كوهين, variants: [ديفيد كوهن, دافيد كوهين, كوهن]}\n  - {name: أحمد الأشقر, variants: [احمد الاشقر]}\n',
  'names.yaml'
)
const linter = createLinter(
  rules.filter(({id}) => id === 'name-spelling'),
  {names, fold: 0}
)

describe('name-spelling: the bank of the desk', () => {
  const cases: ReadonlyArray<readonly [what: string, marked: string, fixed: string]> = [
    ['a name in another spelling, once', 'وصل ⟦دافيد كوهين⟧ أمس.', 'وصل ديفيد كوهين أمس.'],
    [
      'a family name alone, with what is written onto it',
      'وقال ل⟦كوهن⟧ إنه عائد.'.replace('ل⟦', '⟦ل'),
      'وقال لكوهين إنه عائد.'
    ],
    ['the whole name, not its end again', 'وصل ⟦ديفيد كوهن⟧ أمس.', 'وصل ديفيد كوهين أمس.'],
    ['a name without its hamza', 'وصل ⟦احمد الاشقر⟧ أمس.', 'وصل أحمد الأشقر أمس.']
  ]
  for (const [what, marked, fixed] of cases)
    it(`reports ${what}`, () => {
      const {text} = unmark(marked)
      const findings = linter.lint(text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), fixed)
      assert.deepEqual(
        findings.map(({severity}) => severity),
        ['information']
      )
    })

  const silent: ReadonlyArray<readonly [what: string, text: string]> = [
    ['the name as the bank has it', 'وصل ديفيد كوهين وأحمد الأشقر أمس.'],
    ['a quotation', 'وقال: "رأيت دافيد كوهين أمس".'],
    ['another person of the given name', 'وصل ديفيد كامل أمس.']
  ]
  for (const [what, text] of silent) it(`leaves ${what}`, () => assert.equal(mark(text, linter.lint(text)), text))

  it('tells a place once, where the article is at odds with itself too', () => {
    const text = 'وصل ديفيد كوهين. وعاد ديفيد كوهين، وتأخر ديفيد كوهن.'
    assert.equal(linter.lint(text).length, 1)
  })
})
