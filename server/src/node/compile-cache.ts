import {isAscii} from 'node:buffer'
import fs from 'node:fs'
import nodeModule from 'node:module'
import path from 'node:path'
import {Script} from 'node:vm'
import zlib from 'node:zlib'

/** Milliseconds after which a process that is still there keeps what it has compiled. */
const LATE = 10_000

/**
 * Loads a CommonJS script of this package, in which there is no `import()`, compiled before where that can be. From 22.1 on Node itself keeps what it
 * compiles; where it is older, {@link runKept} does.
 *
 * @param file absolute
 * @param folder see {@link runKept}
 * @param keeps whether what was compiled is kept for the next process: a thread that is one of several leaves it to others
 * @returns what the script exports
 */
export function loadCompiled(file: string, folder: string, keeps = true): unknown {
  const {enableCompileCache} = nodeModule as {enableCompileCache?: () => void}
  if (enableCompileCache !== undefined) {
    enableCompileCache()
    return nodeModule.createRequire(file)(file)
  }
  const {exports, kept, keep} = runKept(file, folder)
  if (keeps && !kept) {
    process.once('exit', keep)
    // Not all processes end of themselves; and code that has not run for long is forgotten.
    setTimeout(keep, LATE).unref()
  }
  return exports
}

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
  const source = textOf(fs.readFileSync(file))
  const {size, mtimeMs} = fs.statSync(file)
  const family = `${path.basename(file)}-${process.versions.v8}-${process.arch}`
  // V8 knows a script by its length alone: one that was edited must not meet the code of the one before.
  const store = path.join(folder, `${family}-${size}-${mtimeMs}`)
  const cachedData = read(store)
  const script = compiled(nodeModule.wrap(source), file, cachedData)
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
        const code = script.createCachedData()
        fs.writeFileSync(partial, Buffer.concat([digest(code), code]))
        fs.renameSync(partial, store)
      } catch {
        // A folder that belongs to somebody else, a full disk: the next start is as slow as this one.
      }
    }
  }
}

/** A script in ASCII, as ours are, takes a byte a letter, and nothing is to be decoded. */
function textOf(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')
}

function compiled(source: string, filename: string, cachedData: Buffer | undefined): Script {
  try {
    return new Script(source, {filename, ...(cachedData !== undefined && {cachedData})})
  } catch (error) {
    if (cachedData === undefined) throw error
    return new Script(source, {filename})
  }
}

/** The code that is kept. V8 believes what it is given, and ends the process over a damaged byte: that is removed. */
function read(store: string): Buffer | undefined {
  try {
    const kept = fs.readFileSync(store)
    const code = kept.subarray(DIGEST)
    if (kept.length > DIGEST && digest(code).equals(kept.subarray(0, DIGEST))) return code
    fs.rmSync(store, {force: true})
  } catch {
    // There is none, or it is nobody's to read.
  }
  return undefined
}

const DIGEST = 4

/** Tells damage, not malice: who may write the code may write the script. A cryptographic hash takes ten times as long to load. */
function digest(code: Buffer): Buffer {
  const {crc32 = plainChecksum} = zlib as {crc32?: (data: Buffer) => number}
  const bytes = Buffer.alloc(DIGEST)
  bytes.writeUInt32LE(crc32(code) >>> 0)
  return bytes
}

/** Where Node has none, before 20.15. */
function plainChecksum(code: Buffer): number {
  let sum = 0
  for (let i = 0; i < code.length; i++) sum = (Math.imul(sum, 31) + code[i]) | 0
  return sum
}
