import type {FormatDefinition, Kept} from './format.ts'
import {maskMarkdown} from './markdown/mask-markdown.ts'
import type {Masked} from './mask.ts'

/** Markdown with components: what is imported and exported, the tags of components and what stands in braces are not read. */
export const mdx = {
  name: 'mdx',
  extensions: ['.mdx'],
  languages: ['mdx', 'markdown.mdx'],
  mask: maskMdx
} as const satisfies FormatDefinition

/** What Markdown would make of the code is none of its business: it is given the source without, unit for unit. */
function* maskMdx(source: string, kept?: Kept): Generator<undefined, Masked, undefined> {
  const {text, comments} = withoutCode(source)
  const {masked, spans, markup, comments: own} = yield* maskMarkdown(text, kept?.parts)
  return {masked, spans, markup, comments: [...own, ...comments].sort((a, b) => a.start - b.start)}
}

/** Code of Markdown, to be left to it; a line that imports or exports; braces; a tag. */
const TOKEN =
  /^(?<fence>`{3,}|~{3,})|(?<code>`[^`\n]{1,400}`)|^(?:import|export)(?=[\s{])|\\[{<]|\{|<\/?(?=[A-Za-z>])/gm

/** A source in which code is blanks or the code of Markdown, as long as it was. */
function withoutCode(source: string): {text: string; comments: Array<{start: number; end: number}>} {
  const parts: string[] = []
  const comments: Array<{start: number; end: number}> = []
  const code = new Code(source)
  let at = 0
  const token = new RegExp(TOKEN)
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const {index, 0: found} = match
    const end = code.endOf(index, found, match.groups)
    token.lastIndex = end
    const isCode = match.groups?.fence !== undefined || match.groups?.code !== undefined
    if (isCode || found[0] === '\\' || end <= index + 2) continue
    const written = source.slice(index, end)
    if (isComment(written)) comments.push({start: index, end})
    parts.push(source.slice(at, index), shown(source, index, written))
    at = end
  }
  parts.push(source.slice(at))
  return {text: parts.join(''), comments}
}

function isComment(code: string): boolean {
  return code.startsWith('{/*') && code.endsWith('*/}')
}

/** Code units that an expression or a tag may have: what is longer was never closed. */
const LONGEST = 10_000
/** Code units of a blank line, with its blanks. */
const LONGEST_BLANK = 80
/** How often each code unit of a source is looked at: where so much is never closed, nothing is code. */
const LOOKS = 8

/** Finds where code ends. */
class Code {
  readonly #source: string
  /** Code units that may still be looked at. */
  #left: number

  constructor(source: string) {
    this.#source = source
    this.#left = LOOKS * source.length + LONGEST
  }

  /** Where what begins with a token ends. */
  endOf(index: number, found: string, groups: Record<string, string> | undefined): number {
    const source = this.#source
    const after = index + found.length
    if (groups?.fence !== undefined) {
      const close = source.indexOf(`\n${found}`, after)
      return close < 0 ? source.length : close + 1 + found.length
    }
    if (groups?.code !== undefined || found[0] === '\\') return after
    if (found === '{') return this.#pastBraces(index)
    if (found[0] === '<') return this.#pastTag(after)
    return this.#pastStatement(after)
  }

  /** Past a statement, which goes on to the next blank line that is in none of its strings and braces. */
  #pastStatement(start: number): number {
    const source = this.#source
    let at = start
    while (at < source.length && !/^\r?\n[ \t]*\r?\n/.test(source.slice(at, at + LONGEST_BLANK))) {
      const mark = source[at]
      if (mark === '{') at = this.#pastBraces(at)
      else at = mark === '"' || mark === "'" || mark === '`' ? this.#endOfString(at, source.length) + 1 : at + 1
    }
    return at
  }

  /** Past the brace that closes another. */
  #pastBraces(start: number): number {
    let depth = 0
    const last = Math.min(this.#source.length, start + Math.min(LONGEST, this.#left))
    for (let at = start; at < last; at++) {
      this.#left--
      const mark = this.#source[at]
      if (mark === '"' || mark === "'" || mark === '`') at = this.#endOfString(at, last)
      else if (mark === '{') depth++
      else if (mark === '}' && --depth === 0) return at + 1
    }
    return start + 1
  }

  /** Where a string of a program closes; where it starts, if it does not. */
  #endOfString(start: number, last: number): number {
    const source = this.#source
    for (let at = start + 1; at < last && (source[at] !== '\n' || source[start] === '`'); at++) {
      this.#left--
      if (source[at] === '\\') at++
      else if (source[at] === source[start]) return at
    }
    return start
  }

  /** Past the tag whose name begins there. */
  #pastTag(start: number): number {
    const last = Math.min(this.#source.length, start + Math.min(LONGEST, this.#left))
    for (let at = start; at < last && this.#left > 0; at++) {
      this.#left--
      const mark = this.#source[at]
      if (mark === '>') return at + 1
      if (mark === '"' || mark === "'") at = this.#endOfString(at, last)
      else if (mark === '{') at = this.#pastBraces(at) - 1
    }
    return start
  }
}

/** What stands in place of code: code of Markdown in a sentence, blanks where it fills its lines, a plain tag as it is. */
function shown(source: string, start: number, code: string): string {
  const blanks = code.replace(/[^\r\n]/g, ' ')
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  if (source.slice(lineStart, start).trim() === '') return blanks
  if (code[0] === '<') return code.includes('{') ? `<${'x'.repeat(code.length - 2)}>` : code
  return isComment(code) ? blanks : `\`${'x'.repeat(code.length - 2)}\``
}
