import type {Bilingual, WorkspaceLint} from '../../../server/src/protocol/messages.ts'
import {counted, countedFindings} from '../../../server/src/protocol/wording.ts'
import {familyLine} from '../family-line.ts'

/** Files that a notification names. */
const MOST_NAMED = 5

const words = {
  none: {ar: 'لا مقال عربيًّا في مساحة العمل', en: 'No Arabic article in the workspace'},
  stopped: {ar: 'أُوقف قبل أن يُدقَّق مقال', en: 'Stopped before an article was linted'},
  nothing: {ar: 'لا ملاحظات', en: 'nothing to report'},
  seconds: {ar: 'ث', en: 's'},
  in: {ar: 'في', en: 'in'},
  partly: {ar: 'أُوقف قبل تمامه', en: 'stopped before the end'},
  unread: {ar: 'ليست نصًّا بترميز UTF-8', en: 'not text in UTF-8'}
} as const satisfies Record<string, Bilingual>

/**
 * What came of a run over the workspace, by family, and how long it took. All of it in one piece, which is laid out in
 * one direction however many lines it takes.
 *
 * @param names of the files that could not be read, as they may be shown
 */
export function lintSummary(outcome: WorkspaceLint, names: readonly string[], language: keyof Bilingual): string {
  const {files, cancelled} = outcome
  const head = files === 0 ? words[cancelled ? 'stopped' : 'none'][language] : found(outcome, language)
  return [
    head,
    ...(cancelled && files > 0 ? [words.partly[language]] : []),
    ...(names.length === 0 ? [] : [`${words.unread[language]}: ${listed(names, language)}`])
  ].join(' — ')
}

function found({files, findings, hints, families, milliseconds}: WorkspaceLint, language: keyof Bilingual): string {
  const time = `${(milliseconds / 1000).toFixed(1)} ${words.seconds[language]}`
  const told = findings + hints === 0 ? words.nothing[language] : countedFindings({findings, hints}, language)
  const lines = families.map((family) => familyLine(family)[language])
  const head = `${counted(files, 'article', language)} ${words.in[language]} ${time}: ${told}`
  return lines.length === 0 ? head : `${head} — ${lines.join(' · ')}`
}

/** Names, each laid out by itself, as far as there is room for them. */
function listed(names: readonly string[], language: keyof Bilingual): string {
  const comma = language === 'ar' ? '، ' : ', '
  const named = names.slice(0, MOST_NAMED).map((name) => `\u2068${name}\u2069`)
  return [...named, ...(names.length > MOST_NAMED ? ['…'] : [])].join(comma)
}
