import type {Writable} from 'node:stream'
import {printable, withoutControls} from '../engine/linting/foreign.ts'

/** A failure on stderr, each line with the file it is about. */
export function tell(
  stderr: Writable,
  {ar, en, path}: {ar: string; en: string; path?: string},
  language?: 'ar' | 'en'
): void {
  const texts = language === undefined ? [ar, en] : [{ar, en}[language]]
  const head = `mudaqqiq: ${path === undefined ? '' : `${printable(path)}: `}`
  stderr.write(texts.flatMap((text) => text.split('\n').map((line) => `${head}${withoutControls(line)}\n`)).join(''))
}
