import type {Node} from 'jsonc-parser'
import type {Zone} from '../../zones.ts'
import {isForeignLanguage} from '../language.ts'
import {itemsOf, type Part, properties, property, stringOf, type Vocabulary} from './vocabulary.ts'

/** ninjs of IPTC, 1 to 3: a news item, or a list of them; the pictures that go with it have their captions. */
export const ninjs: Vocabulary = {
  articles: (root) => {
    const items = itemsOf(root)
    return items.length > 0 && items.every(isItem) ? items.flatMap(articlesOf) : undefined
  }
}

/** Names of properties that hold text: a string in ninjs 1 (`headline`), a list in ninjs 2 and 3 (`headlines: [{"value": …}]`). */
const HEADLINE = /^(?:headline|title|subhead)(?:s|_\w+)?$/
const BYLINE = /^(?:byline|dateline)s?$/
const TEXT = /^(?:bod(?:y_\w+|ies)|descriptions?(?:_\w+)?)$/

function isItem(node: Node): boolean {
  const names = properties(node).map(([name]) => name)
  const isAbout = names.some((name) => ['uri', 'type', 'representationtype', 'standard', '$standard'].includes(name))
  return isAbout && names.some((name) => HEADLINE.test(name) || TEXT.test(name))
}

/**
 * An item is an article. A second body (`body_html` beside `body_text`) is the same text in another form: it is read as an
 * article by itself, or every sentence in it would repeat one of the first body.
 */
function articlesOf(item: Node): Part[][] {
  if (isForeignLanguage(stringOf(item, 'language') ?? stringOf(item, 'contentlang'))) return []
  const isPicture = /^(?:picture|video|audio|graphic)$/.test(stringOf(item, 'type') ?? '')
  const renditions: Part[][] = [[]]
  let hasBody = false
  for (const [name, value] of properties(item)) {
    if (name.startsWith('body_')) {
      if (hasBody) renditions.push([])
      hasBody = true
    }
    renditions[renditions.length - 1].push(...partsOf(name, value, isPicture))
  }
  return renditions
}

function partsOf(name: string, value: Node, isPicture: boolean): Part[] {
  if (name === 'associations') return associated(value).flatMap((each) => articlesOf(each).flat())
  const zone = zoneOf(name, isPicture)
  return zone === undefined ? [] : textsOf(value, name, zone === 'none' ? undefined : zone)
}

/** The zone of a property; `none` where its own markup or words are to tell the zone; `undefined` where it is not read. */
function zoneOf(name: string, isPicture: boolean): Zone | 'none' | undefined {
  if (HEADLINE.test(name)) return isPicture ? 'caption' : 'headline'
  if (BYLINE.test(name)) return 'byline'
  if (!TEXT.test(name)) return undefined
  return isPicture ? 'caption' : 'none'
}

/** A text, or the texts of a list. */
function textsOf(value: Node, name: string, zone: Zone | undefined): Part[] {
  if (value.type === 'string') return [{node: value, zone, holds: /html/.test(name) ? 'html' : 'lines'}]
  return itemsOf(value).flatMap((each) => {
    const node = property(each, 'value')
    const isHtml = /html|xml/.test(stringOf(each, 'contenttype') ?? '')
    return node?.type === 'string' ? [{node, zone, holds: isHtml ? 'html' : 'lines'} as const] : []
  })
}

/** Pictures and texts that go with an item: by name in ninjs 1, in a list later. */
function associated(value: Node): readonly Node[] {
  return value.type === 'array' ? itemsOf(value) : properties(value).map(([, each]) => each)
}
