import {type PlacedSlip, slipsByStretch} from '../../analysis/copy/slips.ts'
import type {Article} from '../../document/article.ts'
import {perPart} from '../../document/incremental/facts.ts'
import {respelled} from '../../lexicon/spelling/letters.ts'
import type {Slip} from '../../lexicon/spelling/slips.ts'
import type {Bilingual, Fix, PlacedReport, Report} from '../../rule/rule.ts'

/** What a rule of spelling says of a slip. */
type Wording = (slip: Slip) => Bilingual

/**
 * What is reported of the misspelled words of one rule, by stretch: the word, what it should be, and a fix. Between quotation marks it
 * is a hint, and none of those that are mended at once.
 *
 * @param kind of each report, where the rule tells other things too
 */
export function slipReports(
  rule: Slip['rule'],
  wording: Wording,
  kind?: string
): (article: Article) => ReadonlyArray<readonly PlacedReport[]> {
  return perPart(slipsByStretch, (slips): readonly PlacedReport[] =>
    (slips.get(rule) ?? none).map((placed) => ({block: placed.block, finding: reportOf(placed, wording, kind)}))
  )
}
const none: readonly never[] = []

function reportOf(placed: PlacedSlip, wording: Wording, kind: string | undefined): Report {
  const {quoted, slip} = placed
  const {rights, letters, start, end} = slip
  return {
    start,
    end,
    message: wording(slip),
    ...(quoted ? {severity: 'hint'} : {alike: letters}),
    expected: rights,
    fixes: () => fixesOf(placed),
    data: {word: letters, spelling: true},
    ...(kind !== undefined && {kind})
  }
}

function fixesOf({slip: {rights, word, start: at}}: PlacedSlip): readonly Fix[] {
  return rights.map((right) => {
    const {start, end, text} = respelled(word.text, right)
    return {
      title: {ar: `اكتب «${right}»`, en: `Write «${right}»`},
      safe: false,
      ...(rights.length > 1 && {unsure: true}),
      edits: [{start: at + start, end: at + end, text}]
    }
  })
}
