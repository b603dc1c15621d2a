import assert from 'node:assert/strict'
import {wrongSpelledCounts} from '../../../../server/src/engine/analysis/figures/spelled-counts.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

describe('numbers in words beside their nouns', () => {
  finds(wrongSpelledCounts, {
    'from a hundred on have it in the genitive': [
      'وصل مليون ⟦شخصا⟧ إلى الموقع.',
      'حضر مئة ⟦رجلا⟧ ونحو ألف ⟦متطوعا⟧.',
      'بكلفة مليار ⟦دينارا⟧.',
      'قُطعت ثلاثة آلاف ⟦كيلومترا⟧.',
      'حضر خمسمئة ⟦مشاركا⟧.'
    ],
    'and the right forms are left': [
      'وصل مليون شخص إلى الموقع بعد ألف يوم.',
      'حضر ألف طالبا للعلم.',
      'حضر مئة رجل وألف امرأة ومليونا شخص.',
      'حضر مئة وخمسة وعشرون رجلا.',
      'حضر ألف وعشرون رجلا وثلاثة عشر ألفا.',
      'بعد المئة يوما الأولى.',
      'زار المليون سوريا.',
      'خسر مليونا دولارا.',
      'وصل 25 مليون شخصا.'
    ],
    'from 13 to 19 have their gender in both words': [
      'حضر ⟦ثلاث عشر⟧ رجلا.',
      'حضرت ⟦ثلاثة عشر⟧ امرأة.',
      'وصلت و⟦خمسة عشرة⟧ سيارة.',
      'سقطت ⟦ثماني عشر⟧ قذيفة.',
      'وصل ⟦تسعة عشرة⟧ جنديا.'
    ],
    'and those are left that have it': [
      'حضر ثلاثة عشر رجلا وخمس عشرة امرأة.',
      'سقطت ثماني عشرة قذيفة وتسعة عشر صاروخا.',
      'حضر ثلاثة عشر من الرجال، وعددهم ثلاث عشرة.',
      'أفرج عن ثلاث عشرة رهينة وثلاثة عشر رهينة.',
      'استمع إلى ثلاثة عشر شاهدا.',
      'في الساعة الثالثة عشرة دقيقة صمت.'
    ]
  })

  it('come with what is wanted, and with what stands beside', () => {
    const [{wanted, beside}] = wrongSpelledCounts(paragraphOf('حضرت ثلاثة عشر امرأة.'))
    assert.deepEqual([wanted, beside], ['ثلاث عشرة', 'امرأة'])
    const [genitive] = wrongSpelledCounts(paragraphOf('وصل مليون شخصا.'))
    assert.deepEqual([genitive.wanted, genitive.beside], ['شخص', 'مليون'])
  })
})
