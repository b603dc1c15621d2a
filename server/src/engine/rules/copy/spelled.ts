import {type PlacedSlip, placedSlips} from '../../analysis/copy/slips.ts'
import type {Article, Block} from '../../document/article.ts'
import {respelled} from '../../lexicon/spelling/letters.ts'
import type {Slip} from '../../lexicon/spelling/slips.ts'
import type {Bilingual, Edit, Fix, Report} from '../../rule/rule.ts'

/** What a rule of spelling says of a slip. */
type Wording = (slip: Slip) => Bilingual

/**
 * Reports the misspelled words of one rule: the word, what it should be, a fix of this one and one of all of them in the
 * article. Between quotation marks it is a hint, and left out of the fix of all.
 */
export function reportSlips(
  article: Article,
  rule: Slip['rule'],
  wording: Wording,
  report: (block: Block, finding: Report) => void
): void {
  const slips = placedSlips(article, rule)
  for (const placed of slips) {
    const {block, quoted, slip} = placed
    const {rights, letters, start, end} = slip
    report(block, {
      start,
      end,
      message: wording(slip),
      severity: quoted ? 'hint' : undefined,
      expected: rights,
      fixes: () => fixesOf(placed, slips),
      data: {word: letters, spelling: true}
    })
  }
}

function fixesOf(placed: PlacedSlip, all: readonly PlacedSlip[]): readonly Fix[] {
  const {
    slip: {rights, letters}
  } = placed
  const unsure = rights.length > 1
  const one: Fix[] = rights.map((right) => ({
    title: {ar: `اكتب «${right}»`, en: `Write «${right}»`},
    safe: false,
    ...(unsure && {unsure}),
    edits: [editOf(placed, right)]
  }))
  const same = unsure
    ? []
    : all.filter(
        ({slip, quoted}) =>
          slip.letters === letters && slip.rights.length === 1 && slip.rights[0] === rights[0] && !quoted
      )
  if (same.length < 2 || placed.quoted) return one
  const title = {
    ar: `اكتب «${rights[0]}» بدل «${letters}» في المقال كله (${same.length})`,
    en: `Write «${rights[0]}» for «${letters}» in the whole article (${same.length})`
  }
  return [...one, {title, safe: false, edits: same.map((each) => editOf(each, rights[0]))}]
}

function editOf({block, slip}: PlacedSlip, right: string): Edit {
  const {start, end, text} = respelled(slip.word.text, right)
  return {start: slip.start + start, end: slip.start + end, text, block}
}
