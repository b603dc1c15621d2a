/**
 * Which part of an article a paragraph is. Rules read only the zones they are about; `body` is everything that is not
 * plainly something else.
 */
export type Zone = 'headline' | 'byline' | 'link' | 'caption' | 'list' | 'body'

/** Whether what stands in a zone is none of the desk's writing: a link is another's headline, a byline a list of names. */
export function isOthers(zone: Zone): boolean {
  return zone === 'link' || zone === 'byline'
}

/** What a line is by itself, without its neighbours. `line` may have blanks around it. */
export function zoneOfLine(line: string): Zone {
  const text = line.trim()
  if (LINK.test(text)) return 'link'
  if (text.length <= BYLINE_LENGTH && BYLINE.test(text)) return 'byline'
  if (text.length <= CAPTION_LENGTH && (CAPTION_END.test(text) || CAPTION_START.test(text))) return 'caption'
  if (LIST.test(text)) return 'list'
  return 'body'
}

/**
 * Whether a paragraph reads as a headline: short, and without an end mark.
 *
 * @param words how many words at most
 */
export function looksLikeHeadline(line: string, words: number): boolean {
  const text = line.trim()
  if (text === '' || /[.؟!:…،]["»”)]?$/.test(text)) return false
  let count = 1
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 0x20 && ++count > words) return false
  return true
}

export const HEADLINE_WORDS = 18
export const SUBHEAD_WORDS = 8

const BYLINE_LENGTH = 80
const CAPTION_LENGTH = 160
// «اقرأ:»، «إقرأ أيضا:»، «المصدر: …»: a line that leads elsewhere, not a sentence of the article.
const LINK =
  /^[-*•▪]?\s?(?:[اإأ]قر[أا]|شاهد|طالع|للمزيد|انظر|استمع|تابعوا|تابع|مواضيع|المصدر|كلمات دلالية|هذا الخبر)(?:و[اه]?)?(?: (?:أيض[اًا]{1,2}|أيضًا|ايضا|المزيد|كذلك|ذات صلة))?\s?[:/؛]|^(?:تابعوا|تابع|اشترك|اشتركوا)(?=\s)[^.،]{0,40}:$/
const BYLINE = /^(?:كتب|كتبت|كتبه|بقلم|إعداد|ترجمة|تحرير|مراسلنا|تصوير)(?::|\s)(?!.*[.؟!]$)/
const CAPTION_END = /\((?:رويترز|أ\.? ?ف\.? ?ب\.?|الجزيرة|الأناضول|غيتي|getty[^)]{0,20}|AFP|Reuters|AP|EPA)\)$/i
const CAPTION_START = /^(?:صورة|جانب من|أرشيفية)(?=[\s:])(?!.*[.؟!]$)/
const LIST = /^(?:[-*•●▪–—]\s|\d{1,2}\s?[.)-]\s)/
