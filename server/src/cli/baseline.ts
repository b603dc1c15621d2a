import fs from 'node:fs/promises'
import path from 'node:path'
import type {Bilingual} from '../engine/bilingual.ts'
import {Failure, fileFailure} from '../node/failure.ts'
import {readRegular} from '../node/read-file.ts'
import {replaceFile} from '../node/replace-file.ts'

/** The findings that were there when the baseline was written, by file: fingerprints of the rule and the words around. */
export type Baseline = ReadonlyMap<string, readonly string[]>

const VERSION = 1

/** @throws Failure where there is no such file, or it is no baseline */
export async function readBaseline(file: string, cwd: string): Promise<Baseline> {
  const whole = path.resolve(cwd, file)
  try {
    const {bytes} = await readRegular(whole, file, 'article')
    const {version, files} = (JSON.parse(bytes.toString('utf8')) ?? {}) as {version?: unknown; files?: unknown}
    if (version === VERSION && isBaseline(files)) return new Map(Object.entries(files))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw fileFailure(error, file)
  }
  throw new Failure(
    {
      ar: 'ليس هذا خط أساس؛ ‎--write-baseline يكتبه',
      en: 'this is no baseline; --write-baseline writes one'
    },
    file
  )
}

function isBaseline(files: unknown): files is Readonly<Record<string, readonly string[]>> {
  if (typeof files !== 'object' || files === null || Array.isArray(files)) return false
  return Object.values(files).every((keys) => Array.isArray(keys) && keys.every((key) => typeof key === 'string'))
}

/** Writes a baseline whole or not at all; files and their findings in order, so that a change of it can be read. */
export async function writeBaseline(
  file: string,
  cwd: string,
  found: ReadonlyMap<string, readonly string[]>
): Promise<void> {
  const whole = path.resolve(cwd, file)
  const files = Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
  const stat = await fs.stat(whole).catch(() => undefined)
  await replaceFile(whole, file, `${JSON.stringify({version: VERSION, files}, null, 1)}\n`, stat)
}

/** What a baseline holds to no purpose: findings that are gone, and files that are not among those linted. */
export function goneMessage(findings: number, files: number): Bilingual {
  return {
    ar: `في خط الأساس ملاحظات لم تعد قائمة: ${findings}، وملفات ليست هنا: ${files}؛ ‎--write-baseline يكتبه من جديد`,
    en: `the baseline has findings that are gone: ${findings}, and files that are not here: ${files}; --write-baseline writes it anew`
  }
}
