import type {Bilingual} from '../../server/src/protocol/messages.ts'

/** What words are called that nobody would see in a list; `undefined` for all others. */
export function unseenWords(words: string): Bilingual | undefined {
  if (words === '') return {ar: 'موضع بلا كلمات', en: 'a place between words'}
  if (/^[^\S\n\r]+$/.test(words)) return {ar: 'مسافة', en: 'a blank'}
  if (/^\s+$/.test(words)) return {ar: 'آخر السطر', en: 'the end of a line'}
  return /^[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/.test(words)
    ? {ar: 'حرف لا يُرى', en: 'a character that is not seen'}
    : undefined
}

/**
 * Words of a workspace (names of files, of sources, keys) as a notification, a list or a tree may show them: no link, no
 * icon, no line of its own. VS Code makes a link of `[words](command:…)` in a notification and an icon of `$(name)`.
 */
export function displayText(words: string): string {
  return words.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replace(/\](?=\()|\$(?=\()/g, '$&\u200b')
}
