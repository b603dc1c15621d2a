import {childrenOf, isElement, isForeign, within, type XmlElement} from './tree.ts'
import type {Part, Vocabulary} from './vocabulary.ts'

/** RSS, and what WordPress exports in it: an item is an article. Pictures, menus and comments of an export are not read. */
export const rss: Vocabulary = {
  roots: ['rss', 'RDF'],
  articles: (root, source) =>
    within(root, 'item')
      .filter((item) => isArticle(item, source))
      .map(partsOf)
}

/** By prefix and name; what stands in them is HTML, whether it says so or not. */
const zones: Readonly<Record<string, Part['zone']>> = {
  title: 'headline',
  description: undefined,
  'content:encoded': undefined,
  'excerpt:encoded': undefined,
  'dc:creator': 'byline',
  author: 'byline',
  'media:title': 'caption',
  'media:description': 'caption',
  'media:text': 'caption'
}

/** WordPress says of everything it exports what it is. */
function isArticle(item: XmlElement, source: string): boolean {
  const [type] = childrenOf(item, 'post_type')
  return type === undefined || /\b(?:post|page)\b/.test(source.slice(type.inside, type.close))
}

function partsOf(item: XmlElement): Part[] {
  if (isForeign(item)) return []
  const parts: Part[] = []
  for (const element of item.children.filter(isElement)) {
    const name = element.prefix === '' ? element.name : `${element.prefix}:${element.name}`
    if (isForeign(element)) continue
    if (Object.hasOwn(zones, name)) parts.push({element, holds: 'html', zone: zones[name]})
    else if (element.prefix === 'media') parts.push(...partsOf(element))
  }
  return parts
}
