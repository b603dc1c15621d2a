import {headlineOf} from '../../analysis/headlines/headline.ts'
import {Char, charClass} from '../../arabic/characters.ts'
import {defineRule} from '../../rule/rule.ts'

/** A headline that is too long for its place in the content system. */
export default defineRule({
  id: 'headline-length',
  family: 'copy',
  severity: 'information',
  off: true,
  summary: {ar: 'عنوان أطول من خانته في نظام النشر', en: 'A headline too long for its place in the content system'},
  why: {
    ar: 'ما زاد على `characters` محرفا يُقطع على الشاشة أو في نتائج البحث. تُعد المسافات، ولا تُعد الحركات والتطويل.',
    en: 'What exceeds `characters` characters is cut on a screen or in search results. Blanks count; vowel marks and tatweel do not.'
  },
  options: {
    characters: {
      type: 'integer',
      default: 70,
      minimum: 10,
      maximum: 300,
      summary: {ar: 'أكثر ما يسمح به من المحارف', en: 'Characters allowed at most'}
    }
  },
  examples: [
    {
      bad: 'مجلس المدينة يقر خطة لتوسيع الحدائق العامة وزيادة عدد ممرات المشاة في ⟦الأحياء القديمة⟧\nأقر مجلس المدينة الخطة أمس.'
    },
    {ok: 'مجلس المدينة يقر خطة لتوسيع الحدائق\nأقر مجلس المدينة الخطة أمس.'}
  ],
  check({article, options, report}) {
    const headline = headlineOf(article)
    if (headline === undefined) return
    const {text} = headline.paragraph
    const {length, cut} = measure(text, options.characters)
    if (length <= options.characters) return
    const end = text.trimEnd().length
    report(headline, {
      start: startOfWord(text, cut),
      end,
      message: {
        ar: `عنوان من ${length} محرفا، والخانة ${options.characters}: ما بعدها يُقطع.`,
        en: `A headline of ${length} characters in a place of ${options.characters}: the rest is cut.`
      },
      data: {characters: length}
    })
  }
})

/** Marks on letters, tatweel, and what has no width. */
const noRoom: ReadonlySet<number> = new Set([Char.mark, Char.tatweel, Char.invisible])

/** How many characters a line shows, and where the first is that has no room. */
function measure(text: string, room: number): {length: number; cut: number} {
  let length = 0
  let at = text.length - text.trimStart().length
  let cut = text.length
  for (const character of text.trim()) {
    if (!noRoom.has(charClass(character.charCodeAt(0))) && ++length === room + 1) cut = at
    at += character.length
  }
  return {length, cut}
}

/** The start of the word that is cut. */
function startOfWord(text: string, cut: number): number {
  let start = cut
  while (start < text.length && text[start] === ' ') start++
  while (start > 0 && text[start - 1] !== ' ') start--
  return start
}
