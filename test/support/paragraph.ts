import {Paragraph} from '../../server/src/engine/document/paragraph.ts'
import {mark} from './marked.ts'

/** A paragraph of body text. */
export function paragraphOf(text: string): Paragraph {
  return new Paragraph(text, 'body')
}

/** A text with ⟦ ⟧ around what a reader finds in its paragraph. */
export function markedBy(
  find: (paragraph: Paragraph) => ReadonlyArray<{readonly start: number; readonly end: number}>,
  text: string
): string {
  return mark(text, find(paragraphOf(text)))
}

/** A test for each text: what a reader finds in it stands between ⟦ ⟧; one without marks must be left alone. */
export function finds(
  find: (paragraph: Paragraph) => ReadonlyArray<{readonly start: number; readonly end: number}>,
  texts: Readonly<Record<string, readonly string[]>>
): void {
  for (const [what, marked] of Object.entries(texts))
    it(what, () => {
      const texts = marked.map((text) => text.replaceAll(/[⟦⟧]/g, ''))
      if (texts.length === 0) throw new Error('no text')
      for (const [i, text] of texts.entries()) {
        const found = markedBy(find, text)
        if (found !== marked[i]) throw new Error(`found ${found}\nnot   ${marked[i]}`)
      }
    })
}
