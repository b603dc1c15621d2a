import {profiles} from './generated/profiles.ts'
import {type Example, type OptionSchema, type Rule, families} from './lint/rule.ts'
import {styleDimensions} from './lint/style.ts'
import {settings} from './manifest.ts'
import {familyNames, severityNames} from './report/phrases.ts'
import {rules} from './rules/index.ts'

/** What `npm run eval` measured by rule id, in per cent, over so many labelled sentences that the rule is about. */
export type Measured = Readonly<Record<string, {readonly precision: number; readonly recall: number; readonly sentences: number}>>

/** The rule reference of the README: a table a family, then each rule under a heading that is its id. */
export function ruleReference(measured: Measured = {}): string {
  const out: string[] = []
  for (const family of families) {
    const own = rules.filter((rule) => rule.family === family)
    if (own.length === 0) continue
    out.push(`### ${familyNames[family].ar} — ${familyNames[family].en}`, '', table(['', '', 'العربية', 'English'], own.map((rule) => [`[\`${rule.id}\`](#${rule.id})`, levelOf(rule), rule.summary.ar, rule.summary.en])), '')
    for (const rule of own) out.push(...ruleSection(rule, measured[rule.id]))
  }
  return out.join('\n').trimEnd()
}

function ruleSection(rule: Rule, measured: Measured[string] | undefined): string[] {
  const out = [`#### ${rule.id}`, '', rightToLeft(rule.why.ar), '', rule.why.en, '']
  out.push(`${levelOf(rule)}${measured === undefined ? '' : ` · precision ${measured.precision} %, recall ${measured.recall} % on ${measured.sentences} labelled sentences`}`, '')
  const options = Object.entries<OptionSchema>(rule.options ?? {})
  if (options.length > 0) out.push(table(['option', 'default', 'العربية', 'English'], options.map(([name, option]) => [`\`${name}\``, `\`${JSON.stringify(option.default)}\``, option.summary.ar, option.summary.en])), '')
  out.push(rightToLeft(rule.examples.map(exampleLine).join('\n')), '')
  return out
}

function levelOf(rule: Rule): string {
  const {ar, en} = severityNames[rule.severity]
  return rule.off === true ? `${ar}، معطّلة ما لم تُطلب · ${en}, off unless asked for` : `${ar} · ${en}`
}

function exampleLine(example: Example): string {
  if ('ok' in example) return `- ✓ ${literal(example.ok)}`
  const fixed = example.good === undefined ? '' : ` ← ${literal(example.good)}`
  return `- ✗ ${literal(example.bad)}${fixed}`
}

/** The editor's settings as a table. */
export function settingsReference(): string {
  return table(
    ['setting', 'default', 'العربية', 'English'],
    settings.map(({name, summary, schema}) => [`\`mudaqqiq.${name}\``, `\`${JSON.stringify(schema.default)}\``, summary.ar, summary.en])
  )
}

/** The dimensions of house style and the profiles, as tables. */
export function styleReference(): string {
  const dimensions = table(['style', 'values', 'العربية', 'English'], styleDimensions.map(({name, values, summary}) => [`\`${name}\``, values.map((value) => `\`${value}\``).join(' '), summary.ar, summary.en]))
  const houses = table(['profile', 'العربية', 'English', 'style'], profiles.map(({id, title, style}) => [`\`${id}\``, title.ar, title.en, Object.entries(style).map(([name, value]) => `${name}: ${value}`).join(', ')]))
  return `${dimensions}\n\n${houses}`
}

/** A Markdown text in which what stands between two marks is replaced: `<!-- NAME -->` … `<!-- /NAME -->`. */
export function between(markdown: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = markdown.indexOf(open)
  const end = markdown.indexOf(close)
  if (start < 0 || end < start) throw new RangeError(`no ${open} … ${close}`)
  return `${markdown.slice(0, start + open.length)}\n${content}\n${markdown.slice(end)}`
}

function rightToLeft(markdown: string): string {
  return `<div dir="rtl">\n\n${markdown}\n\n</div>`
}

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/[|$]/g, '\\$&').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Copy as it is, though it may hold what Markdown reads as markup. */
function literal(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~$]/g, '\\$&').replaceAll('\n', '<br>')
}
