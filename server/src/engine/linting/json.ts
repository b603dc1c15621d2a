import {type Node, type ParseError, parseTree} from 'jsonc-parser'

/** Brackets within brackets that no file of ours has. The parser, and whoever walks what it yields, calls itself at each. */
const DEEPEST = 64

/**
 * The tree of a JSON text, with comments and trailing commas as VS Code allows them in its settings.
 *
 * @param errors receives what is wrong with it
 * @returns 'too deep' where it is nested deeper than anything of ours
 */
export function parseJson(
  text: string,
  errors: ParseError[] = [],
  allowEmptyContent = false
): Node | undefined | 'too deep' {
  if (isDeep(text)) return 'too deep'
  return parseTree(text.replace(/^\ufeff/, ' '), errors, {allowTrailingComma: true, allowEmptyContent})
}

/** Whether brackets are nested too deep; those in strings are none, and of comments too many are no harm. */
function isDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (quoted) {
      if (code === 0x5c) i++
      else if (code === 0x22 || code === 0x0a) quoted = false
    } else if (code === 0x22) quoted = true
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > DEEPEST) return true
    } else if ((code === 0x7d || code === 0x5d) && depth > 0) depth--
  }
  return false
}
