import path from 'node:path'
import type {RuleLevel, UserConfig} from '../engine/config/config.ts'
import {ruleLevels} from '../engine/config/config-file.ts'
import {nearest} from '../engine/config/nearest.ts'
import type {Format} from '../engine/index.ts'
import {profiles} from '../engine/lexicon/generated/profiles.ts'
import {OWN_PREFIX} from '../engine/lexicon/own/own-row.ts'
import type {Bilingual, Severity} from '../engine/rule/rule.ts'
import {rules} from '../engine/rules/index.ts'
import {type ReporterName, reporterNames} from '../presentation/reporters/index.ts'
import {isArchive} from './find-files.ts'
import {type Given, givenOptions, usage, wrongChoice} from './given-options.ts'
import type {OptionName, Shell} from './options.ts'
import {writtenBy} from './written-files.ts'

/** What is asked for instead of a lint. */
export type Ask =
  | 'help'
  | 'version'
  | 'list-rules'
  | 'print-config'
  | {readonly explain: string}
  | {readonly init: 'ask' | 'yes'}
  | {readonly completion: Shell}

/** What the command line asks for. */
export interface Arguments {
  /** Files, folders, globs or `-`, in the order given. */
  readonly paths: readonly string[]
  /** As asked; pull requests on GitHub have another default than people. */
  readonly reporter?: ReporterName
  readonly output?: string
  /** More reports of the same run. */
  readonly also: ReadonlyArray<{readonly reporter: ReporterName; readonly file: string}>
  readonly fix: 'none' | 'safe' | 'all'
  /** Nothing is written: the fixes are shown as a patch, or only counted. */
  readonly preview?: 'diff' | 'dry-run'
  /** More warnings than this fail the run. */
  readonly maxWarnings?: number
  /** Only what git says has changed since then. */
  readonly changedSince?: string
  /** Whether files of patterns and the configuration leave articles out. */
  readonly ignoring: boolean
  /** The text that quotations are looked for in. */
  readonly against?: string
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly cache?: string
  /** A program that is asked about every sentence. */
  readonly secondReader?: string
  /** Seconds that one answer may take. */
  readonly secondReaderTimeout?: number
  readonly secondReaderCounts: boolean
  readonly watch: boolean
  readonly stats: boolean
  readonly configPath?: string
  /** `--rule`, `--profile` and `--language`: outranks every configuration file. */
  readonly overrides: UserConfig
  /** As asked; an archive and other inputs have different defaults. */
  readonly failOn?: Severity | 'never'
  readonly format?: Format
  readonly stdinName?: string
  /** Whether standard input is what the clipboard holds. */
  readonly clipboard: boolean
  readonly jobs: number
  readonly quiet: boolean
  readonly color?: boolean
  /** What is asked for instead of a lint. */
  readonly ask?: Ask
}

/**
 * Reads the command line.
 *
 * @param argv without the program and the script
 * @throws Failure where it is not understood
 */
export function readArguments(argv: readonly string[]): Arguments {
  const {positionals, given} = givenOptions(argv)
  const last = (name: OptionName): string | undefined => given.get(name)?.at(-1)
  const args: Arguments = {
    paths: given.has('clipboard') ? ['-', ...positionals] : positionals,
    clipboard: given.has('clipboard'),
    reporter: last('reporter') as ReporterName | undefined,
    output: last('output'),
    also: (given.get('also') ?? []).map(otherReport),
    fix: fixOf(given),
    preview: previewOf(given),
    maxWarnings: countOf('max-warnings', last('max-warnings')),
    changedSince: optionalOf(given, 'changed', 'HEAD'),
    ignoring: !given.has('no-ignore'),
    against: last('against'),
    baseline: last('baseline'),
    writeBaseline: last('write-baseline'),
    cache: optionalOf(given, 'cache', '.mudaqqiqcache'),
    secondReader: last('second-reader'),
    secondReaderTimeout: secondsOf(last('second-reader-timeout')),
    secondReaderCounts: given.has('second-reader-counts'),
    watch: given.has('watch'),
    stats: given.has('stats'),
    configPath: last('config'),
    overrides: overridesOf(given),
    failOn: last('fail-on') as Severity | 'never' | undefined,
    format: last('format') as Format | undefined,
    stdinName: last('stdin-filename') ?? (given.has('clipboard') ? 'clipboard' : undefined),
    jobs: jobsOf(last('jobs')),
    quiet: given.has('quiet'),
    color: colorOf(given),
    ask: askOf(given)
  }
  return consistent(args)
}

/** What `--also` says. */
function otherReport(text: string): Arguments['also'][number] {
  const [, name, file] = /^([^=]*)=(.+)$/s.exec(text) ?? []
  if (file === undefined)
    throw usage({
      ar: `قيمة ‎--also شكل وملف مثل markdown=summary.md، لا «${text}»`,
      en: `--also is a form and a file, as markdown=summary.md, not "${text}"`
    })
  const reporter = reporterNames.find((known) => known === name)
  if (reporter === undefined) throw wrongChoice('--also', name, reporterNames)
  return {reporter, file}
}

function fixOf(given: Given): Arguments['fix'] {
  if (given.has('fix-all')) return 'all'
  return given.has('fix') || given.has('diff') ? 'safe' : 'none'
}

function previewOf(given: Given): Arguments['preview'] {
  if (given.has('diff')) return 'diff'
  return given.has('dry-run') ? 'dry-run' : undefined
}

/** What an option whose value may be left out says. */
function optionalOf(given: Given, name: OptionName, otherwise: string): string | undefined {
  const value = given.get(name)?.at(-1)
  return value === '' ? otherwise : value
}

function countOf(name: OptionName, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw usage({ar: `قيمة ‎--${name} عدد، لا «${value}»`, en: `--${name} is a number, not "${value}"`})
}

function secondsOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value)
  throw usage({
    ar: `قيمة ‎--second-reader-timeout عدد ثوان من 1 إلى 9999، لا «${value}»`,
    en: `--second-reader-timeout is a number of seconds from 1 to 9999, not "${value}"`
  })
}

function colorOf(given: Given): boolean | undefined {
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
  if (args.paths.length === 0 && args.reporter !== 'ndjson' && args.changedSince === undefined)
    throw usage({
      ar: 'سمِّ ملفًا أو مجلدًا، أو «-» لقراءة المدخل القياسي',
      en: 'name a file or a folder, or "-" to read standard input'
    })
  if (args.fix !== 'none' && readsArchive(args))
    throw usage({ar: 'لا يصحّح ‎--fix مقالات NDJSON؛ سمِّ ملفات', en: '--fix does not mend NDJSON articles; name files'})
  if (args.paths.length > 1 && readsArchive(args))
    throw usage({
      ar: 'يُقرأ أرشيف واحد وحده؛ صِل بين عدة: cat a.ndjson b.ndjson | mudaqqiq -r ndjson',
      en: 'an archive is read alone, and only one; join several: cat a.ndjson b.ndjson | mudaqqiq -r ndjson'
    })
  if (args.fix !== 'none' && stdin === 1 && args.paths.length > 1)
    throw usage({ar: 'مع ‎--fix يأتي «-» وحده', en: 'with --fix, "-" stands alone'})
  refuseTogether(args)
  const written = writtenBy(args).map((file) => path.normalize(file))
  const twice = written.find((file, i) => written.indexOf(file) < i)
  if (twice !== undefined)
    throw usage({ar: `تقريران في ملف واحد: ${twice}`, en: `two reports would be written to ${twice}`})
  return args
}

/** Whether articles are read, one a line: from standard input, or from a file that is named. */
export function readsArchive({paths, reporter, changedSince}: Arguments): boolean {
  return reporter === 'ndjson' && (paths.length === 0 ? changedSince === undefined : paths.some(isArchive))
}

/** Whether a text is read from standard input and written, mended, to standard output. */
function isFilter({paths, fix, preview}: Arguments): boolean {
  return fix !== 'none' && preview === undefined && paths[0] === '-'
}

const standardInput: Bilingual = {ar: 'المدخل القياسي', en: 'standard input'}
const archive: Bilingual = {ar: 'أرشيف', en: 'an archive'}
const filter: Bilingual = {ar: '‎--fix -', en: '--fix -'}
const unread: Bilingual = {ar: 'فحص بلا ‎--second-reader', en: 'a run without --second-reader'}
const option = (name: OptionName): Bilingual => ({ar: `‎--${name}`, en: `--${name}`})

/** Reports that a comparison comes in. */
const comparing: ReadonlySet<string> = new Set(['text', 'json'])

/** Options of which one makes nothing of the other: whether both are there, and what they are called. */
const exclusive: ReadonlyArray<readonly [(args: Arguments) => boolean, one: OptionName, other: Bilingual]> = [
  [
    ({preview, fix}) => preview === 'dry-run' && fix === 'none',
    'dry-run',
    {ar: 'فحص بلا ‎--fix', en: 'a run without --fix'}
  ],
  [({preview, reporter}) => preview === 'diff' && reporter !== undefined, 'diff', option('reporter')],
  [({preview, also}) => preview === 'diff' && also.length > 0, 'diff', option('also')],
  [({watch, also}) => watch && also.length > 0, 'watch', option('also')],
  [({watch, paths}) => watch && (paths.length === 0 || paths.includes('-')), 'watch', standardInput],
  [({watch, output}) => watch && output !== undefined, 'watch', option('output')],
  [({watch, fix}) => watch && fix !== 'none', 'watch', option('fix')],
  [({watch, writeBaseline}) => watch && writeBaseline !== undefined, 'watch', option('write-baseline')],
  [({cache, fix}) => cache !== undefined && fix !== 'none', 'cache', option('fix')],
  [({cache, writeBaseline}) => cache !== undefined && writeBaseline !== undefined, 'cache', option('write-baseline')],
  [
    ({baseline, writeBaseline}) => baseline !== undefined && writeBaseline !== undefined,
    'baseline',
    option('write-baseline')
  ],
  [({changedSince, paths}) => changedSince !== undefined && paths.includes('-'), 'changed', standardInput],
  [({secondReader, fix}) => secondReader !== undefined && fix !== 'none', 'second-reader', option('fix')],
  [({secondReader, watch}) => secondReader !== undefined && watch, 'second-reader', option('watch')],
  [
    ({secondReader, secondReaderCounts}) => secondReader === undefined && secondReaderCounts,
    'second-reader-counts',
    unread
  ],
  [
    ({secondReader, secondReaderTimeout}) => secondReader === undefined && secondReaderTimeout !== undefined,
    'second-reader-timeout',
    unread
  ],
  ...whollyRefused(readsArchive, archive, ['baseline', 'write-baseline', 'cache', 'stats', 'watch', 'changed', 'also']),
  ...whollyRefused(isFilter, filter, ['baseline', 'write-baseline', 'stats', 'output', 'also']),
  ...whollyRefused(({against}) => against !== undefined, option('against'), [
    ...['baseline', 'write-baseline', 'cache', 'changed', 'stats', 'output', 'also', 'watch', 'fix'],
    ...['second-reader', 'max-warnings', 'fail-on', 'quiet']
  ] as const),
  [
    ({against, reporter}) => against !== undefined && reporter !== undefined && !comparing.has(reporter),
    'against',
    {ar: '‎--reporter غير text وjson', en: '--reporter other than text and json'}
  ],
  [({against, paths}) => against === '-' && paths.includes('-'), 'against', standardInput]
]

/** Options that nothing would come of in runs of a kind. */
function whollyRefused(
  holds: (args: Arguments) => boolean,
  kind: Bilingual,
  names: ReadonlyArray<keyof typeof asked>
): typeof exclusive {
  return names.map((name) => [(args) => asked[name](args) && holds(args), name, kind] as const)
}

/** Whether an option was given. */
const asked = {
  also: ({also}: Arguments) => also.length > 0,
  baseline: ({baseline}: Arguments) => baseline !== undefined,
  'write-baseline': ({writeBaseline}: Arguments) => writeBaseline !== undefined,
  // Of an archive, it keeps what a second reader says.
  cache: ({cache, secondReader}: Arguments) => cache !== undefined && secondReader === undefined,
  changed: ({changedSince}: Arguments) => changedSince !== undefined,
  output: ({output}: Arguments) => output !== undefined,
  stats: ({stats}: Arguments) => stats,
  watch: ({watch}: Arguments) => watch,
  fix: ({fix}: Arguments) => fix !== 'none',
  'second-reader': ({secondReader}: Arguments) => secondReader !== undefined,
  'max-warnings': ({maxWarnings}: Arguments) => maxWarnings !== undefined,
  'fail-on': ({failOn}: Arguments) => failOn !== undefined,
  quiet: ({quiet}: Arguments) => quiet
}

function refuseTogether(args: Arguments): void {
  for (const [are, one, other] of exclusive)
    if (are(args))
      throw usage({ar: `لا يجتمع ‎--${one} و${other.ar}`, en: `--${one} does not go together with ${other.en}`})
}

/** What a configuration file has without quotation marks. */
const SWITCHES: Readonly<Record<string, boolean>> = {true: true, false: false}

function overridesOf(given: Given): UserConfig {
  const settings: Record<string, RuleLevel> = {}
  for (const text of given.get('rule') ?? []) {
    const [id, level = ''] = text.split(/:(.*)/s)
    knownRule(id)
    const words = ruleLevels.map(String)
    if (!words.includes(level)) throw wrongChoice(`--rule ${id}`, level, words)
    settings[id] = (SWITCHES[level] ?? level) as RuleLevel
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
  // Which rules a desk has made itself is known when its files are read.
  if (ids.includes(id) || id.startsWith(OWN_PREFIX)) return id
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

function askOf(given: Given): Arguments['ask'] {
  for (const name of ['help', 'version', 'list-rules', 'print-config'] as const) if (given.has(name)) return name
  const shell = given.get('completion')?.at(-1)
  if (shell !== undefined) return {completion: shell as Shell}
  if (given.has('init')) return {init: given.has('yes') ? 'yes' : 'ask'}
  const explain = given.get('explain')?.at(-1)
  return explain === undefined ? undefined : {explain: knownRule(explain)}
}
