import {Readable} from 'node:stream'
import {product} from '../engine/product.ts'
import {Failure, runFailure} from '../node/failure.ts'
import {allRules, explain, listRules} from '../presentation/rule-text.ts'
import {compareAgainst} from './against.ts'
import {type Arguments, type Ask, readArguments, readsArchive} from './arguments.ts'
import {completion} from './completion.ts'
import {Governed} from './governed.ts'
import {init} from './init.ts'
import {writeNames} from './names.ts'
import {helpText} from './options.ts'
import {printConfig} from './print-config.ts'
import {configOf} from './resolved-config.ts'
import {runArchive} from './run-archive.ts'
import {runFiles} from './run-files.ts'
import {fixStdin} from './run-stdin.ts'
import {tell} from './tell.ts'
import type {Terminal} from './terminal.ts'
import {testRules} from './test-rules.ts'

/**
 * Runs the command line.
 *
 * @param argv without the program and the script
 * @returns the exit code: 0 clean, 1 findings that reach `--fail-on`, 2 wrong usage or a file that cannot be read
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  // Both languages until the command line has said which.
  let language: 'ar' | 'en' | undefined
  try {
    if (argv[0] === 'test-rules') return await testRules(argv.slice(1), terminal)
    if (argv[0] === 'names') return await writeNames(argv.slice(1), terminal)
    const args = readArguments(argv)
    language = args.overrides.language
    return await start(args, args.clipboard && args.ask === undefined ? await withClipboard(terminal) : terminal)
  } catch (error) {
    const {text, path: file} = error instanceof Failure ? error : runFailure(error)
    tell(terminal.stderr, {...text, path: file}, language)
    return 2
  }
}

/** A terminal whose standard input is what the clipboard holds. */
async function withClipboard(terminal: Terminal): Promise<Terminal> {
  const {readClipboard} = await import('../node/clipboard.ts')
  return {...terminal, stdin: Readable.from([readClipboard(process.platform, terminal.env)])}
}

function start(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.ask !== undefined) return answer(args.ask, args, terminal)
  if (args.against !== undefined) return compareAgainst(args.against, args, terminal)
  if (readsArchive(args)) return runArchive(args, terminal)
  if (args.paths[0] === '-' && args.fix !== 'none' && args.preview === undefined) return fixStdin(args, terminal)
  return runFiles(args, terminal)
}

async function answer(ask: Ask, args: Arguments, terminal: Terminal): Promise<number> {
  if (typeof ask === 'object' && 'init' in ask) await init(terminal, ask.init === 'yes')
  else terminal.stdout.write(await answerTo(ask, args, terminal))
  return 0
}

async function answerTo(ask: Exclude<Ask, {init: unknown}>, args: Arguments, {cwd}: Terminal): Promise<string> {
  if (ask === 'help') return helpText()
  if (ask === 'version') return `${product.version}\n`
  if (typeof ask === 'object' && 'completion' in ask) return completion(ask.completion)
  const governed = new Governed(args, cwd)
  const [file = '-'] = args.paths
  const sources = await governed.sources(file)
  const config = configOf(sources)
  if (ask === 'list-rules') return listRules(config)
  if (ask === 'print-config') return printConfig(config, await governed.found(file), sources)
  return allRules(config)
    .flatMap((rule) => (rule.id === ask.explain ? explain(rule, config) : []))
    .join('')
}
