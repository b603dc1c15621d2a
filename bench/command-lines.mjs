/**
 * Command lines that people would use instead: textlint, cspell with its Arabic dictionary, markdownlint-cli2; and the
 * libraries behind them. Installed into a temporary folder when first needed; nothing of the project depends on them.
 */
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {cp, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {npm} from '../tools/host/npm.mjs'

const wanted = path.join(import.meta.dirname, 'command-lines')

/** The folder they are in: another one for other versions. */
export async function installCommandLines() {
  const lock = await readFile(path.join(wanted, 'package-lock.json'))
  const folder = path.join(tmpdir(), `mudaqqiq-bench-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`)
  if (existsSync(folder)) return folder
  console.error(`Installing what is compared with into ${folder} …`)
  const partial = `${folder}.partial-${process.pid}`
  await mkdir(partial, {recursive: true})
  try {
    await cp(wanted, partial, {recursive: true})
    await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: partial})
    // From there it finds its packages.
    await writeFile(path.join(partial, 'load.mjs'), 'export const load = (name) => import(name)\n')
    await rename(partial, folder)
  } finally {
    await rm(partial, {recursive: true, force: true})
  }
  return folder
}

/** Loads a package of the folder. */
export async function loadFrom(folder, name) {
  const {load} = await import(pathToFileURL(path.join(folder, 'load.mjs')).href)
  return load(name)
}

/**
 * Each as it is run over `article.txt` or the same text as `article.md`, with one rule or dictionary set up as its own
 * documentation has it.
 *
 * @param {string} folder see {@link installCommandLines}
 */
export function commandLines(folder) {
  const bin = (...parts) => path.join(folder, 'node_modules', ...parts)
  return {
    textlint: [bin('textlint/bin/textlint.js'), 'article.txt'],
    cspell: [bin('cspell/bin.mjs'), '--no-progress', '--config', 'cspell.json', 'article.txt'],
    markdownlint: [bin('markdownlint-cli2/markdownlint-cli2-bin.mjs'), 'article.md']
  }
}

/** What configures them, by file, for a folder to run them in. */
export function configurations(folder) {
  const dictionary = path.join(folder, 'node_modules/@cspell/dict-ar/cspell-ext.json')
  return {
    '.textlintrc.json': {
      rules: {[path.join(folder, 'node_modules/@textlint-rule/textlint-rule-no-unmatched-pair')]: true}
    },
    'cspell.json': {import: [dictionary], language: 'ar'},
    '.markdownlint-cli2.jsonc': {}
  }
}
