import assert from 'node:assert/strict'
import {misgenderedOf} from '../../../../server/src/engine/analysis/figures/spelled-gender.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

describe('the gender of a number in words', () => {
  finds(misgenderedOf, {
    'is that of its noun, and should not be': [
      'حصد ⟦ستة⟧ نقاط.',
      'سجل ⟦ثلاث⟧ أهداف.',
      'عاد بـ⟦خمسة⟧ سيارات.',
      'عاد و⟦ثمان⟧ رجال.',
      'زار ⟦أربع⟧ مستشفيات.'
    ],
    'is the other': ['حصد ست نقاط.', 'سجل ثلاثة أهداف.', 'عاد بخمس سيارات.', 'زار أربعة مستشفيات.'],
    'may be either': ['حرر ثلاث رهائن.', 'حرر ثلاثة رهائن.', 'صد ثلاث هجمات.', 'صد ثلاثة هجمات.'],
    'is no number of it': [
      'نال خمس مقاعد البرلمان.',
      'بدأ الساعة الثانية عشرة دقائق.',
      'حصد ستة، ونقاط أخرى.',
      'مضى خمسة وعشرون سنوات.',
      'حصد ستة نقطة.'
    ]
  })

  it('is mended without its clitic', () => {
    const [{written, wanted, noun}] = misgenderedOf(paragraphOf('عاد وستة سيارات معه.'))
    assert.deepEqual([written, wanted, noun], ['ستة', 'ست', 'سيارات'])
    assert.equal(misgenderedOf(paragraphOf('عاد ثماني رجال.'))[0].wanted, 'ثمانية')
  })
})
