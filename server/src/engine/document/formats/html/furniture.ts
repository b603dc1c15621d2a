import type {DefaultTreeAdapterTypes} from 'parse5'

/** What an element is called and told of it, as the parser has it. */
export type Attributes = DefaultTreeAdapterTypes.Element['attrs']

/** Classes of what a content system puts around an article: bars to share it, what a reader does not see. */
const FURNITURE =
  /^(?:share|sharing|share-?(?:bar|box|buttons?|icons?|links?|tools?)|social-?(?:bar|share|sharing|buttons?|icons?|links?|media-share)|addtoany\S*|sharedaddy|breadcrumbs?|screen-reader-text|sr-only|visually-hidden)$/i
/** Classes of blocks that lead to other articles: their headlines are not sentences of this one. */
const ELSEWHERE =
  /^(?:related|related-?(?:articles?|content|links?|news|posts?|stories|topics)|read-?(?:also|more)|see-?also|more-?(?:news|stories|on-this)|also-?read|recommended|most-?(?:read|popular))$/i

/** The value of an attribute; `undefined` where there is none. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  return attributes.find((each) => each.name === name)?.value
}

function hasClass(attributes: Attributes, classes: RegExp): boolean {
  return (
    attributeOf(attributes, 'class')
      ?.split(/[ \t\n\r\f]+/)
      .some((name) => classes.test(name)) === true
  )
}

/** Whether an element stands on the page around the article, and is none of its text. */
export function isFurniture(attributes: Attributes): boolean {
  if (attributes.length === 0) return false
  return (
    /^(?:hidden)?$/i.test(attributeOf(attributes, 'hidden') ?? 'shown') ||
    attributeOf(attributes, 'aria-hidden') === 'true' ||
    hasClass(attributes, FURNITURE)
  )
}

export function leadsElsewhere(attributes: Attributes): boolean {
  return attributes.length > 0 && hasClass(attributes, ELSEWHERE)
}
