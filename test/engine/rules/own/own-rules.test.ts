import assert from 'node:assert/strict'
import {createLinter} from '../../../../server/src/engine/index.ts'
import {rules} from '../../../../server/src/engine/rules/index.ts'
import {readRulesFile} from '../../../../server/src/house/rules-file.ts'
import {lintWithDesk, markedByDesk} from '../../../support/desk-rules.ts'
import {fixedText} from '../../../support/lint.ts'
import {unmark} from '../../../support/marked.ts'

const row = (fields: string): string => `rules:\n  - {id: one, message: لا, ${fields}}\n`
const victim = row('find: شهيد, replace: قتيل, inflect: noun, plural: شهداء, replace-plural: قتلى')

describe("a desk's own rules", () => {
  const cases: ReadonlyArray<readonly [what: string, yaml: string, marked: string, fixed: string]> = [
    [
      'a noun in its forms, and keeps what is written onto it',
      victim,
      'ووصل ⟦شهيد⟧ و⟦شهيدان⟧، وبكوا ⟦شهيدا⟧ و⟦الشهيد⟧ معه و⟦للشهداء⟧ أهل، و⟦لشهيدنا⟧ ذكرى و⟦شهداؤهم⟧ كثر.',
      'ووصل قتيل وقتيلان، وبكوا قتيلا والقتيل معه وللقتلى أهل، ولقتيلنا ذكرى وقتلاهم كثر.'
    ],
    [
      'a noun that gets the ending of the other before a pronoun',
      row('find: بيت, replace: شقة'),
      'وباع ⟦بيتهم⟧، ثم ⟦البيت⟧ الآخر.',
      'وباع شقتهم، ثم الشقة الآخر.'
    ],
    [
      'a verb in its forms, its object included',
      row('find: اختار, replace: انتقى, inflect: verb'),
      'و⟦اختارت⟧ اللجنة ثلاثة، و⟦سيختارون⟧ رابعا، ثم ⟦اختاروه⟧.',
      'وانتقت اللجنة ثلاثة، وسينتقون رابعا، ثم انتقوه.'
    ],
    [
      'a verb in its forms, by one whose letters do not tell them',
      row('find: صرح, replace: قال, inflect: verb'),
      'و⟦صرح⟧ الوزير، و⟦صرحت⟧ الوزارة، ثم ⟦يصرحون⟧ لنا.',
      'وقال الوزير، وقالت الوزارة، ثم يقولون لنا.'
    ],
    [
      'a verb in its forms, as the desk says they are',
      row('find: رقد, replace: نام, inflect: verb, replace-verb: {imperfect: ينام}'),
      'و⟦رقد⟧ الطفل، و⟦رقدت⟧ أمه، ثم ⟦يرقدون⟧.',
      'ونام الطفل، ونامت أمه، ثم ينامون.'
    ],
    [
      'a noun with its feminine, dual and plural of its own gender',
      row('find: شهيد, replace: قتيل, inflect: noun, plural: شهداء, replace-plural: قتلى, feminine: true'),
      'وفي الحي ⟦شهيدتان⟧ و⟦شهيدان⟧، وذكر ⟦شهيدتين⟧ و⟦شهيدين⟧ و⟦شهيدات⟧ و⟦شهداء⟧.',
      'وفي الحي قتيلتان وقتيلان، وذكر قتيلتين وقتيلين وقتيلات وقتلى.'
    ],
    [
      'a noun by one that has one gender for both',
      row('find: شهيد, replace: ضحية, inflect: noun, plural: شهداء, replace-plural: ضحايا, feminine: true'),
      'وفي الحي ⟦شهيدة⟧ و⟦شهيدتان⟧ و⟦شهيدان⟧ و⟦شهداء⟧.',
      'وفي الحي ضحية وضحيتان وضحيتان وضحايا.'
    ],
    [
      'a dual by one that is spelled as its plural',
      row('find: كادر, replace: موظف, inflect: noun, plural: كوادر, replace-plural: un, feminine: true'),
      'واختار ⟦كادرين⟧ و⟦كادرتين⟧.',
      'واختار موظفين وموظفتين.'
    ],
    [
      'a phrase, the longest of a rule, with the article of its words',
      row('find: [رجل أعمال, رجل], replace: [تاجر كبير, شخص]'),
      'وقال ⟦رجل الأعمال⟧ إنه باع، و⟦الرجل⟧ معروف.',
      'وقال رجل الأعمال إنه باع، والشخص معروف.'
    ],
    [
      'a noun and its adjective, which take the article both',
      row('find: منظمة إرهابية, replace: جماعة مسلحة'),
      'وقال إن ⟦المنظمة الإرهابية⟧ هناك، وإن ⟦منظمة إرهابية⟧ أخرى نشأت.',
      'وقال إن الجماعة المسلحة هناك، وإن جماعة مسلحة أخرى نشأت.'
    ],
    [
      'a phrase with its own article after ل',
      row('find: الدولة العبرية, replace: إسرائيل'),
      'وقال إن ⟦للدولة العبرية⟧ سفارة، وزار ⟦الدولة العبرية⟧.',
      'وقال إن لإسرائيل سفارة، وزار إسرائيل.'
    ],
    [
      'what differs in hamza alone, as spelled',
      row('find: اسرائيل, replace: إسرائيل'),
      'وزار ⟦اسرائيل⟧ ثم عاد من إسرائيل، و⟦لاسرائيل⟧ سفارة.',
      'وزار إسرائيل ثم عاد من إسرائيل، ولإسرائيل سفارة.'
    ],
    [
      'what has nothing to be put instead',
      row('find: الجدير بالذكر'),
      'و⟦الجدير بالذكر⟧ أنه عاد.',
      'والجدير بالذكر أنه عاد.'
    ],
    [
      'quotations, where a rule says so',
      row('find: كارثة, where: quotations'),
      'وقال: "إنها ⟦كارثة⟧"، وهي كارثة.',
      'وقال: "إنها كارثة"، وهي كارثة.'
    ],
    [
      'the headline alone, where a rule says so',
      row('find: كارثة, where: headline'),
      '⟦كارثة⟧ في الميناء\n\nوقال الناس إنها كارثة، وقال غيرهم غير ذلك.',
      'كارثة في الميناء\n\nوقال الناس إنها كارثة، وقال غيرهم غير ذلك.'
    ]
  ]
  for (const [what, yaml, marked, fixed] of cases)
    it(`report ${what}`, () => {
      const {text} = unmark(marked)
      const findings = lintWithDesk(yaml, text)
      assert.equal(markedByDesk(yaml, text), marked)
      assert.equal(fixedText(text, findings), fixed)
    })

  const silent: ReadonlyArray<readonly [what: string, yaml: string, text: string]> = [
    ['quotations, unless asked', victim, 'وقال: "ابني شهيد".'],
    ['a word of which another is the end', row('find: عد'), 'وصل بعد الموعد، وعاد.'],
    ['a word that begins with what looks like a clitic', row('find: صف'), 'وصف الحادث بأنه صعب.'],
    ['words apart', row('find: على قدم وساق'), 'على قدم، وساق طويلة.'],
    [
      'a word with something written onto it, where it is to be bare',
      row('find: مصر, bare: true'),
      'وزار المصر ولمصر نيل.'
    ],
    ['another spelling, where it is to be exact', row('find: شئون, exact: true'), 'وزارة شؤون المغتربين.'],
    [
      'the headline, where only the body is asked for',
      row('find: كارثة, where: body'),
      'كارثة في الميناء\n\nوعاد الصيادون إلى العمل أمس.'
    ],
    ['a byline', row('find: سامي'), 'كتب: سامي\n\nوعاد الصيادون إلى العمل أمس.']
  ]
  for (const [what, yaml, text] of silent) it(`leave ${what}`, () => assert.equal(markedByDesk(yaml, text), text))

  it('are set and turned off by their ids, beside the other rules', () => {
    const {rows} = readRulesFile(victim, 'rules.yaml')
    const found = (level: 'off' | 'error') =>
      createLinter(rules, {own: rows}, {rules: {'desk-one': level}})
        .lint('ووصل شهيد أمس إلى القرية.')
        .map(({rule, severity}) => [rule.id, severity])
    assert.deepEqual(found('error'), [['desk-one', 'error']])
    assert.deepEqual(found('off'), [])
  })

  it('are ignored by comments as the others are', () => {
    const {rows} = readRulesFile(victim, 'rules.yaml')
    const lint = createLinter([], {own: rows})
    const text = '<!-- mudaqqiq-disable-next-line desk-one -- the family asked for it -->\nووصل شهيد أمس.\n'
    assert.deepEqual(lint.lint(text, 'markdown'), [])
    assert.equal(lint.lint(text.replace('desk-one', 'desk-two'), 'markdown').length, 1)
  })

  it('offer no safe fix', () => {
    for (const {fixes} of lintWithDesk(victim, 'ووصل شهيد أمس.'))
      assert.deepEqual(
        fixes.map(({safe}) => safe),
        [false]
      )
  })
})
