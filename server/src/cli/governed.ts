import path from 'node:path'
import type {UserConfig} from '../engine/config/config.ts'
import {NearestUpwards} from '../node/nearest-upwards.ts'
import type {Arguments} from './arguments.ts'
import {configIn, type FoundConfig, readConfig} from './find-config.ts'
import {type ArticleSuppressions, suppressionsFor, suppressionsIn} from './find-suppressions.ts'
import {configOf} from './lint-file.ts'

/** What governs the files of a run: configurations, side files, and what the command line outranks them with. */
export class Governed {
  readonly #args: Pick<Arguments, 'configPath' | 'stdinName' | 'overrides'>
  readonly #cwd: string
  readonly #configs = new NearestUpwards(configIn)
  readonly #suppressions = new NearestUpwards(suppressionsIn)
  #named: Promise<FoundConfig | undefined> | undefined

  constructor(args: Pick<Arguments, 'configPath' | 'stdinName' | 'overrides'>, cwd: string) {
    this.#args = args
    this.#cwd = cwd
  }

  /** Everything is looked at anew, but for a configuration that the command line names. */
  forget(): void {
    this.#configs.forget()
    this.#suppressions.forget()
  }

  /** The configuration of a file, `-` or a folder: as named, or the nearest upwards. */
  found(file: string): Promise<FoundConfig | undefined> {
    const {configPath, stdinName} = this.#args
    if (configPath !== undefined) {
      this.#named ??= readConfig(path.resolve(this.#cwd, configPath), true)
      return this.#named
    }
    const named = file === '-' ? stdinName : file
    return this.#configs.nearest(named === undefined ? this.#cwd : path.dirname(path.resolve(this.#cwd, named)))
  }

  /** The configurations in force for a file, `-` or a folder, the strongest last. */
  async sources(file: string): Promise<UserConfig[]> {
    const found = await this.found(file)
    return found === undefined ? [this.#args.overrides] : [found.config, this.#args.overrides]
  }

  /** @param whole absolute */
  async suppressions(whole: string): Promise<ArticleSuppressions | undefined> {
    return suppressionsFor(await this.#suppressions.nearest(path.dirname(whole)), whole)
  }

  /** The language of the summary. */
  async language(): Promise<'ar' | 'en'> {
    return configOf(await this.sources('-')).language
  }
}
