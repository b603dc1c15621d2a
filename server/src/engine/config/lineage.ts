import type {UserConfig} from './config.ts'
import type {ConfigFile, ConfigProblem, Extended} from './config-file.ts'

/** How configuration files are found. A name is whatever tells a file from every other: a path, a URI. */
export interface ConfigSource {
  /** @returns `undefined` where there is no such file */
  read(name: string): Promise<ConfigFile | undefined>
  /** The name of a file, from its path in another. */
  resolve(from: string, path: string): string
}

/** A configuration file with all that it extends. */
export interface Lineage {
  /** The strongest last: the file itself. No file stands in it twice. */
  readonly files: ReadonlyArray<{readonly name: string; readonly config: UserConfig}>
  /** What is wrong in each file. */
  readonly problems: ReadonlyMap<string, readonly ConfigProblem[]>
  /** All that were looked for, whether they are there or not. */
  readonly names: ReadonlySet<string>
}

/** Files that one may go back to. */
const MOST_FILES = 50

/** Reads all that a configuration file extends. */
export async function lineageOf(name: string, file: ConfigFile, source: ConfigSource): Promise<Lineage> {
  const reader = new LineageReader(source)
  const files = await reader.files(name, file, [])
  return {files, problems: reader.problems, names: reader.names}
}

type Entry = Lineage['files'][number]

class LineageReader {
  readonly #source: ConfigSource
  readonly names = new Set<string>()
  readonly problems = new Map<string, readonly ConfigProblem[]>()
  readonly #known = new Map<string, readonly Entry[]>()

  constructor(source: ConfigSource) {
    this.#source = source
  }

  /** @param below the files that extend it, the last one directly */
  async files(
    name: string,
    {config = {}, extended = [], problems}: ConfigFile,
    below: readonly string[]
  ): Promise<readonly Entry[]> {
    this.names.add(name)
    this.problems.set(name, problems)
    // What is named twice counts where it is named last.
    const entries = new Map<string, Entry>()
    for (const place of extended)
      for (const entry of await this.#extended(place, name, below)) {
        entries.delete(entry.name)
        entries.set(entry.name, entry)
      }
    const files = [...entries.values(), {name, config}]
    this.#known.set(name, files)
    return files
  }

  async #extended(place: Extended, from: string, below: readonly string[]): Promise<readonly Entry[]> {
    const name = this.#source.resolve(from, place.path)
    const chain = [...below, from]
    const circle = chain.indexOf(name)
    if (circle >= 0) return this.#wrong(from, place, circular)
    const known = this.#known.get(name)
    if (known !== undefined) return known
    if (this.names.size >= MOST_FILES) return this.#wrong(from, place, tooMany)
    const file = await this.#source.read(name)
    if (file !== undefined && (file.config !== undefined || file.problems.length > 0))
      return this.files(name, file, chain)
    this.names.add(name)
    return this.#wrong(from, place, missing)
  }

  #wrong(file: string, {start, end}: Extended, message: ConfigProblem['message']): readonly Entry[] {
    this.problems.set(file, [...(this.problems.get(file) ?? []), {message, start, end}])
    return []
  }
}

const missing = {
  ar: 'لا ملف إعداد بهذا الاسم؛ راجع المسار، وهو نسبي إلى مجلد هذا الملف',
  en: 'no such configuration file; check the path, which is relative to the folder of this file'
}
const circular = {
  ar: 'يدور «extends» في حلقة: هذا الملف يعود إلى ما يمتد منه؛ احذف أحدهما',
  en: '"extends" runs in a circle: this file extends one that extends it; remove one of them'
}
const tooMany = {
  ar: `يمتد الإعداد من أكثر من ${MOST_FILES} ملفًا`,
  en: `the configuration goes back to more than ${MOST_FILES} files`
}
