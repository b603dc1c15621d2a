import {once} from 'node:events'
import path from 'node:path'
import type {Writable} from 'node:stream'
import {Failure} from './failure.ts'
import {replaceFile} from './replace-file.ts'

/** Where a report goes. */
export interface Output {
  /** Resolves when more may be written. */
  write(text: string | Uint8Array): Promise<void>
  /** To be called when all is written. */
  close(): Promise<void>
}

/** A report to a stream as it is made, no faster than it is read. */
export function streamOutput(stream: Writable): Output {
  return {
    write: async (text) => {
      if (text.length > 0 && !stream.write(text)) await once(stream, 'drain')
    },
    close: async () => {}
  }
}

/** A report to a file, which appears whole at the end or not at all. */
export function fileOutput(file: string, cwd: string): Output {
  const parts: Array<string | Uint8Array> = []
  return {
    write: async (text) => {
      parts.push(text)
    },
    close: async () => {
      const whole = path.resolve(cwd, file)
      if (whole === path.resolve(cwd)) throw new Failure({ar: 'هذا مجلد لا ملف', en: 'is a folder, not a file'}, file)
      await replaceFile(whole, file, Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))))
    }
  }
}
