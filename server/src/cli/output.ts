import {once} from 'node:events'
import {type BigIntStats, constants, fstat, type Stats, statSync} from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import type {Writable} from 'node:stream'
import {promisify} from 'node:util'
import {Failure, fileFailure} from '../node/failure.ts'
import {replaceFile} from '../node/replace-file.ts'
import {pageHead} from '../presentation/pages/page-frame.ts'
import {tell} from './tell.ts'
import type {Terminal} from './terminal.ts'

/** Where a report goes. */
export interface Output {
  /** Resolves when more may be written. */
  write(text: string | Uint8Array): Promise<void>
  /** To be called when all is written. */
  close(): Promise<void>
}

/** Streams that cannot be written any more, and such as are looked after. */
const broken = new WeakMap<Writable, boolean>()

/** A report to a stream as it is made, no faster than it is read. */
export function streamOutput(stream: Writable): Output {
  if (!broken.has(stream)) {
    broken.set(stream, false)
    stream.once('error', () => broken.set(stream, true))
  }
  return {
    // What cannot be written is no reason to leave files half mended; whoever runs the command tells what is wrong.
    write: async (text) => {
      if (broken.get(stream) === true || text.length === 0 || stream.write(text)) return
      await once(stream, 'drain').catch(() => undefined)
    },
    close: async () => {}
  }
}

/**
 * A report to a file, which appears whole at the end or not at all; mode and owner of one that is there stay, and a link
 * stays one. What is no regular file (a device, a pipe) is written through as the report is made.
 */
export async function fileOutput(file: string, cwd: string): Promise<Output> {
  const whole = await behindLinks(path.resolve(cwd, file))
  const stat = await statOf(whole)
  if (stat?.isDirectory() === true) throw isFolder(file)
  if (stat !== undefined && !stat.isFile()) return throughOutput(whole, file)
  const parts: Array<string | Uint8Array> = []
  return {
    write: async (text) => {
      parts.push(text)
    },
    close: async () =>
      replaceFile(whole, file, Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))), await statOf(whole))
  }
}

function isFolder(file: string): Failure {
  return new Failure({ar: 'هذا مجلد لا ملف', en: 'is a folder, not a file'}, file)
}

/**
 * Sees to it, before anything is linted, that a file can be written in the end.
 *
 * @throws Failure where it is a folder, or its folder is not there or takes no files
 */
export async function mustBeWritable(file: string, cwd: string): Promise<void> {
  const whole = await behindLinks(path.resolve(cwd, file))
  const stat = await statOf(whole)
  if (stat?.isDirectory() === true) throw isFolder(file)
  // A device, a pipe is written through, whatever its folder takes.
  if (stat !== undefined && !stat.isFile()) return
  try {
    // A file of that name is no folder; nothing lies in it.
    await fs.access(`${path.dirname(whole)}${path.sep}`, constants.W_OK)
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw isMissing
      ? new Failure({ar: 'لا مجلد يُكتب فيه؛ أنشئه أولًا', en: 'its folder does not exist; make it first'}, file)
      : fileFailure(error, file)
  }
}

/** A report into a device or a pipe. */
async function throughOutput(whole: string, shown: string): Promise<Output> {
  const handle = await fs.open(whole, constants.O_WRONLY).catch((error: unknown) => {
    throw fileFailure(error, shown)
  })
  return {
    write: async (text) => {
      try {
        await handle.writeFile(text)
      } catch (error) {
        throw fileFailure(error, shown)
      }
    },
    close: () => handle.close()
  }
}

/** Says where reports were written; of a device or a pipe whoever named it knows. */
export async function tellWritten(
  files: readonly string[],
  {cwd, stderr}: Pick<Terminal, 'cwd' | 'stderr'>,
  language: 'ar' | 'en'
): Promise<void> {
  for (const file of files) {
    const stat = await statOf(path.resolve(cwd, file))
    if (stat?.isFile() === true)
      tell(stderr, {ar: 'كُتب التقرير في هذا الملف', en: 'the report is written to this file', path: file}, language)
  }
}

/** Where a link leads, though nothing be there yet. */
async function behindLinks(file: string, most = 40): Promise<string> {
  const target = most === 0 ? undefined : await fs.readlink(file).catch(() => undefined)
  return target === undefined ? file : behindLinks(path.resolve(path.dirname(file), target), most - 1)
}

async function statOf(file: string): Promise<Stats | undefined> {
  return fs.stat(file).catch(() => undefined)
}

/**
 * The inputs without the output. A page of ours that lies among the files of a folder is written anew; any other input
 * would be lost.
 *
 * @param inputs with the descriptor of standard input, where it is one
 * @throws Failure where the output is an input
 */
export async function withoutOutput<
  T extends {readonly path: string; readonly file: string; readonly unasked: boolean}
>(output: string, cwd: string, inputs: readonly T[], stdin: number | undefined): Promise<T[]> {
  const whole = path.resolve(cwd, output)
  const stat = await fs.stat(whole, {bigint: true}).catch(() => undefined)
  if (stat === undefined || !stat.isFile()) return [...inputs]
  const kept: T[] = []
  for (const input of inputs) {
    const own = await statOfInput(input.file, stdin)
    if (own === undefined || own.ino !== stat.ino || own.dev !== stat.dev) kept.push(input)
    else if (!input.unasked || !(await isOwnPage(whole)))
      throw new Failure(
        {
          ar: 'يُكتب التقرير هنا على ملف يُقرأ؛ سمِّ ملفًا غيره',
          en: 'the report would be written over a file that is read; name another'
        },
        output
      )
  }
  return kept
}

async function statOfInput(file: string, stdin: number | undefined): Promise<BigIntStats | undefined> {
  if (file !== '-') return statNow(file)
  return stdin === undefined ? undefined : promisify(fstat)(stdin, {bigint: true}).catch(() => undefined)
}

/** At once: a folder may hold thousands of inputs. */
function statNow(file: string): BigIntStats | undefined {
  try {
    return statSync(file, {bigint: true})
  } catch {
    return undefined
  }
}

/** Whether a file is a report of an earlier run. */
export async function isOwnPage(file: string): Promise<boolean> {
  const handle = await fs.open(file)
  try {
    const {buffer, bytesRead} = await handle.read(Buffer.alloc(1024), 0, 1024, 0)
    const [start] = buffer.toString('utf8', 0, bytesRead).split('<title>')
    return (['ar', 'en'] as const).some(
      (language) => pageHead('', language, '').startsWith(start) && start.length > 100
    )
  } finally {
    await handle.close()
  }
}
