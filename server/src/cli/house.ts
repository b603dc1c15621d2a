import path from 'node:path'
import type {Writable} from 'node:stream'
import type {UserConfig} from '../engine/config/config.ts'
import {readRulesFolder} from '../house/read-rules-folder.ts'
import {isRulesFile, RULES_FOLDER, type RulesFolder} from '../house/rules-folder.ts'
import type {HouseProblem} from '../house/yaml-fields.ts'
import {ruleTextsIn} from '../node/house-files.ts'
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
  }

  forget(): void {
    this.#rules.forget()
  }

  /** What holds in a folder. */
  async sources(folder: string): Promise<UserConfig[]> {
    const rules = await this.#rules.nearest(folder)
    return rules === undefined || rules.rows.length === 0 ? [] : [{own: rules.rows}]
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
  return path.basename(path.dirname(file)) === RULES_FOLDER && isRulesFile(file)
}
