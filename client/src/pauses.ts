/** What is to be done after a pause, by what it is about: asked again meanwhile, it waits anew, and others do not. */
export class Pauses<Key> {
  readonly #milliseconds: number
  readonly #timers = new Map<Key, ReturnType<typeof setTimeout>>()

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds
  }

  /** Does something when nothing has been asked of a key for the length of the pause. */
  after(key: Key, act: () => void): void {
    this.cancel(key)
    const timer = setTimeout(() => {
      this.#timers.delete(key)
      act()
    }, this.#milliseconds)
    this.#timers.set(key, timer)
  }

  /** Does not do what was asked of a key. */
  cancel(key: Key): void {
    clearTimeout(this.#timers.get(key))
    this.#timers.delete(key)
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }
}
