import {childrenOf, isForeign, within, type XmlElement} from './tree.ts'
import type {Part, Vocabulary} from './vocabulary.ts'

/** Atom: an entry is an article. */
export const atom: Vocabulary = {
  roots: ['feed', 'entry'],
  articles: (root) => {
    if (isForeign(root)) return []
    return (root.name === 'entry' ? [root] : within(root, 'entry')).map(partsOf)
  }
}

const zones: Readonly<Record<string, Part['zone']>> = {title: 'headline', summary: undefined, content: undefined}

function partsOf(entry: XmlElement): Part[] {
  if (isForeign(entry)) return []
  return childrenOf(entry, ...Object.keys(zones))
    .filter((element) => !isForeign(element))
    .flatMap((element) => {
      const holds = holdsOf(element)
      return holds === undefined ? [] : [{element, holds, zone: zones[element.name]}]
    })
}

/** A text says of what kind it is; content that lies elsewhere, or is a picture, is not read. */
function holdsOf({attributes}: XmlElement): Part['holds'] | undefined {
  const type = (attributes.get('type') ?? 'text').toLowerCase()
  if (type === 'text' || type === 'text/plain') return 'lines'
  if (type === 'html' || type === 'text/html') return 'html'
  return type === 'xhtml' || type.endsWith('+xml') ? 'blocks' : undefined
}
