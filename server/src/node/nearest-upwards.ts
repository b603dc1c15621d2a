import path from 'node:path'

/** What governs a folder: the nearest of its kind upwards. Each folder is looked at once. */
export class NearestUpwards<T> {
  readonly #read: (folder: string) => Promise<T | undefined>
  readonly #known = new Map<string, Promise<T | undefined>>()

  /** @param read what a folder itself has */
  constructor(read: (folder: string) => Promise<T | undefined>) {
    this.#read = read
  }

  /**
   * @param folder absolute
   * @throws what `read` throws
   */
  nearest(folder: string): Promise<T | undefined> {
    let found = this.#known.get(folder)
    if (found === undefined) {
      found = this.#find(folder)
      this.#known.set(folder, found)
    }
    return found
  }

  /** Everything is looked at anew. */
  forget(): void {
    this.#known.clear()
  }

  async #find(folder: string): Promise<T | undefined> {
    const here = await this.#read(folder)
    const above = path.dirname(folder)
    return here ?? (above === folder ? undefined : this.nearest(above))
  }
}
