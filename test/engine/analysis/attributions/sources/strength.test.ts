import assert from 'node:assert/strict'
import {attributions} from '../../../../support/attributions.ts'

const strength = (source: string): string => attributions(`وقال ${source} إن العمل انتهى.`)[0]?.strength ?? 'no source'

/** Desk specification 1.4.5 and 1.4.6. */
const sources: Record<string, string[]> = {
  named: [
    'وزير الصحة سامر الحلبي',
    'الطبيب الجراح سامر حسين',
    'البيت الأبيض',
    'مركز الأبحاث',
    'التقرير السنوي',
    'تقرير صادر عن الوزارة',
    'تقرير للوزارة',
    'سيدا',
    'ديتر كيمبف'
  ],
  role: [
    'متحدث باسم البلدية',
    'المتحدث باسم البلدية',
    'رئيس الوزراء',
    'وزير بريطاني',
    'محافظ المدينة',
    'المسؤول',
    'محللو مصرف المدينة',
    'باحثون في جامعة المدينة',
    'كبير علماء الآثار',
    'البابا'
  ],
  vague: [
    'مصدر',
    'مصدر أمني',
    'مسؤول إسرائيلي',
    'مسؤول في الوزارة',
    'مسؤولون',
    'محللون',
    'المحللون',
    'خبراء',
    'ناشط',
    'سكان',
    'شهود عيان',
    'أحد السكان',
    'عدد من الوزراء',
    'تقرير اقتصادي',
    'دراسات سابقة',
    'وسائل إعلام محلية',
    'الإعلام',
    'عناصر التنظيم',
    'كثيرون'
  ]
}

describe('how much a source tells', () => {
  for (const [expected, phrases] of Object.entries(sources)) {
    for (const phrase of phrases) it(`${phrase}: ${expected}`, () => assert.equal(strength(phrase), expected))
  }
})
