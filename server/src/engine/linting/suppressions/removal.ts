import type {PlacedFix} from '../finding.ts'

/** What removes a comment, and the line it stands on where nothing else does. */
export function removal(text: string, start: number, end: number): PlacedFix {
  const title = {ar: 'احذف التعليق', en: 'Remove the comment'}
  return {title, safe: false, edits: [{...wholeLine(text, start, end), text: ''}]}
}

function wholeLine(text: string, start: number, end: number): {start: number; end: number} {
  let from = start
  while (from > 0 && isBlank(text.charCodeAt(from - 1))) from--
  let to = end
  while (to < text.length && isBlank(text.charCodeAt(to))) to++
  const alone =
    (from === 0 || isLineEnd(text.charCodeAt(from - 1))) && (to === text.length || isLineEnd(text.charCodeAt(to)))
  if (!alone) return {start, end}
  return {start: from, end: Math.min(text.length, text.startsWith('\r\n', to) ? to + 2 : to + 1)}
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d
}
