import assert from 'node:assert/strict'
import {wrongDirections} from '../../../../server/src/engine/analysis/figures/directions.ts'
import {figuresOf} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

const read = (paragraph: ReturnType<typeof paragraphOf>): ReturnType<typeof wrongDirections> =>
  wrongDirections(paragraph, figuresOf(paragraph))

describe('two figures and the word of change before them', () => {
  finds(read, {
    'go different ways': [
      'سجلت المحطة انخفاضا من ⟦7588 إلى 7692⟧ راكبا.',
      'تراجع عدد الركاب من ⟦80 إلى 90⟧ ألفا.',
      'ارتفع عدد الركاب من ⟦1.2 مليون إلى 950⟧ ألفا.'
    ],
    'go one way': [
      'تراجع عدد الركاب من 90 إلى 80 ألفا.',
      'ارتفع عدد الركاب من 900 ألف إلى 1.2 مليون.',
      'تراجع العدد من 90 إلى 90.'
    ],
    'may begin at the scale of the second': [
      'ارتفع عدد الركاب من 900 إلى 1.2 مليون.',
      'تراجع عدد الركاب من 20 إلى 15 مليونا.'
    ],
    'are the least and the most of the change itself': ['تراجع العدد بمقدار من 5 إلى 10 ركاب.', 'تراجع من 5 إلى 10%.'],
    'stand on a scale that is turned': [
      'تراجع الفريق من 3 إلى 5 في الترتيب.',
      'تراجع الجنيه من 30 إلى 50 جنيها.',
      'انخفضت الحرارة من 3 إلى 5 تحت الصفر.'
    ],
    'are far from it, or of another': ['تراجع العدد، ونقل من 5 إلى 10 ركاب.', 'نقل من 5 إلى 10 ركاب.']
  })

  it('are named as written', () =>
    assert.deepEqual(read(paragraphOf('سجلت المحطة انخفاضا من 7588 إلى 7692 راكبا.'))[0].values, ['7588', '7692']))
})
