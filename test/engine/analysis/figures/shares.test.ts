import assert from 'node:assert/strict'
import {figuresOf} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {wrongShares} from '../../../../server/src/engine/analysis/figures/shares.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

const read = (paragraph: ReturnType<typeof paragraphOf>): ReturnType<typeof wrongShares> =>
  wrongShares(paragraph, figuresOf(paragraph))

describe('a percentage beside a part and its whole', () => {
  finds(read, {
    'that they do not give': [
      'شارك 350 من أصل 500، أي ⟦60 في المئة⟧.',
      'صوت 350 نائبا من أصل 500 نائب، أي بنسبة ⟦60%⟧.',
      'رُممت 30 مدرسة من بين 40 مدرسة (⟦65%⟧).',
      'فرز الموظفون 350 صندوقا من إجمالي 500 صندوق، وهو ما يمثل ⟦60 بالمئة⟧ من المجموع.',
      'وزعت 1.2 مليون جرعة من أصل 4 ملايين، ما يعادل ⟦40.5%⟧.'
    ],
    'that they give': [
      'شارك 350 من أصل 500، أي 70 في المئة.',
      'رُممت 30 مدرسة من بين 40 مدرسة (75%).',
      'صوت 350 نائبا من أصل 500 نائب، أي بنسبة 70%.'
    ],
    'that they give as far as it is rounded': [
      'شارك 333 من أصل 500، أي 67 في المئة.',
      'شارك 333 من أصل 500، أي 66 في المئة.',
      'شارك 333 من أصل 500، أي 66.5%.',
      'وزعت 1.2 مليون جرعة من أصل 4 ملايين، ما يعادل 29 في المئة.'
    ],
    'that is about what they give': [
      'شارك 350 من أصل 500، أي نحو 68 في المئة.',
      'شارك نحو 350 من أصل 500، أي 68 في المئة.',
      'شارك 350 من أصل نحو 500، أي أكثر من 66 في المئة.',
      'شارك أكثر من 350 من أصل 500، أي 74 في المئة.'
    ],
    'of something else': [
      'شارك 350 من أصل 500، وارتفعت النسبة 60 في المئة.',
      'شارك 350 من أصل 500، أي 60 في المئة من سكان القرية.',
      'شارك 350 من أصل 500 في المرحلة الأولى، بزيادة 60 في المئة.',
      'شارك 350 و500 متطوع، أي 60 في المئة.',
      'نجا 3 من 5، أي 40 في المئة.',
      'شارك 350 من أصل 500. أي 60 في المئة.'
    ]
  })

  it('comes with what is said and what is right, and with the place of the two', () => {
    const paragraph = paragraphOf('شارك 350 من أصل 500، أي 60 في المئة.')
    const [{values, related}] = read(paragraph)
    assert.deepEqual(values, [60, 70])
    assert.equal(paragraph.text.slice(related!.start, related!.end), '350 من أصل 500')
  })
})
