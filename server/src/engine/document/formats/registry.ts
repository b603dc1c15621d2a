import {asciidoc} from './asciidoc.ts'
import type {FormatDefinition} from './format.ts'
import {html} from './html.ts'
import {json} from './json.ts'
import {markdown} from './markdown.ts'
import {mdx} from './mdx.ts'
import {plain} from './plain.ts'
import {restructuredtext} from './restructuredtext.ts'
import {subtitles} from './subtitles.ts'
import {wire} from './wire.ts'
import {xml} from './xml.ts'

/** Every format that is read. A new one is a file beside this one, a line here, and a folder of tests. */
const registry = [
  plain,
  markdown,
  mdx,
  html,
  asciidoc,
  restructuredtext,
  subtitles,
  xml,
  json,
  wire
] as const satisfies readonly FormatDefinition[]

/** How a text is written. */
export type Format = (typeof registry)[number]['name']

const known: readonly FormatDefinition[] = registry
const byName = new Map(known.map((definition) => [definition.name, definition]))
const byExtension = new Map(
  known.flatMap(({name, extensions, rarely = []}) => [...extensions, ...rarely].map((each) => [each, name as Format]))
)
const byLanguage = new Map(known.flatMap(({name, languages}) => languages.map((each) => [each, name as Format])))

/** The names of all formats. */
export const formats: readonly Format[] = registry.map(({name}) => name)

/** The extensions that folders are searched for, with their dot. */
export const articleExtensions: readonly string[] = known.flatMap(({extensions}) => extensions)

/** What is known of a format. */
export function definitionOf(format: Format): FormatDefinition {
  return byName.get(format) as FormatDefinition
}

const extensionOf = (name: string): string => /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? ''

/** Whether a file is, by its name, one that articles are written in. */
export function isArticleName(name: string): boolean {
  return articleExtensions.includes(extensionOf(name))
}

/** How a file is written; plain text where its extension tells nothing. @param name a path or the path of a URI */
export function formatOfName(name: string): Format {
  return byExtension.get(extensionOf(name)) ?? 'plain'
}

/** How a document is written, by what its editor calls its language; `undefined` where that tells nothing. */
export function formatOfLanguage(language: string): Format | undefined {
  return byLanguage.get(language.toLowerCase())
}

/** What editors call the language of a format. */
export function languageOfFormat(format: Format): string {
  return definitionOf(format).languages[0]
}

/** Whether files of a format may be in an encoding from before Unicode. */
export function isOlder(format: Format): boolean {
  return definitionOf(format).legacy === true
}
