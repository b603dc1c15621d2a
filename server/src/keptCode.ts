import fs from 'node:fs'
import nodeModule from 'node:module'
import path from 'node:path'
import {Script} from 'node:vm'

/** A script that has been run, and what there is to keep of it. */
export interface Running {
  readonly exports: unknown
  /** Whether the code kept by an earlier process was of use. */
  readonly kept: boolean
  /** Keeps what has been compiled by now for the next process, if nothing is kept yet. Never throws. */
  keep(): void
}

/**
 * Runs a CommonJS script, with the machine code that an earlier process left in a folder: compiling is a quarter of the
 * time of a start. The folder has to be one that only those may write to who may change the script itself.
 *
 * @param file absolute
 * @param folder made where it is not there; nothing is kept where that cannot be done
 */
export function runKept(file: string, folder: string): Running {
  const source = fs.readFileSync(file, 'utf8')
  const {size, mtimeMs} = fs.statSync(file)
  const family = `${path.basename(file)}-${process.versions.v8}-${process.arch}`
  // V8 knows a script by its length alone: one that was edited must not meet the code of the one before.
  const store = path.join(folder, `${family}-${size}-${mtimeMs}`)
  const cachedData = read(store)
  const script = new Script(nodeModule.wrap(source), {filename: file, ...(cachedData !== undefined && {cachedData})})
  const module = {exports: {}}
  script.runInThisContext()(module.exports, nodeModule.createRequire(file), module, file, path.dirname(file))
  const kept = cachedData !== undefined && script.cachedDataRejected === false
  let done = kept
  return {
    exports: module.exports,
    kept,
    keep() {
      if (done) return
      done = true
      try {
        fs.mkdirSync(folder, {recursive: true})
        for (const name of fs.readdirSync(folder)) if (name.startsWith(family)) fs.rmSync(path.join(folder, name))
        // Whole or not at all, for another process may read it meanwhile.
        const partial = `${store}.${process.pid}`
        fs.writeFileSync(partial, script.createCachedData())
        fs.renameSync(partial, store)
      } catch {
        // A folder that belongs to somebody else, a full disk: the next start is as slow as this one.
      }
    }
  }
}

function read(store: string): Buffer | undefined {
  try {
    return fs.readFileSync(store)
  } catch {
    return undefined
  }
}
