import assert from 'node:assert/strict'
import {isAppointment} from '../../../../server/src/engine/analysis/figures/appointments.ts'
import {figuresOf} from '../../../../server/src/engine/analysis/figures/figures.ts'
import {readDigits} from '../../../../server/src/engine/arabic/numerals.ts'
import {TokenKind} from '../../../../server/src/engine/document/tokens.ts'
import {finds, paragraphOf} from '../../../support/paragraph.ts'

const read = (paragraph: ReturnType<typeof paragraphOf>): ReadonlyArray<{start: number; end: number}> =>
  paragraph.tokens.filter(
    ({kind, start, end}, i) =>
      kind === TokenKind.number && isAppointment(paragraph, i, readDigits(paragraph.text.slice(start, end)))
  )

describe('hours and minutes with a stop and no clock beside them', () => {
  finds(read, {
    'where something begins': [
      'تنطلق المباراة عند ⟦20.30⟧.',
      'تبدأ ⟦20.30⟧ في ملعب المدينة.',
      'تبدأ الجلسة في تمام ⟦9.15⟧.'
    ],
    'where nothing begins': ['بلغ المؤشر عند الإغلاق 20.30.', 'استقر السهم عند 20.30.'],
    'what counts or is a part of more': [
      'تبدأ الأسعار عند 20.30 ريالا.',
      'تبدأ النسبة عند 20.30%.',
      'تبدأ المباراة عند 20.30-21.30.'
    ],
    'what no clock shows': ['تبدأ المباراة عند 25.30.', 'تبدأ المباراة عند 20.75.', 'تبدأ المباراة عند 20.5.']
  })

  it('are times', () => assert.equal(figuresOf(paragraphOf('تنطلق المباراة عند 20.30.')).times.length, 1))
})
