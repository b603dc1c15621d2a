import type {Paragraph} from '../../parse/paragraph.ts'
import type {Sentence} from '../../parse/sentences.ts'
import {type Token, TokenKind} from '../../parse/tokens.ts'
import {type QuoteIndex, findComplement} from './complement.ts'
import type {Cue} from './cues.ts'
import {lexicalOf} from './lexical.ts'
import {type SourcePhrase, sourceAfter} from './source.ts'

/** After what an attributing phrase names its source. */
type Governs = 'noun' | 'noun-l' | 'noun-ila' | 'noun-an' | 'verb' | 'nothing'

const heads: ReadonlyArray<readonly [words: string, governs: Governs]> = [
  ['بحسب', 'noun'],
  ['حسب', 'noun'],
  ['وفق', 'noun'],
  ['وفقا', 'noun-l'],
  ['طبقا', 'noun-l'],
  ['تبعا', 'noun-l'],
  ['استنادا', 'noun-ila'],
  ['نقلا', 'noun-an'],
  ['حسبما', 'verb'],
  ['بحسب ما', 'verb'],
  ['وفق ما', 'verb'],
  ['وفقا لما', 'verb'],
  ['طبقا لما', 'verb'],
  ['حسب ما', 'verb'],
  ['مثلما', 'verb'],
  ['كما', 'verb'],
  ['على حد', 'noun'],
  ['على لسان', 'noun'],
  ['على ذمة', 'noun'],
  ['في تقدير', 'noun'],
  ['في راي', 'noun'],
  ['برايه', 'nothing'],
  ['بحسبه', 'nothing'],
  ['حسبه', 'nothing'],
  ['حسبهم', 'nothing']
]

/** Words after «بحسب/وفق» that make it "depending on" or "in conformity with" (desk specification 1.8, rows 5–7). */
const measures: ReadonlySet<string> = new Set('القانون الدستور احكام معايير المعايير شروط الشروط كيفية قاعدة جدول اجندة الية اليات خطة الخطة الفية السن العمر الجنس الدخل الفئة الحاجة العرض الظروف الطلب النوع الترتيب المنطقة نوع حجم عدد نظام النظام ضوابط الضوابط مواصفات المواصفات اسس رؤية منهجية الاصول برنامج البرنامج طريقة اسعار سعر مبدا مقتضيات قدرة الاولوية منظور رغبة رغبات رغباتهم نسبة طبيعة الاسعار توقيت التوقيت'.split(' '))

interface Node {
  readonly next: Map<string, Node>
  governs?: Governs
}

const trie: Node = {next: new Map()}
for (const [words, governs] of heads) {
  let node = trie
  for (const word of words.split(' ')) {
    let next = node.next.get(word)
    if (next === undefined) node.next.set(word, (next = {next: new Map()}))
    node = next
  }
  node.governs = governs
}

/** The phrase that attributes at this token («وفقا للأمم المتحدة»، «حسبما ذكرت الوكالة»), if one begins there. */
export function phraseCue(paragraph: Paragraph, sentence: Sentence, quotes: QuoteIndex, at: number): Cue | undefined {
  const {tokens} = paragraph
  const matched = longestHead(tokens, at, sentence.last)
  if (matched === undefined) return undefined
  const {last, governs} = matched
  if (governs === 'nothing') return phrase(at, last, undefined, last)
  if (governs === 'verb') return verbPhrase(paragraph, sentence, quotes, at, last)
  const from = afterPreposition(tokens, last, sentence.last, governs)
  if (from === undefined || from >= sentence.last) return undefined
  const first = tokens[from]
  if (first.kind === TokenKind.word && measures.has(first.word!.fold.replace(/^لل?/, governs === 'noun-l' ? (first.word!.fold.startsWith('لل') ? 'ال' : '') : '$&'))) return undefined
  const source = nounAt(paragraph, quotes, from, sentence.last)
  if (source === undefined || !canSpeak(paragraph, source, matched.word)) return undefined
  return phrase(at, last, source, source.last)
}

function phrase(first: number, last: number, source: SourcePhrase | undefined, at: number): Cue {
  return {kind: 'phrase', first, last, source, complement: {kind: 'none', at}, reading: undefined, relative: false, whole: true}
}

function longestHead(tokens: readonly Token[], at: number, to: number): {last: number; governs: Governs; word: string} | undefined {
  let node = trie
  let best: {last: number; governs: Governs; word: string} | undefined
  for (let i = at; i < to; i++) {
    const token = tokens[i]
    if (token.kind !== TokenKind.word) break
    const {fold} = token.word!
    const next = node.next.get(fold) ?? (i === at && (fold[0] === 'و' || fold[0] === 'ف') ? node.next.get(fold.slice(1)) : undefined)
    if (next === undefined) break
    node = next
    if (node.governs !== undefined) best = {last: i + 1, governs: node.governs, word: tokens[at].word!.fold}
  }
  return best
}

/** Past «إلى»، «عن»; ل is written onto the noun, or stands alone before a quotation mark. */
function afterPreposition(tokens: readonly Token[], at: number, to: number, governs: Governs): number | undefined {
  const token = tokens[at]
  if (token === undefined || at >= to) return undefined
  if (governs === 'noun') return at
  if (token.kind !== TokenKind.word) return undefined
  const {fold} = token.word!
  if (governs === 'noun-l') return fold[0] !== 'ل' ? undefined : fold === 'ل' ? at + 1 : at
  return fold === (governs === 'noun-ila' ? 'الي' : 'عن') ? at + 1 : undefined
}

/** «حسبما أفادت الوكالة»: a reporting verb and its subject. */
function verbPhrase(paragraph: Paragraph, sentence: Sentence, quotes: QuoteIndex, at: number, verbAt: number): Cue | undefined {
  const token = paragraph.tokens[verbAt]
  if (token === undefined || verbAt >= sentence.last || token.kind !== TokenKind.word) return undefined
  const reading = lexicalOf(token.word!).verbs.find(({form, verb}) => form !== 'masdar' && form !== 'ap' && form !== 'apn' && verb.requires.length > 0)
  if (reading === undefined) return undefined
  const {fold} = paragraph.tokens[at].word!
  // «كما قال الوزير إن» adds another report; only without a complement does «كما» attribute what stands around it.
  if (/^[وف]?كما$/.test(fold) && findComplement(paragraph, quotes, verbAt + 1, sentence.last, new Set(), 12).kind !== 'none') return undefined
  if (/^[وف]?كما$/.test(fold) && (at === sentence.first || reading.verb.tag === 'C' || reading.verb.tag === 'E')) return undefined
  const source = nounAt(paragraph, quotes, verbAt + 1, sentence.last)
  return {kind: 'phrase', first: at, last: verbAt + 1, source, complement: {kind: 'none', at: source?.last ?? verbAt + 1}, reading, relative: false, whole: true}
}

function nounAt(paragraph: Paragraph, quotes: QuoteIndex, from: number, to: number): SourcePhrase | undefined {
  const token = paragraph.tokens[from]
  if (token === undefined || from >= to) return undefined
  // ل is written onto the first noun, which sourceAfter would take for an adverbial.
  const phrase = sourceAfter(paragraph, quotes, from, to)
  if (phrase !== undefined && phrase.first === from) return phrase
  const rest = sourceAfter(paragraph, quotes, from + 1, to)
  if (rest !== undefined && rest.first === from + 1) return {first: from, last: rest.last}
  return token.kind <= TokenKind.latin ? {first: from, last: from + 1} : phrase
}

/** «حسب» and «وفق» have other senses, so their noun must be one who can speak, a name, or a document. */
function canSpeak({tokens}: Paragraph, {first, last}: SourcePhrase, head: string): boolean {
  for (let i = first; i < Math.min(last, first + 4); i++) {
    const token = tokens[i]
    if (token.kind === TokenKind.latin || token.kind === TokenKind.quote) return true
    if (token.kind !== TokenKind.word) continue
    const lexical = lexicalOf(token.word!)
    if (lexical.source !== undefined || lexical.name !== undefined) return true
  }
  return /بحسب|وفقا|نقلا|طبقا|لسان|علي/.test(head)
}
