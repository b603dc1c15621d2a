import {type Node, type ParseError, parseTree} from 'jsonc-parser'
import {isDeeper} from '../document/formats/json/depth.ts'

/** Brackets within brackets that no file of ours has. The parser, and whoever walks what it yields, calls itself at each. */
const DEEPEST_NESTING = 64

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
  if (isDeeper(text, DEEPEST_NESTING)) return 'too deep'
  return parseTree(text.replace(/^\ufeff/, ' '), errors, {allowTrailingComma: true, allowEmptyContent})
}
