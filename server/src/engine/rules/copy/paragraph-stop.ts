import {TokenKind} from '../../document/tokens.ts'
import {defineRule} from '../../rule/rule.ts'

/** A paragraph of the body that ends without a mark. */
export default defineRule({
  id: 'paragraph-stop',
  family: 'copy',
  severity: 'hint',
  off: true,
  habit: true,
  summary: {ar: 'فقرة بلا علامة في آخرها', en: 'A paragraph that ends without a mark'},
  why: {
    ar: 'فقرة المتن تنتهي بنقطة أو ما يقوم مقامها. العناوين والقوائم والأسطر القصيرة والتواقيع لا تُذكر.',
    en: 'A paragraph of the body ends with a stop or its like. Headings, lists, short lines and bylines are not told.'
  },
  options: {
    words: {
      type: 'integer',
      default: 12,
      minimum: 1,
      maximum: 100,
      summary: {ar: 'لا تذكر فقرة أقصر من كذا كلمة', en: 'Leave paragraphs of fewer words'}
    }
  },
  examples: [
    {
      bad: 'وصل الوفد أمس إلى العاصمة واجتمع بالوزير ثم غادر في المساء إلى بلده ⟦عائدا⟧',
      good: 'وصل الوفد أمس إلى العاصمة واجتمع بالوزير ثم غادر في المساء إلى بلده عائدا.'
    },
    {ok: 'وصل الوفد أمس إلى العاصمة واجتمع بالوزير ثم غادر في المساء إلى بلده عائدا.'},
    {ok: 'وصل الوفد أمس', note: 'short: a heading'}
  ],
  checkParagraph({paragraph: {tokens, zone}, options, report}) {
    if (zone !== 'body' || tokens.length < options.words) return
    const {kind, start, end} = tokens[tokens.length - 1]
    if (kind !== TokenKind.word && kind !== TokenKind.number) return
    report({
      start,
      end,
      message: {
        ar: 'فقرة بلا علامة في آخرها؛ يضيف الإصلاح نقطة.',
        en: 'The paragraph ends without a mark; the fix adds a stop.'
      },
      fixes: [{title: {ar: 'أضف نقطة', en: 'Add a stop'}, safe: false, edits: [{start: end, end, text: '.'}]}]
    })
  }
})
