import type {MarkSlip} from '../../analysis/copy/mark-slip.ts'
import {placedMarks} from '../../analysis/copy/marks.ts'
import {defineRule} from '../../rule/rule.ts'

/** A Latin comma, semicolon or question mark among Arabic words, or a question mark in place of a lost character. */
export default defineRule({
  id: 'arabic-punctuation',
  family: 'copy',
  severity: 'information',
  habit: true,
  summary: {ar: 'فاصلة أو علامة استفهام لاتينية في نص عربي', en: 'A Latin comma or question mark in Arabic text'},
  why: {
    ar: 'للعربية فاصلتها «،» ومنقوطتها «؛» واستفهامها «؟». و«?» الملاصقة لأول كلمة أو في وسطها حرف ضاع عند تحويل الترميز: تُذكر ولا تُصحح، فلا يعرف الحرفَ إلا الأصل.',
    en: 'Arabic has its own «،», «؛» and «؟». A “?” that touches the head of a word, or stands inside one, is a character that a conversion of encodings has lost: it is told and not mended, for only the original knows which.'
  },
  examples: [
    {bad: 'وصل الوزير⟦,⟧ ثم غادر⟦;⟧ فمن استقبله⟦?⟧', good: 'وصل الوزير، ثم غادر؛ فمن استقبله؟'},
    {bad: 'زار ⟦?⟧المتحف الوطني⟦?⟧ أمس.', note: 'Quotation marks that were lost.'},
    {ok: 'زار Washington, D.C. وعاد، وبلغ العدد 1,200؛ فمن حضر؟'}
  ],
  check({article, report}) {
    const marks = placedMarks(article)
    const commas = marks.filter(({slip}) => slip.fault === 'latin' && slip.mark === ',').length
    for (const {block, slip, quoted} of marks) {
      const {start, end, edits, mark, right, safe} = slip
      if (slip.fault === 'lost') {
        report(block, {start, end, message: LOST, kind: 'lost', severity: quoted ? 'hint' : undefined})
      } else if (slip.fault === 'latin') {
        const message = {
          ar: `«${mark}» لاتينية في نص عربي؛ يضع التصحيح «${right}»`,
          en: `A Latin «${mark}» in Arabic text; the fix writes «${right}»`
        }
        const title = {ar: `ضع «${right}»`, en: `Write «${right}»`}
        report(block, {
          start,
          end,
          message,
          severity: quoted ? 'hint' : undefined,
          expected: [right!],
          fixes: [{title, safe: safe && !quoted && !(commas === 1 && mayBeLetter(slip)), edits}]
        })
      }
    }
  }
})

/**
 * A lone «,» that touches the word before it may be the ة that has its key on French keyboards: «لويز,» for «لويزة». An
 * editor looks at it.
 */
function mayBeLetter({mark, start, edits}: MarkSlip): boolean {
  return mark === ',' && edits[0].start === start
}

const LOST = {
  ar: '«?» مكان حرف ضاع عند تحويل الترميز: استعده من الأصل',
  en: 'A “?” in place of a character that a conversion of encodings has lost: take it from the original'
}
