import {type Attribution, attributionsByBlock} from '../../analysis/attributions/attributions.ts'
import type {Cue} from '../../analysis/attributions/cues/cue.ts'
import {fold} from '../../arabic/fold.ts'
import type {Article} from '../../document/article.ts'
import {perPart} from '../../document/incremental/facts.ts'
import {TokenKind} from '../../document/tokens.ts'
import {hasPlaceholder} from '../../lexicon/placeholders.ts'
import {defineRule, type Fix, type Report} from '../../rule/rule.ts'
import {Cited, nobody, type Vague} from './vague/cited.ts'
import {formulaWeight} from './vague/formula.ts'
import {vaguePhrase} from './vague/phrase.ts'
import {weightOf} from './vague/weight.ts'

/** A sentence whose only source is one that nobody can ask. */
export default defineRule({
  id: 'vague-source',
  family: 'sourcing',
  severity: 'information',
  summary: {
    ar: 'جملة لا مصدر لها إلا مبهم: «مصادر»، «مسؤول»، «خبراء»، «يُعتقد».',
    en: 'A sentence whose only source is vague: «مصادر», an unnamed official, “experts”, “it is believed”.'
  },
  why: {
    ar: 'المصدر المجهول أضعف المصادر: سمّه، أو ضعه في مؤسسته واذكر لماذا لم يُسمَّ. لا تقل «مصادر» والمصدر واحد، ولا «مصدر» بلا وصف (رويترز، أسوشيتد برس). وإذا تكرر المصدر نفسه فالتنبيه مرة في كل فقرة، وما بعده فيها تلميح.',
    en: 'Anonymous sources are the weakest: name them, or place them and say why they are not named. Never “sources” for one source (Reuters Handbook); “a source”, unmodified, is almost always prohibited (AP). Outlets of one country («وسائل إعلام فرنسية») get a hint, and so do a voice of the street, a forecast of what is on a calendar, a source that says why it is not named, and the same source again in one paragraph.'
  },
  examples: [
    {bad: 'وقالت ⟦مصادر مطلعة⟧ إن الاجتماع تأجل.', good: 'وقالت [اسم الجهة؟] إن الاجتماع تأجل.'},
    {bad: 'تأجل الاجتماع، وفقا ⟦لمسؤولين⟧.', good: 'تأجل الاجتماع، وفقا لـ[اسم الجهة؟].'},
    {bad: '⟦يُعتقد⟧ أن الاجتماع تأجل.'},
    {
      bad: 'وقال ⟦مصدر مسؤول⟧ بوزارة الكهرباء إن التيار عاد.',
      good: 'وقال [المصدر؟] بوزارة الكهرباء إن التيار عاد.',
      note: 'the institution stays'
    },
    {bad: 'ذكرت ⟦وسائل إعلام محلية⟧ أن الاجتماع تأجل.', good: 'ذكرت [اسم الجهة؟] أن الاجتماع تأجل.'},
    {
      bad: 'وقال ⟦ناشط⟧ إن الطريق مقطوعة. ⟦وأضاف⟧ أن السكان غادروا.',
      note: 'what goes on with a vague speaker is as vague: a hint'
    },
    {ok: 'وقالت وزارة الصحة إن الاجتماع تأجل.'},
    {ok: 'وقال متحدث باسم البلدية إن الطريق فُتحت.'},
    {ok: 'ومن المقرر أن يُستأنف الاجتماع غدا.', note: 'a calendar, and no source'},
    {ok: 'نقلت وكالة الأنباء عن مصدر أمني أن الطريق فُتحت.', note: 'the agency answers for it'}
  ],
  check({article, report}) {
    const cited = new Cited()
    const found = vagueByBlock(article)
    for (let index = 0; index < found.length; index++) {
      cited.openParagraph()
      for (const one of found[index]) {
        const said = cited.say(one, one.gathers && isLead(article, index))
        if (said !== undefined) report(article.blocks[index], said)
      }
    }
  }
})

/** Paragraphs at the head of an article, headline included, that may sum up who speaks in it; and those in which they then speak. */
const LEAD = 4
const BODY = 24

/** Whether a paragraph sums up at the head of an article what people with names say below: «حذر أطباء …» and then «قالت الدكتورة فلانة». */
function isLead(article: Article, index: number): boolean {
  if (index >= LEAD) return false
  const attributions = attributionsByBlock(article)
  for (let i = index; i < Math.min(attributions.length, BODY); i++) {
    if (
      attributions[i].some(
        ({strength, source, cue}) => strength === 'named' && source !== undefined && cue.kind === 'verb'
      )
    )
      return true
  }
  return false
}

const vagueByBlock = perPart(attributionsByBlock, (attributions): readonly Vague[] => {
  const found: Vague[] = []
  const pointsBack = lastPointingBack(attributions)
  /** Where the first one with a name is cited. */
  const named =
    attributions.find(({source, strength}) => source !== undefined && strength !== 'vague')?.span.start ?? Infinity
  for (const own of bySentence(attributions)) {
    const at = own.findIndex((attribution, i) => attribution.strength === 'vague' && isMain(own, i))
    const vague = at >= 0 ? own[at] : own.find(isMention)
    const one = vague === undefined ? undefined : read(vague, own, named, pointsBack)
    if (one !== undefined) found.push(one)
  }
  return found.length === 0 ? none : found
})
const none: readonly Vague[] = []

/**
 * Whether an attribution stands by itself, and not in what another of the sentence reports: «قال الوزير إن تقارير أفادت
 * …» is the minister's. With و and a subject of its own a verb begins anew.
 */
function isMain(own: readonly Attribution[], i: number): boolean {
  const {cue, span, source} = own[i]
  if (cue.kind === 'nominal' || cue.relative) return false
  // «الذي وصف بأنه خطأ، قال الوزير إن»: in passing, beside one who is named.
  if (
    cue.kind === 'impersonal' &&
    cue.reading?.verb.agentless !== undefined &&
    own.some(({strength}) => strength !== 'vague')
  )
    return false
  if (
    own.some((other) => other.cue.whole && other.strength !== 'vague' && (cue.kind === 'impersonal' || isSetOff(other)))
  )
    return false
  const anew = cue.reading?.prefix.startsWith('و') === true && source !== undefined && cue.kind === 'verb'
  // «أفادت الصحيفة، نقلا عن مصادر»: the outlet answers for its sources.
  if (cue.kind === 'phrase' && own.slice(0, i).some(({strength, cue}) => strength !== 'vague' && !isAct(cue)))
    return false
  return own
    .slice(0, i)
    .every(
      (before) =>
        isAct(before.cue) ||
        (anew && before.cue.kind !== 'phrase') ||
        !(before.statement.start <= span.start && before.statement.end >= span.end)
    )
}

/** «يتبنى المجلس قرارا», «وجه القضاء تهمة، وفق ما أفاد مصدر»: something done, told by whoever else is cited. */
function isAct({reading}: Cue): boolean {
  return reading !== undefined && (reading.verb.act === true || 'CP'.includes(reading.verb.tag))
}

/** «…، بحسب الوكالة»: after a pause, or at the head of its sentence. */
function isSetOff({
  block: {
    paragraph: {tokens}
  },
  cue: {first}
}: Attribution): boolean {
  return first === 0 || tokens[first - 1].kind >= TokenKind.quote
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

/**
 * What is reported of a vague attribution; `undefined` where it is none after all.
 *
 * @param own those of its sentence
 * @param pointsBack see {@link lastPointingBack}
 */
function read(
  attribution: Attribution,
  own: readonly Attribution[],
  named: number,
  pointsBack: ReadonlyMap<string, number>
): Vague | undefined {
  const {source, speaker} = attribution
  if (isPlaceholder(attribution)) return undefined
  if (source !== undefined)
    return readPhrase(attribution, own, (pointsBack.get(attribution.told?.noun ?? '') ?? -1) > attribution.span.start)
  return speaker === undefined || attribution.cue.kind === 'impersonal'
    ? readFormula(attribution, named)
    : goingOn(attribution)
}

/** «قالت [اسم الجهة؟] إن»: whoever it is will be named. */
function isPlaceholder({
  block: {
    paragraph: {text, tokens}
  },
  cue: {last},
  source
}: Attribution): boolean {
  const at = source?.start ?? tokens[last]?.start ?? text.length
  const open = text[at] === '[' ? at : at - 1
  return text[open] === '[' && hasPlaceholder(text.slice(open, open + LONGEST_PLACEHOLDER))
}

/** «قالت مصادر … وأضافت المصادر»: where each noun last points back; with a name in place of the first it would point to nobody. */
function lastPointingBack(attributions: readonly Attribution[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const {told, span} of attributions)
    if (told?.back === true && told.noun !== undefined) last.set(told.noun, span.start)
  return last
}

/** @param stays whether something later in its paragraph points back to it */
function readPhrase(attribution: Attribution, own: readonly Attribution[], stays: boolean): Vague | undefined {
  const {block, told} = attribution
  const phrase = vaguePhrase(attribution, own)
  const {start, end, replacement, head, definite} = phrase
  const severity = weightOf(attribution, phrase)
  if (severity === undefined) return undefined
  const words = block.paragraph.text.slice(start, end)
  const shown = shortened(words)
  const generic = isMention(attribution) || told?.generic === true
  const message = generic
    ? {
        ar: `مصدر عام («${shown}»): سمّ وسيلة واحدة على الأقل.`,
        en: `Generic source («${shown}»): name at least one outlet.`
      }
    : {
        ar: `المصدر مبهم («${shown}»): سمّ الجهة أو برّر إخفاءها.`,
        en: `Vague source («${shown}»): name it or say why not.`
      }
  const fixes: readonly Fix[] =
    replacement === undefined || stays
      ? noFixes
      : [
          {
            title: {ar: 'ضع موضعا لاسم الجهة', en: 'Put a placeholder for the name'},
            safe: false,
            edits: [{start, end, text: replacement}]
          }
        ]
  const first: Report = {start, end, severity, message, fixes}
  const again: Report = {
    ...first,
    // «وأضافت المصادر»: who they are is asked where they stand first.
    fixes: told?.back === true ? noFixes : fixes,
    message: {ar: `المصدر المبهم نفسه مرة أخرى («${shown}»).`, en: `The same vague source again («${shown}»).`}
  }
  return {
    first,
    again,
    words: fold(words),
    noun: head?.entry.noun ?? told?.noun,
    definite,
    gathers: phrase.gathers,
    generic: told?.generic === true,
    goesOn: false
  }
}

/** «يُعتقد أن», «من المرجح أن»: nobody says it. */
function readFormula(attribution: Attribution, named: number): Vague | undefined {
  const {
    block,
    span: {start, end: before},
    cue
  } = attribution
  // «بحسب ما ورد»: with its verb.
  const end = cue.whole && cue.reading !== undefined ? block.paragraph.tokens[cue.last].end : before
  const severity = formulaWeight(attribution, named < start)
  if (severity === undefined) return undefined
  const words = block.paragraph.text.slice(start, end)
  const first: Report = {
    start,
    end,
    severity,
    message: {ar: `صيغة مجهولة («${words}»): من قال ذلك؟`, en: `Impersonal formula («${words}»): who says so?`},
    fixes: noFixes
  }
  const again: Report = {
    ...first,
    severity: 'hint',
    message: {ar: `الصيغة المجهولة نفسها مرة أخرى («${words}»).`, en: `The same impersonal formula again («${words}»).`}
  }
  return {...nobody, first, again, words: fold(words)}
}

/** «وأضاف أن»: goes on with a vague speaker, who was reported where he stands. */
function goingOn({block, span: {start, end}}: Attribution): Vague {
  const words = block.paragraph.text.slice(start, end)
  const first: Report = {
    start,
    end,
    severity: 'hint',
    message: {
      ar: `ما زال المتحدث مجهولا («${words}»): المصدر المبهم نفسه مرة أخرى.`,
      en: `Still the anonymous speaker («${words}»): the same vague source again.`
    },
    fixes: noFixes
  }
  return {...nobody, first, again: undefined, words: '', goesOn: true}
}
const noFixes: readonly Fix[] = []

/** Code units of the longest placeholder, and some blanks. */
const LONGEST_PLACEHOLDER = 20
/** Characters of the phrase that a message repeats. */
const LONGEST = 40

function shortened(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))}…`
}
