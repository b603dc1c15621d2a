import {isQuoted, perFigureBlock} from '../../analysis/figures/article.ts'
import {rangeDashes, rangeKinds} from '../../analysis/figures/dimensions.ts'
import {figuresOf} from '../../analysis/figures/figures.ts'
import type {Block} from '../../document/article.ts'
import {defineRule, type Report} from '../../rule/rule.ts'
import {reportDeviations} from './deviations.ts'

const joins: Readonly<Record<string, string>> = {
  hyphen: '-',
  'hyphen-spaced': ' - ',
  'en-dash': '–',
  'en-dash-spaced': ' – '
}

/** «بين» and «من» want a word, not a dash; and one article has one dash. */
export default defineRule({
  id: 'range-form',
  family: 'figures',
  severity: 'warning',
  habit: true,
  summary: {
    ar: 'المدى: «بين 10 و20»، «من 10 إلى 20»، وشرطة واحدة في النص',
    en: 'Ranges: «بين 10 و20», «من 10 إلى 20», one dash in an article'
  },
  why: {
    ar: '«بين» تطلب واو العطف و«من» تطلب «إلى»، فلا تُكمل الشرطة جملة بدأت بهما (أدلة الترجمة العربية). والشرطة الواحدة تُكتب في النص كله بشكل واحد.',
    en: '«بين» wants و and «من» wants «إلى»; a dash cannot finish what they began (Arabic translation guides). One article keeps to one dash.'
  },
  examples: [
    {bad: 'أصيب ⟦بين 10-20⟧ شخصا.', good: 'أصيب بين 10 و20 شخصا.'},
    {bad: 'يستغرق العمل ⟦من 3-5⟧ أشهر.', good: 'يستغرق العمل من 3 إلى 5 أشهر.'},
    {
      bad: 'عمل فيها 2010-2012 ثم 2014-2016، وغادر ⟦2018 – 2020⟧ إلى الخارج.',
      good: 'عمل فيها 2010-2012 ثم 2014-2016، وغادر 2018-2020 إلى الخارج.'
    },
    {ok: 'أصيب بين 10 و20 شخصا في 22-30 يونيو، وفازت 2-1.'}
  ],
  check({article, style, report}) {
    for (const {block, finding} of dashesAfterCues(article)) report(block, finding)
    reportDeviations({style, report}, 'rangeDash', rangeDashes(article), {
      topic: {ar: 'شرطة المدى', en: 'Range dash'},
      name: (variant) => `22${joins[variant] ?? '—'}30`,
      inHeadline: () => false,
      rewrite(
        {
          start,
          end,
          of,
          block: {
            paragraph: {text, tokens}
          }
        },
        target
      ) {
        if (joins[target] === undefined) return undefined
        return {
          start,
          end,
          text: text.slice(start, tokens[of.low].end) + joins[target] + text.slice(tokens[of.high].start, end)
        }
      },
      severityOf: () => 'hint'
    })
  }
})

/** «من 20-30»: the cue wants the word that goes with it. */
const dashesAfterCues = perFigureBlock((figure) => {
  const {block} = figure
  const {text, tokens} = block.paragraph
  const {ranges, figures} = figuresOf(block.paragraph)
  const found: Array<{block: Block; finding: Report}> = []
  for (const range of ranges) {
    if (
      range.cue === undefined ||
      range.shape !== 'dash' ||
      !rangeKinds(range, figures) ||
      isQuoted(figure, range.start, range.end)
    )
      continue
    const low = tokens[range.low]
    const high = tokens[range.high]
    const cue = tokens[range.low - 1]
    const joined = range.cue === 'بين' ? ' و' : ' إلى '
    const right = `${range.cue} ${text.slice(low.start, low.end)}${joined}${text.slice(high.start, high.end)}`
    const finding: Report = {
      start: cue.start,
      end: range.end,
      message: {
        ar: `الشرطة لا تلي «${range.cue}»: اكتب «${right}».`,
        en: `No dash after «${range.cue}»: write “${right}”.`
      },
      fixes: [
        {
          title: {ar: `اكتب «${right}»`, en: `Write “${right}”`},
          safe: false,
          edits: [{start: low.end, end: high.start, text: joined}]
        }
      ],
      expected: [right]
    }
    found.push({block, finding})
  }
  return found
})
