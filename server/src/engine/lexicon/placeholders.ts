import {placeholders} from './generated/objects.ts'

/** What a fix leaves for an editor to fill in: `[المصدر؟]`, `[اسم الجهة؟]`. */
export const placeholderTexts: ReadonlySet<string> = new Set(placeholders)

/** Whether one of them stands in a text. */
export function hasPlaceholder(text: string): boolean {
  return text.includes('؟]') && placeholders.some((each) => text.includes(each))
}

/** Where they stand. Offsets are UTF-16 code units. */
export function placeholdersIn(text: string): Array<{readonly start: number; readonly end: number}> {
  if (!hasPlaceholder(text)) return []
  return [...text.matchAll(ANY)].map(({0: {length}, index}) => ({start: index, end: index + length}))
}

const ANY = new RegExp(placeholders.map((each) => each.replaceAll(/[[\]]/g, '\\$&')).join('|'), 'g')
