import {contentParts} from './nitf.ts'
import {childrenOf, isForeign, within, type XmlElement} from './tree.ts'
import type {Part, Vocabulary} from './vocabulary.ts'

/** NewsML 1: news items, each a tree of components with their lines and their content. */
export const newsml1: Vocabulary = {
  roots: ['NewsML'],
  articles: (root) => within(root, 'NewsItem').map((item) => (isForeign(item) ? [] : partsOf(item)))
}

const zones: Readonly<Record<string, Part['zone']>> = {
  HeadLine: 'headline',
  SubHeadLine: 'headline',
  ByLine: 'byline',
  DateLine: 'byline',
  CreditLine: 'byline',
  NewsLineText: undefined
}

/** @param role of the component around, as «Caption» */
function partsOf(element: XmlElement, role = ''): Part[] {
  const parts: Part[] = []
  for (const child of childrenOf(element)) {
    if (isForeign(child)) continue
    if (Object.hasOwn(zones, child.name)) parts.push({element: child, holds: 'text', zone: zones[child.name]})
    else if (child.name === 'DataContent')
      parts.push(...contentParts(child, /caption/i.test(role) ? 'caption' : undefined))
    else if (child.name !== 'Comment') parts.push(...partsOf(child, roleOf(child) ?? role))
  }
  return parts
}

function roleOf(component: XmlElement): string | undefined {
  return childrenOf(component, 'Role')[0]?.attributes.get('FormalName')
}
