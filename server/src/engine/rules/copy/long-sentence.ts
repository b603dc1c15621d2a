import type {Paragraph} from '../../document/paragraph.ts'
import type {Sentence} from '../../document/sentences.ts'
import {TokenKind} from '../../document/tokens.ts'
import {defineRule} from '../../rule/rule.ts'

/** A sentence too long to be read at once. */
export default defineRule({
  id: 'long-sentence',
  family: 'copy',
  severity: 'hint',
  off: true,
  summary: {ar: 'جملة أطول من أن تُقرأ بنفس واحد', en: 'A sentence too long to be read at once'},
  why: {
    ar: 'الجملة الخبرية القصيرة أوضح؛ ما زاد على `words` كلمة يُقسم. الجداول والقوائم لا تُعد.',
    en: 'A short news sentence is clearer; one of more than `words` words is better split. Lists of results are not counted.'
  },
  options: {
    words: {
      type: 'integer',
      default: 45,
      minimum: 10,
      maximum: 200,
      summary: {ar: 'أكثر ما يسمح به من الكلمات', en: 'Words allowed at most'}
    }
  },
  examples: [
    {bad: `⟦${Array.from({length: 16}, () => 'وصل الوفد أمس').join(' ')}.⟧`},
    {ok: 'وصل الوفد أمس. واجتمع بالوزير اليوم.'}
  ],
  checkParagraph({paragraph, options, report}) {
    if (paragraph.zone !== 'body') return
    for (const sentence of paragraph.sentences) {
      const words = wordsOf(paragraph, sentence)
      if (words <= options.words) continue
      const {start, end} = sentence
      report({
        start,
        end,
        message: {
          ar: `جملة من ${words} كلمة؛ ما زاد على ${options.words} يُقسم.`,
          en: `A sentence of ${words} words; over ${options.words} it is better split.`
        },
        data: {words}
      })
    }
  }
})

function wordsOf({tokens}: Paragraph, {first, last}: Sentence): number {
  let words = 0
  for (let i = first; i < last; i++) if (tokens[i].kind <= TokenKind.latin) words++
  return words
}
