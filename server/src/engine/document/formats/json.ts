import type {FormatDefinition} from './format.ts'
import {maskJson} from './json/mask-json.ts'

/** ninjs and JSON Feed: what is in the file says which. */
export const json = {
  name: 'json',
  extensions: ['.ninjs'],
  rarely: ['.json'],
  languages: ['json'],
  mask: maskJson
} as const satisfies FormatDefinition
