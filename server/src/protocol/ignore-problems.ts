import type {Bilingual} from './messages.ts'

/** Why a finding could not be ignored, as both ends say it: the client that writes the file, and the server for others. */
export const ignoreProblems = {
  changed: {
    ar: 'تغيّر المقال فلم يُتجاهل شيء؛ أعد المحاولة.',
    en: 'The article changed, so nothing was ignored; try again.'
  },
  nowhere: {
    ar: 'احفظ المقال في ملف أولًا: تجاهلات النص العادي تُحفظ إلى جانبه.',
    en: 'Save the article to a file first: what is ignored in plain text is kept beside it.'
  },
  broken: {
    ar: 'ملف التجاهل أو الإعداد ليس JSON سليمًا؛ أصلحه أولًا.',
    en: 'The ignore or configuration file is not valid JSON; mend it first.'
  },
  unsaved: {ar: 'احفظ ملف التجاهل أو الإعداد المفتوح أولًا.', en: 'Save the open ignore or configuration file first.'},
  unwritable: {ar: 'تعذّرت كتابة ملف التجاهل أو الإعداد.', en: 'The ignore or configuration file could not be written.'}
} satisfies Record<string, Bilingual>
