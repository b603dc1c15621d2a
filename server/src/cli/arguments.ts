import {parseArgs} from 'node:util'
import type {RuleLevel, UserConfig} from '../engine/config/config.ts'
import {ruleLevels} from '../engine/config/config-file.ts'
import {nearest} from '../engine/config/nearest.ts'
import type {Format} from '../engine/index.ts'
import {profiles} from '../engine/lexicon/generated/profiles.ts'
import type {Bilingual, Severity} from '../engine/rule/rule.ts'
import {rules} from '../engine/rules/index.ts'
import {Failure} from '../node/failure.ts'
import type {ReporterName} from '../presentation/reporters/index.ts'
import {type OptionName, type OptionSpec, optionSpecs} from './options.ts'

/** What the command line asks for. */
export interface Arguments {
  /** Files, folders, globs or `-`, in the order given. */
  readonly paths: readonly string[]
  readonly reporter: ReporterName
  readonly output?: string
  readonly fix: 'none' | 'safe' | 'all'
  readonly configPath?: string
  /** `--rule`, `--profile` and `--language`: outranks every configuration file. */
  readonly overrides: UserConfig
  /** As asked; an archive and other inputs have different defaults. */
  readonly failOn?: Severity | 'never'
  readonly format?: Format
  readonly stdinName?: string
  readonly jobs: number
  readonly quiet: boolean
  readonly color?: boolean
  /** What is asked for instead of a lint. */
  readonly ask?: 'help' | 'version' | 'list-rules' | 'print-config' | {readonly explain: string}
}

/**
 * Reads the command line.
 *
 * @param argv without the program and the script
 * @throws Failure where it is not understood
 */
export function readArguments(argv: readonly string[]): Arguments {
  const {positionals, tokens} = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries<OptionSpec>(optionSpecs).map(([name, {short, value}]) => [
        name,
        {type: value === undefined ? 'boolean' : 'string', ...(short && {short})}
      ])
    ),
    strict: false,
    tokens: true,
    allowPositionals: true
  })
  const given = new Map<OptionName, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = known(token.name, token.rawName)
    given.set(name, [...(given.get(name) ?? []), checked(name, token.value, token.inlineValue === true)])
  }
  const last = (name: OptionName): string | undefined => given.get(name)?.at(-1)
  const args: Arguments = {
    paths: positionals,
    reporter: (last('reporter') ?? 'text') as ReporterName,
    output: last('output'),
    fix: fixOf(given),
    configPath: last('config'),
    overrides: overridesOf(given),
    failOn: last('fail-on') as Severity | 'never' | undefined,
    format: last('format') as Format | undefined,
    stdinName: last('stdin-filename'),
    jobs: jobsOf(last('jobs')),
    quiet: given.has('quiet'),
    color: colorOf(given),
    ask: askOf(given)
  }
  return consistent(args)
}

function fixOf(given: ReadonlyMap<OptionName, string[]>): Arguments['fix'] {
  if (given.has('fix-all')) return 'all'
  return given.has('fix') ? 'safe' : 'none'
}

function colorOf(given: ReadonlyMap<OptionName, string[]>): boolean | undefined {
  if (given.has('no-color')) return false
  return given.has('color') || undefined
}

/** Refuses what does not go together. */
function consistent(args: Arguments): Arguments {
  const stdin = args.paths.filter((path) => path === '-').length
  if (args.paths.includes(''))
    throw usage({ar: 'اسم فارغ؛ للمجلد الحالي اكتب «.»', en: 'an empty name; for the current folder write "."'})
  if (stdin > 1) throw usage({ar: 'لا يُقرأ «-» إلا مرة واحدة', en: '"-" can be read only once'})
  if (args.ask !== undefined) return args
  if (args.paths.length === 0 && args.reporter !== 'ndjson')
    throw usage({
      ar: 'سمِّ ملفًا أو مجلدًا، أو «-» لقراءة المدخل القياسي',
      en: 'name a file or a folder, or "-" to read standard input'
    })
  if (args.fix !== 'none' && args.paths.length === 0)
    throw usage({ar: 'لا يصحّح ‎--fix مقالات NDJSON؛ سمِّ ملفات', en: '--fix does not mend NDJSON articles; name files'})
  if (args.fix !== 'none' && stdin === 1 && args.paths.length > 1)
    throw usage({ar: 'مع ‎--fix يأتي «-» وحده', en: 'with --fix, "-" stands alone'})
  return args
}

function known(name: string, raw: string): OptionName {
  if (Object.hasOwn(optionSpecs, name)) return name as OptionName
  const near = nearest(name, Object.keys(optionSpecs))
  throw usage({
    ar: `خيار غير معروف ${raw}${near === undefined ? '' : `؛ أتقصد ‎--${near}؟`}`,
    en: `unknown option ${raw}${near === undefined ? '' : `; did you mean --${near}?`}`
  })
}

function checked(name: OptionName, value: string | undefined, inline: boolean): string {
  const spec: OptionSpec = optionSpecs[name]
  if (spec.value === undefined) {
    if (value === undefined) return ''
    throw usage({ar: `لا قيمة بعد ‎--${name}`, en: `--${name} takes no value`})
  }
  if (value === undefined || value === '' || (!inline && /^-./.test(value)))
    throw usage({ar: `يحتاج ‎--${name} إلى قيمة: ${spec.value}`, en: `--${name} needs a value: ${spec.value}`})
  if (spec.choices !== undefined && !spec.choices.includes(value)) throw wrongChoice(`--${name}`, value, spec.choices)
  return value
}

function overridesOf(given: ReadonlyMap<OptionName, string[]>): UserConfig {
  const settings: Record<string, RuleLevel> = {}
  for (const text of given.get('rule') ?? []) {
    const [id, level = ''] = text.split(/:(.*)/s)
    knownRule(id)
    const word = level === 'on' ? true : level
    if (!ruleLevels.includes(word))
      throw wrongChoice(`--rule ${id}`, level, ['on', ...ruleLevels.filter((l) => typeof l === 'string')])
    settings[id] = word as RuleLevel
  }
  const profile = given.get('profile')?.at(-1)
  const names = ['none', ...profiles.map(({id}) => id)]
  if (profile !== undefined && !names.includes(profile)) throw wrongChoice('--profile', profile, names)
  const language = given.get('language')?.at(-1) as 'ar' | 'en' | undefined
  return {...(language && {language}), ...(profile && {profile}), rules: settings}
}

/**
 * The id itself.
 *
 * @throws Failure where there is no such rule
 */
export function knownRule(id: string): string {
  const ids = rules.map((rule) => rule.id)
  if (ids.includes(id)) return id
  const near = nearest(id, ids)
  throw usage({
    ar: `لا قاعدة باسم «${id}»${near === undefined ? '؛ ‎--list-rules يسردها' : `؛ أتقصد «${near}»؟`}`,
    en: `there is no rule "${id}"${near === undefined ? '; --list-rules lists them' : `; did you mean "${near}"?`}`
  })
}

function jobsOf(value: string | undefined): number {
  if (value === undefined) return 1
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value)
  throw usage({
    ar: `قيمة ‎--jobs عدد من 1 إلى 999، لا «${value}»`,
    en: `--jobs is a number from 1 to 999, not "${value}"`
  })
}

function askOf(given: ReadonlyMap<OptionName, string[]>): Arguments['ask'] {
  for (const name of ['help', 'version', 'list-rules', 'print-config'] as const) if (given.has(name)) return name
  const explain = given.get('explain')?.at(-1)
  return explain === undefined ? undefined : {explain: knownRule(explain)}
}

function wrongChoice(option: string, value: string, choices: readonly string[]): Failure {
  const near = nearest(value, choices)
  return usage({
    ar: `قيمة ${option} إحدى: ${choices.join('، ')}، لا «${value}»${near === undefined ? '' : `؛ أتقصد «${near}»؟`}`,
    en: `${option} is one of ${choices.join(', ')}, not "${value}"${near === undefined ? '' : `; did you mean "${near}"?`}`
  })
}

function usage(text: Bilingual): Failure {
  return new Failure({ar: `${text.ar} (‎--help)`, en: `${text.en} (--help)`})
}
