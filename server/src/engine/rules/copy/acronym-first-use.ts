import {fold} from '../../arabic/fold.ts'
import type {Block} from '../../document/article.ts'
import {defineRule} from '../../rule/rule.ts'
import {type Listed, listedIn, reportOf} from './listed.ts'

/** An acronym at its first mention, without the full name. */
export default defineRule({
  id: 'acronym-first-use',
  family: 'copy',
  severity: 'hint',
  off: true,
  summary: {
    ar: 'اسم مختصر في أول ذكر بلا اسمه الكامل: «الأونروا»',
    en: 'An acronym at its first mention without the full name: «الأونروا»'
  },
  why: {
    ar: 'في أول ذكر يُكتب الاسم الكامل ومعه المختصر بين قوسين، ثم المختصر وحده. الوكالات والقنوات والأسماء الشائعة لا تُذكر.',
    en: 'The first mention gives the full name with the acronym in brackets, later ones the acronym. Agencies, channels and household names are not told.'
  },
  examples: [
    {bad: 'وقالت ⟦الأونروا⟧ إن المدرسة أغلقت. وأضافت الأونروا أنها ستفتح.'},
    {ok: 'وقالت وكالة غوث وتشغيل اللاجئين الفلسطينيين (الأونروا) إن المدرسة أغلقت. وأضافت الأونروا أنها ستفتح.'},
    {ok: 'وقالت الوكالة إن المدرسة أغلقت.'}
  ],
  check({article, report}) {
    const told = new Set<string>()
    for (const listed of listedIn(article, 'acronym-first-use')) {
      const {find, ar, en} = listed.wording.row
      if (told.has(find) || isHeading(listed.block)) continue
      told.add(find)
      if (isExplained(listed)) continue
      report(
        listed.block,
        reportOf(listed, {
          ar: `«${listed.text}» في أول ذكر بلا اسمها الكامل: ${ar}.`,
          en: `«${listed.text}» is not written out at first: ${en}.`
        })
      )
    }
  }
})

/** A headline has no room for it. */
function isHeading({paragraph: {zone}}: Block): boolean {
  return zone === 'headline'
}

/** In brackets or after a comma it explains what stands before it; before a bracket it is explained; a word of the full name may stand beside it. */
function isExplained({block, start, end, wording: {row}}: Listed): boolean {
  const {tokens, text} = block.paragraph
  const first = tokens.findIndex((token) => token.end > start)
  const before = text.slice(Math.max(0, start - 3), start)
  if (/[(«"]/.test(before) || /^\s?[(]/.test(text.slice(end, end + 2))) return true
  const name = new Set(fold(row.ar!).split(' '))
  return [first - 1, first - 2].some((index) =>
    name.has(tokens[index]?.word?.fold.replace(/^[وفبلك](?=...)/, '') ?? '')
  )
}
