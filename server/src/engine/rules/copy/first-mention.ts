import {mentionMatches, type PlacedOwnMatch} from '../../analysis/wording/own-matches.ts'
import type {Article} from '../../document/article.ts'
import {nameClass} from '../../lexicon/names.ts'
import {type FirstMention, type NameRow, nameBank} from '../../lexicon/own/name-row.ts'
import type {PlacedReport} from '../../rule/rule.ts'

/**
 * Names of the desk's bank whose last words stand alone before the name in full does, where the bank has how it is written
 * first. Of a name that never stands in full nobody can tell whose it is.
 */
export function firstMentionReports(article: Article, names: readonly NameRow[]): PlacedReport[] {
  if (names.length === 0) return []
  const {firsts, firstIndex} = nameBank(names)
  return firsts.flatMap((mention) => {
    const whole = mentionMatches(article, firstIndex, mention.whole)
    if (whole.length === 0) return []
    const alone = mentionMatches(article, firstIndex, mention.alone).find((one) => !isWithin(one, whole))
    if (alone === undefined || isBefore(article, whole[0], alone) || followsName(alone)) return []
    return [{block: alone.block, finding: reportOf(mention, alone)}]
  })
}

function reportOf({name, first}: FirstMention, {match: {start, end, put}}: PlacedOwnMatch): PlacedReport['finding'] {
  return {
    start,
    end,
    kind: 'first-mention',
    message: {
      ar: `أول ذكر لـ«${name}» بلا اسمه كاملا؛ تكتبه الدار: «${first}».`,
      en: `The first mention of “${name}” is not in full; the house writes “${first}”.`
    },
    fixes:
      put === undefined
        ? []
        : [{title: {ar: `اكتب «${put.text}»`, en: `Write “${put.text}”`}, safe: false, edits: put.edits}],
    expected: [first]
  }
}

function isWithin({block, match}: PlacedOwnMatch, others: readonly PlacedOwnMatch[]): boolean {
  return others.some((other) => other.block === block && other.match.start < match.end && match.start < other.match.end)
}

function isBefore(article: Article, one: PlacedOwnMatch, other: PlacedOwnMatch): boolean {
  const at = ({block, match}: PlacedOwnMatch): number => article.startOf(block) + match.start
  return at(one) < at(other)
}

/** «سامي كوهين» is another person. */
function followsName({block: {paragraph}, match}: PlacedOwnMatch): boolean {
  const before = paragraph.tokens.findLast(({end}) => end <= match.start)
  return before?.word !== undefined && nameClass(before.word.fold) !== undefined
}
