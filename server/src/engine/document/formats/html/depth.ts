import {Unreadable} from '../../unreadable.ts'

/**
 * How deep elements may be nested: far deeper than in any page of an article. The parser and what walks its tree call
 * themselves once a level, and a page nested deeper could exhaust the stack.
 */
const DEEPEST_ELEMENTS = 400
/**
 * How many elements of formatting (`<b>`, `<a>`) may stay open: HTML has the parser open each of them again in every later
 * block, so that the tree could grow with the square of the page.
 */
const MOST_UNCLOSED = 120
/** Of tags that are alike, the parser opens no more than so many again (the “Noah's Ark clause” of HTML). */
const MOST_ALIKE = 3

/** Elements that do not nest: those without content, and those that end where the next of their kind begins (`<p>`, `<li>`). */
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
 * @param source a page, or what of it comes after a place where {@link nestingsAt} told the nesting
 * @throws Unreadable where it is nested deeper than any article
 */
export function checkDepth(source: string, nesting = ''): void {
  scan(source, Nesting.of(nesting), nothing)
}
const nothing = (): void => undefined

/**
 * What is open, in words of this guard, at places in a source and where it ends.
 *
 * @param places at which tags begin, in order
 * @param nesting where the source begins
 * @returns `undefined` where something at these places is no tag to this guard; of the end where that is in a comment or a
 *   script
 */
export function nestingsAt(
  source: string,
  places: readonly number[],
  nesting: string
): {readonly at: readonly string[]; readonly end: string | undefined} | undefined {
  const state = Nesting.of(nesting)
  const at: string[] = []
  const isRead = scan(source, state, (index) => {
    if (index === places[at.length]) at.push(state.told)
  })
  return at.length < places.length ? undefined : {at, end: isRead ? state.told : undefined}
}

/**
 * Goes over the tags of a source.
 *
 * @param before told where each stands, before it counts
 * @returns whether the source ends outside of comments and scripts
 */
function scan(source: string, nesting: Nesting, before: (index: number) => void): boolean {
  TAG.lastIndex = 0
  for (let match = TAG.exec(source); match !== null; match = TAG.exec(source)) {
    const [tag, slash, given] = match
    before(match.index)
    const unreadEnd = endOfUnread(source, match)
    if (unreadEnd === NEVER_CLOSED) return false
    if (unreadEnd !== undefined) TAG.lastIndex = unreadEnd
    else if (slash === '') nesting.open(given.toLowerCase(), tag)
    else nesting.close(given.toLowerCase())
  }
  return true
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

type Told = readonly [
  open: readonly string[],
  unclosed: ReadonlyArray<readonly [name: string, tags: readonly string[]]>
]

/** The elements that are open, and how many of formatting the parser would open again in the next block. */
class Nesting {
  readonly #open: string[] = []
  readonly #unclosed = new Map<string, string[]>()
  #toReopen = 0

  /** @param told by {@link told}; empty where nothing is open */
  static of(told: string): Nesting {
    const nesting = new Nesting()
    if (told === '') return nesting
    const [open, unclosed] = JSON.parse(told) as Told
    nesting.#open.push(...open)
    for (const [name, tags] of unclosed) {
      nesting.#unclosed.set(name, [...tags])
      nesting.#toReopen += tags.length
    }
    return nesting
  }

  /** What is open, in one string: the same for the same. */
  get told(): string {
    const unclosed = [...this.#unclosed].filter(([, tags]) => tags.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))
    return this.#open.length + unclosed.length === 0 ? '' : JSON.stringify([this.#open, unclosed] satisfies Told)
  }

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

  /** Ends an element and all within it. A closing tag of what is not open is passed over, as the parser does. */
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
