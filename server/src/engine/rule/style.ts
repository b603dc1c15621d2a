import type {Bilingual} from './rule.ts'

/** A dimension of house style: what a desk may decide once for all its copy. */
export interface StyleDimension {
  readonly name: string
  readonly values: readonly string[]
  readonly summary: Bilingual
}

/**
 * The dimensions of house style. A profile sets some of them, a configuration overrides them one by one; where both
 * are silent the article's own majority rules.
 */
export const styleDimensions: readonly StyleDimension[] = [
  {
    name: 'digits',
    values: ['latin', 'arabic'],
    summary: {ar: 'نظام الأرقام: 123 أو ١٢٣', en: 'Digit system: 123 or ١٢٣'}
  },
  {
    name: 'thousands',
    values: ['none', 'comma', 'dot', 'arabic'],
    summary: {
      ar: 'فاصل الآلاف: بلا فاصل، 12,000، 12.000، 12٬000',
      en: 'Thousands separator: none, 12,000, 12.000, 12٬000'
    }
  },
  {
    name: 'decimal',
    values: ['dot', 'comma', 'arabic'],
    summary: {ar: 'الفاصل العشري: 1.5 أو 1,5 أو 1٫5', en: 'Decimal mark: 1.5, 1,5 or 1٫5'}
  },
  {
    name: 'percent',
    values: ['sign', 'sign-spaced', 'sign-first', 'fi-almia', 'fi-almaia', 'bilmia', 'bilmaia'],
    summary: {
      ar: 'النسبة المئوية: 85%، 85 %، %85، في المئة، في المائة، بالمئة، بالمائة',
      en: 'Percentages: 85%, 85 %, %85, or in words'
    }
  },
  {
    name: 'largeNumbers',
    values: ['digits', 'scale'],
    summary: {ar: 'الأعداد الكبيرة المدوّرة: 34000 أو 34 ألفا', en: 'Large round numbers: 34000 or 34 ألفا'}
  },
  {
    name: 'smallNumbers',
    values: ['words', 'figures'],
    summary: {ar: 'الأعداد من 3 إلى 10: بالحروف أو بالأرقام', en: 'Numbers 3 to 10: in words or in figures'}
  },
  {
    name: 'months',
    values: ['gregorian', 'levantine', 'algerian', 'moroccan', 'gregorian-levantine', 'levantine-gregorian'],
    summary: {ar: 'أسماء الأشهر: نظام واحد أو اسمان', en: 'Month names: one system, or two names'}
  },
  {
    name: 'monthJoin',
    values: ['slash', 'slash-space', 'parentheses', 'space'],
    summary: {ar: 'ما يصل اسمي الشهر: / أو «/ » أو قوسان أو مسافة', en: 'What joins the two names of a month'}
  },
  {
    name: 'dateOrder',
    values: ['d-m-y', 'y-m-d'],
    summary: {ar: 'ترتيب التاريخ الرقمي: يوم/شهر/سنة أو سنة/شهر/يوم', en: 'Order of numeric dates'}
  },
  {name: 'time', values: ['colon', 'dot'], summary: {ar: 'الوقت: 10:30 أو 10.30', en: 'Times: 10:30 or 10.30'}},
  {
    name: 'rangeDash',
    values: ['hyphen', 'en-dash', 'hyphen-spaced', 'en-dash-spaced'],
    summary: {
      ar: 'شرطة المدى: 22-30 أو 22–30، بمسافات أو بدونها',
      en: 'Dash of a range: 22-30 or 22–30, with or without spaces'
    }
  },
  {
    name: 'currency',
    values: ['noun', 'sign-first', 'sign-after', 'code'],
    summary: {ar: 'العملة: 25 دولارا أو $25 أو 25$ أو 25 USD', en: 'Currency: noun, $25, 25$ or 25 USD'}
  },
  {
    name: 'quotes',
    values: ['guillemets', 'straight', 'curly66', 'curly99'],
    summary: {ar: 'علامات الاقتباس: « » أو " " أو “ ” أو ” “', en: 'Quotation marks: « », " ", “ ” or ” “'}
  },
  {
    name: 'quoteStop',
    values: ['outside', 'inside', 'preserve'],
    summary: {
      ar: 'النقطة عند علامة الإغلاق: بعدها أو قبلها أو كما كتبت',
      en: 'The full stop at a closing mark: outside, inside, or as written'
    }
  },
  {
    name: 'tanwin',
    values: ['before', 'after', 'none'],
    summary: {ar: 'تنوين الفتح: هجومًا أو هجوماً أو هجوما', en: 'Tanwin: هجومًا, هجوماً or هجوما'}
  },
  {
    name: 'foreignG',
    values: ['gh', 'j'],
    summary: {
      ar: 'الصوت g في الأسماء الأجنبية: البنتاغون أو البنتاجون',
      en: 'Foreign g in names: البنتاغون or البنتاجون'
    }
  },
  {
    name: 'america',
    values: ['ya-first', 'ra-first'],
    summary: {ar: 'أميركا أو أمريكا، وما اشتق منهما', en: 'أميركا or أمريكا, and what is derived from them'}
  },
  {
    name: 'africa',
    values: ['above', 'below'],
    summary: {ar: 'أفريقيا أو إفريقيا، وما اشتق منهما', en: 'أفريقيا or إفريقيا, and what is derived from them'}
  },
  {
    name: 'trump',
    values: ['alef', 'no-alef'],
    summary: {ar: 'ترامب أو ترمب', en: 'ترامب or ترمب'}
  },
  {name: 'euro', values: ['ya', 'alef'], summary: {ar: 'يورو أو أورو', en: 'يورو or أورو'}},
  {
    name: 'kilometre',
    values: ['klm', 'km'],
    summary: {ar: 'مختصر الكيلومتر بعد الرقم: كلم أو كم', en: 'Kilometre after a figure: كلم or كم'}
  },
  {
    name: 'hamzaWaw',
    values: ['on-waw', 'on-ya'],
    summary: {ar: 'مسؤول وشؤون أو مسئول وشئون', en: 'مسؤول and شؤون, or مسئول and شئون'}
  }
]
