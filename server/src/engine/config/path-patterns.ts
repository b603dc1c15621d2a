import ignore, {type Ignore} from 'ignore'

/** Code units and parts of a path that is looked at; longer and deeper ones match nothing. */
const LONGEST_PATH = 1000
const DEEPEST_PATH = 64
const LONGEST_PATTERN = 500
/** Asterisks that stand for a part of a name, and such as stand for any folders: of more, each can be tried with each. */
const MOST_STARS = 3
const MOST_GLOBSTARS = 2

/** Whether a pattern is told of any path in a moment. */
export function isTamePattern(pattern: string): boolean {
  if (pattern.length > LONGEST_PATTERN) return false
  const stars = pattern.split('/').flatMap((part) => (part === '*' ? [] : (part.match(/\*+/g) ?? [])))
  const globstars = stars.filter((run) => run.length > 1).length
  return globstars <= MOST_GLOBSTARS && stars.length - globstars <= MOST_STARS
}

/** Patterns as lines of a .gitignore: the last that matches a path decides, `!` takes it in again. */
export class PathPatterns {
  readonly #matcher: Ignore

  /** @param lines such as are not tame match nothing */
  constructor(lines: readonly string[]) {
    this.#matcher = ignore({ignorecase: false}).add(lines.filter(isTamePattern))
  }

  /**
   * @param path relative to the folder of the patterns, with slashes; of a folder with one at the end
   * @returns `true` where it is matched, it or a folder that it lies in; `false` where it is taken in again
   */
  verdict(path: string): boolean | undefined {
    if (path.length > LONGEST_PATH || path.split('/').length > DEEPEST_PATH || !ignore.isPathValid(path))
      return undefined
    const {ignored, unignored} = this.#matcher.test(path)
    if (ignored) return true
    return unignored ? false : undefined
  }
}
