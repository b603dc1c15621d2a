import {fold} from '../../arabic/fold.ts'
import {perWord, type Word} from '../../arabic/vocabulary.ts'
import type {Article, Block} from '../../document/article.ts'
import {perParagraph, perPart} from '../../document/incremental/facts.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {Token} from '../../document/tokens.ts'
import {isOthers} from '../../document/zones.ts'
import {lettersOf} from '../../lexicon/spelling/letters.ts'
import {SLIP} from '../../lexicon/spelling/slips.ts'
import {insideSpans, type QuotedStretch, quotedStretches} from '../quotations/quotations.ts'

/** A word with a bare alef that the same article also writes with hamza: «الباكستان الايرلندية … الإيرلندية». */
export interface Twin {
  readonly block: Block
  readonly start: number
  readonly end: number
  readonly word: Word
  readonly letters: string
  /** As the article writes it elsewhere. */
  readonly right: string
  readonly quoted: boolean
}

/** What stands before a stem whose first letter is an alef: nothing, a conjunction, the article. */
const HEAD = /^[وف]?(?:[بك]?ال|لل)?(?=[اأإآ])/
/** VII, VIII, X and the few nouns whose alef joins: the bare form is right, and أ before it is «I». */
const JOINS = /^ا(?:ست|ن|ت|[^ا]ت|صط|ضط|زد|طم|قش|ثن|بن|سم|مرأ|دع)/
/** «اجلبوا»: a command, beside «أجلبوا»? */
const COMMAND = /وا$|وها$|وه$/
/** With أ, four letters may be «I know» beside «know!». */
const SHORTEST = 5

/** A word whose stem begins with an alef: bare, or with hamza. */
interface Alef {
  readonly bare: boolean
  readonly letters: string
  /** The same for both. */
  readonly key: string
}

const alefOf = perWord((word: Word): Alef | null => {
  const letters = lettersOf(word.text)
  const head = HEAD.exec(letters)
  if (head === null || letters.length < SHORTEST || (head[0].length === 0 && letters[1] === 'ل')) return null
  const stem = letters.slice(head[0].length)
  if (stem.length < SHORTEST - 1) return null
  const bare = stem[0] === 'ا'
  if (bare && (JOINS.test(stem) || COMMAND.test(stem) || (head[0].length === 0 && stem.length < SHORTEST))) return null
  return {bare, letters, key: head[0] + fold(stem)}
}, null)

interface Alefs {
  readonly bare: ReadonlyArray<{readonly token: Token; readonly alef: Alef}>
  /** Key → as written. */
  readonly hamza: ReadonlyMap<string, string>
}

const NOTHING: Alefs = {bare: [], hamza: new Map()}

const alefs = perParagraph(({tokens, zone}: Paragraph): Alefs => {
  if (isOthers(zone)) return NOTHING
  const bare: Array<{token: Token; alef: Alef}> = []
  const hamza = new Map<string, string>()
  for (const token of tokens) {
    const alef = token.word === undefined ? null : alefOf(token.word)
    if (alef === null) continue
    if (!alef.bare) hamza.set(alef.key, alef.letters)
    else if ((token.traits & SLIP) === 0) bare.push({token, alef})
  }
  return bare.length === 0 && hamza.size === 0 ? NOTHING : {bare, hamza}
})

interface StretchAlefs {
  readonly bare: ReadonlyArray<Omit<Twin, 'right'> & {readonly key: string}>
  readonly hamza: ReadonlyMap<string, string>
}

const alefsByStretch = perPart(quotedStretches, ({blocks, quotations}: QuotedStretch): StretchAlefs => {
  const hamza = new Map<string, string>()
  const bare = blocks.flatMap((block, i) => {
    const here = alefs(block.paragraph)
    for (const [key, letters] of here.hamza) hamza.set(key, letters)
    return here.bare.map(({token: {start, end, word}, alef: {letters, key}}) => ({
      block,
      start,
      end,
      word: word!,
      letters,
      key,
      quoted: insideSpans(quotations[i].spans, start, end)
    }))
  })
  return {bare, hamza}
})

/** The words of an article that it writes without their hamza here and with it elsewhere, in order. */
export function hamzaTwins(article: Article): readonly Twin[] {
  const stretches = alefsByStretch(article)
  if (stretches.every(({bare}) => bare.length === 0)) return []
  const written = new Map<string, string>()
  for (const {hamza} of stretches) for (const [key, letters] of hamza) if (!written.has(key)) written.set(key, letters)
  return stretches.flatMap(({bare}) =>
    bare.flatMap(({key, ...place}) => {
      const right = written.get(key)
      return right === undefined ? [] : [{...place, right}]
    })
  )
}
