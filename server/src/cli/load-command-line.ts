import path from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {loadCompiled} from '../node/compile-cache.ts'

/**
 * Loads the command line.
 *
 * @param folder where it lies, beside the doors
 * @param keeps see `loadCompiled`
 */
export function loadCommandLine(folder: string, keeps = true): typeof import('./main.ts') {
  // Before anything is loaded: code is of use only under the flags under which it was compiled.
  setFlags()
  return loadCompiled(path.join(folder, 'command-line.cjs'), path.join(folder, 'compiled'), keeps) as ReturnType<
    typeof loadCommandLine
  >
}

function setFlags(): void {
  // A third of the processor time of a run of seconds was spent on inlining functions into others, in each thread anew;
  // what is compiled with less of it is no slower over an archive.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100')
  // And what is compiled early is compiled again and again, as articles bring what the first had not: it waits four times
  // as long. A V8 that does not know the flag says so at every run, and later ones do not need it.
  if (Number.parseInt(process.versions.node, 10) >= 22) return
  setFlagsFromString('--interrupt-budget=540000')
  // What is young at a start stays: room for it is made at once, not by doubling, with a collection each time.
  setFlagsFromString('--semi-space-growth-factor=16')
}
