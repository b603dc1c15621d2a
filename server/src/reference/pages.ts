import {profiles} from '../engine/lexicon/generated/profiles.ts'
import {type Example, families, type OptionSchema, type Rule} from '../engine/rule/rule.ts'
import {styleDimensions} from '../engine/rule/style.ts'
import {rules} from '../engine/rules/index.ts'
import {familyNames, severityNames} from '../protocol/wording.ts'
import {ceiling, settings} from './manifest.ts'

/** How a rule did against labelled sentences, in per cent, and how many of them it is about. */
export interface Scored {
  readonly precision: number
  readonly recall: number
  readonly sentences: number
}

/**
 * What a strict reader said of findings drawn at random: how many were read, taken as right, taken as a matter of
 * taste; how many had a fix, and a right one.
 */
export interface Judged {
  readonly read: number
  readonly accepted: number
  readonly arguable: number
  readonly fixes: number
  readonly fixesRight: number
}

/** Figures of rules by id, each with what they were measured on. */
export interface Measured {
  readonly labelled?: {readonly copy: string; readonly rules: Readonly<Record<string, Scored>>}
  readonly judged?: {readonly copy: string; readonly rules: Readonly<Record<string, Judged>>}
}

/** The list of rules in the README: a table a family, each rule a link to its page. */
export function ruleTables(folder: string): string {
  const out: string[] = []
  for (const family of families) {
    const own = rules.filter((rule) => rule.family === family)
    if (own.length > 0)
      out.push(
        `### ${familyNames[family].ar} — ${familyNames[family].en}`,
        '',
        table(
          ['', '', 'العربية', 'English'],
          own.map((rule) => [
            `[\`${rule.id}\`](${folder}${rule.id}.md)`,
            levelOf(rule),
            rule.summary.ar,
            rule.summary.en
          ])
        ),
        ''
      )
  }
  return out.join('\n').trimEnd()
}

/**
 * The page of a rule: an example first, then the desk's reason, the options, all examples, and how often it was right.
 */
export function rulePage(rule: Rule, measured: Measured = {}): string {
  const {id, summary, why, examples} = rule
  const opening = openingExamples(examples)
  const others = examples.filter((example) => !opening.includes(example))
  const out = [
    written,
    `# ${id}`,
    '',
    rightToLeft(`${opening.flatMap(exampleLines).join('\n')}\n\n**${summary.ar}**\n\n${why.ar}`),
    '',
    `**${summary.en}**`,
    '',
    why.en,
    '',
    levelOf(rule),
    ''
  ]
  const options = Object.entries<OptionSchema>(rule.options ?? {})
  if (options.length > 0)
    out.push(
      '## خيارات · Options',
      '',
      table(
        ['', '', 'العربية', 'English'],
        options.map(([name, option]) => [
          `\`${name}\``,
          `\`${JSON.stringify(option.default)}\``,
          option.summary.ar,
          option.summary.en
        ])
      ),
      ''
    )
  out.push(
    '## أمثلة · Examples',
    '',
    '✗ ⟦ ⟧: what is reported; ←: the text once fixed; ✓: what is left alone. Every example runs as a test.',
    '',
    rightToLeft(others.map(exampleLine).join('\n')),
    ''
  )
  const figures = figuresOf(id, measured)
  if (figures.length > 0) out.push('## كم تصيب · How often it is right', '', ...figures, '')
  out.push(
    rule.off === true ? '## لتشغيلها · To turn it on' : '## لإسكاتها · To turn it off',
    '',
    '```json',
    `{"rules": {"${id}": "${rule.off === true ? 'on' : 'off'}"}}`,
    '```',
    '',
    rightToLeft(`تُكتب في \`.mudaqqiqrc.json\`، والدرجة أيضا: \`"warning"\` وأخواتها. ${ceiling.ar}`),
    '',
    `In \`.mudaqqiqrc.json\`, where a severity may stand too: \`"warning"\` and the others. ${ceiling.en}`,
    '',
    `In one place: \`<!-- mudaqqiq-disable-next-line ${id} -->\` in Markdown and HTML${rule.asked === true ? '' : ', or *ignore* in the quick-fix menu'}. [All rules](README.md)`,
    ''
  )
  return out.join('\n')
}

/** All rules, with links: the first page of the folder of their pages. */
export function ruleIndex(): string {
  return `${written}# القواعد · Rules\n\n${ruleTables('')}\n`
}

const written = '<!-- Written by `npm run generate` from the rules. -->\n'

function figuresOf(id: string, {labelled, judged}: Measured): string[] {
  const out: string[] = []
  const read = judged?.rules[id]
  if (read !== undefined) {
    const fixes = read.fixes === 0 ? '' : ` First fixes right: ${read.fixesRight} of ${read.fixes}.`
    out.push(
      `A strict reader took ${read.accepted} of ${read.read} findings as right, ${read.arguable} as a matter of taste, ${read.read - read.accepted - read.arguable} as wrong (${judged?.copy}).${fixes}`
    )
  }
  const scored = labelled?.rules[id]
  if (scored !== undefined)
    out.push(
      `Against labelled sentences: precision ${scored.precision} %, recall ${scored.recall} % of ${scored.sentences} (${labelled?.copy}).`
    )
  return out.flatMap((line, i) => (i === 0 ? [line] : ['', line]))
}

function levelOf(rule: Rule): string {
  const [most, graver] = [
    severityNames[rule.severity],
    rule.gravest === undefined ? undefined : severityNames[rule.gravest]
  ]
  const ar = graver === undefined ? most.ar : `${most.ar} إلى ${graver.ar}`
  const en = graver === undefined ? most.en : `${most.en} to ${graver.en}`
  return rule.off === true ? `${ar}، معطّلة ما لم تُطلب · ${en}, off unless asked for` : `${ar} · ${en}`
}

/** One example in three lines: what is reported, what it becomes, and what is left alone. */
function openingExamples(examples: readonly Example[]): Example[] {
  const reported = examples.filter((example) => !('ok' in example))
  const bad = reported.find((example) => 'good' in example) ?? reported[0]
  const ok = examples.find((example) => 'ok' in example)
  return [bad, ok].filter((example) => example !== undefined)
}

function exampleLines(example: Example): string[] {
  if ('ok' in example) return [`- ✓ ${literal(example.ok)}`]
  return [`- ✗ ${literal(example.bad)}`, ...(example.good === undefined ? [] : [`- ← ${literal(example.good)}`])]
}

function exampleLine(example: Example): string {
  return exampleLines(example).join('').replace('- ←', ' ←')
}

/** The editor's settings as a table. */
export function settingsReference(): string {
  return table(
    ['setting', 'default', 'العربية', 'English'],
    settings.map(({name, summary, schema}) => [
      `\`mudaqqiq.${name}\``,
      `\`${JSON.stringify(schema.default)}\``,
      summary.ar,
      summary.en
    ])
  )
}

/** The dimensions of house style and the profiles, as tables. */
export function styleReference(): string {
  const dimensions = table(
    ['style', 'values', 'العربية', 'English'],
    styleDimensions.map(({name, values, summary}) => [
      `\`${name}\``,
      values.map((value) => `\`${value}\``).join(' '),
      summary.ar,
      summary.en
    ])
  )
  const houses = table(
    ['profile', 'العربية', 'English', 'style'],
    profiles.map(({id, title, style}) => [
      `\`${id}\``,
      title.ar,
      title.en,
      Object.entries(style)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ')
    ])
  )
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
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/[|$]/g, '\\$&').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Copy as it is, though it may hold what Markdown reads as markup. */
function literal(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~$]/g, '\\$&').replaceAll('\n', '<br>')
}
