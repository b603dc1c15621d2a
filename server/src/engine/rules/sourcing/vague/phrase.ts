import type {Attribution} from '../../../analysis/attributions/attributions.ts'
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
  QUANTIFIER,
  RELATIVE,
  SAYING,
  TIME,
  VERB
} from '../../../analysis/attributions/lexical.ts'
import {nameAt, namesBody, saysIssued} from '../../../analysis/attributions/sources/issuer.ts'
import {headOf} from '../../../analysis/attributions/sources/source.ts'
import {type Token, TokenKind} from '../../../document/tokens.ts'
import {type SourceReading, sourceReading} from '../../../lexicon/sources.ts'
import {isNamedBeside, isToldOutlet, isWithheld} from './beside.ts'

/** What of a source phrase nobody can ask, and what is known of it besides. */
export interface VaguePhrase {
  /** UTF-16 code units from the start of the paragraph; without و and ف, and up to the institution, if one stands there. */
  readonly start: number
  readonly end: number
  /** What takes its place so that all around it stays a sentence; `undefined` where no name would. */
  readonly replacement: string | undefined
  /** The noun at its head, where the lexicon has it. */
  readonly head: SourceReading | undefined
  /** With the article or a pronoun, and all of them: it may point back to one cited before. */
  readonly definite: boolean
  /** It is said why nobody is named («طلب عدم كشف هويته»). */
  readonly withheld: boolean
  /** It is said which outlet was told («لـ"الصحيفة"»). */
  readonly told: boolean
  /** One with a name stands beside it («عضو المجلس، سامر حسين،», «سكان ووزارة الداخلية»). */
  readonly named: boolean
  /** It is in construct with an institution: «مسؤولو الشركة», «معلومات الوكالة». */
  readonly construct: boolean
  /** With a pronoun: «مسؤولوه». */
  readonly theirs: boolean
  /** «كل الأطراف»: who they are is known. */
  readonly all: boolean
  /** It is a name or a number: «رواية "كذا"», «عدد العناصر». */
  readonly described: boolean
  /** «وسائل إعلام فرنسية», «الإعلام الرسمي»: of one country or one side. */
  readonly ofNation: boolean
  /** «شاهد من رويترز»: one of an outlet's own. */
  readonly ofOutlet: boolean
  /** Several of a trade, or «عدد من …». */
  readonly gathers: boolean
  /** «نفس المصدر»: whoever was cited last, named or not. */
  readonly same: boolean
}

/** Verbs whose object is the one who was told. */
const TELLS: ReadonlySet<string> = new Set(['أبلغ', 'أخبر', 'أطلع'])
const ALL = /^[وف]?[بل]?(?:كل|جميع|كلا|كلتا|كافة)$/
/** Who it was where an institution stays beside it, «… بوزارة الكهرباء»; else which one it was. */
const WHO = '[المصدر؟]'
const WHICH = '[اسم الجهة؟]'
/** Words of a source at most. */
const LONGEST = 4

/** What no noun phrase goes on with. */
const ENDS =
  PREPOSITION | COMPLEMENTISER | SAYING | RELATIVE | TIME | PARTICLE | CONJUNCTION | DEMONSTRATIVE | MARKER | NEGATION
/** «ذاته», «نفسها»: after a definite noun, without the article. */
const SAME = /^(?:ذات|نفس)(?:ه|ها|هم|هما)$/
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

/** The phrase of an attribution's source as far as it is marked. */
export function vaguePhrase(attribution: Attribution, others: readonly Attribution[]): VaguePhrase {
  const {block, cue, sentence} = attribution
  const {tokens, sentences, text} = block.paragraph
  const phrase = cue.source!
  const to = sentences[sentence].last
  const noun = headOf(block.paragraph, phrase)
  const at = tokens[noun]?.word === undefined ? -1 : noun
  const head = at < 0 ? undefined : (sourceReading(tokens[at].word!) ?? nameReading(tokens, at))
  const theirs = head?.definite === true && !/^[وف]?(?:[بك]?ال|لل)/.test(tokens[at].word!.fold)
  const definite =
    head !== undefined &&
    (theirs || /^[وف]?(?:[بك]?ال|لل)/.test(tokens[at].word!.fold) || SAME.test(tokens[at + 1]?.word?.fold ?? ''))
  const reader = new PhraseReader(tokens, at, cue)
  const last = reader.read(definite)
  const first = tokens[phrase.first]
  const conjunction = conjunctionLength(first)
  const named = isNamedBeside(tokens, last, phrase.last, to, head)
  const withheld = isWithheld(tokens, last, to)
  const open =
    reader.open ||
    withheld ||
    isHedge(head) ||
    leavesOther(tokens, last, to) ||
    leavesField(tokens, last, phrase.last) ||
    isRumour(tokens[cue.first]) ||
    hasPlaceholder(text, sentences[sentence].start, sentences[sentence].end) ||
    disagrees(attribution, others)
  return {
    start: first.start + conjunction,
    end: tokens[last - 1].end,
    replacement: open
      ? undefined
      : `${prepositionOf(attribution)}${reader.within || isPlaced(tokens, last, phrase.last) ? WHO : WHICH}${reader.within ? ' في' : ''}`,
    head,
    definite:
      SAME_AS.test(first.word?.fold ?? '') ||
      (definite && (at === phrase.first || (tokens[phrase.first].traits & DEMONSTRATIVE) !== 0)),
    withheld,
    told: isToldOutlet(tokens, last, to, TELLS.has(cue.reading?.verb.lemma ?? '')),
    named,
    construct: reader.construct,
    theirs,
    all: ALL.test(first.word?.fold ?? ''),
    same: SAME_AS.test(first.word?.fold ?? ''),
    ofNation: tokens.slice(phrase.first, phrase.last).some(isOfNation),
    ofOutlet: isOfOutlet(tokens, last),
    gathers:
      head !== undefined &&
      head.number !== 'sg' &&
      ((head.class === 'person' && head.entry.vague === 'unnamed') || (first.traits & QUANTIFIER) !== 0),
    described:
      isAgency(tokens, phrase.first) ||
      first.kind === TokenKind.quote ||
      isCount(tokens, phrase.first) ||
      (tokens[last]?.kind === TokenKind.quote &&
        (head?.document === true || head?.entry.noun === 'رواية') &&
        last < phrase.last)
  }
}

/** «ترددت أنباء»: the verb goes with nothing but what is rumoured. */
function isRumour({word}: Token): boolean {
  return word !== undefined && /^[وف]?[يت]?تردد(?:ت)?$/.test(word.fold)
}

/** «الإعلام الرسمي», «الصحافة العبرية», «الإعلام الحربي»: of one state, one language or one army. */
const OF_ONE = /^(?:ال)?(?:رسمي|حكومي|عبري|حربي|عسكري|امني)ة?$/

/** «فرنسية», «أوروغواي», «الرسمية»: what tells outlets of one side from all others. */
function isOfNation({word}: Token): boolean {
  if (word === undefined) return false
  const {source} = lexicalOf(word)
  return source?.entry.adjective === true || source?.class === 'place' || OF_ONE.test(word.fold)
}

/** «من رويترز», «لدى الوكالة»: an outlet after a preposition. */
function isOfOutlet(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]
  if (tokens[last]?.word?.fold !== 'من' || next?.word === undefined) return false
  return (nameAt(tokens, last + 1)?.entry ?? sourceReading(next.word)?.entry)?.agency === true
}

/** «لوكالة الأنباء القطرية»: part of the name of an agency. */
function isAgency(tokens: readonly Token[], first: number): boolean {
  return /^[وف]?[بلك]?(?:ال)?وكالة$/.test(tokens[first - 1]?.word?.fold ?? '')
}

/** «تقديرات أولية», «دراسة»: what kind of word it was would be lost with it. */
function isHedge(head: SourceReading | undefined): boolean {
  return head !== undefined && (head.document || head.entry.class === 'document')
}

const OTHER = /^[وف]?(?:اخر|اخرون|اخرين|اخري|الاخر|الاخري|الاخرون|الاخرين)$/

/** «قال مصدر … وقال آخر»: the one after is other than this one, and than no name. */
function leavesOther(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i].word !== undefined && OTHER.test(tokens[i].word!.fold)) return true
  return false
}

const INSIDE = /^(?:في|لدي|من)$/

/** «مصدر مسؤول في الهيئة», «مصدر من الشركة»: where he works follows what is marked. */
function isPlaced(tokens: readonly Token[], last: number, end: number): boolean {
  const word = tokens[last]?.word
  if (last >= end || word === undefined) return false
  if (!INSIDE.test(word.fold)) return word.fold.startsWith('ب') && sourceReading(word)?.class === 'institution'
  const next = tokens[last + 1]
  return (
    next?.word !== undefined &&
    (nameAt(tokens, last + 1)?.entry ?? sourceReading(next.word)?.entry)?.class === 'institution'
  )
}

/** «خبير في علم الآثار», «شاهد من سكان الحي»: what follows says who he is, and no name goes on so. */
function leavesField(tokens: readonly Token[], last: number, end: number): boolean {
  const word = tokens[last]?.word
  return last < end && word !== undefined && INSIDE.test(word.fold) && !isPlaced(tokens, last, end)
}

/** «نفس المصدر», «ذات المصادر»: it points back. */
const SAME_AS = /^[وف]?[بل]?(?:نفس|ذات)$/

/** A name of several words that is nobody's: شهود عيان، وسائل إعلام. */
function nameReading(tokens: readonly Token[], at: number): SourceReading | undefined {
  const name = tokens[at].kind === TokenKind.word ? nameAt(tokens, at) : undefined
  return name === undefined
    ? undefined
    : {
        entry: name.entry,
        class: name.entry.class,
        number: 'pl',
        gender: 'f',
        role: false,
        document: false,
        anonymous: name.entry.class === 'anonymous',
        vagueModifier: false,
        unique: false,
        definite: false,
        preposition: undefined
      }
}

/** Reads on from the head of a source to where what is marked ends. */
class PhraseReader {
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
    const tokens = this.#tokens
    if (this.#head < 0) return this.#limited(Math.min(this.#last, this.#first + LONGEST))
    let i = this.#head + (nameAt(tokens, this.#head)?.words ?? 1)
    // «عدد من أهالي القرية»: in construct, as in «مسؤولو الشركة».
    // «مسؤولو "الشركة"»
    if (this.#tokens[i]?.kind === TokenKind.quote && i < this.#last && this.#isBound(i)) {
      this.construct = this.within = true
      return this.#limited(i)
    }
    if (!definite && i < this.#last && this.#governs(i)) {
      const lexical = lexicalOf(tokens[i].word!)
      // «مصادر الوكالة» are those that told it, and not its own people.
      if (namesBody(tokens, i, lexical)) {
        this.construct = true
        if (lexical.source?.class !== 'media' && nameAt(tokens, i)?.entry.class !== 'media') {
          this.within = true
          return this.#limited(i)
        }
      }
      definite = true
      i++
    } else if (!definite && i < this.#last && !this.#isAdjective(i, false) && this.#isPlainNoun(i)) {
      i++
      // «أهالي أسرى المدينة»
      if (i < this.#last && this.#governs(i)) {
        definite = true
        i++
      }
    }
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
    // «دراسة نُشرت أمس», «موظفة كانت تعمل»
    if (next?.word !== undefined && (saysIssued(next.word.fold) || /^كان(?:ت|وا|ا|تا)?$/.test(next.word.fold)))
      this.open = true
    if (next?.kind !== TokenKind.word || i >= this.#last) {
      // «المصادر التي …», «مصادر على اطلاع», «مصادر "الصحيفة"»: what tells more of them goes with them.
      if (next !== undefined && ((next.traits & RELATIVE) !== 0 || (i < this.#last && next.kind === TokenKind.quote)))
        this.open = true
      return i
    }
    if (/^(?:علي|عن|مع|ضد)$/.test(next.word!.fold) && i !== this.#report) this.open = true
    const governed = (next.traits & PREPOSITION) !== 0 || /^[بل]/.test(next.word!.fold)
    if (governed && WANTS_MORE.test(this.#tokens[i - 1].word?.fold ?? '')) {
      if (this.#closed() && this.#last - this.#first <= LONGEST && next.word!.fold !== 'عن') return this.#last
      this.open = true
    } else if (/^و/.test(next.word!.fold) || (this.#closed() && !governed)) this.open = true
    return i
  }

  /** Four words at most; what is cut off leaves no sentence. */
  #limited(last: number): number {
    if (last - this.#first <= LONGEST) return Math.max(last, this.#first + 1)
    this.open = true
    return this.#first + LONGEST
  }
}

/** «عدد العناصر» counts them; «عدد من العناصر» is some of them. */
function isCount(tokens: readonly Token[], first: number): boolean {
  const next = tokens[first + 1]
  return (
    /^[وف]?عدد$/.test(tokens[first].word?.fold ?? '') &&
    next?.word !== undefined &&
    (/^ال/.test(next.word.fold) || lexicalOf(next.word).source !== undefined) &&
    next.word.fold !== 'من'
  )
}

/** Code units of the و or ف written onto a source: «ومصادر أخرى تقول». */
function conjunctionLength({word}: Token): number {
  if (word === undefined || (word.fold[0] !== 'و' && word.fold[0] !== 'ف')) return 0
  const noun = lexicalOf(word).source?.entry.noun
  if (noun === undefined || (noun[0] === word.fold[0] && word.fold[1] !== word.fold[0])) return 0
  return 1
}

/** «وفقا لـ», «طبقا لـ»: after these the ل is the preposition's. */
const TAKES_LAM = /^[وف]?(?:وفقا|طبقا|تبعا|استنادا|خلافا)$/

/** The preposition written onto the first word, as it is written before a placeholder. */
function prepositionOf({
  block: {
    paragraph: {tokens}
  },
  cue: {source}
}: Attribution): string {
  const {first} = source!
  const {word} = tokens[first]
  if (word === undefined) return ''
  if (/^[وف]?ل/.test(word.fold) && TAKES_LAM.test(tokens[first - 1]?.word?.fold ?? '')) return 'لـ'
  const {attached} = lexicalOf(word)
  return attached === undefined ? '' : `${attached}ـ`
}

/** «مسؤولون يقولون», «وكان خبراء حذروا», «أكد خبراء، مشيرين إلى»: a plural that goes with the source, and with no name. */
function disagrees(
  {
    cue,
    source,
    span,
    block: {
      paragraph: {tokens}
    }
  }: Attribution,
  others: readonly Attribution[]
): boolean {
  const plural = /(?:ين|ون|وا)$/
  if (source!.start < span.start && plural.test(tokens[cue.first].word?.fold ?? '')) return true
  return others.some(
    (other) =>
      other.source === undefined &&
      other.span.start > span.start &&
      plural.test(tokens[other.cue.first].word?.fold ?? '')
  )
}

/** Whether a placeholder stands in a sentence: there is never a second. */
function hasPlaceholder(text: string, start: number, end: number): boolean {
  return text.slice(start, end + 1).includes('؟]')
}
