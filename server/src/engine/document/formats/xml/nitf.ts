import {childrenOf, isElement, isForeign, within, type XmlElement} from './tree.ts'
import type {Part, Vocabulary} from './vocabulary.ts'

/** NITF: what stands in the body; its head is about it. */
export const nitf: Vocabulary = {
  roots: ['nitf'],
  articles: (root) => (isForeign(root) ? [] : [nitfParts(root)])
}

/** The body of an NITF document, wherever that stands. */
export function nitfParts(root: XmlElement): Part[] {
  return childrenOf(root, 'body').map((element) => ({element, holds: 'blocks'}))
}

/** What is in an element that may hold NITF, XHTML, text, or HTML written as text. */
export function contentParts(element: XmlElement, zone?: Part['zone']): Part[] {
  if (isForeign(element)) return []
  const nitfs = within(element, 'nitf')
  if (nitfs.length > 0) return nitfs.filter((each) => !isForeign(each)).flatMap(nitfParts)
  const pages = within(element, 'html')
  if (pages.length > 0)
    return pages
      .filter((each) => !isForeign(each))
      .flatMap((page) => childrenOf(page, 'body'))
      .map((body) => ({element: body, holds: 'blocks', zone}))
  return [{element, holds: element.children.some(isElement) ? 'blocks' : 'html', zone}]
}
