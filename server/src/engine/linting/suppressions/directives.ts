import type {Article} from '../../document/article.ts'

/** A comment of ours, as it is written. Offsets are UTF-16 code units of the text. */
export interface Directive {
  readonly start: number
  readonly end: number
  /** `disable-next-line`, `disable-line`, `disable`, `enable`. */
  readonly name: string
  /** The rules it names; none for every rule. */
  readonly rules: readonly NamedRule[]
  /** What stands after ` -- `. */
  readonly reason?: string
}

/** A rule where a comment names it. */
interface NamedRule {
  readonly id: string
  readonly start: number
  readonly end: number
}

const DIRECTIVE =
  /^((?:<!--|\{\/\*)\s*mudaqqiq-(disable-next-line|disable-line|disable|enable)(?![\w-]))([^]*)(?:-->|\*\/\})$/

/** The comments of the markup that are ours, in order. */
export function directivesOf({text, comments}: Article): Directive[] {
  return comments.flatMap(({start, end}) => directiveIn(text, start, end) ?? [])
}

/** What stands in plain text as if it were a comment of ours, in order. */
export function directivesInPlainText(text: string): Directive[] {
  const found: Directive[] = []
  for (let start = text.indexOf(OPENING); start >= 0; start = text.indexOf(OPENING, start + 1)) {
    const [line] = text.slice(start, start + LONGEST).split(/[\n\r]/, 1)
    const close = line.indexOf('-->')
    const directive = close < 0 ? undefined : directiveIn(text, start, start + close + 3)
    if (directive !== undefined) found.push(directive)
  }
  return found
}

const OPENING = '<!-- mudaqqiq-'
/** Code units of a comment in plain text; nobody writes longer ones. */
const LONGEST = 400

function directiveIn(text: string, start: number, end: number): Directive | undefined {
  const match = DIRECTIVE.exec(text.slice(start, end))
  if (match === null) return undefined
  const at = start + match[1].length
  const [names, ...rest] = match[3].split(/\s--\s/)
  const reason = rest.join(' -- ').trim()
  const rules = [...names.matchAll(/[^\s,،]+/g)].map(({0: id, index}) => ({
    id,
    start: at + index,
    end: at + index + id.length
  }))
  return {start, end, name: match[2], rules, ...(reason !== '' && {reason})}
}
