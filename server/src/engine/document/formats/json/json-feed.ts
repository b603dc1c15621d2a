import type {Node} from 'jsonc-parser'
import {isForeignLanguage} from '../language.ts'
import {itemsOf, type Part, properties, property, stringOf, type Vocabulary} from './vocabulary.ts'

/** JSON Feed: an item is an article. */
export const jsonFeed: Vocabulary = {
  articles: (root) => {
    if (stringOf(root, 'version')?.startsWith('https://jsonfeed.org/version/') !== true) return undefined
    const language = stringOf(root, 'language')
    return itemsOf(property(root, 'items'))
      .filter((item) => !isForeignLanguage(stringOf(item, 'language') ?? language))
      .map(partsOf)
  }
}

const parts: ReadonlyMap<string, Omit<Part, 'node'>> = new Map<string, Omit<Part, 'node'>>([
  ['title', {zone: 'headline', holds: 'lines'}],
  ['summary', {holds: 'lines'}],
  ['content_text', {holds: 'lines'}],
  ['content_html', {holds: 'html'}]
])

function partsOf(item: Node): Part[] {
  return properties(item).flatMap(([name, node]) => {
    const part = parts.get(name)
    return part === undefined || node.type !== 'string' ? [] : [{...part, node}]
  })
}
