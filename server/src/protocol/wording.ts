import type {Strength} from '../engine/analysis/attributions/sources/strength.ts'
import type {Bilingual, Family, Severity} from '../engine/rule/rule.ts'
import type {Outcome} from './compared-quotations.ts'
import type {IgnoreScope} from './messages.ts'

/** What a report calls a severity. */
export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: {ar: 'خطأ', en: 'error'},
  warning: {ar: 'تحذير', en: 'warning'},
  information: {ar: 'معلومة', en: 'information'},
  hint: {ar: 'تلميح', en: 'hint'}
}

/** What a report calls a family of rules. */
export const familyNames: Readonly<Record<Family, Bilingual>> = {
  sourcing: {ar: 'الإسناد والمصادر', en: 'Sourcing'},
  figures: {ar: 'الأرقام والتواريخ', en: 'Figures'},
  quotation: {ar: 'علامات الاقتباس', en: 'Quotation marks'},
  copy: {ar: 'الإملاء والترقيم', en: 'Spelling and punctuation'}
}

/** What a rule is called where there is no room for all of its one line. */
export function ruleName(summary: Bilingual): Bilingual {
  return beforeColon(summary)
}

/** What stands before the first colon: the matter of a line or a message, without what is said or asked of it. */
export function beforeColon({ar, en}: Bilingual): Bilingual {
  const head = (line: string): string => line.split(': ', 1)[0].replace(/\.$/, '')
  return {ar: head(ar), en: head(en)}
}

/** How far a finding is ignored. */
export const ignoreScopes: Readonly<Record<IgnoreScope, Bilingual>> = {
  occurrence: {ar: 'تجاهل هذا الموضع', en: 'Ignore this occurrence'},
  article: {ar: 'تجاهل القاعدة في هذا المقال', en: 'Ignore the rule in this article'},
  word: {ar: 'أضف إلى كلمات الدار', en: "Add to the desk's words"},
  workspace: {ar: 'أوقف القاعدة في مساحة العمل', en: 'Turn the rule off in the workspace'}
}

/** What became of a quotation that was looked for in another text. */
export const outcomeNames: Readonly<Record<Outcome, Bilingual>> = {
  exact: {ar: 'حرفي', en: 'word for word'},
  spelling: {ar: 'حرفي إلا في الرسم أو الإعراب', en: 'word for word but for spelling or case'},
  changed: {ar: 'مغيَّر', en: 'changed'},
  missing: {ar: 'ليس في الأصل', en: 'not in the original'}
}

/** What a report calls the strength of a source. */
export const strengthNames: Readonly<Record<Strength, Bilingual>> = {
  named: {ar: 'مسمّى', en: 'named'},
  role: {ar: 'بصفته', en: 'by office'},
  vague: {ar: 'مجهول', en: 'vague'}
}

/** What stands for a source that has no name at all: a dropped subject that nobody was named before. */
export const nameless: Bilingual = {ar: 'متكلم غير مذكور', en: 'speaker not named'}

/** What is said of something that somebody wants ignored. */
export function ignoredPhrase(reason: string | undefined): Bilingual {
  return reason === undefined || reason === ''
    ? {ar: 'متجاهَل بلا سبب مذكور', en: 'ignored, no reason given'}
    : {ar: `متجاهَل: ${reason}`, en: `ignored: ${reason}`}
}

/** How much is ignored; '' where nothing is. */
export function ignoredCount(count: number, language: 'ar' | 'en'): string {
  if (count === 0) return ''
  return language === 'ar' ? `متجاهَل: ${count}` : `${count} ignored`
}

/** How many findings of a habit are told by the first of them; '' where there are none. */
export function foldedPhrase(count: number, language: 'ar' | 'en'): string {
  if (count === 0) return ''
  return language === 'ar' ? `طُوي من المتكرر: ${count}` : `${count} more of the same folded`
}

/** A counted noun: Arabic has a singular, a dual, a plural for 3–10 and an accusative singular for 11–99. */
interface CountedNoun {
  readonly ar: readonly [one: string, two: string, few: string, many: string, hundred: string]
  readonly en: readonly [one: string, other: string]
}
const nouns = {
  finding: {ar: ['ملاحظة واحدة', 'ملاحظتان', 'ملاحظات', 'ملاحظة', 'ملاحظة'], en: ['finding', 'findings']},
  file: {ar: ['ملف واحد', 'ملفان', 'ملفات', 'ملفًا', 'ملف'], en: ['file', 'files']},
  fix: {ar: ['تصحيح واحد', 'تصحيحان', 'تصحيحات', 'تصحيحًا', 'تصحيح'], en: ['fix', 'fixes']},
  article: {ar: ['مقال واحد', 'مقالان', 'مقالات', 'مقالًا', 'مقال'], en: ['article', 'articles']},
  source: {ar: ['مصدر واحد', 'مصدران', 'مصادر', 'مصدرًا', 'مصدر'], en: ['source', 'sources']},
  line: {ar: ['سطر واحد', 'سطران', 'أسطر', 'سطرًا', 'سطر'], en: ['line', 'lines']},
  error: {ar: ['خطأ واحد', 'خطآن', 'أخطاء', 'خطأً', 'خطأ'], en: ['error', 'errors']},
  warning: {ar: ['تحذير واحد', 'تحذيران', 'تحذيرات', 'تحذيرًا', 'تحذير'], en: ['warning', 'warnings']},
  information: {ar: ['معلومة واحدة', 'معلومتان', 'معلومات', 'معلومة', 'معلومة'], en: ['information', 'information']},
  hint: {ar: ['تلميح واحد', 'تلميحان', 'تلميحات', 'تلميحًا', 'تلميح'], en: ['hint', 'hints']}
} as const satisfies Record<string, CountedNoun>

const arabic = new Intl.PluralRules('ar')

/**
 * How many findings there are, hints apart, as every page, list and item says it: «4 ملاحظات وتلميح واحد»,
 * "4 findings and 1 hint".
 */
export function countedFindings({findings, hints}: FindingCount, language: 'ar' | 'en'): string {
  if (hints === 0) return counted(findings, 'finding', language)
  const more = counted(hints, 'hint', language)
  if (findings === 0) return more
  const all = counted(findings, 'finding', language)
  return language === 'ar' ? `${all} و${more}` : `${all} and ${more}`
}

/** As {@link countedFindings}, where the word stands before: «4 وتلميح واحد», "4 and 1 hint". */
export function shortCount({findings, hints}: FindingCount, language: 'ar' | 'en'): string {
  if (hints === 0) return String(findings)
  const more = counted(hints, 'hint', language)
  if (findings === 0) return more
  return language === 'ar' ? `${findings} و${more}` : `${findings} and ${more}`
}

/** Findings but for hints, and hints; what another finding tells is in neither. */
export interface FindingCount {
  readonly findings: number
  readonly hints: number
}

/** So many of something, as it is said: «3 ملاحظات», "3 findings". */
export function counted(count: number, noun: keyof typeof nouns, language: 'ar' | 'en'): string {
  const {ar, en} = nouns[noun]
  if (language === 'en') return `${count} ${count === 1 ? en[0] : en[1]}`
  switch (arabic.select(count)) {
    case 'one':
      return ar[0]
    case 'two':
      return ar[1]
    case 'few':
      return `${count} ${ar[2]}`
    case 'many':
      return `${count} ${ar[3]}`
    default:
      return `${count} ${ar[4]}`
  }
}
