import ignore, {type Ignore} from 'ignore'
import type {Bilingual} from '../bilingual.ts'

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

/** Why a pattern of a configuration matches nothing, or nothing that was meant; `undefined` where it is sound. */
export function patternProblem(pattern: string): Bilingual | undefined {
  if (!isTamePattern(pattern))
    return {ar: 'نمط فيه من «*» أكثر مما يُقرأ', en: 'a pattern with more "*" than can be read'}
  if (/^!?\s*$/.test(pattern)) return {ar: 'نمط فارغ لا يطابق شيئًا', en: 'an empty pattern, which matches nothing'}
  if (pattern.startsWith('#'))
    return {
      ar: 'نمط يبدأ بـ«#» تعليق لا يطابق شيئًا؛ اكتب "\\\\#"',
      en: 'a pattern that begins with "#" is a comment and matches nothing; write "\\\\#"'
    }
  if (/^!?\.{1,2}\/|\/\//.test(pattern))
    return {
      ar: 'الأنماط من مجلد هذا الملف، بلا "./" و"../" و"//"',
      en: 'patterns start at the folder of this file, without "./", "../" and "//"'
    }
  if (/\{[^{}]*,[^{}]*\}/.test(pattern))
    return {
      ar: 'لا بدائل بين «{}» في الأنماط؛ اكتب نمطًا لكل بديل',
      en: 'patterns have no alternatives in "{}"; write a pattern for each'
    }
  return hasBrokenEscape(pattern)
    ? {
        ar: 'نمط لا يُغلق فيه «[»، أو آخره «\\»',
        en: 'a pattern with a "[" that is not closed, a range that runs backwards, or a "\\" at its end'
      }
    : undefined
}

/** Whether a list of characters does not close or runs backwards (`[z-a]`), or nothing follows a backslash. */
function hasBrokenEscape(pattern: string): boolean {
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] === '\\' && ++i === pattern.length) return true
    if (pattern[i] !== '[' || pattern[i - 1] === '\\') continue
    const close = pattern.indexOf(']', i + 1)
    if (close <= i + 1) return true
    const ranges = pattern.slice(i + 1, close).matchAll(/([^\\-])-([^\\-])/g)
    if ([...ranges].some(([, from, to]) => from > to)) return true
    i = close
  }
  return false
}

/** Patterns as lines of a .gitignore: the last that matches a path decides, `!` takes it in again. */
export class PathPatterns {
  readonly #lines: readonly string[]
  readonly #matcher: Ignore
  /** The same where a folder and those it lies in are taken in again, by folder. */
  readonly #within = new Map<string, Ignore>()

  /** @param lines such as are not tame match nothing */
  constructor(lines: readonly string[]) {
    this.#lines = lines.filter(isTamePattern)
    this.#matcher = ignore({ignorecase: false}).add(this.#lines)
  }

  /**
   * @param path relative to the folder of the patterns, with slashes; of a folder with one at the end
   * @returns `true` where it is matched, it or a folder that it lies in; `false` where it is taken in again
   */
  verdict(path: string): boolean | undefined {
    return isReadable(path) ? verdictOf(this.#matcher, path) : undefined
  }

  /** As {@link verdict}, of the path alone: what is said of the folders that it lies in is left aside. */
  verdictOfItself(path: string): boolean | undefined {
    const verdict = this.verdict(path)
    const folder = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)
    if (verdict !== true || folder === '') return verdict
    return this.verdict(folder) === true ? verdictOf(this.#matcherIn(folder), path) : verdict
  }

  #matcherIn(folder: string): Ignore {
    let matcher = this.#within.get(folder)
    if (matcher === undefined) {
      matcher = ignore({ignorecase: false}).add(this.#lines).add(foldersTo(folder).map(takenIn))
      this.#within.set(folder, matcher)
    }
    return matcher
  }
}

function isReadable(path: string): boolean {
  return path.length <= LONGEST_PATH && path.split('/').length <= DEEPEST_PATH && ignore.isPathValid(path)
}

function verdictOf(matcher: Ignore, path: string): boolean | undefined {
  const {ignored, unignored} = matcher.test(path)
  if (ignored) return true
  return unignored ? false : undefined
}

/** Of «a/b/»: «a/», «a/b/». */
function foldersTo(folder: string): string[] {
  return [...folder.matchAll(/\//g)].map(({index}) => folder.slice(0, index + 1))
}

/** The pattern that takes a folder in again, whatever its name is made of. */
function takenIn(folder: string): string {
  return `!/${folder.replace(/[\\*?[\]! #]/g, '\\$&')}`
}
