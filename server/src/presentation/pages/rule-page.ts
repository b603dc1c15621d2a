import type {Bilingual, Example, OptionSchema, Rule} from '../../engine/rule/rule.ts'
import {familyNames, ruleName, severityNames} from '../../protocol/wording.ts'
import {escapeHtml, escapeMessage, pageEnd, pageHead} from './page-frame.ts'
import ruleCss from './rule-page.css'

type Language = keyof Bilingual

const words = {
  reported: {ar: 'يُبلَّغ عنه', en: 'Reported'},
  fixed: {ar: 'بعد التصحيح', en: 'Once fixed'},
  left: {ar: 'يُترك', en: 'Left alone'},
  examples: {ar: 'أمثلة', en: 'Examples'},
  options: {ar: 'خيارات', en: 'Options'},
  off: {ar: 'معطّلة ما لم تُطلب', en: 'off unless asked for'},
  to: {ar: 'إلى', en: 'to'},
  quiet: {ar: 'لإسكاتها', en: 'To turn it off'},
  loud: {ar: 'لتشغيلها', en: 'To turn it on'},
  settings: {ar: 'درجات القواعد في الإعدادات', en: 'Levels of rules in the settings'},
  others: {ar: 'من الباب نفسه', en: 'Of the same family'}
} as const satisfies Record<string, Bilingual>

/**
 * The page of a rule as the editor shows it: what it flags, the desk's reason, examples, options, how to turn it off, and
 * the other rules of its family. Its links are commands of the editor.
 *
 * @param all the rules, in their order
 */
export function ruleWebPage(rule: Rule, all: readonly Rule[], language: Language): string {
  const {id, family, summary, why, examples} = rule
  const isOff = rule.off === true
  const others = all.filter((other) => other.family === family && other !== rule)
  return `${pageHead(ruleName(summary)[language], language, ruleCss)}<main>
<p class="family">${familyNames[family][language]}</p>
<h1>${prose(ruleName(summary)[language], language)}</h1>
<p class="level"><span class="${rule.severity}">${levelOf(rule, language)}</span> · <bdi dir="ltr"><code>${id}</code></bdi></p>
<p><strong>${prose(summary[language], language)}</strong></p>
<p>${prose(why[language], language)}</p>
<h2>${words.examples[language]}</h2>
<ul class="examples">${examples.map((example) => exampleRow(example, language)).join('')}</ul>
${optionTable(Object.entries<OptionSchema>(rule.options ?? {}), language)}
<h2>${words[isOff ? 'loud' : 'quiet'][language]}</h2>
<pre dir="ltr">{"rules": {"${id}": "${isOff ? 'on' : 'off'}"}}</pre>
<p><a href="command:workbench.action.openSettings?%5B%22mudaqqiq.rules%22%5D">${words.settings[language]}</a></p>
<nav><h2>${words.others[language]}</h2>
<ul>${others.map((other) => `<li>${linkTo(other, language)}</li>`).join('')}</ul></nav>
</main>
${pageEnd}`
}

function linkTo({id, summary}: Rule, language: Language): string {
  return `<a href="command:mudaqqiq.openRuleReference?%5B%22${id}%22%5D">${escapeMessage(ruleName(summary)[language], language)}</a>`
}

function levelOf({severity, gravest, off}: Rule, language: Language): string {
  const most = severityNames[severity][language]
  const level = gravest === undefined ? most : `${most} ${words.to[language]} ${severityNames[gravest][language]}`
  return off === true ? `${level}${language === 'ar' ? '،' : ','} ${words.off[language]}` : level
}

/** Our own prose, in which words between backticks are code. */
function prose(text: string, language: Language): string {
  return escapeMessage(text, language).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function exampleRow(example: Example, language: Language): string {
  if ('ok' in example) return row('ok', example.ok, language)
  const fixed = example.good === undefined ? '' : row('good', example.good, language)
  return row('bad', example.bad, language) + fixed
}

const kinds = {
  bad: {sign: '✗', name: words.reported},
  good: {sign: '←', name: words.fixed},
  ok: {sign: '✓', name: words.left}
} as const

/** A line of an example; what is reported is marked in it. */
function row(kind: keyof typeof kinds, text: string, language: Language): string {
  const {sign, name} = kinds[kind]
  const copy = escapeHtml(text)
    .replaceAll('⟦⟧', '<mark>‸</mark>')
    .replaceAll('⟦', '<mark>')
    .replaceAll('⟧', '</mark>')
    .replaceAll('\n', '<br>')
  return `<li class="${kind}" dir="rtl"><span class="sign" role="img" aria-label="${name[language]}" title="${name[language]}">${sign}</span><span lang="ar">${copy}</span></li>`
}

function optionTable(options: ReadonlyArray<[name: string, option: OptionSchema]>, language: Language): string {
  if (options.length === 0) return ''
  const rows = options.map(
    ([name, option]) =>
      `<tr><th scope="row"><bdi dir="ltr"><code>${name}</code></bdi></th><td>${escapeMessage(option.summary[language], language)}</td><td><bdi dir="ltr"><code>${escapeHtml(JSON.stringify(option.default))}</code></bdi></td></tr>`
  )
  return `<h2>${words.options[language]}</h2>\n<table><tbody>${rows.join('')}</tbody></table>`
}
