import path from 'node:path'
import {decodeArticle} from '../node/read-article.ts'
import {encode} from '../node/text-encoding.ts'
import type {Arguments} from './arguments.ts'
import {Governed} from './governed.ts'
import {readAll} from './inputs.ts'
import {checkArticle, type FileTask, tellOutcome} from './lint-file.ts'
import {streamOutput} from './output.ts'
import {exitCodeOf, jobOf} from './run-settings.ts'
import type {Terminal} from './terminal.ts'

/** `--fix -`, a filter: the fixed text to standard output, what is left to say to standard error. */
export async function fixStdin(args: Arguments, terminal: Terminal): Promise<number> {
  const {stdin, stdout, stderr, cwd} = terminal
  const name = args.stdinName ?? '-'
  const job = jobOf(args, terminal)
  const {text, encoding} = decodeArticle(await readAll(stdin, name), name, job.format)
  const checked = checkArticle(text, await stdinTask(name, new Governed(args, cwd, stderr), cwd), job)
  tellOutcome(checked, stderr, args.overrides.language)
  await streamOutput(stdout).write(encode(checked.text, encoding, name))
  stderr.write(checked.entry)
  return exitCodeOf(args, checked.totals)
}

/** @param name what standard input is called */
export async function stdinTask(name: string, governed: Governed, cwd: string): Promise<FileTask> {
  return {
    path: name,
    file: '-',
    unasked: false,
    sources: await governed.sources('-'),
    suppressions: await governed.suppressions(path.resolve(cwd, name))
  }
}
