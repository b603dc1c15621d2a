import type {UserConfig} from './config.ts'
import {PathPatterns} from './path-patterns.ts'

/** A configuration file, as one of several that govern a file. */
export interface Layer {
  /** Its folder: with slashes, none at the end, and written as the files are that are asked about. */
  readonly folder: string
  readonly config: UserConfig
}

/**
 * What configuration files say of a file, the strongest last: of each its own settings, then those of its overrides that
 * are for the file.
 *
 * @param layers the strongest last
 * @param file with slashes; none where a text has no name: no override is for it
 */
export function settingsFor(layers: readonly Layer[], file: string | undefined): UserConfig[] {
  return layers.flatMap(({folder, config}) => {
    const {extends: _, ignores: __, overrides = [], ...own} = config
    const matching = overrides.flatMap(({files, ...settings}) =>
      verdict(files, folder, file) === true ? settings : []
    )
    return [own, ...matching]
  })
}

/** Whether configuration files leave a file out; the strongest that says anything of it decides. */
export function isLeftOut(layers: readonly Layer[], file: string): boolean {
  for (const {folder, config} of [...layers].reverse()) {
    const said = verdict(config.ignores, folder, file)
    if (said !== undefined) return said
  }
  return false
}

/** Patterns that have been read, by the list in the configuration. */
const known = new WeakMap<readonly string[], PathPatterns>()

function verdict(lines: readonly string[] | undefined, folder: string, file: string | undefined): boolean | undefined {
  if (lines === undefined || file === undefined || !file.startsWith(`${folder}/`)) return undefined
  let patterns = known.get(lines)
  if (patterns === undefined) {
    patterns = new PathPatterns(lines)
    known.set(lines, patterns)
  }
  return patterns.verdict(file.slice(folder.length + 1))
}
