/** How a text is written. */
export const formats = ['plain', 'markdown', 'html'] as const
export type Format = (typeof formats)[number]

/** How a file is written, by its extension. A folder is searched for these. */
export const formatByExtension: Readonly<Record<string, Format>> = {
  '.txt': 'plain',
  '.khabar': 'plain',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdx': 'markdown',
  '.qmd': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html'
}

const extensionOf = (name: string): string => /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? ''

/** Whether a file is, by its name, one that articles are written in. */
export function isArticleName(name: string): boolean {
  return Object.hasOwn(formatByExtension, extensionOf(name))
}

/** How a file is written; plain text where its extension tells nothing. @param name a path or the path of a URI */
export function formatOfName(name: string): Format {
  return formatByExtension[extensionOf(name)] ?? 'plain'
}
