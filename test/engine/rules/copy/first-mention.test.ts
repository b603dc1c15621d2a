import assert from 'node:assert/strict'
import {createLinter, rules} from '../../../../server/src/engine/index.ts'
import {readNamesFile} from '../../../../server/src/house/names-file.ts'
import {fixedText} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

const {names} = readNamesFile(
  `names:
  - {name: ديفيد كوهين, first: المحلل الاقتصادي ديفيد كوهين, role: محلل}
  - {name: خالد بن سلمان, first: وزير الدفاع خالد بن سلمان}
  - {name: أحمد الأشقر}
`,
  'names.yaml'
)
const linter = createLinter(
  rules.filter(({id}) => id === 'name-spelling'),
  {names, fold: 0}
)

describe('name-spelling: the first mention of a name of the bank', () => {
  const cases: ReadonlyArray<readonly [what: string, marked: string, fixed: string]> = [
    [
      'a family name before the name',
      'قال ⟦كوهين⟧ إن السوق هادئة. وأضاف ديفيد كوهين أنها ستهبط.',
      'قال المحلل الاقتصادي ديفيد كوهين إن السوق هادئة. وأضاف ديفيد كوهين أنها ستهبط.'
    ],
    [
      'one with a preposition written onto it, in another paragraph',
      'وصل الوفد أمس، وقال ⟦لكوهين⟧ إنه باق.\nثم عاد ديفيد كوهين إلى المصرف وكوهين راض.',
      'وصل الوفد أمس، وقال للمحلل الاقتصادي ديفيد كوهين إنه باق.\nثم عاد ديفيد كوهين إلى المصرف وكوهين راض.'
    ],
    [
      'a family name of two words',
      'وصل ⟦بن سلمان⟧ أمس. وقال خالد بن سلمان إنه باق.',
      'وصل وزير الدفاع خالد بن سلمان أمس. وقال خالد بن سلمان إنه باق.'
    ]
  ]
  for (const [what, marked, fixed] of cases)
    it(`reports ${what}`, () => {
      const {text} = unmark(marked)
      const findings = linter.lint(text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), fixed)
      assert.deepEqual(
        findings.map(({severity, fixes}) => [severity, fixes[0].safe]),
        [['information', false]]
      )
    })

  const silent: ReadonlyArray<readonly [what: string, text: string]> = [
    ['the name in full first', 'قال ديفيد كوهين إن السوق هادئة. وأضاف كوهين أنها ستهبط.'],
    ['a family name whose name never comes', 'قال كوهين إن السوق هادئة، وأضاف أنها ستهبط.'],
    ['another person of the family', 'قال سامي كوهين إن السوق هادئة. وأضاف ديفيد كوهين أنها ستهبط.'],
    ['a quotation', 'وقال الوزير: "سمعت كوهين أمس". وأضاف ديفيد كوهين أنه راض.'],
    [
      'the headline',
      'كوهين يعود إلى المصرف\nعاد ديفيد كوهين أمس إلى المصرف بعد غياب طويل، وقال إنه راض عن السوق كلها.'
    ],
    ['a name in full in a quotation', 'وقال الوزير: "سمعت ديفيد كوهين أمس". وأضاف كوهين أنه راض. وعاد ديفيد كوهين.'],
    ['a name of which the bank says no more', 'قال الأشقر إنه باق. وأضاف أحمد الأشقر أنه راض.']
  ]
  for (const [what, text] of silent) it(`leaves ${what}`, () => assert.equal(mark(text, linter.lint(text)), text))
})
