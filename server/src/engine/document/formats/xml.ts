import type {FormatDefinition} from './format.ts'
import {maskXml} from './xml/mask-xml.ts'

/** NewsML-G2, NITF, NewsML 1, RSS, Atom, WordPress exports: the root of the file says which. */
export const xml = {
  name: 'xml',
  extensions: ['.newsml', '.nitf', '.rss', '.atom', '.wxr'],
  rarely: ['.xml'],
  languages: ['xml', 'nitf', 'newsml', 'rss', 'atom'],
  legacy: true,
  mask: maskXml
} as const satisfies FormatDefinition
