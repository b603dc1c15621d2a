import {defineRule} from '../lint/rule.ts'
import {hasKind} from '../parse/paragraph.ts'
import {TokenKind} from '../parse/tokens.ts'

const PLACEHOLDER = /\[(?:المصدر|اسم الجهة|من)؟\]/g

/** A placeholder that an editor has still to fill. */
export default defineRule({
  id: 'source-placeholder',
  family: 'sourcing',
  severity: 'error',
  summary: {ar: 'موضع مصدر لم يُملأ: [المصدر؟].', en: 'A placeholder for a source that nobody has filled: [المصدر؟].'},
  why: {
    ar: 'يضع المدقق [المصدر؟] حيث يلزم مصدر لا يعرفه إلا المحرر. لا يُنشر النص وفيه هذا الموضع.',
    en: 'The linter never invents a source: it leaves [المصدر؟] where one belongs, and copy must not go out with it.'
  },
  examples: [{bad: 'قُتل ثلاثة أشخاص، بحسب ⟦[المصدر؟]⟧.'}, {ok: 'قُتل ثلاثة أشخاص، بحسب الدفاع المدني [خاص].'}],
  checkParagraph({paragraph, report}) {
    if (!hasKind(paragraph, TokenKind.open) || !paragraph.text.includes('؟]')) return
    for (const match of paragraph.text.matchAll(PLACEHOLDER)) {
      report({start: match.index, end: match.index + match[0].length, message: {ar: `نص نائب لم يُستكمل: ${match[0]}. اكتب اسم المصدر.`, en: `Unfilled placeholder: ${match[0]}. Write the name of the source.`}})
    }
  }
})
