import {hasKind} from '../../document/paragraph.ts'
import {TokenKind} from '../../document/tokens.ts'
import {placeholderTexts} from '../../lexicon/placeholders.ts'
import {defineRule} from '../../rule/rule.ts'

const BRACKET = 0x5b

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
    if (!hasKind(paragraph, TokenKind.latin)) return
    for (const {kind, code, start, end} of paragraph.tokens) {
      if (kind !== TokenKind.latin || code !== BRACKET) continue
      const place = paragraph.text.slice(start, end)
      if (placeholderTexts.has(place))
        report({
          start,
          end,
          message: {
            ar: `نص نائب لم يُستكمل: ${place}. اكتب اسم المصدر.`,
            en: `Unfilled placeholder: ${place}. Write the name of the source.`
          }
        })
    }
  }
})
