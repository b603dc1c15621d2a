import type {Cue} from '../../../analysis/attributions/cues/cue.ts'
import {
  COMPLEMENTISER,
  CONJUNCTION,
  DEMONSTRATIVE,
  lexicalOf,
  MARKER,
  NEGATION,
  PARTICLE,
  PREPOSITION,
  RELATIVE,
  SAYING,
  TIME,
  VERB
} from '../../../analysis/attributions/lexical.ts'
import {nameAt, namesBody, saysIssued} from '../../../analysis/attributions/sources/issuer.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {sourceReading} from '../../../lexicon/sources.ts'
import {isToBody} from './beside.ts'

/** Words of a source at most. */
const LONGEST = 4

/** What no noun phrase goes on with. */
const ENDS =
  PREPOSITION | COMPLEMENTISER | SAYING | RELATIVE | TIME | PARTICLE | CONJUNCTION | DEMONSTRATIVE | MARKER | NEGATION
/** «ذاته», «نفسها»: after a definite noun, without the article. */
export const SAME = /^(?:ذات|نفس)(?:ه|ها|هم|هما)$/
/** Adjectives of relation, and their plurals. */
const RELATION = /(?:ي|ية|يون|يين|يان|يات)$/
/** Other adjectives that stand after a source; the lexicon has those of nobody (مطلع، موثوق). */
const ADJECTIVE =
  /^(?:اتراك|اكراد|روس|عرب|اجانب|افارقة|اخر(?:ي|ون|ين|ان)?|مطلعة?|مطلع(?:ين|ون|ان)|مسؤولة?|مسءولة?|مسوولة?|سابقة?|سابق(?:ين|ون|ان)|جديدة?|حديثة?|بارزة?|بارز(?:ين|ون)|كثيرة|كثر|عدة|مختلفة|كبار|شباب|مستقل(?:ة|ين|ون)?|متخصص(?:ة|ين|ون)?|مذكورة?|مقرب(?:ة|ين|ون)?|قريبة?|مؤيد(?:ة|ين|ون)?|معارض(?:ة|ين|ون)?|حاضر(?:ين|ون))$/
/** Adjectives and participles that say nothing without what follows them: «مقربة من الرئاسة», «مطلعة على الملف». */
const WANTS_MORE = /^[وف]?(?:ال)?(?:مقرب|قريب|مطلع|عليم|ملم|مهتم|معني|مختص|متخصص|مدافع|مشارك)(?:ة|ين|ون|ان|تين)?$/
/** «رفيع المستوى», «واسع الاطلاع»: adjectives in construct with what they are true of. */
const OF_WHAT = /^(?:رفيع|عالي|واسع)(?:ة|و|ي)?$/
/** An ending that a noun in construct has lost: مسؤولون, مصدران. */
const NOT_CONSTRUCT = /(?:ون|ين|ان)$/
/** «سكان عفرين», «أهالي غزة»: a place follows. */
const PEOPLE_OF = /^[وف]?[بل]?(?:سكان|اهالي|اهل|ابناء|رواد|شهود)$/
/** «مسؤولو الشركة», «مقاتلي الحركة». */
const BOUND = /[وي]$/

/** Reads on from the head of a source to where what is marked ends. */
export class PhraseReader {
  readonly #tokens: readonly Token[]
  readonly #first: number
  readonly #head: number
  readonly #last: number
  /** The token that opens the report, where a clause does: up to it all is the source. */
  readonly #opens: number
  readonly #report: number
  /** What is left after the mark goes with what is in it: nothing may take its place. */
  open = false
  /** An institution or an outlet follows in construct: «مسؤولو الشركة». */
  construct = false
  /** What is marked ends before it, and a name would stand in it: «… في الشركة». */
  within = false

  constructor(tokens: readonly Token[], head: number, {source, complement}: Cue) {
    this.#tokens = tokens
    this.#first = source!.first
    this.#head = head
    this.#last = source!.last
    this.#report = complement.at
    this.#opens = complement.kind === 'none' || complement.kind === 'preposition' ? -1 : complement.at
  }

  /** The token after the last that is marked. */
  read(definite: boolean): number {
    if (this.#head < 0) return this.#limited(Math.min(this.#last, this.#first + LONGEST))
    const next = this.#head + (nameAt(this.#tokens, this.#head)?.words ?? 1)
    if (this.#isQuotedBody(next)) return this.#endBefore(next)
    if (definite || next >= this.#last) return this.#pastAdjectives(next, definite)
    if (this.#governs(next)) return this.#pastGoverned(next)
    if (!this.#isAdjective(next, false) && this.#isPlainNoun(next)) return this.#pastPlainNoun(next)
    return this.#pastAdjectives(next, false)
  }

  /** «مسؤولو "الشركة"» */
  #isQuotedBody(i: number): boolean {
    return this.#tokens[i]?.kind === TokenKind.quote && i < this.#last && this.#isBound(i)
  }

  /** What is marked ends before an institution it is in construct with, which stays: «مسؤولو الشركة» are «[المصدر؟] في الشركة». */
  #endBefore(i: number): number {
    this.construct = this.within = true
    return this.#limited(i)
  }

  /** Past a noun the head is in construct with, «عدد من أهالي القرية»; not past an institution. */
  #pastGoverned(i: number): number {
    const lexical = lexicalOf(this.#tokens[i].word!)
    if (namesBody(this.#tokens, i, lexical)) {
      this.construct = true
      // «مصادر الوكالة» are those that told it, and not its own people.
      const isOutlet = lexical.source?.class === 'media' || nameAt(this.#tokens, i)?.entry.class === 'media'
      if (!isOutlet) return this.#endBefore(i)
    }
    return this.#pastAdjectives(i + 1, true)
  }

  /** Past «تغذية» after «خبراء», and past what it is in construct with itself: «أهالي أسرى المدينة». */
  #pastPlainNoun(i: number): number {
    const next = i + 1
    return next < this.#last && this.#governs(next)
      ? this.#pastAdjectives(next + 1, true)
      : this.#pastAdjectives(next, false)
  }

  /** Past the adjectives of the source, and past what they want after them. */
  #pastAdjectives(from: number, definite: boolean): number {
    let i = from
    while (i < this.#last && (this.#isAdjective(i, definite) || this.#isJoined(i, definite) || this.#isOfWhat(i))) i++
    return this.#limited(this.#withRest(i))
  }

  /** Whether all up to the end of the phrase is the source, for what is reported opens there. */
  #closed(): boolean {
    return this.#opens >= this.#last
  }

  /** Whether the noun that follows the head is the one it is in construct with: «سكان الحي», «خبراء الأرصاد». */
  #governs(i: number): boolean {
    const {word, traits, kind} = this.#tokens[i]
    const {fold: own} = this.#tokens[i - 1].word!
    if (kind !== TokenKind.word || (traits & ENDS) !== 0 || NOT_CONSTRUCT.test(own) || word!.fold[0] === 'و')
      return false
    if (word!.fold.startsWith('ال')) return this.#closed() || this.#isBound(i) || !/^[وف]?[بل]?مصدر$/.test(own)
    return this.#isBound(i) && !/ي$/.test(word!.fold)
  }

  /** Whether the noun before is a plural that has lost its ن: «مسؤولو الشركة». */
  #isBound(i: number): boolean {
    const word = this.#tokens[i - 1].word!
    return i - 1 === this.#head && BOUND.test(word.fold) && sourceReading(word)?.number === 'pl'
  }

  /** «خبراء تغذية»: where no object can stand, a noun after the head goes with it. */
  #isPlainNoun(i: number): boolean {
    const {word, traits, kind} = this.#tokens[i]
    if (kind === TokenKind.word && PEOPLE_OF.test(this.#tokens[i - 1].word!.fold) && (traits & ENDS) === 0) return true
    return (
      this.#closed() &&
      kind === TokenKind.word &&
      (traits & (ENDS | VERB)) === 0 &&
      !/^(?:[وبل]|ال)/.test(word!.fold) &&
      !/^[يتان]|وا$/.test(word!.fold) &&
      !NOT_CONSTRUCT.test(this.#tokens[i - 1].word!.fold)
    )
  }

  /** Whether a word is an adjective of the source: as definite as it, and of relation or one of the list. */
  #isAdjective(i: number, definite: boolean): boolean {
    const {word, traits, kind} = this.#tokens[i]
    if (kind !== TokenKind.word || (traits & (COMPLEMENTISER | SAYING | RELATIVE | CONJUNCTION)) !== 0) return false
    const {fold} = word!
    if (SAME.test(fold)) return definite
    const article = fold.startsWith('ال')
    if (article !== definite) return false
    const bare = article ? fold.slice(2) : fold
    const lexical = lexicalOf(word!)
    if (lexical.vagueModifier || ADJECTIVE.test(bare) || lexical.source?.entry.adjective === true) return true
    return (
      (traits & (PREPOSITION | PARTICLE)) === 0 &&
      (article || lexical.attached === undefined) &&
      bare.length > 3 &&
      RELATION.test(bare) &&
      (article || (traits & VERB) === 0) &&
      !/^[يت].{2,4}ي$/.test(bare)
    )
  }

  /** «رفيع المستوى» */
  #isOfWhat(i: number): boolean {
    return (
      (this.#tokens[i].traits & ENDS) === 0 &&
      OF_WHAT.test(this.#tokens[i - 1].word?.fold ?? '') &&
      this.#tokens[i].word?.fold.startsWith('ال') === true
    )
  }

  /** «أمنية وطبية», «خبراء ومحللون»: و and another adjective or source, if the whole stays short. */
  #isJoined(i: number, definite: boolean): boolean {
    const {word, traits, kind} = this.#tokens[i]
    if (
      kind !== TokenKind.word ||
      word!.fold[0] !== 'و' ||
      (traits & (ENDS & ~CONJUNCTION)) !== 0 ||
      i - this.#first >= LONGEST
    )
      return false
    const source = sourceReading(word!)
    const bare = word!.fold.slice(1)
    if (bare.startsWith('ال') !== definite) return false
    if (source !== undefined && source.entry.noun[0] !== 'و')
      return source.vagueModifier || source.role || source.anonymous || source.entry.adjective === true
    return this.#closed() && RELATION.test(bare) && bare.length > 3
  }

  /** Past «من الرئاسة» after «مصادر مقربة», which says nothing without it. */
  #withRest(i: number): number {
    const next = this.#tokens[i]
    if (next === undefined) return i
    if (isClauseVerb(next)) this.open = true
    if (next.kind !== TokenKind.word || i >= this.#last) {
      if (this.#tellsMore(i)) this.open = true
      return i
    }
    if (this.#isOnOrAgainst(i)) this.open = true
    if (!this.#isWantedRest(i)) {
      if (this.#isLeftover(i)) this.open = true
      return i
    }
    if (this.#isShortRest(i)) return this.#last
    this.open = true
    return i
  }

  /** «المصادر التي …», «مصادر "الصحيفة"»: what tells more of them, after the phrase or in quotation marks, goes with them. */
  #tellsMore(i: number): boolean {
    const {kind, traits} = this.#tokens[i]
    return (traits & RELATIVE) !== 0 || (i < this.#last && kind === TokenKind.quote)
  }

  /** «مصادر على اطلاع», «مسؤولون عن الملف»: no name goes on so, unless it opens what is reported («كشفت مصادر عن»). */
  #isOnOrAgainst(i: number): boolean {
    return i !== this.#report && /^(?:علي|عن|مع|ضد)$/.test(this.#tokens[i].word!.fold)
  }

  /** «من الرئاسة» after «مقربة», «بالملف» after «ملمة»; not «لصحيفة», whom they told. */
  #isWantedRest(i: number): boolean {
    return (
      isPrepositional(this.#tokens[i]) &&
      WANTS_MORE.test(this.#tokens[i - 1].word?.fold ?? '') &&
      !isToBody(this.#tokens, i, true)
    )
  }

  /** Whether the rest ends with the phrase, and the whole stays short enough to be marked. */
  #isShortRest(i: number): boolean {
    return this.#closed() && this.#last - this.#first <= LONGEST && this.#tokens[i].word!.fold !== 'عن'
  }

  /** «… وآخرون», or a word of the source that is neither its adjective nor says where: a name would not agree with it. */
  #isLeftover(i: number): boolean {
    return this.#tokens[i].word!.fold.startsWith('و') || (this.#closed() && !isPrepositional(this.#tokens[i]))
  }

  /** Four words at most; what is cut off leaves no sentence. */
  #limited(last: number): number {
    if (last - this.#first <= LONGEST) return Math.max(last, this.#first + 1)
    this.open = true
    return this.#first + LONGEST
  }
}

/** «دراسة نُشرت أمس», «موظفة كانت تعمل»: the verb of a clause that tells more of an indefinite noun. */
function isClauseVerb({word}: Token): boolean {
  return word !== undefined && (saysIssued(word.fold) || /^كان(?:ت|وا|ا|تا)?$/.test(word.fold))
}

/** «من», «بالملف»: a preposition, or a word that may have one written onto it. */
function isPrepositional({word, traits}: Token): boolean {
  return (traits & PREPOSITION) !== 0 || /^[بل]/.test(word!.fold)
}
