import fs from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {Refusal} from '../agents/input.ts'
import {mayHoldArticle} from '../node/office/names.ts'

/** The folders whose articles may be read: those that were named, else those of the client, else where we were started. */
export class OpenFolders {
  readonly #named: readonly string[]
  readonly #cwd: string
  /** Of the client; nothing where it does not tell. */
  #roots: Promise<readonly string[] | undefined> = Promise.resolve(undefined)

  /** @param named absolute */
  constructor(named: readonly string[], cwd: string) {
    this.#named = named
    this.#cwd = cwd
  }

  /** @param asked the addresses of the client's folders, as it answers; a client that does not answer tells nothing */
  follow(asked: Promise<readonly string[]>): void {
    this.#roots = asked.then(
      (addresses) => addresses.flatMap((address) => pathOf(address) ?? []),
      () => undefined
    )
  }

  /** Absolute. What is started at the root of the file system was started nowhere. */
  async all(): Promise<readonly string[]> {
    if (this.#named.length > 0) return this.#named
    const whole = path.parse(this.#cwd).root
    return (await this.#roots) ?? (this.#cwd === whole ? [] : [this.#cwd])
  }

  /** Where settings are looked for that hold for a text without a file. */
  async first(): Promise<string> {
    const [first = this.#cwd] = await this.all()
    return first
  }

  /**
   * An article in one of the folders, links followed.
   *
   * @param given absolute, or from one of the folders
   * @throws Refusal where it lies elsewhere, or is no article by its name
   */
  async article(given: string): Promise<string> {
    const folders = await this.all()
    if (folders.length === 0)
      throw new Refusal({
        ar: 'لا مجلد مفتوح؛ أعط النص نفسه، أو سمِّ مجلدًا: mudaqqiq mcp FOLDER',
        en: 'no folder is open; give the text itself, or name a folder: mudaqqiq mcp FOLDER'
      })
    const places = await Promise.all(folders.map((folder) => placeIn(folder, given)))
    const file = places.find((place) => place.file !== undefined)?.file
    if (file === undefined) throw places.every(({isOutside}) => isOutside) ? outside(folders) : missing()
    if (!mayHoldArticle(file))
      throw new Refusal({
        ar: 'ليس مقالًا بحسب امتداده (‎.txt .md .html .docx …)؛ أعط النص نفسه',
        en: 'no article by its extension (.txt .md .html .docx …); give the text itself'
      })
    return file
  }
}

/** Where a file is, links followed, if it is below a folder; whether it is not. */
async function placeIn(folder: string, given: string): Promise<{readonly file?: string; readonly isOutside: boolean}> {
  const top = await realPath(folder)
  const wanted = path.resolve(folder, given)
  // Before anything is looked at: nobody is told what there is elsewhere.
  if (!isBelow(folder, wanted) && !isBelow(top, wanted)) return {isOutside: true}
  const file = await fs.realpath(wanted).catch(() => undefined)
  if (file === undefined) return {isOutside: false}
  return isBelow(top, file) ? {file, isOutside: false} : {isOutside: true}
}

function realPath(folder: string): Promise<string> {
  return fs.realpath(folder).catch(() => folder)
}

function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file)
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

function pathOf(address: string): string | undefined {
  try {
    return fileURLToPath(address)
  } catch {
    // Only files are read.
    return undefined
  }
}

function outside(folders: readonly string[]): Refusal {
  const list = folders.join(', ')
  return new Refusal({
    ar: `الملف خارج المجلد المفتوح (${list})؛ لا يُقرأ`,
    en: `the file is outside the folder that is open (${list}); it is not read`
  })
}

function missing(): Refusal {
  return new Refusal({ar: 'لا ملف بهذا الاسم؛ راجع المسار', en: 'no such file; check the path'})
}
