import {type PlacedSlip, placedSlips} from '../../analysis/copy/slips.ts'
import type {Article, Block} from '../../document/article.ts'
import {respelled} from '../../lexicon/spelling/letters.ts'
import type {Slip} from '../../lexicon/spelling/slips.ts'
import type {Bilingual, Fix, Report} from '../../rule/rule.ts'

/** What a rule of spelling says of a slip. */
type Wording = (slip: Slip) => Bilingual

/**
 * Reports the misspelled words of one rule: the word, what it should be, and a fix. Between quotation marks it is a hint,
 * and none of those that are mended at once.
 */
export function reportSlips(
  article: Article,
  rule: Slip['rule'],
  wording: Wording,
  report: (block: Block, finding: Report) => void
): void {
  for (const placed of placedSlips(article, rule)) {
    const {block, quoted, slip} = placed
    const {rights, letters, start, end} = slip
    report(block, {
      start,
      end,
      message: wording(slip),
      ...(quoted ? {severity: 'hint'} : {alike: letters}),
      expected: rights,
      fixes: () => fixesOf(placed),
      data: {word: letters, spelling: true}
    })
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
