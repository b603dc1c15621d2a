import {Unreadable} from '../../unreadable.ts'

/** Elements within elements that no page of an article has. The parser, and what walks its tree, calls itself at each. */
const DEEPEST_ELEMENTS = 400
/** Elements of formatting that were never closed: they are opened again in every block to come. */
const MOST_UNCLOSED = 120
/** Of the same tag, so many are opened again. */
const MOST_ALIKE = 3

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
  const nesting = new Nesting()
  TAG.lastIndex = 0
  for (let match = TAG.exec(source); match !== null; match = TAG.exec(source)) {
    const [tag, slash, given] = match
    const unreadEnd = endOfUnread(source, match)
    if (unreadEnd === NEVER_CLOSED) return
    if (unreadEnd !== undefined) TAG.lastIndex = unreadEnd
    else if (slash === '') nesting.open(given.toLowerCase(), tag)
    else nesting.close(given.toLowerCase())
  }
}

const NEVER_CLOSED = -1

/** Where a comment or the text of a script ends that a tag begins; `undefined` where it begins neither. */
function endOfUnread(source: string, {0: tag, 1: slash, 2: given, index}: RegExpExecArray): number | undefined {
  if (given === undefined) {
    const close = source.indexOf('-->', index)
    return close < 0 ? NEVER_CLOSED : close + 3
  }
  const name = given.toLowerCase()
  return slash === '' && raw.has(name) ? closeOf(source, name, index + tag.length) : undefined
}

/** Where the text of a script or the like ends. */
function closeOf(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2))
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at
  return NEVER_CLOSED
}

/** The elements that are open, and those of formatting that the parser will open again. */
class Nesting {
  readonly #open: string[] = []
  readonly #unclosed = new Map<string, string[]>()
  #toReopen = 0

  open(name: string, tag: string): void {
    if (flat.has(name)) return
    if (this.#open.push(name) > DEEPEST_ELEMENTS) throw tooDeep()
    if (!formatting.has(name)) return
    const tags = this.#unclosed.get(name) ?? []
    this.#unclosed.set(name, tags)
    if (tags.filter((each) => each === tag).length >= MOST_ALIKE) return
    tags.push(tag)
    if (++this.#toReopen > MOST_UNCLOSED) throw tooDeep()
  }

  /** Ends an element and all within it; one that is not open is none of ours. */
  close(name: string): void {
    if (flat.has(name)) return
    const at = this.#open.lastIndexOf(name)
    if (at >= 0) this.#open.length = at
    if (this.#unclosed.get(name)?.pop() !== undefined) this.#toReopen--
  }
}

function tooDeep(): Unreadable {
  return new Unreadable({
    ar: 'عناصر HTML متداخلة أعمق من أي مقال؛ لم تُقرأ',
    en: 'HTML elements nested deeper than in any article; not read'
  })
}
