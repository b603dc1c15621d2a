import fs, {type Stats} from 'node:fs'
import {promisify} from 'node:util'
import {mostBytes} from '../protocol/file-sizes.ts'
import type {FileKind} from '../protocol/messages.ts'
import {Failure} from './failure.ts'

/** A file as it was read. */
export interface ReadFile {
  readonly bytes: Buffer
  readonly stat: Stats
}

// Not `node:fs/promises`: loading that takes longer than all that the server reads at a start.
const [open, fstat, read, close] = [
  promisify(fs.open),
  promisify(fs.fstat),
  promisify(fs.read),
  promisify(fs.close)
] as const
/** Opening a pipe that nobody writes to would wait for ever. */
const AT_ONCE = fs.constants.O_NONBLOCK ?? 0
const CHUNK = 1024 * 1024

/**
 * The bytes of a regular file of no more than so many. Whatever else a name leads to (a device without end, a pipe that
 * nobody writes to) is refused before a byte of it is read.
 *
 * @param shown the path, for a message
 * @throws Failure where it is no such file; an error of the file system where it cannot be read
 */
export async function readRegular(file: string, shown: string, kind: FileKind): Promise<ReadFile> {
  const handle = await open(file, fs.constants.O_RDONLY | AT_ONCE)
  try {
    const stat = await fstat(handle)
    mustBeRegular(stat, shown, kind)
    return {bytes: await readUpTo(handle, stat.size, kind, shown), stat}
  } finally {
    await close(handle)
  }
}

/**
 * As {@link readRegular}, for a run that has nothing else to do meanwhile: of a small file most of the time is spent on
 * the way to the threads that read and back, five times a file.
 */
export function readRegularNow(file: string, shown: string, kind: FileKind): ReadFile {
  const handle = fs.openSync(file, fs.constants.O_RDONLY | AT_ONCE)
  try {
    const stat = fs.fstatSync(handle)
    mustBeRegular(stat, shown, kind)
    return {bytes: readUpToNow(handle, stat.size, kind, shown), stat}
  } finally {
    fs.closeSync(handle)
  }
}

/** @throws Failure where an open file is a folder, a device, a pipe, or larger than it may be */
function mustBeRegular(stat: Stats, shown: string, kind: FileKind): void {
  if (stat.isDirectory()) throw Object.assign(new Error('is a folder'), {code: 'EISDIR'})
  if (!stat.isFile()) throw notRegular(shown)
  if (stat.size > mostBytes[kind]) throw tooLarge(kind, shown)
}

/** All of an open file, whose size may not be what is told of it: some files of the system are told to be empty. */
async function readUpTo(handle: number, size: number, kind: FileKind, shown: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let total = 0
  for (let room = size + 1; ; room = CHUNK) {
    const part = Buffer.allocUnsafe(room)
    const {bytesRead} = await read(handle, part, 0, room, null)
    if (bytesRead === 0) return parts.length === 1 ? parts[0] : Buffer.concat(parts)
    total += bytesRead
    if (total > mostBytes[kind]) throw tooLarge(kind, shown)
    parts.push(part.subarray(0, bytesRead))
  }
}

function readUpToNow(handle: number, size: number, kind: FileKind, shown: string): Buffer {
  const parts: Buffer[] = []
  let total = 0
  for (let room = size + 1; ; room = CHUNK) {
    const part = Buffer.allocUnsafe(room)
    const count = fs.readSync(handle, part, 0, room, null)
    if (count === 0) return parts.length === 1 ? parts[0] : Buffer.concat(parts)
    total += count
    if (total > mostBytes[kind]) throw tooLarge(kind, shown)
    parts.push(part.subarray(0, count))
  }
}

/** What is a device or a pipe. */
export function notRegular(shown: string): Failure {
  return new Failure(
    {
      ar: 'ليس ملفًا عاديًّا (جهاز أو أنبوب)؛ لقراءة أنبوب استعمل «-»',
      en: 'not a regular file (a device or a pipe); use "-" to read a pipe'
    },
    shown
  )
}

/** What is larger than it may be. */
export function tooLarge(kind: FileKind, shown: string): Failure {
  const size = mostBytes[kind] / (1024 * 1024)
  if (kind === 'article')
    return new Failure(
      {
        ar: `الملف أكبر من ${size} م.ب؛ اجعله مقالات NDJSON واستعمل ‎--reporter ndjson`,
        en: `the file is larger than ${size} MB; make it NDJSON articles and use --reporter ndjson`
      },
      shown
    )
  return new Failure(
    {ar: `الملف أكبر من ${size} م.ب، فلا يُقرأ`, en: `the file is larger than ${size} MB, so it is not read`},
    shown
  )
}
