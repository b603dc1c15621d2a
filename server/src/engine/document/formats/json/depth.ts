const QUOTE = 0x22
const BACKSLASH = 0x5c
const LINE_FEED = 0x0a

/** Whether brackets are nested deeper than so; those in strings are none, and of comments too many are no harm. */
export function isDeeper(text: string, deepest: number): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) i = endOfString(text, i)
    else if (isOpening(code)) depth++
    else if (isClosing(code) && depth > 0) depth--
    if (depth > deepest) return true
  }
  return false
}

/** Where the string that opens at a place ends: at its closing mark, or at the end of the line where that is missing. */
function endOfString(text: string, opening: number): number {
  let at = opening + 1
  while (at < text.length && text.charCodeAt(at) !== QUOTE && text.charCodeAt(at) !== LINE_FEED)
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1
  return at
}

function isOpening(code: number): boolean {
  return code === 0x7b || code === 0x5b
}

function isClosing(code: number): boolean {
  return code === 0x7d || code === 0x5d
}
