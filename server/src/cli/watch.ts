import fs from 'node:fs'
import path from 'node:path'
import {mayHoldArticle} from '../node/office/names.ts'

/** Milliseconds in which changes of one saving come together. */
const TOGETHER = 40

/**
 * Tells of changes until it is stopped, each file once for all that happens to it within a moment.
 *
 * @param paths files and folders, absolute
 * @param matters whether a changed file that is no article matters, a configuration for instance
 */
export async function* changes(
  paths: readonly string[],
  matters: (file: string) => boolean,
  stopped: AbortSignal
): AsyncGenerator<ReadonlySet<string>> {
  const changed = new Set<string>()
  let wake: () => void = () => {}
  const note = (file: string): void => {
    if (!mayHoldArticle(file) && !matters(file)) return
    changed.add(file)
    wake()
  }
  const watchers = [...new Set(paths)].map((watched) => {
    const isFolder = fs.statSync(watched).isDirectory()
    // An editor that saves puts a new file into the place of the old one: a file is watched through its folder.
    const folder = isFolder ? watched : path.dirname(watched)
    return fs.watch(folder, {recursive: isFolder, signal: stopped}, (_event, name) => {
      const file = name === null ? watched : path.join(folder, name)
      if (isFolder || file === watched || matters(file)) note(file)
    })
  })
  const stop = (): void => wake()
  stopped.addEventListener('abort', stop)
  try {
    while (!stopped.aborted) {
      if (changed.size === 0)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      if (stopped.aborted) return
      await new Promise((resolve) => setTimeout(resolve, TOGETHER))
      const now = new Set(changed)
      changed.clear()
      yield now
    }
  } finally {
    stopped.removeEventListener('abort', stop)
    for (const watcher of watchers) watcher.close()
  }
}
