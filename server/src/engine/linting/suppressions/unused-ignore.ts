import type {Article} from '../../document/article.ts'
import {type Bilingual, defineRule, type Rule} from '../../rule/rule.ts'
import type {Finding, PlacedFix} from '../finding.ts'
import {placedRange} from '../whole-characters.ts'

/**
 * What a comment that ignores nothing is reported as. Not one of the rules: it cannot be turned off but by mending or
 * removing the comment.
 */
export const unusedSuppression: Rule = defineRule({
  id: 'unused-ignore',
  family: 'copy',
  severity: 'information',
  summary: {ar: 'تجاهل لا يتجاهل شيئا', en: 'An ignore that ignores nothing'},
  why: {
    ar: 'زال ما كان التجاهل من أجله، فبقاؤه يخفي ملاحظات مقبلة لم يقبلها أحد.',
    en: 'What it was for is gone; left standing, it would hide findings to come that nobody has agreed to.'
  },
  examples: []
})

/**
 * What is told of a comment, or of a name in it. A joiner behind it belongs to its last mark: then there is no fix, for
 * without the comment it would join what stood before.
 *
 * @param stretch in UTF-16 code units of the article
 */
export function idleFinding(
  article: Article,
  stretch: {readonly start: number; readonly end: number},
  message: Bilingual,
  fixes: readonly PlacedFix[] = []
): Finding {
  const {start, end} = stretch
  const placed = placedRange(article, start, end)
  const isWhole = placed.start === start && placed.end === end
  const {severity} = unusedSuppression
  return {rule: unusedSuppression, severity, ...placed, message, fixes: isWhole ? fixes : [], related: []}
}
