/**
 * Whether a tag says that a text is in another language than Arabic: `en`, `fr-FR`. One that names no language (`und`,
 * `mul`, a private `x-…`) says nothing.
 */
export function isForeignLanguage(tag: string | undefined): boolean {
  const language = tag?.trim() ?? ''
  return language !== '' && !NOT_FOREIGN.test(language)
}
const NOT_FOREIGN = /^(?:(?:ar|ara|und|mul)(?:$|[-_])|x-)/i
