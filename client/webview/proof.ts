/**
 * What runs inside the proof view: puts in place what the extension sends (escaped by the server), and tells it where
 * the reader clicks and scrolls to.
 */
import type {ProofBlockPlace} from '../../server/src/protocol/messages.ts'
import type {FromProofScript, Shown, ToProofScript} from '../../server/src/protocol/webview.ts'

declare function acquireVsCodeApi(): {postMessage(message: FromProofScript): void; setState(state: unknown): void}

/** Milliseconds in which scrolling is the editor's doing, not the reader's. */
const ECHO = 250

/** Paragraphs above which those out of sight are not laid out; their heights are then a guess. */
const LONG = 300
/** Frames in which heights that were a guess become known. */
const SETTLING = 4

const vscode = acquireVsCodeApi()
const main = partOfPage('main')
const header = partOfPage('header')
/** The paragraphs in their order, and the number before the first finding of each. */
const sections: HTMLElement[] = []
const bases: number[] = []
let blocks: readonly ProofBlockPlace[] = []
let quietUntil = 0

window.addEventListener('message', ({data}: MessageEvent<ToProofScript>) => {
  if (data.kind === 'show') show(data)
  else if (data.kind === 'scroll') scrollToLine(data.line, data.last)
  else markCursor(data.line)
})

function show({
  uri,
  header: head,
  label,
  keepHead,
  keepTail,
  html,
  blocks: places,
  version
}: Extract<ToProofScript, {kind: 'show'}>): void {
  const focused = sections.indexOf(document.activeElement?.closest<HTMLElement>('.block') ?? main)
  const made = html.map(toSection)
  const gone = sections.splice(keepHead, sections.length - keepHead - keepTail, ...made)
  bases.splice(keepHead, gone.length, ...made.map(() => 0))
  for (const section of gone) section.remove()
  const after = sections[keepHead + made.length] ?? null
  const pieces = document.createDocumentFragment()
  pieces.append(...made)
  main.insertBefore(pieces, after)
  blocks = places
  main.classList.toggle('long', sections.length > LONG)
  number()
  if (header.innerHTML !== head) header.innerHTML = head
  main.setAttribute('aria-label', label)
  if (focused >= 0 && document.activeElement === document.body)
    sections[Math.min(focused, sections.length - 1)]?.focus({preventScroll: true})
  if (sections.length > 0 && main.querySelector(':scope > [tabindex="0"]') === null) sections[0].tabIndex = 0
  vscode.setState({uri})
  vscode.postMessage({kind: 'shown', version, ...told()})
}

function partOfPage(name: 'main' | 'header'): HTMLElement {
  const part = document.querySelector<HTMLElement>(name)
  if (part === null) throw new Error(`the page of the proof has no ${name}`)
  return part
}

function toSection(html: string): HTMLElement {
  const section = document.createElement('section')
  section.className = 'block'
  section.tabIndex = -1
  section.innerHTML = html
  return section
}

/** Numbers the findings through the article: each paragraph comes with its own numbered from 1. */
function number(): void {
  let base = 0
  for (const [i, section] of sections.entries()) {
    const shift = base - bases[i]
    if (shift !== 0 && blocks[i].findings > 0) {
      for (const shown of section.querySelectorAll('.ref, .number'))
        shown.textContent = String(Number(shown.textContent) + shift)
      for (const link of section.querySelectorAll('a[id]')) renumber(link, shift)
    }
    bases[i] = base
    base += blocks[i].findings
  }
}

/** A link between a finding in the text and what is said of it. */
function renumber(link: Element, shift: number): void {
  const shifted = (text: string): string => text.replace(/\d+/, (digits) => String(Number(digits) + shift))
  link.id = shifted(link.id)
  link.setAttribute('href', shifted(link.getAttribute('href') ?? ''))
  const label = link.getAttribute('aria-label')
  if (label !== null) link.setAttribute('aria-label', shifted(label))
}

/** What can be seen, for the extension. */
function told(): Omit<Shown, 'version'> {
  const first = main.querySelector('p, h1')
  return {
    paragraphs: sections.length,
    findings: blocks.reduce((sum, {findings}) => sum + findings, 0),
    direction: first === null ? '' : getComputedStyle(first).direction,
    tinted: ['quote', 'figure', 'source', 'cue', 'finding'].filter((name) => main.querySelector(`.${name}`) !== null)
  }
}

/** The last place of a sorted list that is not after a value. */
function lastUpTo(length: number, at: (index: number) => number, value: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(middle) <= value) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** The paragraph that a line of the editor is in. */
function indexOfLine(line: number): number {
  return lastUpTo(blocks.length, (index) => blocks[index].line, line)
}

function heightOf(index: number): number {
  return (
    (sections[index + 1]?.offsetTop ?? sections[index].offsetTop + sections[index].offsetHeight) -
    sections[index].offsetTop
  )
}

/** Lines of the editor from the beginning of a paragraph to that of the next. */
function linesOf(index: number): number {
  return (blocks[index + 1]?.line ?? blocks[index].line + 1) - blocks[index].line
}

let goal = {}

/** Scrolls, and again as the heights around the place become known. */
function scrollToLine(line: number, last: boolean): void {
  const own = {}
  goal = own
  const settle = (frames: number): void => {
    if (goal !== own) return
    quietUntil = performance.now() + ECHO
    placeLine(line, last)
    if (frames > 0) requestAnimationFrame(() => settle(frames - 1))
  }
  settle(sections.length > LONG ? SETTLING : 0)
}

function placeLine(line: number, last: boolean): void {
  window.scrollTo({top: topOfLine(line, last)})
}

function topOfLine(line: number, last: boolean): number {
  if (line <= 0 || blocks.length === 0) return 0
  if (last) return document.documentElement.scrollHeight
  const index = indexOfLine(line)
  const part = Math.min(1, Math.max(0, (line - blocks[index].line) / linesOf(index)))
  return sections[index].offsetTop + part * heightOf(index) - header.offsetHeight
}

function markCursor(line: number): void {
  const here = sections[indexOfLine(line)]
  for (const old of main.querySelectorAll('.here')) if (old !== here) old.classList.remove('here')
  here?.classList.add('here')
}

/** What the reader does is his own scrolling, however short a while ago the editor's was. */
for (const gesture of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
  window.addEventListener(
    gesture,
    () => {
      quietUntil = 0
      goal = {}
    },
    {passive: true, capture: true}
  )
}

let pending = false
window.addEventListener('scroll', () => {
  if (performance.now() < quietUntil || pending) return
  pending = true
  requestAnimationFrame(() => {
    pending = false
    if (blocks.length === 0) return
    const top = window.scrollY + header.offsetHeight
    const index = lastUpTo(sections.length, (at) => sections[at].offsetTop, top + 1)
    const part = Math.min(1, Math.max(0, (top - sections[index].offsetTop) / heightOf(index)))
    vscode.postMessage({kind: 'scrolled', line: blocks[index].line + part * linesOf(index)})
  })
})

main.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || getSelection()?.isCollapsed === false) return
  event.preventDefault()
  const piece = event.target.closest<HTMLElement>('[data-at]')
  const block = blockOf(event.target)
  if (block === undefined) return
  const at = Number(piece?.dataset.at ?? 0)
  if (piece?.tagName === 'A') return go(block.start + at, block.start + Number(piece.dataset.to ?? at))
  const inside = piece === null ? 0 : offsetAt(event, piece)
  go(block.start + at + inside, block.start + at + inside)
})

function blockOf(element: Element): ProofBlockPlace | undefined {
  const section = element.closest<HTMLElement>('.block')
  return section === null ? undefined : blocks[sections.indexOf(section)]
}

/** Code units into a piece of text at which the pointer is. */
function offsetAt({clientX, clientY}: MouseEvent, piece: HTMLElement): number {
  const range = document.caretRangeFromPoint(clientX, clientY)
  return range !== null && piece.contains(range.startContainer) && piece.tagName !== 'CODE' ? range.startOffset : 0
}

function go(start: number, end: number): void {
  vscode.postMessage({kind: 'go', start, end})
}

/** Who comes here by keyboard is where they were, not before the first finding. */
window.addEventListener('focus', () => {
  if (document.activeElement === document.body)
    main.querySelector<HTMLElement>(':scope > [tabindex="0"]')?.focus({preventScroll: true})
})

function openBlock(section: HTMLElement): void {
  const block = blockOf(section)
  if (block !== undefined) go(block.start, block.start)
}

/** The paragraph that a key leads to from another. */
function reachedBy(key: string, at: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return sections[at + 1]
  if (key === 'ArrowUp') return sections[at - 1]
  if (key === 'Home') return sections[0]
  return key === 'End' ? sections.at(-1) : undefined
}

/** Up and down go from paragraph to paragraph, Enter into the editor. */
main.addEventListener('keydown', (event) => {
  const section = event.target instanceof Element ? event.target.closest<HTMLElement>('.block') : null
  if (section === null || event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === 'Enter' && event.target === section) return openBlock(section)
  const wanted = reachedBy(event.key, sections.indexOf(section))
  if (wanted === undefined) return
  event.preventDefault()
  section.tabIndex = -1
  wanted.tabIndex = 0
  wanted.focus()
})

vscode.postMessage({kind: 'ready'})
