import {Failure} from './failure.ts'

/** Encodings of a byte a character in which Arabic wires still come. */
export const singleByteEncodings = ['windows-1256', 'iso-8859-6'] as const
export type SingleByte = (typeof singleByteEncodings)[number]

/** The text of bytes in an encoding; `undefined` where a byte stands for nothing in it. */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByte): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return undefined
  }
}

const tables = new Map<SingleByte, ReadonlyMap<string, number>>()

/** The byte of every character of an encoding. */
function tableOf(encoding: SingleByte): ReadonlyMap<string, number> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) {
    const character = decodeSingleByte(Uint8Array.of(byte), encoding)
    if (character !== undefined) table.set(character, byte)
  }
  tables.set(encoding, table)
  return table
}

/**
 * The bytes of a text in an encoding.
 *
 * @param path for the message
 * @throws Failure where it has a character that the encoding lacks: a fix has put it there
 */
export function encodeSingleByte(text: string, encoding: SingleByte, path: string): Buffer {
  const table = tableOf(encoding)
  const bytes = Buffer.allocUnsafe(text.length)
  for (let i = 0; i < text.length; i++) {
    const byte = table.get(text[i])
    if (byte === undefined)
      throw new Failure(
        {
          ar: `لا «${text[i]}» في ترميز ${encoding}، فلم يُكتب التصحيح؛ حوّل الملف إلى UTF-8`,
          en: `${encoding} has no “${text[i]}”, so the fixes were not written; convert the file to UTF-8`
        },
        path
      )
    bytes[i] = byte
  }
  return bytes
}
