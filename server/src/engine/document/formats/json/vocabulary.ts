import type {Node} from 'jsonc-parser'
import type {Zone} from '../../zones.ts'

/** A string of an article, and what is in it. */
export interface Part {
  /** A node of type `string`. */
  readonly node: Node
  readonly zone?: Zone
  /** `html`: a page or a part of one; `lines`: text, every line of which is a paragraph. */
  readonly holds: 'html' | 'lines'
}

/** A kind of JSON that articles are written in: a file beside this one, and a line in `mask-json.ts`. */
export interface Vocabulary {
  /** The articles in it, each the parts that are read; `undefined` where it is not of this kind. */
  readonly articles: (root: Node) => ReadonlyArray<readonly Part[]> | undefined
}

/** The value of a property of an object. */
export function property(node: Node | undefined, name: string): Node | undefined {
  return properties(node).find(([key]) => key === name)?.[1]
}

/** The properties of an object in the order of the source. */
export function properties(node: Node | undefined): Array<readonly [name: string, value: Node]> {
  if (node?.type !== 'object') return []
  return (node.children ?? []).flatMap(({children: [key, value] = []}) =>
    value === undefined ? [] : [[String(key.value), value] as const]
  )
}

/** The items of an array; an object where one may stand for several. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  if (node?.type === 'array') return node.children ?? []
  return node?.type === 'object' ? [node] : []
}

/** A property that is a string, as it reads. */
export function stringOf(node: Node | undefined, name: string): string | undefined {
  const value = property(node, name)
  return value?.type === 'string' ? String(value.value) : undefined
}
