import {type Attribution, articleAttributions} from '../../../engine/analysis/attributions/attributions.ts'
import {articleCoverage, type Coverage} from '../../../engine/analysis/claims/coverage.ts'
import type {Article, Span} from '../../../engine/document/article.ts'
import type {Bilingual} from '../../../engine/rule/rule.ts'
import type {AttributionMap} from '../../../presentation/attribution-map.ts'
import {visibleText} from '../../../presentation/visible-text.ts'
import {nameless, strengthNames} from '../../../protocol/wording.ts'
import {escapeMarkdown} from '../../escape-markdown.ts'
import {isolated} from '../../to-diagnostics.ts'
import type {Settings} from '../../workspace/settings.ts'

/**
 * What a hover says of the sentence at a place: whose words it is, and which words tell; nothing outside body, lists
 * and captions.
 */
export function explainAttribution(
  article: Article,
  map: AttributionMap,
  offset: number,
  language: Settings['language']
): {text: string; span: Span} | undefined {
  const block = article.blockAround(offset)
  if (block === undefined) return undefined
  const {paragraph} = block
  const start = article.startOf(block)
  const index = paragraph.sentences.findIndex(
    (sentence) => offset - start >= sentence.start && offset - start <= sentence.end
  )
  if (index < 0) return undefined
  const covered = articleCoverage(article).find((coverage) => coverage.block === block && coverage.sentence === index)
  const own =
    covered?.own ?? articleAttributions(article).filter((each) => each.block === block && each.sentence === index)
  const lines = own.map((each) => line(article, map, each))
  if (lines.length === 0 && covered !== undefined) lines.push(withoutOwn(article, map, covered))
  if (lines.length === 0) return undefined
  const sentence = paragraph.sentences[index]
  const text = lines.map((each) => isolated(each, language)).join('\n\n')
  return {text, span: {start: start + sentence.start, end: start + sentence.end}}
}

/** «الوزارة (مسمّى) — «وأضافت»». */
function line(
  article: Article,
  map: AttributionMap,
  attribution: Attribution,
  {ar, en}: Bilingual = {ar: 'المصدر', en: 'Source'}
): Bilingual {
  const {block, strength, span, cue} = attribution
  const at = article.startOf(block)
  const start = at + span.start
  const name =
    [...map.sources, ...map.vague].find(({statements}) => statements.some((statement) => statement.cue.start === start))
      ?.name ?? ''
  const words = `«${escapeMarkdown(visibleText(article, start, at + span.end))}»`
  const who = (language: 'ar' | 'en'): string => {
    if (cue.kind === 'impersonal') return {ar: 'لا أحد', en: 'nobody'}[language]
    return name === '' ? nameless[language] : escapeMarkdown(name)
  }
  return {
    ar: `${ar}: **${who('ar')}** (${strengthNames[strength].ar})، عبر ${words}`,
    en: `${en}: **${who('en')}** (${strengthNames[strength].en}), through ${words}`
  }
}

/** A sentence that names nobody itself. */
function withoutOwn(article: Article, map: AttributionMap, {inherited, soft}: Coverage): Bilingual {
  if (inherited !== undefined) return line(article, map, inherited, {ar: 'تتمة كلام', en: 'Goes on with the words of'})
  if (soft !== undefined)
    return line(article, map, soft, {
      ar: 'لا مصدر في الجملة نفسها؛ قبلها',
      en: 'No source of its own; the sentence before has'
    })
  return {ar: 'لا تُسند هذه الجملة إلى أحد.', en: 'This sentence is attributed to nobody.'}
}
