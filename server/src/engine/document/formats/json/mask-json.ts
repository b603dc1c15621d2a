import {type Node, type ParseError, parseTree} from 'jsonc-parser'
import {NotAnArticle, Unreadable} from '../../unreadable.ts'
import {Embedded, maskLines} from '../embedded.ts'
import {maskHtml} from '../html/mask-html.ts'
import {type Masked, Masker} from '../mask.ts'
import {isDeeper} from './depth.ts'
import {jsonFeed} from './json-feed.ts'
import {ninjs} from './ninjs.ts'
import type {Part, Vocabulary} from './vocabulary.ts'

const vocabularies: readonly Vocabulary[] = [jsonFeed, ninjs]

/** The longest JSON that is read, in UTF-16 code units. */
const LONGEST = 16 * 1024 * 1024
/** Brackets within brackets that no article has. */
const DEEPEST = 64

/**
 * The articles of a JSON source: a wire, a feed. What is in another language than Arabic is passed over.
 *
 * @throws Unreadable where it is no JSON, and NotAnArticle where no vocabulary knows it
 */
export function maskJson(source: string): Masked {
  const root = treeOf(source)
  const articles = vocabularies.map((vocabulary) => vocabulary.articles(root)).find((found) => found !== undefined)
  if (articles === undefined) throw unknownKind()
  const masker = new Masker(source, 'literal')
  for (const parts of articles) {
    if (parts.length > 0) masker.nextArticle(parts[0].node.offset)
    for (const part of parts) addPart(source, part, masker)
  }
  return {...masker.end(), writing: 'json'}
}

const ARTICLE = /"(?:bod(?:y_\w{1,20}|ies)|headlines?|description_\w{1,20})"\s*:|jsonfeed\.org/

function unknownKind(): NotAnArticle {
  return new NotAnArticle({
    ar: 'ملف JSON من نوع لا يُقرأ؛ المعروف: ninjs وJSON Feed',
    en: 'JSON of a kind that is not read; known are ninjs and JSON Feed'
  })
}

function treeOf(source: string): Node {
  if (source.length > LONGEST || isDeeper(source, DEEPEST))
    throw new NotAnArticle({
      ar: 'ملف JSON أطول أو أعمق من أي مقال؛ لم يُقرأ',
      en: 'the JSON is longer or nested deeper than any article; not read'
    })
  // Whoever writes JSON of another kind is not to be told that it has a mistake.
  if (!ARTICLE.test(source)) throw unknownKind()
  const errors: ParseError[] = []
  const root = parseTree(source.replace(/^\ufeff/, ' '), errors, {disallowComments: true})
  if (root !== undefined && errors.length === 0) return root
  const line = source.slice(0, errors[0]?.offset ?? 0).split('\n').length
  throw new Unreadable({
    ar: `السطر ${line}: ليس JSON سليمًا؛ الملف مبتور؟`,
    en: `line ${line}: not valid JSON; is the file cut off?`
  })
}

function addPart(source: string, {node, holds, zone}: Part, masker: Masker): void {
  const embedded = new Embedded()
  const end = node.offset + node.length - 1
  let at = node.offset + 1
  for (const {0: written, index} of source.slice(at, end).matchAll(/\\(?:u[\da-f]{4}|.)/gi)) {
    const start = node.offset + 1 + index
    embedded.add(at, start, source.slice(at, start))
    at = start + written.length
    embedded.add(start, at, JSON.parse(`"${written}"`) as string)
  }
  embedded.add(at, end, source.slice(at, end))
  const {text} = embedded
  embedded.addTo(masker, holds === 'html' ? maskHtml(text, true) : maskLines(text), zone)
}
