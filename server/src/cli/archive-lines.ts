import {isUtf8} from 'node:buffer'
import type {Bilingual} from '../engine/bilingual.ts'

/** Longer lines are no article. */
const LONGEST_LINE = 64 * 1024 * 1024

/**
 * Cuts a stream of bytes at line ends: what has arrived by then, so that a slow stream is answered line by line.
 *
 * @yields whole lines and the number of the first
 */
export async function* wholeLines(
  stream: AsyncIterable<Uint8Array>
): AsyncGenerator<{bytes: Uint8Array; line: number}> {
  let kept: Uint8Array[] = []
  let size = 0
  let line = 1
  let skipping = false
  for await (const chunk of stream) {
    const last = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).lastIndexOf(0x0a)
    if (last < 0) {
      size += chunk.length
      if (size > LONGEST_LINE) [kept, skipping] = [[], true]
      if (!skipping) kept.push(chunk)
      continue
    }
    // A line that was too long is answered as a broken one: its end alone is no JSON.
    const bytes = Buffer.concat([...(skipping ? [Buffer.from('\0')] : kept), chunk.subarray(0, last + 1)])
    yield {bytes, line}
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, end + 1)) line++
    kept = [chunk.subarray(last + 1)]
    size = kept[0].length
    skipping = false
  }
  if (skipping) yield {bytes: Buffer.from('\0'), line}
  else if (size > 0) yield {bytes: Buffer.concat(kept), line}
}

/** Lines one by one, and the number of each. */
export function* eachLine({bytes, line}: NumberedLines): Generator<NumberedLines, void, undefined> {
  let number = line
  for (let start = 0; start < bytes.length; number++) {
    const found = bytes.indexOf(0x0a, start)
    const end = found < 0 ? bytes.length : found + 1
    yield {bytes: bytes.subarray(start, end), line: number}
    start = end
  }
}

/** Whole lines, and the number of the first of them, from 1. */
interface NumberedLines {
  readonly bytes: Uint8Array
  readonly line: number
}

/** What a line holds: an article, or a mistake; `id` as it stands there, of whatever kind. */
type ArchiveLine = {readonly id?: unknown} & ({readonly text: string} | {readonly error: Bilingual})

/** Reads a line `{"id", "text"}`; `undefined` where it is blank. */
export function readLine(bytes: Uint8Array): ArchiveLine | undefined {
  if (!isUtf8(bytes)) return {error: {ar: 'ليس السطر UTF-8', en: 'the line is not UTF-8'}}
  // A byte-order mark is white space, too.
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').trim()
  if (source === '') return undefined
  let record: unknown
  try {
    record = JSON.parse(source)
  } catch {
    return {error: {ar: 'ليس السطر JSON سليمًا', en: 'the line is not valid JSON'}}
  }
  const {id, text} = (typeof record === 'object' && record !== null ? record : {}) as {id?: unknown; text?: unknown}
  if (typeof text === 'string') return {id, text}
  return {
    id,
    error: {
      ar: 'لا نصّ في السطر: المنتظر {"id": …, "text": "…"}',
      en: 'no text on the line: {"id": …, "text": "…"} is expected'
    }
  }
}
