import type {Zone} from '../../zones.ts'

/** Elements within a paragraph. XML that holds copy takes them over from HTML. */
export const inlineElements: readonly string[] =
  'a abbr b bdi bdo cite data del dfn em font i ins mark q s small span strong sub sup time u'.split(' ')

/** What a block is by its element, in HTML and in XML that holds copy. */
export const elementZones: Readonly<Record<string, Zone>> = {
  h1: 'headline',
  h2: 'headline',
  h3: 'headline',
  h4: 'headline',
  h5: 'headline',
  h6: 'headline',
  figcaption: 'caption',
  li: 'list',
  td: 'list',
  th: 'list'
}
