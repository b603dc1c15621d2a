import assert from 'node:assert/strict'
import {applyEdits} from '../../../../server/src/engine/linting/fixes.ts'
import {lintWith} from '../../../support/lint.ts'
import {mark} from '../../../support/marked.ts'
import {testRule} from '../../../support/rule-cases.ts'

describe('rule name-spelling', () => {
  testRule(
    'name-spelling',
    [
      [
        'the rarer spelling of a name',
        'وصل نتنياهو. وغادر نتنياهو. وبقي وفد ⟦نتانياهو⟧.',
        'وصل نتنياهو. وغادر نتنياهو. وبقي وفد نتنياهو.'
      ],
      [
        'with what is attached to it',
        'الأميركيون والأميركية ⟦وبالأمريكي⟧ معا.',
        'الأميركيون والأميركية وبالأميركي معا.'
      ],
      [
        'across its noun and adjective',
        'في أوروبا سوق أوروبية، وفي ⟦أوربا⟧ غيرها.',
        'في أوروبا سوق أوروبية، وفي أوروبا غيرها.'
      ],
      [
        'two that differ in a hamza',
        'في أفريقيا نهر، وفي جنوب أفريقيا غابة، وفي شمال ⟦إفريقيا⟧ صحراء.',
        'في أفريقيا نهر، وفي جنوب أفريقيا غابة، وفي شمال أفريقيا صحراء.'
      ],
      [
        'the first of two as common',
        'قال المسؤول كلمة، ورد ⟦المسئولون⟧ عليه.',
        'قال المسؤول كلمة، ورد المسؤولون عليه.'
      ],
      [
        'foreign g, once for all names',
        'أعلن البنتاغون ذلك في غرينتش، وغاب ⟦جوجل⟧ وجالانت.',
        'أعلن البنتاغون ذلك في غرينتش، وغاب غوغل وجالانت.'
      ],
      [
        'the family name after a foreign given name',
        'ديفيد بيكهام لاعب. وسجل ديفيد بيكهام هدفا، ثم خرج ديفيد ⟦بكهام⟧.',
        'ديفيد بيكهام لاعب. وسجل ديفيد بيكهام هدفا، ثم خرج ديفيد بيكهام.'
      ],
      [
        'a name joined',
        'زار أبو ظبي، وعاد من أبو ظبي، ثم إلى ⟦أبوظبي⟧ ثانية.',
        'زار أبو ظبي، وعاد من أبو ظبي، ثم إلى أبو ظبي ثانية.'
      ],
      [
        'a name joined without its hamza',
        'خطب أبو الحسن أمس، ورد أبو الحسن اليوم، ⟦وابوالحسن⟧ غدا.',
        'خطب أبو الحسن أمس، ورد أبو الحسن اليوم، وأبو الحسن غدا.'
      ],
      [
        'a name split without its hamza',
        'زار تلأبيب أمس، وعاد إلى تلأبيب اليوم، ثم خرج من ⟦تل ابيب⟧ غدا.',
        'زار تلأبيب أمس، وعاد إلى تلأبيب اليوم، ثم خرج من تلأبيب غدا.'
      ],
      [
        'a name split, with a conjunction',
        'خطب نصرالله أمس، ورد نصرالله اليوم، ⟦ونصر الله⟧ غدا.',
        'خطب نصرالله أمس، ورد نصرالله اليوم، ونصرالله غدا.'
      ],
      [
        'a unit after its figure',
        'تبعد 20 كلم عن الساحل و30 كلم عن النهر و40 ⟦كم⟧ عن البئر.',
        'تبعد 20 كلم عن الساحل و30 كلم عن النهر و40 كلم عن البئر.'
      ],
      [
        'سورية beside سوريا',
        'في سوريا نهر، وإلى سوريا طريق، وفي ⟦سورية⟧ جبل.',
        'في سوريا نهر، وإلى سوريا طريق، وفي سوريا جبل.'
      ]
    ],
    [
      ['one spelling throughout', 'وصل نتانياهو، وقال نتانياهو إنه باق.'],
      ['a quotation', 'وصل نتنياهو، وكتب: "نتانياهو باق".'],
      ['two names', 'وصل ديفيد بيكهام، وغادر ديفيد كاميرون.'],
      ['one family name after two given names', 'وصل ديفيد سانشيز، وغادر مارك سانتشيز.'],
      ['the adjective of a country', 'في سوريا مدرسة سورية، والأزمة السورية طويلة.'],
      ['two of the servants of God', 'وصل عبد الله، وغادر عبدالرحمن.'],
      ['fines, which are no grams', 'دفع الغرامات، ووزن 3 جرامات.'],
      ['a name without any hamza', 'الاميركي في اميركا.'],
      ['another word that ends alike', 'كفر بالأمر، ثم كفربطنا بعيدة.'],
      ['a ج that is no g', 'وصل دييغو وغوميز مع سيرجي روبرتو.'],
      ['كم that asks', 'تبعد 20 كلم، فكم بقي؟ وكم ليلة سار.'],
      ['لبيد of another', 'وصل لبيد الشاعر، وقال يائير لابيد كلمته.']
    ]
  )

  it('turns all names of a sound at once', () => {
    const text = 'أعلن البنتاغون ذلك في غرينتش وهامبورغ، وغاب جوجل وجالانت.'
    const [{fixes}] = lintWith('name-spelling', text)
    assert.equal(applyEdits(text, fixes[1].edits), 'أعلن البنتاغون ذلك في غرينتش وهامبورغ، وغاب غوغل وغالانت.')
  })

  it('offers both ways where as many names go either', () => {
    const text = 'أعلن البنتاغون ذلك، وغاب جالانت.'
    const [{severity, fixes}] = lintWith('name-spelling', text)
    assert.equal(severity, 'hint')
    assert.equal(applyEdits(text, fixes[0].edits), 'أعلن البنتاغون ذلك، وغاب غالانت.')
    assert.equal(applyEdits(text, fixes[1].edits), 'أعلن البنتاجون ذلك، وغاب جالانت.')
  })

  it('hints at a sound that is spelled otherwise in a quotation only', () => {
    const text = 'أعلن البنتاغون ذلك، وكتب: "غاب جالانت".'
    const findings = lintWith('name-spelling', text)
    assert.equal(mark(text, findings), 'أعلن البنتاغون ذلك، وكتب: "غاب ⟦جالانت⟧".')
    assert.deepEqual(
      findings.map(({severity, fixes}) => [severity, fixes[0].edits[0].text]),
      [['hint', 'غالانت']]
    )
  })

  it('goes by the house', () => {
    const text = 'الأمريكي في أمريكا.'
    const findings = lintWith('name-spelling', text, {}, {america: 'ya-first'})
    assert.equal(mark(text, findings), '⟦الأمريكي⟧ في ⟦أمريكا⟧.')
    assert.deepEqual(lintWith('name-spelling', text, {}, {america: 'ra-first'}), [])
  })

  it('leaves joined names to a house that does not mind', () => {
    assert.deepEqual(lintWith('name-spelling', 'زار أبو ظبي، وعاد من أبوظبي.', {joined: false}), [])
  })
})
