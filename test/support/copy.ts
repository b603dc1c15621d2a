import fc from 'fast-check'
import type {Format} from '../../server/src/engine/index.ts'

/**
 * Words with what hangs on them: harakat, a combining mark on a digit, emoji of several characters, flags, a soft
 * hyphen.
 */
const words = [
  'قال',
  'الوزير',
  'إنّ',
  'وُلِد',
  'مُدقِّق',
  'أن',
  'وأضاف',
  'بـ',
  'و',
  'لـ',
  'في',
  'صحيفة',
  'المساء',
  'ً',
  'e\u0301',
  '5\u20e3',
  '👩\u200d👧',
  '🇲🇦',
  '👍🏽',
  'كل\u00adمة',
  'CNN',
  "O'Brien",
  '\u200f'
]
const figures = ['12', '١٢', '3.5', '٣٫٥', '1,200', '90%', '٩٠٪', '12"', "5'9", '[^1]', '(12)', '12:30', '10-12']
const marks = [...'«»“”"‘’\'‹›″', "''", '((', '))', '«', '»', '"', '“', '”']
const stops = ['.', '،', ':', '؟', '..', '…', '؛']
const addresses = ['https://example.com/a"b', 'info@example.com', '@name', '#وسم']
const blanks = [' ', ' ', ' ', ' ', '  ', '\u00a0', '\n\n']
/** Quotations as copy has them, some with a slip in it. */
const quotations = [
  'قال: «نعم»',
  'قال: « نعم»',
  'رواية " البحر "',
  'زار«المتحف»ثم',
  'بـ”السلال”',
  '»هنا«',
  '“هنا”',
  'فرقة ”هنا“',
  'قال "نعم"و"لا"',
  'وصف «الحال“',
  'شعار «بيت “الفن” هنا »',
  'نظام “ويندوز 7″ ثم',
  '«وُلد »ثم'
]

const markup: Partial<Record<Format, readonly string[]>> = {
  markdown: [
    '**',
    '_',
    '**«نعم»**',
    '_قال_',
    '[«نعم»](x)',
    '[نص](http://x.y)',
    '  \n',
    '\\\n',
    '\\"',
    '&laquo;',
    '&raquo;',
    '&nbsp;',
    '&#x64f;',
    '`x"y`',
    '\n> ',
    '\n- ',
    '<b>',
    '</b>',
    '<!-- x -->',
    '\n'
  ],
  html: [
    '<b>',
    '</b>',
    '<i>«نعم»</i>',
    '<a href="x">',
    '</a>',
    '<br>',
    '&laquo;',
    '&raquo;',
    '&laquo',
    '&raquo',
    '&quot;',
    '&#147;',
    '&#148;',
    '&nbsp;',
    '&#x64f;',
    '&amp;',
    'AT&T',
    '<sup>1</sup>',
    '<!-- x -->',
    '</p><p>',
    '\n'
  ]
}

/** Copy that nobody would write and somebody will paste. */
export function roughCopy(format: Format): fc.Arbitrary<string> {
  const syntax = markup[format] ?? []
  const piece = fc.oneof(
    {weight: 4, arbitrary: fc.constantFrom(...words)},
    {weight: 4, arbitrary: fc.constantFrom(...blanks)},
    {weight: 3, arbitrary: fc.constantFrom(...marks)},
    {weight: 4, arbitrary: fc.constantFrom(...quotations)},
    {weight: 1, arbitrary: fc.constantFrom(...figures)},
    {weight: 1, arbitrary: fc.constantFrom(...stops)},
    {weight: 1, arbitrary: fc.constantFrom(...addresses)},
    ...(syntax.length > 0 ? [{weight: 4, arbitrary: fc.constantFrom(...syntax)}] : [])
  )
  const text = fc.array(piece, {maxLength: 40}).map((parts) => parts.join(''))
  return format === 'html' ? text.map((body) => `<p>${body}</p>`) : text
}

/** Copy that lacks sources, in sentences; some have a placeholder already. */
export const unsourcedCopy: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'قُتل 12 شخصا في الغارة',
      'وقُتل 12 شخصا في غارة على القرية',
      'وأسفر القصف عن مقتل 5 مدنيين وإصابة 7 آخرين',
      'وكشفت مصادر مطلعة أن السد امتلأ',
      'وقالت مصادر إن مسؤولين أمروا بإغلاق الطريق',
      'بحسب [المصدر؟]، قُتل 12 شخصا',
      'وقال [اسم الجهة؟] إن الطريق مغلقة بسبب إهمال البلدية',
      'وليد قتل 12 شخصا في المدينة',
      'وقالت: «نعمل على فتح الطريق في الأيام المقبلة',
      '"سنعود غدا إلى البيوت كلها"',
      'يعد المشروع الأكبر في المنطقة، ويتوقع أن تنخفض الأسعار 5 في المئة',
      'وبحسب مصادر، تسبب الحريق في مقتل 4 عمال'
    ),
    {minLength: 1, maxLength: 8}
  )
  .chain((sentences) =>
    fc
      .array(fc.constantFrom('. ', '.\n', '، ', ' و'), {minLength: sentences.length, maxLength: sentences.length})
      .map((ends) => sentences.map((sentence, i) => sentence + ends[i]).join(''))
  )
