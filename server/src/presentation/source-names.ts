import type {Attribution} from '../engine/analysis/attributions/attributions.ts'
import {lexicalOf} from '../engine/analysis/attributions/lexical.ts'
import type {SourcePhrase} from '../engine/analysis/attributions/sources/source.ts'
import {fold} from '../engine/arabic/fold.ts'
import type {Block, Span} from '../engine/document/article.ts'
import type {Paragraph} from '../engine/document/paragraph.ts'
import {withoutMarkup} from './visible-text.ts'

/** A source as it was named, taken apart for comparison. */
interface Name {
  readonly key: string
  readonly text: string
  /** Folded words without the article. */
  readonly words: readonly string[]
}

/** Words of a name that are compared, at most. */
const LONGEST = 24

/**
 * Tells which phrases of one article name the same source: «الوزارة» is the «وزارة الإغاثة» of the sentence before,
 * «الأشقر» the «رئيس البلدية كمال الأشقر» introduced above. News copy names a source in full first and by the head of
 * the phrase or the family name after. A new phrase that only shares words («الدفاع المدني» and its spokesman) is
 * another source.
 */
export class SourceNames {
  readonly #names = new Map<string, Name>()
  /** Keys by each folded word by which a source may be taken up again, the latest. */
  readonly #byWord = new Map<string, string>()
  /** By paragraph and where in it the source stands. */
  readonly #byPlace = new Map<Block, Map<number, string>>()

  /** @param last the key of the attribution before, for what points back («المصدر نفسه») */
  keyOf({block, source, speaker, cue, span}: Attribution, last: string): string {
    if (source === undefined) {
      if (speaker !== undefined) return this.#byPlace.get(speaker.block)?.get(speaker.span.start) ?? ''
      return cue.kind === 'impersonal' ? this.#add(nameOf(block.paragraph, cue.first, cue.last, span)) : ''
    }
    const key = this.#resolve(block.paragraph, cue.source ?? cue, source, last)
    this.#byPlace.set(block, (this.#byPlace.get(block) ?? new Map<number, string>()).set(source.start, key))
    return key
  }

  /** The name of a key: as first written. */
  nameOf(key: string): string {
    return this.#names.get(key)?.text ?? ''
  }

  #resolve(paragraph: Paragraph, tokens: SourcePhrase, span: Span, last: string): string {
    const name = nameOf(paragraph, tokens.first, tokens.last, span)
    if (this.#names.has(name.key)) return name.key
    if (/(?:^| )(?:نفسه|نفسها|ذاته|ذاتها|انفسهم)$/.test(name.key) && last !== '') return last
    const {words} = name
    // An indefinite office is somebody new: «مسؤول» after «مسؤول أوروبي».
    const head = paragraph.tokens[tokens.first].word
    if (name.key.startsWith('ال') || head === undefined || lexicalOf(head).source === undefined) {
      const earlier = this.#byWord.get(words[0]) ?? this.#byWord.get(words.at(-1) ?? '')
      const known = earlier === undefined ? undefined : this.#names.get(earlier)
      if (known !== undefined && words.length < known.words.length && words.every((word) => known.words.includes(word)))
        return known.key
    }
    return this.#add(name)
  }

  #add(name: Name): string {
    if (this.#names.has(name.key)) return name.key
    this.#names.set(name.key, name)
    this.#byWord.set(name.words[0], name.key)
    this.#byWord.set(name.words.at(-1) ?? '', name.key)
    return name.key
  }
}

function nameOf(paragraph: Paragraph, first: number, last: number, {start, end}: Span): Name {
  const words: string[] = []
  for (let i = first; i < Math.min(last, first + LONGEST); i++) {
    const {word, start, end} = paragraph.tokens[i]
    const folded = word?.fold ?? paragraph.text.slice(start, end).toLowerCase()
    if (word !== undefined || /^[a-z\d]/.test(folded)) words.push(folded)
  }
  const written = withoutMarkup(paragraph.text.slice(start, end)).trim()
  const text = withoutClitic(paragraph, first, written)
  if (text !== written) words[0] = fold(text.split(' ', 1)[0])
  const key = words.join(' ')
  return {key, text, words: words.map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word))}
}

/**
 * «والوزارة» and «للوزارة» name الوزارة, «للجنة الدولية» اللجنة الدولية (of three ل two are written) but «للجنة
 * السلامة» لجنة السلامة, «لوزارة» وزارة.
 */
function withoutClitic({tokens}: Paragraph, first: number, text: string): string {
  const {word} = tokens[first]
  if (word === undefined) return text
  if (/^[وف]ال/.test(text)) return text.slice(1)
  const {attached, source} = lexicalOf(word)
  if (attached !== text[0]) return text
  if (!text.startsWith('لل')) return text.slice(1)
  if (source?.entry.noun.startsWith('ل') !== true) return `ال${text.slice(2)}`
  return text.includes(' ') && !/^\S+ ال\S+ي(?:ة|ين|ون|ات)?(?: |$)/u.test(text) ? text.slice(1) : `ا${text}`
}
