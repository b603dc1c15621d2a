import path from 'node:path'
import type {Writable} from 'node:stream'
import type {UserConfig} from '../engine/config/config.ts'
import type {NameRow} from '../engine/lexicon/own/name-row.ts'
import {readNames} from '../house/read-names.ts'
import {readRulesFolder} from '../house/read-rules-folder.ts'
import {isRulesFile, NAMES_FILE, RULES_FOLDER, type RulesFolder} from '../house/rules-folder.ts'
import type {HouseProblem} from '../house/yaml-fields.ts'
import {houseText, ruleTextsIn} from '../node/house-files.ts'
import {NearestUpwards} from '../node/nearest-upwards.ts'
import {tell} from './tell.ts'

/** A folder of rules and where it lies. */
export interface FoundRules extends RulesFolder {
  /** Absolute. */
  readonly folder: string
}

/** What a desk has written itself beside its articles: nearest upwards, as its configuration. */
export class House {
  readonly #tell: (file: string, problem: HouseProblem) => void
  readonly #rules: NearestUpwards<FoundRules>
  readonly #names: NearestUpwards<readonly NameRow[]>

  /**
   * @param stderr is told what is wrong in the files, a line each; what is sound in them holds
   * @param language of what is told; both where it is not known
   */
  constructor(stderr: Writable | undefined, cwd: string, language?: 'ar' | 'en') {
    this.#tell = (file, {message, line, column}) => {
      if (stderr !== undefined)
        tell(stderr, {...message, path: `${path.relative(cwd, file) || file}:${line}:${column}`}, language)
    }
    this.#rules = new NearestUpwards((folder) => this.#rulesIn(folder))
    this.#names = new NearestUpwards((folder) => this.#namesIn(folder))
  }

  forget(): void {
    this.#rules.forget()
    this.#names.forget()
  }

  /** What holds in a folder. */
  async sources(folder: string): Promise<UserConfig[]> {
    const {rows: own = []} = (await this.#rules.nearest(folder)) ?? {}
    const names = (await this.#names.nearest(folder)) ?? []
    if (own.length + names.length === 0) return []
    return [{...(own.length > 0 && {own}), ...(names.length > 0 && {names})}]
  }

  async #namesIn(folder: string): Promise<readonly NameRow[] | undefined> {
    const whole = path.join(folder, NAMES_FILE)
    const text = await houseText(whole)
    if (text === undefined) return undefined
    const {names, file} = readNames(text)
    for (const problem of file.problems) this.#tell(whole, problem)
    return names
  }

  async #rulesIn(folder: string): Promise<FoundRules | undefined> {
    const found = await rulesIn(folder)
    for (const {name, problems} of found?.files ?? [])
      for (const problem of problems) this.#tell(path.join(folder, RULES_FOLDER, name), problem)
    return found
  }
}

/** The rules that a folder itself has. */
export async function rulesIn(folder: string): Promise<FoundRules | undefined> {
  const texts = await ruleTextsIn(folder)
  return texts === undefined ? undefined : {folder, ...readRulesFolder(texts)}
}

/** Whether a file is one that a desk has written itself. */
export function isHouseFile(file: string): boolean {
  const isRules = path.basename(path.dirname(file)) === RULES_FOLDER && isRulesFile(file)
  return isRules || path.basename(file) === NAMES_FILE
}
