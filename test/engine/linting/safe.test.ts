import assert from 'node:assert/strict'
import {type Format, readArticle, resolveConfig} from '../../../server/src/engine/index.ts'
import type {Finding, PlacedEdit, PlacedFix} from '../../../server/src/engine/linting/finding.ts'
import {together} from '../../../server/src/engine/linting/fix-all.ts'
import {applyEdits} from '../../../server/src/engine/linting/fixes.ts'
import {lintArticle} from '../../../server/src/engine/linting/lint.ts'
import {breachOf} from '../../../server/src/engine/linting/safe/breach.ts'
import {keepsPromise, type Linted} from '../../../server/src/engine/linting/safe/check.ts'
import {refusedMessage, settle} from '../../../server/src/engine/linting/safe/settle.ts'
import {skeleton} from '../../../server/src/engine/linting/safe/skeleton.ts'
import {rules} from '../../../server/src/engine/rules/index.ts'
import {unmark} from '../../support/marked.ts'

function breach(marked: string, text: string, format: Format = 'plain'): string | undefined {
  const {text: source, ranges} = unmark(marked)
  return breachOf(
    readArticle(source, format),
    ranges.map((range) => ({...range, text}))
  )
}

describe('what a safe fix may change', () => {
  for (const [marked, text, format] of [
    ['وصل⟦  ⟧الوفد', ' '],
    ['وصف «⟦ ⟧عمليات» أمس', ''],
    ['زار⟦⟧«المتحف» أمس', ' '],
    ['قال: ⟦"⟧نعم" ثم', '«'],
    ['هل عاد الوفد⟦?⟧', '؟'],
    ['وصل الوفد⟦,⟧ ثم عاد', '،'],
    ['نزح ⟦1200⟧ شخص', '١٢٠٠'],
    ['نزح ⟦1,200⟧ شخص', '1200'],
    ['نزح 1⟦,⟧200 شخص', '٬'],
    ['بلغت ⟦3٫5⟧ نقطة', '3.5'],
    ['بلغت 3⟦,⟧5 نقطة', '٫'],
    ['بلغت 5⟦ ⟧% أمس', ''],
    ['بلغت 5⟦%⟧ أمس', '٪'],
    ['<p>قال ⟦&laquo;⟧نعم» ثم</p>', '«', 'html']
  ] as const)
    it(`${marked} → ${text}`, () => assert.equal(breach(marked, text, format), undefined))
})

describe('what a safe fix may not change', () => {
  for (const [what, marked, text] of [
    ['a letter', 'وصل ال⟦ا⟧وفد', 'أ'],
    ['a haraka', 'و⟦ُ⟧لد الطفل', ''],
    ['a word', 'وصل ⟦الوفد⟧ أمس', ''],
    ['the number a figure stands for', 'نزح ⟦1200⟧ شخص', '1300'],
    ['the number, by its decimal mark', 'بلغت 3⟦.⟧5 نقطة', ''],
    ['the number, by a mark that may be either', 'بلغت 1⟦.⟧200 نقطة', ','],
    ['the number, by joining two', 'في ٣⟦ ⟧٥ بيوت', ''],
    ['a list, by making a decimal of it', 'في 3،⟦ ⟧5 بيوت', ''],
    ['the number, by parting it', 'نزح 12⟦⟧00 شخص', ' '],
    ['how many marks there are', 'قال: «نعم⟦⟧ ثم «لا»', '»'],
    ['how many marks there are, by taking one', 'قال: ⟦"⟧نعم" ثم', ''],
    ['two words into one', 'لا⟦ ⟧يزال', ''],
    ['one word into two', 'لا⟦⟧يزال', ' '],
    ['a mark into another', 'وصل الوفد⟦.⟧', '!'],
    ['an apostrophe inside a name', "قال O⟦'⟧Brien نعم", '"'],
    ['a line', 'وصل الوفد⟦\n⟧ثم عاد', ' ']
  ] as const)
    it(what, () => assert.equal(breach(marked, text), 'changes more'))

  for (const [what, marked, text] of [
    ['a mark where one has no partner', 'قال: ⟦"⟧نعم" ثم «لا', '«'],
    ['a blank beside a mark where one has no partner', 'قال: «⟦ ⟧نعم» ثم «لا', ''],
    ['a blank beside a mark of a mixed pair', 'قال: «⟦ ⟧نعم” ثم', '']
  ] as const)
    it(what, () => assert.equal(breach(marked, text), 'marks in doubt'))

  for (const [what, marked, text] of [
    [
      'a blank beside a mark that only the one before explains',
      'وأعلن " أن القرية استعادت مياهها بعد أعوام من الجفاف والهجرة، مضيفا⟦ ⟧" أنها ستزرع',
      ''
    ],
    [
      'a blank beside a curly mark between two letters',
      'نفى “نية الوفد المشاركة في أعمال هذا المؤتمر”⟦⟧أصدقاء القرية أمس',
      ' '
    ],
    [
      'a blank at a guillemet between two letters, far from its partner',
      'قال: «إن ما بقي من أهل القرية اجتمعوا أمس في دار»⟦⟧البلدية» القديمة',
      ' '
    ],
    [
      'a blank in a paragraph with a mark that is read against all around it',
      'ضغط زر Like" "⟦⟧أو حتى" Share" أمس',
      ' '
    ],
    ['a curly mark between two blanks', 'كتب على صفحته في “الموقع:⟦ ⟧” إن القرية استعادت مياهها', ''],
    ['a blank before a mark after which the name may go on with a figure', 'عُرضت "نجمة البحر⟦ ⟧" 01 أمس', ''],
    [
      'a mark after which a particle still waits for its noun',
      '« وقررت البلدة سحب دعمها لـ » رابطة الصيد «⟦ ⟧ووقف كل صلة بها ».',
      ''
    ],
    [
      'a curly mark where the article turns them this way and that',
      'قال:”نعم، ذلك صحيح⟦”⟧ وقال:”لا، لم نعد” ثم قال:”ربما عدنا“.',
      '“'
    ]
  ] as const)
    it(what, () => assert.equal(breach(marked, text), 'marks in doubt'))

  for (const [what, marked, text] of [
    ['a blank beside a mark so near its partner', 'زار قرية "⟦ ⟧البحر " أمس', ''],
    [
      'a blank before a mark that a comma touches',
      'قال: "استعادت القرية مياهها بعد أعوام من الجفاف والهجرة⟦ ⟧"، ثم عاد',
      ''
    ],
    ['a curly mark where the others turn one way', 'زار “المتحف” و“البيت” ووصف القصر بـ⟦”⟧الكنز” أمس', '“'],
    ['a blank between guillemets and letters', 'زار قرية«البحر الأزرق»⟦⟧ثم عاد', ' '],
    ['a blank inside guillemets', 'قال: «⟦ ⟧استعادت القرية مياهها بعد أعوام من الجفاف والهجرة » ثم عاد', '']
  ] as const)
    it(`${what} is safe`, () => assert.equal(breach(marked, text), undefined))

  it('but a blank between words may go wherever marks are in doubt', () =>
    assert.equal(breach('وصل⟦  ⟧الوفد وقال: «نعم', ' '), undefined))
})

describe('the safe fixes of the rules', () => {
  const config = resolveConfig()
  for (const rule of rules) {
    it(`of ${rule.id} change nothing that they may not`, () => {
      for (const example of rule.examples) {
        const text = 'ok' in example ? example.ok : unmark(example.bad).text
        for (const format of ['plain', 'html'] as const) {
          for (const {rule, fixes} of lintArticle(
            readArticle(format === 'html' ? `<p>${text}</p>` : text, format),
            config
          )) {
            for (const fix of fixes) assert.notEqual(fix.breach, 'changes more', `${rule.id}: ${fix.title.en}`)
          }
        }
      }
    })
  }
})

/** A linter that knows edits for texts, one finding each. */
function linter(offer: (text: string) => Array<PlacedEdit | PlacedEdit[]>): (text: string) => Linted {
  return (text) => ({article: readArticle(text), findings: offer(text).map((edits) => finding([edits].flat()))})
}

function finding(edits: PlacedEdit[], safe = true): Finding {
  const fix: PlacedFix = {title: rules[0].summary, safe, edits}
  return {
    rule: rules[0],
    severity: 'hint',
    message: rules[0].summary,
    start: edits[0].start,
    end: edits[0].end,
    fixes: [fix],
    related: []
  }
}

/** Every place of a snippet, replaced. */
function replacing(snippet: string, by: string): (text: string) => PlacedEdit[] {
  return (text) =>
    [...text.matchAll(new RegExp(snippet.replace(/[.?]/g, '\\$&'), 'g'))].map(({index}) => ({
      start: index,
      end: index + snippet.length,
      text: by
    }))
}

function settled(text: string, lint: (text: string) => Linted): {text: string; count: number; refused: number} {
  const {article, edits, count, refused} = settle(lint(text), lint)
  assert.equal(applyEdits(text, edits), article.text)
  return {text: article.text, count, refused: refused.length}
}

describe('settling safe fixes', () => {
  it('applies them until none is left', () => {
    const lint = linter((text) => [...replacing('  ', ' ')(text), ...replacing(',', '،')(text)])
    assert.deepEqual(settled('وصل  ,الوفد  أمس', lint), {text: 'وصل ،الوفد أمس', count: 3, refused: 0})
  })

  it('leaves out the one that breaks the promise, and says which', () => {
    const lint = linter((text) => [...replacing('  ', ' ')(text), ...replacing('ا', 'أ')(text)])
    assert.deepEqual(settled('وصل  الوفد\nعاد  الوفد', lint), {text: 'وصل الوفد\nعاد الوفد', count: 2, refused: 3})
  })

  it('leaves out the one that shows a finding that was not there', () => {
    const bold = (text: string): PlacedEdit[] =>
      text.includes('وصل الوفد') ? [{start: text.indexOf('أمس'), end: text.indexOf('أمس') + 3, text: 'أمس'}] : []
    const lint = linter((text) => [...replacing('  ', ' ')(text), ...bold(text)])
    const {text, count} = settled('وصل  الوفد أمس\nعاد  الوفد', lint)
    assert.deepEqual({text, count}, {text: 'وصل  الوفد أمس\nعاد الوفد', count: 1})
  })

  it('leaves all as it was where two rules undo each other', () => {
    const lint = linter((text) => (text.includes('“') ? replacing('“', '”')(text) : replacing('”', '“')(text)))
    assert.deepEqual(settled('قال “نعم', lint), {text: 'قال “نعم', count: 0, refused: 1})
  })

  it('takes what stands in the way of one that breaks the promise', () => {
    const lint = linter((text) => [
      [
        {start: 0, end: 1, text: 'أ'},
        {start: text.length - 1, end: text.length, text: 'أ'}
      ],
      ...replacing('  ', ' ')(text)
    ])
    assert.deepEqual(settled('وصل  الوفد', lint), {text: 'وصل الوفد', count: 1, refused: 1})
  })

  it('tries so many texts at most', () => {
    let times = 0
    const lint = linter(replacing('ا', 'أ'))
    const counting = (text: string): Linted => {
      times++
      return lint(text)
    }
    const text = 'عاد\n'.repeat(500)
    assert.equal(settle(lint(text), counting).article.text, text)
    assert.ok(times <= 40, `${times}`)
  })

  it('is told in both languages with the lines, five at most', () => {
    const findings = Array.from({length: 7}, (_, i) => finding([{start: i, end: i, text: ''}]))
    const {ar, en} = refusedMessage(findings, (offset) => offset + 1)
    assert.match(en, /\(7\): [a-z-]+:1, [a-z-]+:2, [a-z-]+:3, [a-z-]+:4, [a-z-]+:5, …$/)
    assert.match(ar, /7/)
  })
})

describe('markup after safe fixes', () => {
  const lint = (text: string): Linted => ({article: readArticle(text, 'markdown'), findings: []})
  const kept = (before: string, after: string): boolean => keepsPromise(lint(before), lint(after), [])
  it('is what it was', () => assert.ok(kept('قال **نعم**  أمس', 'قال **نعم** أمس')))
  it('is not what it was where bold becomes asterisks', () => assert.ok(!kept('قال **نعم** أمس', 'قال ** نعم** أمس')))
  it('is not what it was where a hard break goes', () => assert.ok(!kept('قال  \nنعم', 'قال\nنعم')))
})

describe('a skeleton', () => {
  for (const [a, b] of [
    ['قال: « نعم »', 'قال:"نعم"'],
    ['١٬٢٠٠ و٣٫٥٪', '1200 و3.5%'],
    ['نعم…', 'نعم...'],
    ['10–12', '10-12']
  ] as const)
    it(`is one of ${a} and ${b}`, () => assert.equal(skeleton(a), skeleton(b)))
})

describe('fixes applied together', () => {
  const apply = (text: string, ...edits: PlacedEdit[]): string =>
    applyEdits(
      text,
      together(
        readArticle(text),
        edits.map((edit) => ({title: rules[0].summary, safe: false, edits: [edit]}))
      )
    )
  const placeholder = (start: number, end = start): PlacedEdit => ({start, end, text: '[المصدر؟]'})
  for (const [what, text, edits, result] of [
    [
      'put one placeholder into a sentence',
      'عاد  وغادر. رجع',
      [placeholder(4), placeholder(10), placeholder(12)],
      'عاد [المصدر؟] وغادر. [المصدر؟]رجع'
    ],
    [
      'put none where one is',
      'قال [المصدر؟] وعاد. رجع',
      [placeholder(4, 13), placeholder(18), placeholder(20)],
      'قال [المصدر؟] وعاد. [المصدر؟]رجع'
    ],
    [
      'change nothing inside a placeholder',
      'قال [المصدر؟] نعم',
      [
        {start: 6, end: 7, text: 'ا'},
        {start: 14, end: 17, text: 'لا'}
      ],
      'قال [المصدر؟] لا'
    ],
    [
      'split no word',
      'وصل الوفد',
      [
        {start: 2, end: 2, text: 'بحسب '},
        {start: 7, end: 9, text: ' بد'}
      ],
      'وصل الوفد'
    ],
    [
      'part the conjunction from its word',
      'وقُتل رجل',
      [{start: 1, end: 1, text: 'بحسب [المصدر؟]، '}],
      'وبحسب [المصدر؟]، قُتل رجل'
    ],
    ['write letters anew inside a word', 'الإستقبال', [{start: 2, end: 3, text: 'ا'}], 'الاستقبال'],
    ['split no figure', 'نزح 1200 رجل', [{start: 6, end: 6, text: 'ألف '}], 'نزح 1200 رجل']
  ] as const)
    it(what, () => assert.equal(apply(text, ...edits), result))
})
