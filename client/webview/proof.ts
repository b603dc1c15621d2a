/**
 * What runs inside the proof view: puts in place what the extension sends (escaped by the server), and tells it where
 * the reader clicks and scrolls to.
 */
declare function acquireVsCodeApi(): {postMessage(message: unknown): void}

interface Block {
  readonly start: number
  readonly line: number
}
/** What the extension sends; see client/src/proofView.ts. */
type Incoming =
  | {readonly kind: 'show'; readonly header: string; readonly label: string; readonly keepHead: number; readonly keepTail: number; readonly html: readonly string[]; readonly blocks: readonly Block[]; readonly version: number}
  | {readonly kind: 'scroll'; readonly line: number; readonly last: boolean}
  | {readonly kind: 'cursor'; readonly line: number}

const vscode = acquireVsCodeApi()
const main = document.querySelector('main')!
const header = document.querySelector('header')!
let blocks: readonly Block[] = []
/** Scrolling that we did ourselves is not told: the editor would scroll back. */
let quietUntil = 0

window.addEventListener('message', ({data}: MessageEvent<Incoming>) => {
  if (data.kind === 'show') show(data)
  else if (data.kind === 'scroll') scrollTo(data.line, data.last)
  else markCursor(data.line)
})

function show({header: head, label, keepHead, keepTail, html, blocks: places, version}: Extract<Incoming, {kind: 'show'}>): void {
  const old = [...main.children]
  for (const element of old.slice(keepHead, old.length - keepTail)) element.remove()
  const anchor = keepTail > 0 ? old[old.length - keepTail] : null
  for (const one of html) {
    const section = document.createElement('section')
    section.className = 'block'
    section.tabIndex = -1
    section.innerHTML = one
    main.insertBefore(section, anchor)
  }
  blocks = places
  if (header.innerHTML !== head) header.innerHTML = head
  main.setAttribute('aria-label', label)
  const first = main.firstElementChild
  if (first instanceof HTMLElement && main.querySelector('.block[tabindex="0"]') === null) first.tabIndex = 0
  vscode.postMessage({kind: 'shown', version, paragraphs: main.children.length, findings: main.querySelectorAll('.notes li').length, direction: main.firstElementChild === null ? '' : getComputedStyle(main.querySelector('p, h1') ?? main).direction, tinted: ['quote', 'figure', 'source', 'cue', 'finding'].filter((name) => main.querySelector(`.${name}`) !== null)})
}

/** The paragraph that a line of the editor is in, and how far into it. */
function indexOfLine(line: number): number {
  let index = 0
  while (index + 1 < blocks.length && blocks[index + 1].line <= line) index++
  return index
}

function scrollTo(line: number, last: boolean): void {
  quietUntil = performance.now() + 200
  if (line <= 0) return window.scrollTo({top: 0})
  if (last) return window.scrollTo({top: document.documentElement.scrollHeight})
  const index = indexOfLine(line)
  const element = main.children[index]
  if (!(element instanceof HTMLElement)) return
  const next = main.children[index + 1]
  const height = next instanceof HTMLElement ? next.offsetTop - element.offsetTop : element.offsetHeight
  const lines = (blocks[index + 1]?.line ?? blocks[index].line + 1) - blocks[index].line
  const part = Math.min(1, Math.max(0, (line - blocks[index].line) / lines))
  window.scrollTo({top: element.offsetTop + part * height - header.offsetHeight})
}

function markCursor(line: number): void {
  main.querySelector('.here')?.classList.remove('here')
  if (blocks.length > 0) main.children[indexOfLine(line)]?.classList.add('here')
}

let pending = false
window.addEventListener('scroll', () => {
  if (performance.now() < quietUntil || pending) return
  pending = true
  requestAnimationFrame(() => {
    pending = false
    const top = window.scrollY + header.offsetHeight
    const elements = [...main.children] as HTMLElement[]
    const index = elements.filter((element) => element.offsetTop <= top + 1).length - 1
    if (index < 0 || blocks[index] === undefined) return
    const height = (elements[index + 1]?.offsetTop ?? elements[index].offsetTop + elements[index].offsetHeight) - elements[index].offsetTop
    const lines = (blocks[index + 1]?.line ?? blocks[index].line + 1) - blocks[index].line
    vscode.postMessage({kind: 'scrolled', line: blocks[index].line + Math.min(1, Math.max(0, (top - elements[index].offsetTop) / height)) * lines})
  })
})

main.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || getSelection()?.isCollapsed === false) return
  event.preventDefault()
  const piece = event.target.closest<HTMLElement>('[data-at]')
  const section = event.target.closest('.block')
  const block = section === null ? undefined : blocks[[...main.children].indexOf(section)]
  if (block === undefined) return
  const at = Number(piece?.dataset.at ?? 0)
  if (piece?.tagName === 'A') return go(block.start + at, block.start + Number(piece.dataset.to ?? at))
  const inside = piece === null ? 0 : offsetAt(event, piece)
  go(block.start + at + inside, block.start + at + inside)
})

/** Code units into a piece of text at which the pointer is. */
function offsetAt({clientX, clientY}: MouseEvent, piece: HTMLElement): number {
  const range = document.caretRangeFromPoint(clientX, clientY)
  return range !== null && piece.contains(range.startContainer) && piece.tagName !== 'CODE' ? range.startOffset : 0
}

function go(start: number, end: number): void {
  vscode.postMessage({kind: 'go', start, end})
}

/** Up and down go from paragraph to paragraph, Enter into the editor. */
main.addEventListener('keydown', (event) => {
  const section = event.target instanceof Element ? event.target.closest<HTMLElement>('.block') : null
  if (section === null || event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === 'Enter' && event.target === section) {
    const block = blocks[[...main.children].indexOf(section)]
    if (block !== undefined) go(block.start, block.start)
    return
  }
  const wanted = event.key === 'ArrowDown' ? section.nextElementSibling : event.key === 'ArrowUp' ? section.previousElementSibling : event.key === 'Home' ? main.firstElementChild : event.key === 'End' ? main.lastElementChild : null
  if (!(wanted instanceof HTMLElement)) return
  event.preventDefault()
  section.tabIndex = -1
  wanted.tabIndex = 0
  wanted.focus()
})

vscode.postMessage({kind: 'ready'})
