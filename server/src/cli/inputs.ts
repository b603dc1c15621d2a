import fs from 'node:fs'
import path from 'node:path'
import type {Readable} from 'node:stream'
import {fileFailure} from '../node/failure.ts'
import {notRegular, tooLarge} from '../node/read-file.ts'
import {mostBytes} from '../protocol/file-sizes.ts'

/**
 * All of standard input.
 *
 * @param shown its name in a message
 * @throws Failure where it is larger than an article may be
 */
export async function readAll(stdin: Readable, shown: string): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > mostBytes.article) throw tooLarge('article', shown)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** An archive, or a pipe, as it is read. @throws Failure, when it is read, where it is a device or cannot be read */
export async function* openArchive(file: string, cwd: string): AsyncGenerator<Uint8Array> {
  const whole = path.resolve(cwd, file)
  try {
    const stat = await fs.promises.stat(whole)
    if (stat.isCharacterDevice() || stat.isBlockDevice()) throw notRegular(file)
    yield* fs.createReadStream(whole) as AsyncIterable<Uint8Array>
  } catch (error) {
    throw fileFailure(error, file)
  }
}
