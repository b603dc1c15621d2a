import {type Attribution, attributionsByBlock} from '../facts/attributions.ts'
import {QUANTIFIER, lexicalOf} from '../facts/sourcing/lexical.ts'
import {type Fix, type Report, defineRule} from '../lint/rule.ts'
import {type Block, perPart} from '../parse/article.ts'
import {TokenKind} from '../parse/tokens.ts'

/** A sentence whose only source is one that nobody can ask. */
export default defineRule({
  id: 'vague-source',
  family: 'sourcing',
  severity: 'information',
  summary: {ar: 'جملة لا مصدر لها إلا مبهم: «مصادر»، «مسؤول»، «خبراء»، «يُعتقد».', en: 'A sentence whose only source is vague: «مصادر», an unnamed official, “experts”, “it is believed”.'},
  why: {
    ar: 'المصدر المجهول أضعف المصادر: سمّه، أو ضعه في مؤسسته واذكر لماذا لم يُسمَّ. لا تقل «مصادر» والمصدر واحد، ولا «مصدر» بلا وصف (رويترز، أسوشيتد برس).',
    en: 'Anonymous sources are the weakest: name them, or place them and say why they are not named. Never “sources” for one source (Reuters Handbook); “a source”, unmodified, is almost always prohibited (AP). A class of outlets or reports («وسائل إعلام», «تقارير») gets a hint.'
  },
  examples: [
    {bad: 'وقالت ⟦مصادر مطلعة⟧ إن الاجتماع تأجل.', good: 'وقالت [اسم الجهة؟] إن الاجتماع تأجل.'},
    {bad: 'تأجل الاجتماع، وفقا ⟦لمسؤولين⟧.', good: 'تأجل الاجتماع، وفقا لـ[اسم الجهة؟].'},
    {bad: '⟦يُعتقد⟧ أن الاجتماع تأجل.'},
    {bad: 'ذكرت ⟦وسائل إعلام محلية⟧ أن الاجتماع تأجل.', note: 'a hint'},
    {bad: 'وقال ⟦ناشط⟧ إن الطريق مقطوعة. ⟦وأضاف⟧ أن السكان غادروا.', note: 'what goes on with a vague speaker is as vague'},
    {ok: 'وقالت وزارة الصحة إن الاجتماع تأجل.'},
    {ok: 'وقال متحدث باسم البلدية إن الطريق فُتحت.'},
    {ok: 'نقلت وكالة الأنباء عن مصدر أمني أن الطريق فُتحت.', note: 'the agency answers for it'}
  ],
  check({article, report}) {
    const found = vagueByBlock(article)
    for (const block of article.blocks) for (const one of found[block.index]) report(block, one)
  }
})

const vagueByBlock = perPart(attributionsByBlock, (attributions): readonly Report[] => {
  let found: Report[] | undefined
  for (const own of bySentence(attributions)) {
    const vague = own.find((attribution, i) => attribution.strength === 'vague' && isMain(own, i)) ?? own.find(isMention)
    if (vague !== undefined) (found ??= []).push(finding(vague))
  }
  return found ?? none
})
const none: readonly Report[] = []

/**
 * Whether an attribution stands by itself, and not in what another of the sentence reports: «قال الوزير إن تقارير أفادت
 * …» is the minister's. With و and a subject of its own a verb begins anew.
 */
function isMain(own: readonly Attribution[], i: number): boolean {
  const {cue, span, source} = own[i]
  if (cue.kind === 'nominal' || cue.relative) return false
  // «الذي وصف بأنه خطأ، قال الوزير إن»: in passing, beside one who is named.
  if (cue.kind === 'impersonal' && cue.reading?.verb.agentless !== undefined && own.some(({strength}) => strength !== 'vague')) return false
  if (own.some((other) => other.cue.whole && other.strength !== 'vague' && (cue.kind === 'impersonal' || isSetOff(other)))) return false
  const anew = cue.reading?.prefix.startsWith('و') === true && source !== undefined && cue.kind === 'verb'
  // «أفادت الصحيفة، نقلا عن مصادر»: the outlet answers for its sources.
  if (cue.kind === 'phrase' && own.slice(0, i).some(({strength}) => strength !== 'vague')) return false
  return own.slice(0, i).every((before) => before.cue.reading?.verb.act === true || (anew && before.cue.kind !== 'phrase') || !(before.statement.start <= span.start && before.statement.end >= span.end))
}

/** «…، بحسب الوكالة»: after a pause, or at the head of its sentence. */
function isSetOff({block: {paragraph: {tokens}}, cue: {first}}: Attribution): boolean {
  return first === 0 || tokens[first - 1].kind >= TokenKind.quote
}

/**
 * Whether it is sure. «حذر التجار من المخالفة», «وأبرز النشطاء مقاطع»: where no words are reported, a definite noun may be the
 * object of a verb whose subject is dropped.
 */
function isSure({block: {paragraph}, sentence, cue: {kind, first, complement, reading}, source, span, told}: Attribution): boolean {
  const {tokens} = paragraph
  // «يعتقد البعض» is mostly the writer's foil.
  if (told?.noun === 'بعض' || told?.noun === 'كثيرون') return false
  if (told?.noun === 'مصدر') return true
  // «كان من المتوقع»: what had been expected is told by what came of it.
  if (kind === 'impersonal' && first > 0 && /^[وف]?كان(?:ت)?$/.test(tokens[first - 1].word?.fold ?? '')) return false
  // «خرج المتظاهرون مطالبين», «رد فلان قائلا»: whose it is may stand where the engine does not look.
  if (kind === 'participle') return false
  // «كثيرون يعتقدون»: what stands before its verb may be another's subject; only sources by trade are sure.
  if (kind === 'verb' && source !== undefined && source.start < span.start) {
    const at = tokens.findIndex(({start}) => start === source.start)
    // «المدافعون عن القرار يقولون إن»: it opens the sentence, and the verb after it agrees with it.
    const {first: opens} = paragraph.sentences[sentence]
    if (reading?.person === '3mp' && complement.kind === 'complementiser' && at - opens <= 1 && (at === opens || (tokens[opens].traits & QUANTIFIER) !== 0)) return true
    return /^[وف]?(?:كان|كانت|ان|لكن|اما)$/.test(tokens[at - 1]?.word?.fold ?? '')
  }
  // «طالب مواطنون الجهات بالعمل»، «اشتكى عدد منهم من الغبار»: an act of theirs, told.
  if (kind === 'verb' && complement.kind !== 'complementiser' && complement.kind !== 'colon' && complement.kind !== 'quote' && (reading?.verb.tag === 'C' || reading?.verb.tag === 'E')) return false
  // «هتف متظاهرون: "…"», «سأله أحدهم»: a scene, with words that claim nothing.
  if (kind === 'verb' && reading!.verb.scene === true) return false
  // «أبرز نشطاء مقاطع»: shown, not said.
  if (kind === 'verb' && complement.kind === 'none' && source !== undefined && told?.study !== true && reading?.verb.requires.some(({subject}) => subject === true) !== true) return false
  if (kind !== 'verb' || source === undefined || (complement.kind !== 'none' && complement.kind !== 'preposition')) return true
  const definite = /^[وف]?ال/.test(tokens.find(({start}) => start === source.start)?.word?.fold ?? '')
  return !definite || (reading?.prefix === '' && reading.form === 'impf') || complement.word === 'الي'
}

/** «بعد التقارير عن غارة»: reports mentioned, not cited. */
function isMention({cue}: Attribution): boolean {
  return cue.kind === 'nominal' && cue.reading === undefined
}

/** @param attributions of one paragraph */
function* bySentence(attributions: readonly Attribution[]): Generator<readonly Attribution[]> {
  for (let i = 0; i < attributions.length; ) {
    let last = i + 1
    while (last < attributions.length && attributions[last].sentence === attributions[i].sentence) last++
    yield attributions.slice(i, last)
    i = last
  }
}

function finding(attribution: Attribution): Report {
  const {block, source, span, told, speaker} = attribution
  const named = source ?? span
  const words = block.paragraph.text.slice(named.start, named.end)
  const about = source ?? speaker?.span
  const generic = isMention(attribution) || told?.generic === true
  const message = generic
    ? {ar: `مصدر عام («${shortened(words)}»): سمّ وسيلة واحدة على الأقل.`, en: `Generic source («${shortened(words)}»): name at least one outlet.`}
    : about === undefined
      ? {ar: `صيغة مجهولة («${shortened(words)}»): من قال ذلك؟`, en: `Impersonal formula («${shortened(words)}»): who says so?`}
      : source === undefined
        ? {ar: `ما زال المتحدث مجهولا («${shortened(words)}»): سمّ الجهة أو برّر إخفاءها.`, en: `Still the anonymous speaker («${shortened(words)}»): name the source or say why not.`}
        : {ar: `المصدر مبهم («${shortened(words)}»): سمّ الجهة أو برّر إخفاءها.`, en: `Vague source («${shortened(words)}»): name it or say why not.`}
  return {start: named.start, end: named.end, severity: generic || !isSure(attribution) ? 'hint' : 'information', message, fixes: source === undefined ? [] : [placeholder(block, source)]}
}

/** Characters of the phrase that a message repeats. */
const LONGEST = 40

function shortened(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))}…`
}

/** The placeholder for the phrase; a preposition written onto it stays: «وفقا لمسؤولين» becomes «وفقا لـ[اسم الجهة؟]». */
function placeholder({paragraph}: Block, {start, end}: {start: number; end: number}): Fix {
  const first = paragraph.tokens.find((token) => token.start === start)?.word
  const attached = first === undefined ? undefined : (lexicalOf(first).attached ?? (/^ل.{3,}/.test(first.fold) && lexicalOf(first).source !== undefined && !lexicalOf(first).source!.entry.noun.startsWith('ل') ? 'ل' : undefined))
  return {title: {ar: 'ضع موضعا لاسم الجهة', en: 'Put a placeholder for the name'}, safe: false, edits: [{start, end, text: attached === undefined ? '[اسم الجهة؟]' : `${attached}ـ[اسم الجهة؟]`}]}
}
