import {bankMatches, type PlacedOwnMatch} from '../../analysis/wording/own-matches.ts'
import type {Article} from '../../document/article.ts'
import {type NameRow, nameBank} from '../../lexicon/own/name-row.ts'
import type {PlacedReport} from '../../rule/rule.ts'
import {houseSpelling} from './name-reports.ts'

/** Names that the desk's bank spells otherwise. */
export function bankReports(article: Article, names: readonly NameRow[]): PlacedReport[] {
  if (names.length === 0) return []
  const {index, rows} = nameBank(names)
  return rows.flatMap((row) =>
    withoutInner(bankMatches(article, index, row)).flatMap(({block, match: {start, end, put}}) => {
      if (put === undefined || put.edits.length === 0) return []
      const written = block.paragraph.text.slice(start, end)
      const title = {ar: `اكتب «${put.text}»`, en: `Write “${put.text}”`}
      const finding = {
        start,
        end,
        message: houseSpelling(written, put.text),
        fixes: [{title, safe: false, edits: put.edits}],
        alike: put.text,
        expected: [put.text]
      }
      return [{block, finding}]
    })
  )
}

/** Of a whole name and its family name, which is a variant too, the whole. */
function withoutInner(matches: readonly PlacedOwnMatch[]): PlacedOwnMatch[] {
  return matches.filter(({block, match}, i) => {
    const before = matches[i - 1]
    return before === undefined || before.block !== block || before.match.end <= match.start
  })
}

/** Reports without those of places that others have told already. */
export function withoutPlaces(reports: readonly PlacedReport[], told: readonly PlacedReport[]): PlacedReport[] {
  return reports.filter(
    ({block, finding}) =>
      !told.some((one) => one.block === block && one.finding.start < finding.end && finding.start < one.finding.end)
  )
}
