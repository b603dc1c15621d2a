import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {
  activeParticiple,
  imperfectStem,
  inflectMasdar,
  inflectVerb,
  type VerbEntry,
  type VerbFormName
} from '../../../server/src/engine/arabic/inflection.ts'
import {reportingVerbs} from '../../../server/src/engine/lexicon/generated/reporting-verbs.ts'

/** The forms of one kind, in their order. */
function formsOf(verb: VerbEntry, name: VerbFormName): string {
  return inflectVerb(verb)
    .filter(({form}) => form === name)
    .map(({text}) => text)
    .join(' ')
}

/** lemma, pattern, class, stem if any, perfect, imperfect, jussive, passives, participle (3ms, 3fs, 3mp accusative). */
const paradigms: Array<[VerbEntry, Partial<Record<VerbFormName, string>>]> = [
  [
    {lemma: 'كتب', pattern: 'I', class: 'sound'},
    {
      pf: 'كتب كتبت كتبا كتبتا كتبوا كتبن',
      impf: 'يكتب تكتب يكتبان تكتبان يكتبون يكتبن',
      juss: 'يكتبا تكتبا يكتبوا',
      ap: 'كاتبا كاتبة كاتبين كاتبتين كاتبين كاتبات',
      apn: 'كاتب كاتبان كاتبتان كاتبون'
    }
  ],
  [
    {lemma: 'قال', pattern: 'I', class: 'hollow', stem: 'قول'},
    {
      pf: 'قال قالت قالا قالتا قالوا قلن',
      impf: 'يقول تقول يقولان تقولان يقولون يقلن',
      juss: 'يقولا تقولا يقولوا يقل تقل',
      pfp: 'قيل قيلت قيلوا',
      impfp: 'يقال تقال يقالون',
      ap: 'قائلا قائلة قائلين قائلتين قائلين قائلات'
    }
  ],
  [
    {lemma: 'أضاف', pattern: 'IV', class: 'hollow'},
    {
      pf: 'أضاف أضافت أضافا أضافتا أضافوا أضفن',
      impf: 'يضيف تضيف يضيفان تضيفان يضيفون يضفن',
      juss: 'يضيفا تضيفا يضيفوا يضف تضف',
      pfp: 'أضيف أضيفت أضيفوا',
      impfp: 'يضاف تضاف يضافون'
    }
  ],
  [
    {lemma: 'استجاب', pattern: 'X', class: 'hollow'},
    {impf: 'يستجيب تستجيب يستجيبان تستجيبان يستجيبون يستجبن', pfp: 'استجيب استجيبت استجيبوا'}
  ],
  [
    {lemma: 'انهار', pattern: 'VII', class: 'hollow'},
    {pf: 'انهار انهارت انهارا انهارتا انهاروا انهرن', impf: 'ينهار تنهار ينهاران تنهاران ينهارون ينهرن'}
  ],
  [
    {lemma: 'نفى', pattern: 'I', class: 'defective'},
    {
      pf: 'نفى نفت نفيا نفتا نفوا نفين',
      impf: 'ينفي تنفي ينفيان تنفيان ينفون ينفين',
      juss: 'ينفيا تنفيا ينفوا ينف تنف',
      pfp: 'نفيت',
      ap: 'نافيا نافية نافيين نافيتين نافين نافيات',
      apn: 'نافي ناف نافيان نافيتان نافون'
    }
  ],
  [
    {lemma: 'دعا', pattern: 'I', class: 'defective'},
    {
      pf: 'دعا دعت دعوا دعتا دعوا دعون',
      impf: 'يدعو تدعو يدعوان تدعوان يدعون يدعون',
      pfp: 'دعي دعيت',
      impfp: 'يدعى تدعى'
    }
  ],
  [
    {lemma: 'لقي', pattern: 'I', class: 'defective'},
    {
      pf: 'لقي لقيت لقيا لقيتا لقوا لقين',
      impf: 'يلقى تلقى يلقيان تلقيان يلقون يلقين',
      juss: 'يلقيا تلقيا يلقوا يلق تلق'
    }
  ],
  [
    {lemma: 'تحدى', pattern: 'V', class: 'defective'},
    {
      impf: 'يتحدى تتحدى يتحديان تتحديان يتحدون يتحدين',
      ap: 'متحديا متحدية متحديين متحديتين متحدين متحديات',
      apn: 'متحدي متحد متحديان متحديتان متحدون'
    }
  ],
  [
    {lemma: 'أقر', pattern: 'IV', class: 'doubled'},
    {pf: 'أقر أقرت أقرا أقرتا أقروا أقررن', impf: 'يقر تقر يقران تقران يقرون يقررن', juss: 'يقرا تقرا يقروا'}
  ],
  [
    {lemma: 'وصف', pattern: 'I', class: 'assimilated'},
    {impf: 'يصف تصف يصفان تصفان يصفون يصفن', impfp: 'يوصف توصف يوصفون', ap: 'واصفا واصفة واصفين واصفتين واصفين واصفات'}
  ],
  [
    {lemma: 'أعلن', pattern: 'IV', class: 'sound'},
    {pf: 'أعلن أعلنت أعلنا أعلنتا أعلنوا أعلن', impf: 'يعلن تعلن يعلنان تعلنان يعلنون يعلن'}
  ],
  [
    {lemma: 'أكد', pattern: 'II', class: 'sound'},
    {impf: 'يؤكد تؤكد يؤكدان تؤكدان يؤكدون يؤكدن', ap: 'مؤكدا مؤكدة مؤكدين مؤكدتين مؤكدين مؤكدات'}
  ],
  [
    {lemma: 'أمر', pattern: 'I', class: 'sound'},
    {impf: 'يأمر تأمر يأمران تأمران يأمرون يأمرن', impfp: 'يؤمر تؤمر يؤمرون', ap: 'آمرا آمرة آمرين آمرتين آمرين آمرات'}
  ],
  [{lemma: 'آمن', pattern: 'IV', class: 'sound'}, {impf: 'يؤمن تؤمن يؤمنان تؤمنان يؤمنون يؤمن'}],
  [
    {lemma: 'ناقش', pattern: 'III', class: 'sound'},
    {pfp: 'نوقش نوقشت نوقشوا', impf: 'يناقش تناقش يناقشان تناقشان يناقشون يناقشن'}
  ],
  [
    {lemma: 'تساءل', pattern: 'VI', class: 'sound'},
    {
      impf: 'يتساءل تتساءل يتساءلان تتساءلان يتساءلون يتساءلن',
      ap: 'متسائلا متسائلة متسائلين متسائلتين متسائلين متسائلات'
    }
  ],
  [
    {lemma: 'هنأ', pattern: 'II', class: 'hamza'},
    {
      pf: 'هنأ هنأت هنآ هنأتا هنؤوا هنأوا هنأن',
      impf: 'يهنئ تهنئ يهنئان تهنئان يهنئون يهنئن',
      ap: 'مهنئا مهنئة مهنئين مهنئتين مهنئين مهنئات'
    }
  ],
  [
    {lemma: 'لجأ', pattern: 'I', class: 'hamza'},
    {
      pf: 'لجأ لجأت لجآ لجأتا لجؤوا لجأوا لجأن',
      impf: 'يلجأ تلجأ يلجآن تلجآن يلجؤون يلجأون يلجأن',
      ap: 'لاجئا لاجئة لاجئين لاجئتين لاجئين لاجئات'
    }
  ],
  [
    {lemma: 'أساء', pattern: 'IV', class: 'hollow'},
    {
      pf: 'أساء أساءت أساءا أساءتا أساؤوا أساءوا أسأن',
      impf: 'يسيء تسيء يسيئان تسيئان يسيئون يسئن',
      ap: 'مسيئا مسيئة مسيئين مسيئتين مسيئين مسيئات'
    }
  ]
]

describe('inflectVerb', () => {
  for (const [verb, expected] of paradigms) {
    it(`${verb.pattern} ${verb.class}: ${verb.lemma}`, () => {
      for (const [name, forms] of Object.entries(expected))
        assert.equal(formsOf(verb, name as VerbFormName), forms, name)
    })
  }

  it('leaves the participle out on request', () => {
    const forms = inflectVerb({lemma: 'علم', pattern: 'I', class: 'sound'}, false)
    assert.deepEqual(
      forms.filter(({form}) => form === 'ap' || form === 'apn'),
      []
    )
  })

  it('reads a lemma with a shadda as its letters', () => {
    assert.equal(formsOf({lemma: 'بيّن', pattern: 'II', class: 'sound'}, 'pf'), 'بين بينت بينا بينتا بينوا بين')
    assert.equal(activeParticiple({lemma: 'علّق', pattern: 'II', class: 'sound'}), 'معلق')
  })

  it('wants the stem of a hollow verb of form I', () => {
    assert.throws(() => imperfectStem({lemma: 'قال', pattern: 'I', class: 'hollow'}), /قال.*imperfect stem/)
  })
})

describe('inflectMasdar', () => {
  it('adds the ا of tanwin where it is written', () => {
    assert.deepEqual(inflectMasdar('تصريح'), ['تصريح', 'تصريحا'])
    assert.deepEqual(inflectMasdar('إشارة'), ['إشارة'])
    assert.deepEqual(inflectMasdar('ادعاء'), ['ادعاء'])
    assert.deepEqual(inflectMasdar('تحدي'), ['تحدي', 'تحديا', 'تحد'])
  })
})

describe('the desk list of reporting verbs', () => {
  const file = path.join(process.env.MUDAQQIQ_SHARED ?? '../shared', 'spec/data/verbs.json')
  it('is inflected to the letter', function () {
    if (!existsSync(file)) this.skip()
    interface Row {
      lemma: string
      pf: string[]
      im: string[]
      ap: string
      ap_f: string
    }
    const rows = JSON.parse(readFileSync(file, 'utf8')) as Row[]
    const persons = ['3ms', '3fs', '3md', '3fd', '3mp', '3fp']
    const byLemma = new Map(reportingVerbs.map((verb) => [verb.lemma, verb]))
    let compared = 0
    for (const row of rows) {
      // the list has the one verb بيّن twice
      const verb = byLemma.get(row.lemma === 'بين' ? 'بيّن' : row.lemma)
      assert.ok(verb, row.lemma)
      const first = (form: VerbFormName): string[] =>
        persons.map((person) => inflectVerb(verb).find((f) => f.form === form && f.person === person)?.text ?? '')
      assert.deepEqual(first('pf'), row.pf, row.lemma)
      assert.deepEqual(first('impf'), row.im, row.lemma)
      if (row.ap !== '') assert.deepEqual(first('ap').slice(0, 2), [row.ap, row.ap_f], row.lemma)
      // one way only: of some verbs the list inflects a participle that copy uses as a noun (مصدر, a source; مطلق,
      // absolute)
      if (row.ap === '') assert.equal(verb.participle, false, row.lemma)
      compared += 12
    }
    assert.equal(compared, 190 * 12)
  })
})
