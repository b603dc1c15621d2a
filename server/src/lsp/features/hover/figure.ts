import {describeFigure, type FigureDescription} from '../../../engine/analysis/figures/describe.ts'
import type {Article, Span} from '../../../engine/document/article.ts'
import type {Bilingual} from '../../../engine/rule/rule.ts'
import {escapeMarkdown} from '../../escape-markdown.ts'
import {isolated} from '../../to-diagnostics.ts'
import type {Settings} from '../../workspace/settings.ts'

const kinds: Readonly<Record<FigureDescription['kind'], Bilingual>> = {
  quantity: {ar: 'كمية', en: 'quantity'},
  year: {ar: 'سنة', en: 'year'},
  day: {ar: 'يوم من شهر', en: 'day of the month'},
  month: {ar: 'شهر', en: 'month'},
  time: {ar: 'وقت', en: 'time'},
  score: {ar: 'نتيجة', en: 'score'},
  phone: {ar: 'رقم هاتف', en: 'telephone number'},
  reference: {ar: 'رقم قانون أو وثيقة', en: 'number of a law or document'},
  model: {ar: 'جزء من اسم', en: 'part of a name'},
  label: {ar: 'رقم في سلسلة', en: 'one of a row'},
  identifier: {ar: 'رقم تعريف', en: 'identifier'},
  item: {ar: 'رقم بند', en: 'number of a list item'},
  broken: {ar: 'رقم مكسور', en: 'broken number'}
}

/** What a hover says of the figure or month at a place: its kind, its value, how other houses would write it. */
export function explainFigure(
  article: Article,
  offset: number,
  language: Settings['language']
): {text: string; span: Span} | undefined {
  const figure = describeFigure(article, offset)
  if (figure === undefined) return undefined
  const {kind, value, quoted, otherSpellings, start, end} = figure
  // Digits of either system and signs would be put in another order by the letters around them.
  const alone = (text: string): string => `\u2068${escapeMarkdown(text)}\u2069`
  const shown = kind === 'quantity' ? value?.toLocaleString('en', {maximumFractionDigits: 6}) : value
  const parts = (words: 'ar' | 'en', comma: string): string =>
    [
      `${kinds[kind][words]}${shown === undefined ? '' : `: ${alone(String(shown))}`}`,
      quoted ? {ar: 'في اقتباس، فيُترك كما قيل', en: 'in a quotation, so left as it was said'}[words] : '',
      otherSpellings.length === 0
        ? ''
        : `${{ar: 'يُكتب أيضًا', en: 'also written'}[words]}: ${otherSpellings.map(alone).join(comma)}`
    ]
      .filter((part) => part !== '')
      .join(' · ')
  return {text: isolated({ar: parts('ar', '، '), en: parts('en', ', ')}, language), span: {start, end}}
}
