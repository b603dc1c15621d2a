import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

describe('rule title-drift', () => {
  const cases: ReadonlyArray<readonly [what: string, kind: string, severity: string, marked: string]> = [
    [
      'two ranks',
      'rank',
      'information',
      'قال العقيد الركن محمود سالم إن الطريق مفتوح.\nوأضاف ⟦العميد⟧ محمود سالم أن الدورية عادت.'
    ],
    [
      'the rarer of two ranks, though it stands first',
      'rank',
      'information',
      'قال ⟦العقيد⟧ محمود سالم إن الطريق مفتوح.\nوأضاف العميد محمود سالم أن الدورية عادت.\nوغادر العميد محمود سالم.'
    ],
    [
      'the head of the government and of the state, by the family name',
      'office',
      'information',
      'وصل رئيس وزراء مصر محمود الحديدي أمس.\nوالتقى ⟦الرئيس⟧ الحديدي وفدا من التجار.'
    ],
    [
      'two ministries',
      'office',
      'information',
      'افتتح وزير الصحة طارق منصور المستشفى.\nوشكر ⟦وزير الزراعة⟧ طارق منصور العاملين.'
    ],
    [
      'two countries',
      'country',
      'information',
      'وصل الرئيس الكوري الجنوبي ديفيد كيم أمس.\nوغادر ⟦رئيس كوريا الشمالية⟧ ديفيد كيم ليلا.'
    ],
    [
      'the former, and the one before',
      'former',
      'information',
      'حضر الرئيس السابق محمود الحديدي.\nوصافح الحضور ⟦الرئيس الأسبق⟧ محمود الحديدي.'
    ],
    [
      'one office in two words, without the conjunction',
      'form',
      'hint',
      'قال رئيس الحكومة الأردنية محمود الحديدي إنه باق.\nحضر الوفد و⟦رئيس الوزراء الأردني⟧ محمود الحديدي.'
    ],
    [
      'a chief executive in two words',
      'form',
      'hint',
      'قال الرئيس التنفيذي للشركة طارق منصور إن السوق هادئة.\nوأضاف ⟦المدير التنفيذي للشركة⟧ طارق منصور أنها ستهبط.'
    ]
  ]
  for (const [what, kind, severity, marked] of cases)
    it(`reports ${what}`, () => {
      const {text} = unmark(marked)
      const findings = lintWith('title-drift', text)
      assert.equal(mark(text, findings), marked)
      assert.deepEqual(
        findings.map((finding) => [finding.data?.kind, finding.severity, finding.fixes.length]),
        [[kind, severity, 0]]
      )
    })

  it('links the other title', () => {
    const text = 'قال العقيد محمود سالم إنه باق.\nوأضاف العميد محمود سالم أنه راض.'
    const [{related}] = lintWith('title-drift', text)
    assert.deepEqual(
      related?.map(({start, end}) => text.slice(start, end)),
      ['العقيد']
    )
  })

  const silent: ReadonlyArray<readonly [what: string, text: string]> = [
    ['a shorter form', 'قال رئيس الوزراء الأردني محمود الحديدي إنه باق.\nوأضاف رئيس الوزراء الحديدي أنه راض.'],
    ['a minister with more or less', 'قال وزير الدفاع والإنتاج الحربي طارق منصور نعم.\nوعاد وزير الدفاع طارق منصور.'],
    ['a ministry with a pronoun', 'قال وزير خارجيتها طارق منصور نعم.\nوعاد وزير الخارجية الفرنسي طارق منصور.'],
    ['another construct', 'قال وزير خارجية فرنسا طارق منصور نعم.\nوعاد وزير الخارجية الفرنسي طارق منصور.'],
    ['two names of one country', 'وصل الرئيس الأميركي ديفيد كيم.\nوغادر الرئيس الأمريكي ديفيد كيم.'],
    ['a promotion', 'قال العقيد محمود سالم نعم.\nوجاءت ترقية العميد محمود سالم أمس.'],
    ['a rank of its year', 'قال العميد محمود سالم نعم.\nوفي 2014 قاد العقيد محمود سالم الحملة.'],
    ['a former office', 'وصل رئيس الوزراء السابق محمود الحديدي.\nوتحدث الرئيس محمود الحديدي.'],
    ['two persons', 'قال العقيد محمود سالم نعم.\nوقال العميد محمود كامل لا.'],
    ['two persons of one family', 'وصل رئيس الوزراء محمود الحديدي.\nوصل الرئيس طارق الحديدي.\nوغادر الرئيس الحديدي.'],
    ['two persons of two given names', 'قال العقيد محمد علي الزهراني نعم.\nوقال العميد محمد علي العسيري لا.'],
    ['a family name after a rank', 'قال العقيد محمود الحديدي نعم.\nوقتل العميد الحديدي.'],
    ['a title of somebody else before it', 'قال مستشار الرئيس محمود الحديدي نعم.\nووصل رئيس الوزراء محمود الحديدي.'],
    ['a quotation', 'قال العقيد محمود سالم نعم.\nوقال شاهد: "رأيت العميد محمود سالم".'],
    [
      'executives of two companies',
      'قال الرئيس التنفيذي لشركة النخيل طارق منصور نعم.\nوعمل المدير التنفيذي لشركة الرمال طارق منصور هناك.'
    ],
    ['a name in a list, then the next title', 'حضر محمود الحديدي، ووزير الصحة طارق منصور، ووزير الزراعة محمود كامل.']
  ]
  for (const [what, text] of silent)
    it(`leaves ${what}`, () => assert.equal(mark(text, lintWith('title-drift', text)), text))
})
