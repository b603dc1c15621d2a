import {isUtf8} from 'node:buffer'
import {Failure} from './failure.ts'
import {decodeSingleByte, encodeSingleByte, type SingleByte, singleByteEncodings} from './single-byte.ts'

/** How a file is written. A byte-order mark stays in the text, as its first unit. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByte

export interface Decoded {
  /** The whole file, with its byte-order mark if it has one; line ends as they are. */
  readonly text: string
  readonly encoding: Encoding
}

/**
 * The text of a file. UTF-8, or UTF-16 with a byte-order mark; anything else is named, never read as garbage.
 *
 * @param path for the message
 * @param older whether it may be in Windows-1256 or ISO-8859-6, as wires are
 * @throws Failure where the bytes are not such a text
 */
export function decode(bytes: Buffer, path: string, older = false): Decoded {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    throw notUtf8('UTF-32', 'UTF-32', path)
  if (startsWith(bytes, 0xff, 0xfe)) return {text: utf16(bytes, path), encoding: 'utf-16le'}
  if (startsWith(bytes, 0xfe, 0xff)) return {text: utf16(swapped(bytes, path), path), encoding: 'utf-16be'}
  const zero = bytes.indexOf(0)
  if (zero >= 0) throw withZeros(bytes, zero, path)
  if (!isUtf8(bytes)) {
    const decoded = older ? singleByte(bytes) : undefined
    if (decoded === undefined) throw legacy(bytes, path)
    return decoded
  }
  return {text: bytes.toString('utf8'), encoding: 'utf-8'}
}

/**
 * The bytes of a text in the encoding it came in.
 *
 * @param path for the message
 * @throws Failure where that has no such character
 */
export function encode(text: string, encoding: Encoding, path: string): Buffer {
  if (encoding === 'windows-1256' || encoding === 'iso-8859-6') return encodeSingleByte(text, encoding, path)
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  const bytes = Buffer.from(text, 'utf16le')
  return encoding === 'utf-16be' ? bytes.swap16() : bytes
}

/** The text of a wire from before Unicode: as it says itself, or as its bytes are Arabic. */
function singleByte(bytes: Buffer): Decoded | undefined {
  const told = /^<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w-]{1,40})["']/.exec(bytes.toString('latin1', 0, 300))?.[1]
  const [encoding] = singleByteEncodings
    .filter((each) => told === undefined || each === told.toLowerCase())
    .map((each) => ({each, share: arabicBeyondAscii(bytes, each)}))
    .filter(({share}) => share > 0.6)
    .sort((a, b) => b.share - a.share)
    .map(({each}) => each)
  const text = encoding === undefined || mostlyUtf8(bytes) ? undefined : decodeSingleByte(bytes, encoding)
  return text === undefined ? undefined : {text, encoding}
}

function startsWith(bytes: Buffer, ...head: number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte)
}

function utf16(bytes: Buffer, path: string): string {
  if (bytes.length % 2 !== 0)
    throw new Failure(
      {
        ar: 'ملف UTF-16 مبتور: عدد بايتاته فردي؛ أعد حفظه بترميز UTF-8',
        en: 'truncated UTF-16: an odd number of bytes; save it again as UTF-8'
      },
      path
    )
  const text = bytes.toString('utf16le')
  const zero = text.indexOf('\0')
  if (zero >= 0) throw binary(lineOf(text, zero), path)
  return text
}

function swapped(bytes: Buffer, path: string): Buffer {
  return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16() : Buffer.from(utf16(bytes, path))
}

/** Every other byte zero, and the same half each time: UTF-16 that lost its mark. Else no text at all. */
function withZeros(bytes: Buffer, zero: number, path: string): Failure {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0 || sample[i] === 0x06) zeros[i % 2]++
  const [even, odd] = zeros.map((count) => count / (sample.length / 2))
  if (bytes.length % 2 === 0 && ((even > 0.7 && odd < 0.2) || (odd > 0.7 && even < 0.2)))
    return notUtf8('UTF-16 بلا علامة ترتيب (BOM)', 'UTF-16 without a byte-order mark', path)
  return binary(lineOf(bytes.toString('latin1', 0, zero + 1), zero), path)
}

function binary(line: number, path: string): Failure {
  return new Failure(
    {ar: `السطر ${line}: بايت صفر؛ ليس هذا ملفًا نصيًّا`, en: `line ${line}: a NUL byte; this is not a text file`},
    path
  )
}

/** Bytes which are no UTF-8: in the older Arabic encodings most bytes above ASCII are letters. */
function legacy(bytes: Buffer, path: string): Failure {
  const line = firstBroken(bytes)
  if (mostlyUtf8(bytes))
    return new Failure(
      {
        ar: `السطر ${line}: بايتات ليست UTF-8؛ أصلح السطر أو أعد حفظ الملف بترميز UTF-8`,
        en: `line ${line}: bytes that are not UTF-8; mend the line or save the file as UTF-8`
      },
      path
    )
  const windows = arabicBeyondAscii(bytes, 'windows-1256')
  const iso = arabicBeyondAscii(bytes, 'iso-8859-6')
  if (Math.max(windows, iso) > 0.6) {
    const name = iso > windows ? 'ISO-8859-6' : 'Windows-1256'
    return notUtf8(name, name, path, ` (iconv -f ${name === 'Windows-1256' ? 'WINDOWS-1256' : name} -t UTF-8)`)
  }
  return new Failure(
    {
      ar: `السطر ${line}: ترميز غير معروف؛ أعد حفظ الملف بترميز UTF-8`,
      en: `line ${line}: encoded in an unknown way; save the file as UTF-8`
    },
    path
  )
}

/** Damaged UTF-8 still holds whole characters beyond ASCII; another encoding holds hardly any by chance. */
function mostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8', 0, 65536)
  let broken = 0
  let whole = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) whole++
  }
  return whole * 3 >= broken
}

function notUtf8(ar: string, en: string, path: string, how = ''): Failure {
  return new Failure(
    {
      ar: `الملف بترميز ${ar}؛ حوّله إلى UTF-8 ثم أعد الفحص${how}`,
      en: `encoded as ${en}; convert it to UTF-8 and lint again${how}`
    },
    path
  )
}

/** How many of the characters beyond ASCII are Arabic letters or Arabic punctuation, if the bytes are so encoded. */
function arabicBeyondAscii(bytes: Buffer, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 65536))
  let arabic = 0
  let others = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x0600 && code <= 0x06ff) arabic++
    else if (code > 0x7f && !'“”‘’«»…–—\u00a0\u200c\u200d\u200e\u200f'.includes(text[i])) others++
  }
  return arabic === 0 ? 0 : arabic / (arabic + others)
}

/** The first line, from 1, that is not UTF-8. */
function firstBroken(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    if (!isUtf8(bytes.subarray(start, end < 0 ? bytes.length : end))) return line
    if (end < 0) break
    start = end + 1
  }
  return line
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
