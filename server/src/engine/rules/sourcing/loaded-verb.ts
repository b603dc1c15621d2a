import {type Attribution, articleAttributions} from '../../analysis/attributions/attributions.ts'
import {inflectVerb} from '../../arabic/inflection.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import type {ReportingReading} from '../../lexicon/reporting-verbs.ts'
import {verbRows} from '../../lexicon/rows.ts'
import {defineRule, type Fix} from '../../rule/rule.ts'

/** A reporting verb that takes sides: it doubts, endorses or accuses. */
export default defineRule({
  id: 'loaded-verb',
  family: 'sourcing',
  severity: 'information',
  off: true,
  summary: {
    ar: 'فعل ناقل غير محايد: «زعم»، «ادعى»، «اعترف»… حيث يكفي «قال».',
    en: 'A reporting verb that takes sides («زعم», «ادعى», «اعترف») where «قال» would do.'
  },
  why: {
    ar: '«زعم» و«ادعى» يشككان، و«كشف» و«أوضح» يصدّقان، و«اعترف» و«أقر» يدينان. الفعل المحايد «قال»، وبعده «إنّ»؛ ومن قال «زعم» أتبعه بما ينقض الزعم.',
    en: '«زعم» and «ادعى» cast doubt, «كشف» endorses, «اعترف» and «أقر» imply guilt. The neutral verb is «قال», with «إن» after it; «زعم» wants contrary evidence in the next sentence (usage guides on speech verbs).'
  },
  examples: [
    {
      bad: 'و⟦زعمت⟧ الشركة أن المنتج آمن.',
      good: 'وقالت الشركة إن المنتج آمن.',
      note: 'the mark stands on the verb, its conjunction left out'
    },
    {bad: '⟦ادعى⟧ المتحدث أنه لم يكن هناك.', good: 'قال المتحدث إنه لم يكن هناك.'},
    {ok: 'قال المتحدث إنه لم يكن هناك.'},
    {ok: 'اعترفت الحكومة بالدولة الجديدة.'}
  ],
  check({article, report}) {
    for (const attribution of articleAttributions(article)) {
      const {cue, block} = attribution
      const {reading} = cue
      if (reading?.verb.loaded === undefined || reading.verb.loaded === 'off') continue
      if (cue.complement.kind !== 'complementiser' || !isSaid(attribution, reading)) continue
      const at = block.paragraph.tokens[cue.first]
      const start = at.start + prefixLength(reading)
      report(block, {
        start,
        end: at.end,
        severity: reading.verb.loaded,
        message: {
          ar: `فعل ناقل غير محايد («${at.word!.text}»): جرّب «${reading.verb.neutral ?? 'قال'}».`,
          en: `Loaded reporting verb («${at.word!.text}»): try «${reading.verb.neutral ?? 'قال'}».`
        },
        fixes: neutralFix(block.paragraph, attribution, reading, start)
      })
    }
  }
})

/** Words between a verb with its subject and what it says, at most: «زعم فلان، الذي حضر الجلسة، أنه». */
const REACH = 8
/** Forms that are those of دعا as well: «يدعون», «لم يدعوا», «رجل يدعى فلانا». */
const CALLS = /^[وف]?س?[يت]دع(?:ي|و|وا|ون|وان|يان)$/
const SHADDA = /\u062f[\u064b-\u0650]*\u0651/

/** Whether the verb is surely the one that says, and what it says surely its own. */
function isSaid(
  {
    cue: {first, complement},
    source,
    span,
    block: {
      paragraph: {tokens}
    }
  }: Attribution,
  reading: ReportingReading
): boolean {
  const {word} = tokens[first]
  if (
    reading.verb.lemma === 'ادعى' &&
    CALLS.test(word!.fold) &&
    !/\u064a$/.test(word!.text) &&
    !SHADDA.test(word!.text)
  )
    return false
  // «لن يصمد كما تدعي قيادته، في حين يستطيع غيره أن»: the clause is another's.
  if (/^[وف]?(?:كما|مثلما|حسبما|ما)$/.test(tokens[first - 1]?.word?.fold ?? '')) return false
  const end = source !== undefined && source.start > span.start ? source.end : span.end
  let between = 0
  for (let i = complement.at - 1; i > first && tokens[i].start >= end; i--) between++
  return between <= REACH
}

/** و and ف stay as they are written; س goes with the verb. */
function prefixLength({prefix}: ReportingReading): number {
  return prefix.startsWith('و') || prefix.startsWith('ف') ? 1 : 0
}

/** The neutral verb in the same form and person, and the complementiser that goes with it: أن after most, إن after قال. */
function neutralFix({tokens}: Paragraph, {cue}: Attribution, reading: ReportingReading, start: number): Fix[] {
  const neutral = verbRows.all().find(({lemma}) => lemma === reading.verb.neutral)
  // «يُزعم أنه»: nobody says it. «يروّج إلى أن»: the preposition would be left over.
  if (neutral === undefined || reading.suffix !== '' || cue.kind === 'impersonal' || cue.complement.word !== undefined)
    return []
  const form = inflectVerb(neutral).find(({form, person}) => form === reading.form && person === reading.person)
  if (form === undefined) return []
  const complement = tokens[cue.complement.at]
  const written = complement.word!.text
  const changed =
    neutral.lemma === 'قال' ? written.replace(/^([وف]?)ب?[أا]ن/, '$1إن') : written.replace(/^([وف]?)بأن/, '$1أن')
  return [
    {
      title: {ar: `اكتب «${form.text}»`, en: `Write «${form.text}»`},
      safe: false,
      edits: [
        {start, end: tokens[cue.first].end, text: `${reading.prefix.replace(/^[وف]/, '')}${form.text}`},
        {start: complement.start, end: complement.end, text: changed}
      ]
    }
  ]
}
