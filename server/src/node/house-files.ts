import fs from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {type HouseText, isRulesFile, RULES_FOLDER} from '../house/rules-folder.ts'
import {readRegular} from './read-file.ts'
import {decode} from './text-encoding.ts'

// Not `node:fs/promises`, which every run would have to load for this alone.
const readdir = promisify(fs.readdir)

/** The names in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  return readdir(folder).catch(() => undefined)
}

/** The text of a file of the desk's, without byte-order mark; `null` where it cannot be read, `undefined` where there is none. */
export async function houseText(file: string): Promise<string | null | undefined> {
  try {
    return decode((await readRegular(file, file, 'config')).bytes, file).text.replace(/^\ufeff/, '')
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? undefined : null
  }
}

/** The files of rules that a folder has; `undefined` where it has no such files. */
export async function ruleTextsIn(folder: string): Promise<readonly HouseText[] | undefined> {
  const own = path.join(folder, RULES_FOLDER)
  const names = (await namesIn(own))?.filter(isRulesFile)
  if (names === undefined) return undefined
  return Promise.all(names.map(async (name) => ({name, text: (await houseText(path.join(own, name))) ?? null})))
}
