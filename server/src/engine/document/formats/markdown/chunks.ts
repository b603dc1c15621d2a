import {own} from '../../incremental/own-copy.ts'

/**
 * A Markdown source in parts that are parsed one by one. The parser takes time by the square of what it is given at once
 * (emphasis that is never closed, lists in lists), so it is given an article a screenful at a time.
 */
export interface Chunk {
  /** Where it stands: UTF-16 code units from the start of the source. */
  readonly start: number
  readonly end: number
  readonly own: OwnText
  /** The definitions elsewhere that it refers to, to be parsed after it. */
  readonly refers: string
}

/** What is known of a part by its text alone, wherever it stands. */
export interface OwnText {
  /** What is parsed: its text, unit for unit, without what no article has so much of. */
  readonly tamed: string
  /** The addresses and footnotes that are defined in it, each by its label. */
  readonly definitions: ReadonlyArray<readonly [label: string, text: string]>
  /** The labels that it may refer to, in order. */
  readonly labels: readonly string[]
}

/** Code units after which a part ends where a block does. */
const SOFT_LENGTH = 2048
/** And after which it ends at the next line, though that may go on with a block. */
const HARD_LENGTH = 16_384

/**
 * @param source the whole source
 * @param known what is known of the text between two places already
 */
export function chunksOf(
  source: string,
  known: (start: number, end: number) => OwnText | undefined = unknown
): Chunk[] {
  let start = 0
  const parts = (source.length <= SOFT_LENGTH ? [source.length] : cutsOf(source)).map((end) => {
    const part = {start, end, own: known(start, end) ?? ownText(own(source.slice(start, end)))}
    start = end
    return part
  })
  const definitions = definitionsOf(parts)
  return parts.map(({start, end, own}) => ({
    start,
    end,
    own,
    refers: parts.length === 1 ? '' : referredTo(own.labels, definitions)
  }))
}

const unknown = (): undefined => undefined

function ownText(text: string): OwnText {
  const tamedText = tamed(text)
  return {tamed: tamedText, definitions: definitionsIn(text), labels: labelsIn(tamedText)}
}

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/
/** HTML that goes on over blank lines, and what ends it. */
const HTML: ReadonlyArray<readonly [RegExp, string]> = [
  [/^ {0,3}<!--/, '-->'],
  [/^ {0,3}<\?/, '?>'],
  [/^ {0,3}<!\[CDATA\[/, ']]>'],
  [/^ {0,3}<![a-z]/i, '>'],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, '</']
]
const ITEM = /^(?:[-+*]|\d{1,9}[.)])[ \t]+\S/
const HEADING = /^#{1,6}[ \t]/
/** At the head of a part it would open front matter. */
const FRONT = /^(?:---|\+\+\+)[ \t]*$/
const UNDERLINE = /^(?:=+|-+)[ \t]*$/

/** Where the parts end. */
function cutsOf(source: string): number[] {
  const cuts: number[] = []
  const lines = new Lines(source)
  lines.skip(endOfFrontMatter(source))
  let start = 0
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    const length = line.start - start
    if (
      length >= SOFT_LENGTH &&
      (lines.begins ||
        (length >= HARD_LENGTH &&
          !lines.inside &&
          ((/^\S/.test(line.text) && !FRONT.test(line.text)) || length >= 1.5 * HARD_LENGTH)))
    ) {
      cuts.push(line.start)
      start = line.start
    }
    // A line longer than any is cut at a blank: nothing that is meant to be one goes on for so long.
    while (!lines.inside && line.end - start > 2 * HARD_LENGTH) {
      const blank = source.slice(start + HARD_LENGTH, start + 2 * HARD_LENGTH).indexOf(' ')
      start += HARD_LENGTH + blank + 1
      cuts.push(start)
    }
  }
  cuts.push(source.length)
  return cuts
}

/** Where the front matter ends; 0 where there is none. */
function endOfFrontMatter(source: string): number {
  const [, fence] = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n/.exec(source) ?? []
  if (fence === undefined) return 0
  const close = source.indexOf(`\n${fence}`, 3)
  return close < 0 ? 0 : close + 1 + fence.length
}

/** What stands for a line that begins with an Arabic letter: by its beginning it is nothing but text. */
const PROSE = 'ا'

/** What tells stands at the beginning of a line; of a long one the rest is not looked at, of prose nothing. */
function beginningOf(source: string, start: number, end: number): string {
  const code = source.charCodeAt(start)
  if (code >= 0x620 && code <= 0x64a) return PROSE
  return code === 0x0a ? '' : source.slice(start, Math.min(end, start + 400)).trimEnd()
}

/** Lines of a source, and what blocks they are in. */
class Lines {
  readonly #source: string
  #at = 0
  /** What ends the code or HTML that the line is in. */
  #until: string | undefined
  #blankBefore = true
  #before = ''
  #block = ''
  /** Whether the line begins a block that nothing before it has a part in. */
  begins = false

  constructor(source: string) {
    this.#source = source
  }

  /** Whether the line is in code or HTML that goes on over blank lines. */
  get inside(): boolean {
    return this.#until !== undefined
  }

  skip(to: number): void {
    this.#at = to
  }

  next(): {start: number; end: number; text: string} | undefined {
    const source = this.#source
    if (this.#at >= source.length) return undefined
    const start = this.#at
    const found = source.indexOf('\n', start)
    const end = found < 0 ? source.length : found + 1
    this.#at = end
    const text = beginningOf(source, start, end)
    this.#look(text, source, start, end)
    return {start, end, text}
  }

  #look(text: string, source: string, start: number, end: number): void {
    const blank = text === ''
    if (this.#until !== undefined) {
      this.begins = false
      if (this.#ends(this.#until, text, source, start, end)) this.#until = undefined
      this.#blankBefore = false
      this.#before = text
      return
    }
    this.begins = !blank && /^\S/.test(text) && !FRONT.test(text) && (this.#blankBefore || this.#interrupts(text))
    if (this.begins) this.#block = text
    this.#open(text, source, start, end)
    this.#blankBefore = blank
    this.#before = text
  }

  /** Whether a line begins a block though no blank line stands before it. */
  #interrupts(text: string): boolean {
    if (this.#block.startsWith('<')) return false
    return (
      HEADING.test(text) ||
      (ITEM.test(text) && ITEM.test(this.#block)) ||
      (UNDERLINE.test(this.#before) && this.#before !== '')
    )
  }

  #open(text: string, source: string, start: number, end: number): void {
    const [, fence, info] = FENCE.exec(text) ?? []
    if (fence !== undefined && !(fence[0] === '`' && info.includes('`'))) {
      this.#until = fence
      return
    }
    const html = text.includes('<') ? HTML.find(([begins]) => begins.test(text)) : undefined
    if (html !== undefined && !this.#ends(html[1], text, source, start + text.indexOf('<') + 2, end))
      this.#until = html[1]
  }

  #ends(until: string, text: string, source: string, start: number, end: number): boolean {
    if (until[0] !== '`' && until[0] !== '~') return source.slice(start, end).includes(until)
    const [, fence, info] = FENCE.exec(text) ?? []
    return fence !== undefined && fence[0] === until[0] && fence.length >= until.length && info.trim() === ''
  }
}

const DEFINITION = /^ {0,3}\[(\^?[^[\]\n]{1,200})\]:[ \t]*([^\n]{0,400})/gm

const none: readonly never[] = []

function definitionsIn(text: string): OwnText['definitions'] {
  if (!text.includes(']:')) return none
  const found: Array<readonly [string, string]> = []
  for (const [, label, rest] of text.matchAll(DEFINITION))
    found.push([label.toLowerCase(), label[0] === '^' ? `[${label}]: x` : `[${label}]: ${rest}`])
  return found
}

function labelsIn(text: string): readonly string[] {
  if (!text.includes('[')) return none
  const labels: string[] = []
  for (const [, label] of text.matchAll(/\[(\^?[^[\]\n]{1,200})\]/g)) labels.push(label.toLowerCase())
  return labels
}

/** The definitions of a source by their labels: of two, the first. */
function definitionsOf(parts: ReadonlyArray<Pick<Chunk, 'own'>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const {own} of parts) for (const [label, text] of own.definitions) if (!found.has(label)) found.set(label, text)
  return found
}

/** The definitions that a part may refer to, to be parsed after it. */
function referredTo(labels: readonly string[], definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0 || labels.length === 0) return ''
  const wanted = new Set<string>()
  for (const label of labels) {
    const definition = definitions.get(label)
    if (definition !== undefined) wanted.add(definition)
  }
  return wanted.size === 0 ? '' : `\n\n${[...wanted].join('\n\n')}\n`
}

/** How many of what opens and closes a paragraph may have: whatever is never closed is looked for again and again. */
const MOST_MARKS = {'*': 64, '[': 96, ']': 96, '<': 24} as const
/** Quotations and lists in one another. */
const DEEPEST_CONTAINERS = 12

/**
 * A part, unit for unit, without what no article has so much of: more marks of emphasis, brackets and comments than so
 * many in a paragraph, or containers in one line.
 */
function tamed(text: string): string {
  let counts = noMarks()
  return text.replace(TAMED, (found) => {
    if (found[0] === '\n') {
      counts = noMarks()
      return found
    }
    if (isContainers(found)) return shallow(found)
    const mark = countedAs(found)
    return ++counts[mark] > MOST_MARKS[mark] ? 'x'.repeat(found.length) : found
  })
}

type CountedMark = keyof typeof MOST_MARKS

function noMarks(): Record<CountedMark, number> {
  return {'*': 0, '[': 0, ']': 0, '<': 0}
}

/** The beginning of a line with many containers, `> > > …`, and not `***`. */
function isContainers(found: string): boolean {
  return found.length > 2 && !/^[*_~]/.test(found)
}

/** As which mark it is counted: an image (`![`) as a link, `_` and `~` as `*`. */
function countedAs(found: string): CountedMark {
  if (found === ']') return ']'
  if (found.endsWith('[')) return '['
  return found[0] === '<' ? '<' : '*'
}

/** Where a paragraph begins, a row or an item; a line that begins with many containers; whatever opens or closes something. */
const TAMED =
  /\n[ \t>]*(?=\n|\||[-+*][ \t]|\d{1,9}[.)][ \t])|(?:^|(?<=\n))(?:[ \t]{0,3}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^[\]\n]{1,80}\]:)[ \t]?){12,}|[*_]+|~+|!?\[|\]|<[!?]/g

/** The beginning of a line with no more containers than so many. */
function shallow(prefix: string): string {
  let depth = 0
  return prefix.replace(/>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^[\]\n]{1,80}\]:/g, (container) =>
    ++depth > DEEPEST_CONTAINERS ? 'x'.repeat(container.length) : container
  )
}
