import type * as vscode from 'vscode'

/** UTF-16 code units that a row of a narrow Problems panel has room for. */
const ROOM = 48
/** A line shorter than this is not worth a row of its own. */
const LEAST = 20

/**
 * Diagnostics with long Arabic messages in lines. The Problems panel lays a row out from left to right and cuts off what
 * it has no room for on the right, which is where Arabic begins; of a message in lines it shows every line.
 */
export function inRows(diagnostics: vscode.Diagnostic[]): vscode.Diagnostic[] {
  for (const diagnostic of diagnostics) diagnostic.message = inLines(diagnostic.message)
  return diagnostics
}

/** An isolated Arabic message in lines, each isolated; any other as it is. */
export function inLines(message: string): string {
  const [, arabic] = /^\u2067([^\u2067-\u2069\n]*)\u2069$/.exec(message) ?? []
  if (arabic === undefined || arabic.length <= ROOM) return message
  const lines: string[] = []
  let rest = arabic
  while (rest.length > ROOM) {
    const at = breakOf(rest)
    if (at < 0) break
    lines.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return [...lines, rest].map((line) => `\u2067${line}\u2069`).join('\n')
}

/**
 * The blank at which a line ends: the last after a stop, else the last there is room for, else the first beyond; never
 * inside a quotation. −1 where there is none.
 */
function breakOf(text: string): number {
  const blanks = blanksOf(text)
  const within = blanks.filter((at) => at >= LEAST && at <= ROOM)
  const afterStop = within.findLast((at) => '؛؟:.'.includes(text[at - 1]))
  return afterStop ?? within.at(-1) ?? blanks.find((at) => at > ROOM) ?? -1
}

/** The blanks outside quotations, but for those so near the end that what follows is not worth a row. */
function blanksOf(text: string): number[] {
  const blanks: number[] = []
  let quoted = false
  for (let i = 0; i < text.length - LEAST; i++) {
    if (text[i] === '«') quoted = true
    else if (text[i] === '»') quoted = false
    else if (text[i] === ' ' && !quoted) blanks.push(i)
  }
  return blanks
}
