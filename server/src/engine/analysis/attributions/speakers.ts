import {afterConjunction, isQad} from '../../arabic/affixes.ts'
import type {Block} from '../../document/article.ts'
import {wordsOf} from '../../lexicon/attribution-words.ts'
import type {BlockQuotations, Span} from '../quotations/quotations.ts'
import type {Attribution} from './attributions.ts'
import type {Cue} from './cues/cue.ts'
import {type LocalAttribution, paragraphAttributions} from './local.ts'
import {type ResearchMention, researchMentions} from './sources/mentions.ts'
import type {SourceStrength, Strength} from './sources/strength.ts'

/** Whose words they are. */
interface Speaker {
  readonly block: Block
  readonly span: Span
  readonly strength: Strength
  readonly agrees: SourceStrength['agrees']
}

/** Research not named where it is cited. */
interface Unnamed {
  readonly block: Block
  /** Which attribution of its block. */
  readonly at: number
  /** The number of its sentence, from the start of the article. */
  readonly sentence: number
  readonly told: SourceStrength
}

/** Who may be gone on with, or be pointed back to, where a paragraph begins. Never changed once made. */
export interface Speakers {
  /** How many sentences have been read. */
  readonly sentences: number
  /** Who was named last. */
  readonly speaker: Speaker | undefined
  /** What «المصدر», «المسؤول», «الدراسة» point back to: the last of the same noun, of the same trade; see {@link keyOf}. */
  readonly cited: ReadonlyMap<string, Strength>
  readonly research: Strength | undefined
  /** Research that may still be named: what is named soon after it is first cited is named. */
  readonly unnamed: readonly Unnamed[]
}

/** Where nobody has been cited yet. */
export const nobody: Speakers = {sentences: 0, speaker: undefined, cited: new Map(), research: undefined, unnamed: []}

/** An attribution that turns out to be named by what comes after it. */
export interface Naming {
  readonly block: Block
  readonly at: number
}

/** Whether all that follows is told alike. */
export function isSameSpeakers(a: Speakers, b: Speakers): boolean {
  if (a === b) return true
  if (a.research !== b.research || a.unnamed.length !== b.unnamed.length || !isSameSpeaker(a.speaker, b.speaker))
    return false
  for (let i = 0; i < a.unnamed.length; i++) {
    const [one, other] = [a.unnamed[i], b.unnamed[i]]
    if (
      one.block !== other.block ||
      one.at !== other.at ||
      one.told !== other.told ||
      a.sentences - one.sentence !== b.sentences - other.sentence
    )
      return false
  }
  if (a.cited === b.cited) return true
  if (a.cited.size !== b.cited.size) return false
  for (const [key, strength] of a.cited) if (b.cited.get(key) !== strength) return false
  return true
}

function isSameSpeaker(a: Speaker | undefined, b: Speaker | undefined): boolean {
  return (
    a === b ||
    (a !== undefined && b !== undefined && a.block === b.block && a.span === b.span && a.strength === b.strength)
  )
}

/** What a source that points back must share with the one it points to: «الخبراء» are not «الخبير فلان». */
function keyOf({noun, agrees}: SourceStrength): string {
  return `${noun} ${agrees === 'p'}`
}

const leaning = afterConjunction(`ب?(?:${wordsOf('leaning').join('|')})`)

/** «نقلا عن …», «استنادا إلى …»: the phrase of one who answers for what others told him. */
function leans({paragraph: {tokens}}: Block, {kind, first}: Cue): boolean {
  return kind === 'phrase' && leaning.test(tokens[first].word?.fold ?? '')
}

/** «قالت المصادر … وأضاف»: a verb whose subject is dropped goes on with a speaker that it agrees with. */
function goesOn({reading, first}: Cue, opens: number, agrees: SourceStrength['agrees']): boolean {
  if (reading?.person === undefined || reading.form === 'ap') return true
  // Without و, in mid-sentence, its subject stood before it and is only not known: «لكن فلانة تقول».
  if (reading.prefix === '' && first > opens + 1) return false
  return agrees === undefined || agrees === (singulars.get(reading.person) ?? 'p')
}

const singulars: ReadonlyMap<string, SourceStrength['agrees']> = new Map([
  ['3ms', 'm'],
  ['3fs', 'f']
])

/**
 * «وعلم أن», «لقد وجد أن», «اكتشف حديثا أن»: with nobody before to go on with, a verb of finding out tells what is known, and
 * not who found out; most of them only after قد or with an adverb.
 */
function saysNobody({paragraph: {tokens}}: Block, {kind, source, reading, complement, first, last}: Cue): boolean {
  const found = reading?.verb.found
  if (kind !== 'verb' || source !== undefined || found === undefined) return false
  if (reading?.form !== 'pf' || reading.person !== '3ms') return false
  if (complement.kind !== 'complementiser' || complement.at - last > 1) return false
  return found === 'bare' || complement.at > last || isQad(tokens[first - 1]?.word?.fold ?? '')
}

const [source] = wordsOf('source')

/** «يضيف المصدر», «وقال هؤلاء»: whoever spoke last; «المصادر» are many, and he was one. */
function pointsAtSpeaker({noun, singular}: SourceStrength): boolean {
  return noun === undefined || (noun === source && singular)
}

/** «ونقلت عن شهود»: a verb that only passes words on, and finds out nothing itself. */
function passesOn({reading}: Cue): boolean {
  return reading?.verb.cites !== undefined && reading.verb.found === undefined
}

/** «قالوا: …»: with nobody before it, anybody says it. */
function saysAnybody({reading, kind, source}: Cue): boolean {
  return kind === 'verb' && source === undefined && (reading?.person === '3mp' || reading?.person === '3fp')
}

/** «تشير الدراسات»: studies in the plural are a class, and not the one cited before. */
function isGeneric({study, singular, agrees}: SourceStrength): boolean {
  return study === true && singular !== true && agrees === 'f'
}

/** Sentences after «دراسة حديثة» in which whose it is may still be told. */
const NAMED_WITHIN = 2

/** The zones in which somebody may be quoted. */
const spoken: ReadonlySet<string> = new Set(['body', 'list', 'caption'])

/** Reads on from paragraph to paragraph: dropped subjects go on with the speaker named last. */
export class SpeakerReader {
  #sentences: number
  #speaker: Speaker | undefined
  #cited: ReadonlyMap<string, Strength>
  #changed: Map<string, Strength> | undefined
  #research: Strength | undefined
  #unnamed: Unnamed[]
  /** What of earlier paragraphs is named by those read. */
  readonly namings: Naming[] = []

  constructor({sentences, speaker, cited, research, unnamed}: Speakers) {
    this.#sentences = sentences
    this.#speaker = speaker
    this.#cited = cited
    this.#research = research
    this.#unnamed = [...unnamed]
  }

  /** What the next paragraph begins with. */
  speakers(): Speakers {
    const sentences = this.#sentences
    return {
      sentences,
      speaker: this.#speaker,
      cited: this.#changed ?? this.#cited,
      research: this.#research,
      unnamed: this.#unnamed.filter(({sentence}) => sentences - sentence <= NAMED_WITHIN)
    }
  }

  /** The attributions of the next paragraph. */
  read(block: Block, quotations: BlockQuotations): readonly Attribution[] {
    const {paragraph} = block
    if (!spoken.has(paragraph.zone)) return none
    const here: Attribution[] = []
    const sentences = paragraphAttributions(paragraph, quotations)
    const mentions = researchMentions(paragraph)
    let m = 0
    for (let s = 0; s < sentences.length; s++, this.#sentences++) {
      for (; mentions[m]?.sentence === s; m++) this.#noteMention(mentions[m], block, here)
      for (const local of sentences[s]) this.#readOne(local, block, s, here)
    }
    return here.length === 0 ? none : here
  }

  /** «تمكن باحثون في جامعة كذا من …»: research as it first appears, which may name what was cited before. */
  #noteMention({strength}: ResearchMention, block: Block, here: Attribution[]): void {
    if (this.#research !== undefined && strength === 'vague') return
    this.#research = strength
    if (strength !== 'vague') this.#name(({told}) => told.research, block, here)
  }

  /**
   * @param s the sentence of its paragraph
   * @param here the attributions of the paragraph so far
   */
  #readOne(local: LocalAttribution, block: Block, s: number, here: Attribution[]): void {
    const {told, cue, source, span, statement} = local
    if (this.#speaker === undefined && saysAnybody(cue)) return
    const strength = this.#strengthOf(block, s, local, here.at(-1))
    const speaker = source === undefined && cue.kind !== 'impersonal' ? this.#speaker : undefined
    here.push({cue, span, source, strength, told, statement, block, sentence: s, speaker})
    if (told !== undefined) this.#noteCited(told, strength, block, here)
    if (source !== undefined && !cue.relative) this.#speaker = {block, span: source, strength, agrees: told?.agrees}
  }

  /** Keeps what later sources may point back to, and names what this one names. */
  #noteCited(told: SourceStrength, strength: Strength, block: Block, here: Attribution[]): void {
    if (told.noun !== undefined) this.#cite(keyOf(told), strength)
    if (told.research) this.#research = strength
    if (told.study && strength === 'vague' && !told.many)
      this.#unnamed.push({block, at: here.length - 1, sentence: this.#sentences, told})
    else if (!told.back && strength === 'named')
      this.#name((one) => one.told.noun === told.noun || (one.told.research && told.research), block, here)
  }

  /** @param last the attribution before it in its paragraph */
  #strengthOf(block: Block, s: number, local: LocalAttribution, last: Attribution | undefined): Strength {
    const {told, cue} = local
    const strength =
      told?.back === true && !isGeneric(told) ? this.#strengthBefore(told) : this.#ownStrength(block, s, local)
    if (strength !== 'vague') return strength
    // «التقرير» is the one the story is about, named or not where it was first cited.
    if (told?.back === true && told.study && told.singular) return 'role'
    // «وكالة … ونقلت عن شهود»: the outlet cited before answers for them.
    if (passesOn(cue) && this.#speaker?.strength === 'named') return 'named'
    // «أفادت الصحيفة، استنادا إلى مصادر»: so does the one that leans on them.
    return leans(block, cue) && last?.sentence === s && last.strength === 'named' ? 'named' : 'vague'
  }

  /** Of a source by itself, or of the speaker whom a dropped subject goes on with. */
  #ownStrength(block: Block, s: number, {cue, strength}: LocalAttribution): Strength {
    if (strength !== undefined) return strength
    const speaker = this.#speaker
    if (speaker !== undefined && goesOn(cue, block.paragraph.sentences[s].first, speaker.agrees))
      return speaker.strength
    return saysNobody(block, cue) ? 'vague' : 'named'
  }

  /** Of what «المصدر», «الباحثون», «وقال هؤلاء» point back to. */
  #strengthBefore(told: SourceStrength): Strength {
    const cited = this.#citedAs(keyOf(told)) ?? (told.research ? this.#research : undefined)
    if (cited !== undefined) return cited
    return pointsAtSpeaker(told) && this.#speaker !== undefined ? this.#speaker.strength : told.strength
  }

  #citedAs(key: string): Strength | undefined {
    return (this.#changed ?? this.#cited).get(key)
  }

  #cite(key: string, strength: Strength): void {
    if (this.#citedAs(key) === strength) return
    this.#changed ??= new Map(this.#cited)
    this.#changed.set(key, strength)
  }

  /** @param here the attributions of the paragraph so far */
  #name(isIt: (one: Unnamed) => boolean, block: Block, here: Attribution[]): void {
    for (const one of this.#unnamed) {
      if (this.#sentences - one.sentence > NAMED_WITHIN || !isIt(one)) continue
      if (one.block === block) here[one.at] = {...here[one.at], strength: 'named'}
      else this.namings.push({block: one.block, at: one.at})
      this.#cite(keyOf(one.told), 'named')
    }
  }
}

const none: readonly Attribution[] = []
