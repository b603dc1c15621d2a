import path from 'node:path'
import type {Writable} from 'node:stream'
import type {UserConfig} from '../engine/config/config.ts'
import {isLeftOut, settingsFor} from '../engine/config/layers.ts'
import {NearestUpwards} from '../node/nearest-upwards.ts'
import type {Arguments} from './arguments.ts'
import {configIn, type FoundConfig, readConfig, slashedPath} from './find-config.ts'
import {type ArticleSuppressions, suppressionsFor, suppressionsIn} from './find-suppressions.ts'
import {House} from './house.ts'
import {configOf} from './resolved-config.ts'

/** What governs the files of a run: configurations, side files, and what the command line outranks them with. */
export class Governed {
  readonly #args: Pick<Arguments, 'configPath' | 'stdinName' | 'overrides'>
  readonly #cwd: string
  readonly #configs = new NearestUpwards(configIn)
  readonly #suppressions = new NearestUpwards(suppressionsIn)
  readonly #house: House
  readonly #files = new Set<string>()
  #named: Promise<FoundConfig | undefined> | undefined

  /** @param stderr is told what is wrong in the files that the desk has written itself */
  constructor(args: Pick<Arguments, 'configPath' | 'stdinName' | 'overrides'>, cwd: string, stderr?: Writable) {
    this.#args = args
    this.#cwd = cwd
    this.#house = new House(stderr, cwd, args.overrides.language)
  }

  /** Everything is looked at anew. */
  forget(): void {
    this.#named = undefined
    this.#configs.forget()
    this.#suppressions.forget()
    this.#house.forget()
  }

  /** The configuration of a file, `-` or a folder: as named, or the nearest upwards. */
  async found(file: string): Promise<FoundConfig | undefined> {
    const found = await this.#find(file)
    if (found !== undefined) for (const name of [found.path, ...found.extended]) this.#files.add(name)
    return found
  }

  #find(file: string): Promise<FoundConfig | undefined> {
    const {configPath} = this.#args
    if (configPath !== undefined) {
      this.#named ??= readConfig(path.resolve(this.#cwd, configPath), true)
      return this.#named
    }
    return this.#configs.nearest(this.#folderOf(file))
  }

  /** What is configured for a file, `-` or a folder, the strongest last. */
  async sources(file: string): Promise<UserConfig[]> {
    const found = await this.found(file)
    const house = await this.#house.sources(this.#folderOf(file))
    return [...house, ...settingsFor(found?.layers ?? [], this.#placeOf(file)), this.#args.overrides]
  }

  /** Whether the configuration of a file leaves it out where nobody named it. */
  async leavesOut(file: string): Promise<boolean> {
    const place = this.#placeOf(file)
    const found = place === undefined ? undefined : await this.found(file)
    return place !== undefined && found !== undefined && isLeftOut(found.layers, place)
  }

  /** The files that have been read of configurations in force. */
  get files(): ReadonlySet<string> {
    return this.#files
  }

  #folderOf(file: string): string {
    const named = file === '-' ? this.#args.stdinName : file
    return named === undefined ? this.#cwd : path.dirname(path.resolve(this.#cwd, named))
  }

  /** Where a file lies, as patterns know it; a text without a name lies nowhere. */
  #placeOf(file: string): string | undefined {
    const named = file === '-' ? this.#args.stdinName : file
    return named === undefined ? undefined : slashedPath(path.resolve(this.#cwd, named))
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
