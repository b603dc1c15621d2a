import type {FormatDefinition} from './format.ts'

/** A line is a paragraph; what it is, its words and its neighbours tell. */
export const plain = {
  name: 'plain',
  extensions: ['.txt', '.khabar'],
  languages: ['plaintext', 'text', 'arabic-news']
} as const satisfies FormatDefinition
