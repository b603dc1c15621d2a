import type {Bilingual} from '../../engine/rule/rule.ts'
import {rules} from '../../engine/rules/index.ts'
import {familyNames, ruleName} from '../../protocol/wording.ts'
import type {View} from '../reporters/result.ts'
import {type CopySlip, groupSlips, type SlipGroup, withBlanksShown} from './copy-slips.ts'
import {escapeHtml} from './page-frame.ts'

type Language = View['language']

const words = {
  word: {ar: 'كُتب', en: 'Written'},
  better: {ar: 'الأصوب', en: 'Better'},
  count: {ar: 'العدد', en: 'Count'},
  places: {ar: 'المواضع', en: 'Places'},
  inWords: {ar: 'كلمات', en: 'Words'},
  inMarks: {ar: 'علامات ومسافات', en: 'Marks and blanks'},
  nothing: {ar: 'يُحذف', en: 'left out'}
} as const satisfies Record<string, Bilingual>

/** Places of a slip that are linked; of more, their number is told. */
const MOST_LINKS = 12

const names = new Map(rules.map(({id, summary}) => [id, ruleName(summary)]))

/** The chapter on spelling and punctuation: every slip once, with what is better and where it was made. */
export function copyChapter(slips: readonly CopySlip[], language: Language): string {
  if (slips.length === 0) return ''
  const {words: ofWords, marks} = groupSlips(slips)
  const heads = [words.word, words.better, words.count, words.places].map(
    (head) => `<th scope="col">${head[language]}</th>`
  )
  const bodies = [
    [words.inWords, ofWords],
    [words.inMarks, marks]
  ] as const
  return `<section class="copy" id="copy">
<h2>${familyNames.copy[language]}</h2>
<table><thead><tr>${heads.join('')}</tr></thead>
${bodies.map(([title, groups]) => body(title[language], groups, language)).join('')}</table>
</section>
`
}

function body(title: string, groups: readonly SlipGroup[], language: Language): string {
  if (groups.length === 0) return ''
  const rows = groups.map((group) => row(group, language)).join('\n')
  return `<tbody><tr><th scope="rowgroup" colspan="4">${title}</th></tr>\n${rows}</tbody>\n`
}

function row({rule, words: written, better, places}: SlipGroup, language: Language): string {
  const name = escapeHtml(names.get(rule)?.[language] ?? rule)
  const cells = [
    `${copy(written)}${codePoints(written, better)}<span class="rule">${name}</span>`,
    better === '' ? `<span class="faint">${words.nothing[language]}</span>` : copy(better ?? ''),
    String(places.length),
    links(places)
  ]
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function copy(text: string): string {
  return text === '' ? '' : `<bdi lang="ar">${escapeHtml(withBlanksShown(text))}</bdi>`
}

/** Of letters that look like those of the better word, which they are; nothing where a reader sees what differs. */
function codePoints(written: string, better = ''): string {
  if (!/[^\u0000-\u0652\u2000-\u206f]/.test(written)) return ''
  const strange = [...new Set(written)].filter((letter) => !better.includes(letter))
  const named = strange.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  return named.length === 0 ? '' : ` <bdi dir="ltr" class="faint">${named.join(' ')}</bdi>`
}

/** Each place by its article and line, the name of an article once. */
function links(places: readonly CopySlip[]): string {
  const listed: string[] = []
  let before: string | undefined
  for (const {path, line, anchor} of places.slice(0, MOST_LINKS)) {
    const text = path === before ? String(line) : `${path}:${line}`
    listed.push(`<a href="#${anchor}"><bdi dir="ltr">${escapeHtml(text)}</bdi></a>`)
    before = path
  }
  const more = places.length - listed.length
  return listed.join(' ') + (more > 0 ? ` <span class="faint">+${more}</span>` : '')
}
