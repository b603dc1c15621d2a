import {contentParts} from './nitf.ts'
import {childrenOf, isForeign, within, type XmlElement} from './tree.ts'
import type {Part, Vocabulary} from './vocabulary.ts'

/** NewsML-G2: a news item, or a message or package with several, of which each is an article. */
export const newsmlG2: Vocabulary = {
  roots: ['newsItem', 'newsMessage', 'packageItem'],
  articles: (root) => (root.name === 'newsItem' ? [root] : within(root, 'newsItem')).map(partsOf)
}

const zones = {
  headline: 'headline',
  byline: 'byline',
  dateline: 'byline',
  creditline: 'byline',
  description: undefined
} as const
type Line = keyof typeof zones
const lines = Object.keys(zones) as Line[]

function partsOf(item: XmlElement): Part[] {
  if (isForeign(item)) return []
  const parts: Part[] = []
  for (const child of childrenOf(item, 'contentMeta', 'partMeta', 'contentSet')) {
    if (child.name === 'contentSet')
      parts.push(...childrenOf(child, 'inlineXML', 'inlineData').flatMap((each) => contentParts(each)))
    else
      for (const element of childrenOf(child, ...lines))
        if (!isForeign(element)) parts.push({element, holds: 'blocks', zone: zoneOf(element)})
  }
  return parts
}

function zoneOf(element: XmlElement): Part['zone'] {
  return /caption/i.test(element.attributes.get('role') ?? '') ? 'caption' : zones[element.name as Line]
}
