import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {Bilingual} from '../../engine/rule/rule.ts'
import {Failure} from '../failure.ts'

/** Files in an archive, and bytes in a file of it, that no document of a desk has. */
const MOST_FILES = 4096
const MOST_BYTES = 64 * 1024 * 1024

const END = Buffer.from([0x50, 0x4b, 5, 6])
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
/** A comment of the longest kind may stand after the directory. */
const LONGEST_TAIL = END_LENGTH + 0xffff

/** A file of an archive as it is stored there. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  /** Bytes as it is, and as it was. */
  readonly packed: Buffer
  readonly size: number
}

/** What is not read, and what is to be done. */
function refused(path: string, text: Bilingual): Failure {
  return new Failure(text, path)
}

const broken: Bilingual = {
  ar: 'ليس ملف Word أو ODT سليمًا (أرشيف zip مبتور أو تالف)؛ افتحه واحفظه من جديد',
  en: 'not a sound Word or ODT file (its zip archive is cut off or damaged); open it and save it again'
}
const tooLarge: Bilingual = {
  ar: 'في الملف المضغوط أكثر مما في أي مقال (64 م.ب أو 4096 ملفًا)؛ لم يُفكّ',
  en: 'the archive holds more than any article does (64 MB, or 4096 files); it was not unpacked'
}

/**
 * A zip archive. Only what is asked for is unpacked, and never more than so much of it, whatever the archive claims; nothing
 * is written anywhere, so that names in it lead nowhere: such as try to are refused.
 */
export class Zip {
  readonly #entries: readonly Entry[]
  readonly #path: string
  readonly #replaced = new Map<string, Buffer>()

  /**
   * @param path for messages
   * @throws Failure where it is no archive, or means harm
   */
  constructor(bytes: Buffer, path: string) {
    this.#path = path
    try {
      this.#entries = entriesOf(bytes, path)
    } catch (error) {
      throw error instanceof Failure ? error : refused(path, broken)
    }
  }

  has(name: string): boolean {
    return this.#replaced.has(name) || this.#entries.some((entry) => entry.name === name)
  }

  /** A text of the archive; `undefined` where there is none of that name. */
  text(name: string): string | undefined {
    const replaced = this.#replaced.get(name)
    if (replaced !== undefined) return replaced.toString('utf8')
    const entry = this.#entries.find((each) => each.name === name)
    if (entry === undefined) return undefined
    if (entry.size > MOST_BYTES) throw refused(this.#path, tooLarge)
    try {
      if (entry.method === 0) return entry.packed.toString('utf8')
      return inflateRawSync(entry.packed, {maxOutputLength: MOST_BYTES}).toString('utf8')
    } catch (error) {
      const isBomb = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      throw refused(this.#path, isBomb ? tooLarge : broken)
    }
  }

  /** Puts another text in the place of one, or a new one at the end. */
  put(name: string, text: string): void {
    this.#replaced.set(name, Buffer.from(text, 'utf8'))
  }

  /** The archive with what was put into it; what was not touched stays packed as it was. */
  bytes(): Buffer {
    const rest = new Map(this.#replaced)
    const entries = this.#entries.map((entry) => {
      const content = rest.get(entry.name)
      rest.delete(entry.name)
      return content === undefined ? entry : packed(entry.name, content)
    })
    return archiveOf([...entries, ...[...rest].map(([name, content]) => packed(name, content))])
  }
}

function packed(name: string, content: Buffer): Entry {
  return {name, method: 8, crc: crc32(content), packed: deflateRawSync(content), size: content.length}
}

function entriesOf(bytes: Buffer, path: string): Entry[] {
  const end = bytes.subarray(-LONGEST_TAIL).lastIndexOf(END)
  if (end < 0) throw refused(path, broken)
  const tail = Math.max(0, bytes.length - LONGEST_TAIL) + end
  const count = bytes.readUInt16LE(tail + 10)
  if (count > MOST_FILES) throw refused(path, tooLarge)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(tail + 16)
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw refused(path, broken)
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    entries.push(entryAt(bytes, at, bytes.toString('utf8', at + 46, at + 46 + name), path))
    at += 46 + name + extra + comment
  }
  return entries
}

/** @param at of its record in the directory */
function entryAt(bytes: Buffer, at: number, name: string, path: string): Entry {
  if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name))
    throw refused(path, {
      ar: 'في الملف المضغوط اسم يشير إلى خارجه؛ لم يُقرأ',
      en: 'the archive has a name that leads out of it; it was not read'
    })
  if ((bytes.readUInt16LE(at + 8) & 1) === 1)
    throw refused(path, {ar: 'الملف محميّ بكلمة سر؛ احفظه بلا حماية', en: 'the file has a password; save it without'})
  const method = bytes.readUInt16LE(at + 10)
  const [crc, length, size, local] = [16, 20, 24, 42].map((offset) => bytes.readUInt32LE(at + offset))
  if ((method !== 0 && method !== 8) || bytes.readUInt32LE(local) !== LOCAL) throw refused(path, broken)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (start + length > bytes.length) throw refused(path, broken)
  return {name, method, crc, packed: bytes.subarray(start, start + length), size}
}

function archiveOf(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8')
    const local = Buffer.concat([recordOf(LOCAL, entry, name), name, entry.packed])
    const central = recordOf(CENTRAL, entry, name)
    central.writeUInt32LE(offset, 42)
    directory.push(central, name)
    files.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, {length}) => sum + length, 0)
  const end = Buffer.alloc(END_LENGTH)
  end.set(END)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

/** What stands before a file, or of it in the directory: the same, but that the directory says more. */
function recordOf(kind: number, {method, crc, packed: {length}, size}: Entry, name: Buffer): Buffer {
  const isCentral = kind === CENTRAL
  const record = Buffer.alloc(isCentral ? 46 : 30)
  const from = isCentral ? 6 : 4
  record.writeUInt32LE(kind, 0)
  if (isCentral) record.writeUInt16LE(20, 4)
  record.writeUInt16LE(20, from)
  // Names are UTF-8; the day is the first of all days of the format, so that the same document is the same file.
  record.writeUInt16LE(0x0800, from + 2)
  record.writeUInt16LE(method, from + 4)
  record.writeUInt16LE(0x0021, from + 8)
  record.writeUInt32LE(crc, from + 10)
  record.writeUInt32LE(length, from + 14)
  record.writeUInt32LE(size, from + 18)
  record.writeUInt16LE(name.length, from + 22)
  return record
}

const crcTable = Uint32Array.from({length: 256}, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8)
  return ~crc >>> 0
}
