import {fold} from '../../arabic/fold.ts'
import {perWord, type Word} from '../../arabic/vocabulary.ts'
import type {Article, Block} from '../../document/article.ts'
import {isSameRun, sameBefore} from '../../document/incremental/common-ends.ts'
import {perArticleFrom, perFound, perParagraph, perPart} from '../../document/incremental/facts.ts'
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
  // «الاباضيه» beside «الأباضيه»: with the article its last letter is amiss in both
  if (stem.length < SHORTEST - 1 || (head[0].endsWith('ل') && stem.endsWith('ه'))) return null
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

/** The twins of a stretch, and what they are told by. */
interface StretchTwins {
  readonly alefs: StretchAlefs
  /** Of each bare word of the stretch, how the article writes it elsewhere. */
  readonly rights: ReadonlyArray<string | undefined>
  readonly twins: readonly Twin[]
}

const twinsFound = perArticleFrom(
  (article: Article, before: readonly StretchTwins[] | undefined): readonly StretchTwins[] => {
    const stretches = alefsByStretch(article)
    const written = writtenWithHamza(article)
    return stretches.map((alefs, i) => {
      const rights = alefs.bare.map(({key}) => written.get(key))
      const known = sameBefore(before, stretches.length, i, (one) => one.alefs === alefs)
      return known !== undefined && isSameRun(known.rights, rights, 0, rights.length)
        ? known
        : {alefs, rights, twins: twinsOf(alefs, rights)}
    })
  }
)

/** What stretch after stretch writes with hamza; the very same list where an edit changes nothing of it. */
const hamzas = perArticleFrom((article: Article, before: ReadonlyArray<StretchAlefs['hamza']> | undefined) => {
  const now = alefsByStretch(article).map(({hamza}) => hamza)
  return before?.length === now.length && now.every((hamza, i) => isSameMap(hamza, before[i])) ? before : now
})

function isSameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a === b) return true
  if (a.size !== b.size) return false
  for (const [key, letters] of a) if (b.get(key) !== letters) return false
  return true
}

/** Key → as the article writes it first. */
const writtenWithHamza = perFound(hamzas, (all): ReadonlyMap<string, string> => {
  const written = new Map<string, string>()
  for (const hamza of all) for (const [key, letters] of hamza) if (!written.has(key)) written.set(key, letters)
  return written
})

function twinsOf({bare}: StretchAlefs, rights: StretchTwins['rights']): readonly Twin[] {
  return bare.flatMap(({key, ...place}, i) => {
    const right = rights[i]
    return right === undefined ? [] : [{...place, right}]
  })
}

/** The words of an article that it writes without their hamza here and with it elsewhere, in order, by stretch. */
export const hamzaTwinsByStretch: (article: Article) => ReadonlyArray<readonly Twin[]> = perPart(
  twinsFound,
  ({twins}) => twins
)
