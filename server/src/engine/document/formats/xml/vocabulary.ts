import type {Zone} from '../../zones.ts'
import type {XmlElement} from './tree.ts'

/** An element of an article, and what is in it. */
export interface Part {
  readonly element: XmlElement
  /** What its paragraphs are, where their own markup does not say. */
  readonly zone?: Zone
  /**
   * `text`: one paragraph; `blocks`: paragraphs as elements; `html`: HTML written as text; `lines`: text, every line of which
   * is a paragraph.
   */
  readonly holds: 'text' | 'blocks' | 'html' | 'lines'
}

/** A kind of XML that articles are written in: a file beside this one, and a line in `mask-xml.ts`. */
export interface Vocabulary {
  /** Names of its roots, without the prefix of a namespace. */
  readonly roots: readonly string[]
  /** The articles in it, each the parts that are read, in the order of the source. */
  readonly articles: (root: XmlElement, source: string) => ReadonlyArray<readonly Part[]>
}
