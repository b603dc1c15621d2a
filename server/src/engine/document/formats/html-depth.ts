import {Unreadable} from '../unreadable.ts'

/** Elements within elements that no page of an article has. The parser, and what walks its tree, calls itself at each. */
const DEEPEST = 400
/** Elements of formatting that were never closed: they are opened again in every block to come. */
const MOST_UNCLOSED = 120
/** Of the same tag, so many are opened again. */
const SAME = 3

/** Elements that hold nothing, and such as close themselves where the next of their kind begins. */
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr html head body p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt'.split(
    ' '
  )
)
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
const raw = new Set('script style textarea title xmp iframe noembed noframes'.split(' '))

const TAG = /<!--|<(\/?)([a-z][^\s/>]*)([^<>]*)/gi

/**
 * Sees to it that a page can be parsed in time and space that grow with its length.
 *
 * @throws Unreadable where it is nested deeper than any article
 */
export function checkDepth(source: string): void {
  const open: string[] = []
  const unclosed = new Map<string, {tags: string[]}>()
  let kept = 0
  TAG.lastIndex = 0
  for (let match = TAG.exec(source); match !== null; match = TAG.exec(source)) {
    const [tag, slash, given] = match
    if (tag === '<!--') {
      const close = source.indexOf('-->', match.index)
      if (close < 0) return
      TAG.lastIndex = close + 3
      continue
    }
    const name = given.toLowerCase()
    if (flat.has(name)) continue
    if (slash === '') {
      if (raw.has(name)) {
        const close = closeOf(source, name, TAG.lastIndex)
        if (close < 0) return
        TAG.lastIndex = close
        continue
      }
      if (open.push(name) > DEEPEST) throw tooDeep()
    } else {
      const at = open.lastIndexOf(name)
      if (at >= 0) open.length = at
    }
    if (formatting.has(name)) kept += slash === '' ? opened(unclosed, name, tag) : closed(unclosed, name)
    if (kept > MOST_UNCLOSED) throw tooDeep()
  }
}

/** Where the text of a script or the like ends. */
function closeOf(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2))
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at
  return -1
}

/** @returns by how much there is more to be opened again */
function opened(unclosed: Map<string, {tags: string[]}>, name: string, tag: string): number {
  const list = unclosed.get(name) ?? {tags: []}
  unclosed.set(name, list)
  const same = list.tags.filter((each) => each === tag).length
  if (same >= SAME) return 0
  list.tags.push(tag)
  return 1
}

function closed(unclosed: Map<string, {tags: string[]}>, name: string): number {
  return unclosed.get(name)?.tags.pop() === undefined ? 0 : -1
}

function tooDeep(): Unreadable {
  return new Unreadable({
    ar: 'عناصر HTML متداخلة أعمق من أي مقال؛ لم تُقرأ',
    en: 'HTML elements nested deeper than in any article; not read'
  })
}
