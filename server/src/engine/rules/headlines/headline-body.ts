import {type LostFigure, lostFigures} from '../../analysis/headlines/figures.ts'
import {type LostQuotation, lostQuotations} from '../../analysis/headlines/quoted-words.ts'
import {defineRule, type Report} from '../../rule/rule.ts'

/** A figure or a quotation of the headline that the text under it does not have, or has otherwise. */
export default defineRule({
  id: 'headline-body',
  family: 'copy',
  severity: 'information',
  summary: {
    ar: 'رقم أو اقتباس في العنوان لا يرد في المتن، أو يرد بغير ما هو',
    en: 'A figure or a quotation of the headline that the text does not have, or has otherwise'
  },
  why: {
    ar: 'العنوان يُكتب آخرا ويُقرأ أولا: إن خالف المتنَ رقمُه، أو وضع بين علامتين كلاما لم يُنقل، فأحدهما خطأ. تُعد الأرقام المكتوبة بالحروف والمقرّبة ومجموع رقمين أو ثلاثة مما في المتن.',
    en: 'A headline is written last and read first: where its figure is not that of the text, or its quotation marks hold words that nobody says there, one of the two is wrong. Numbers in words, rounded ones, and sums of two or three figures of the text count as there.'
  },
  examples: [
    {
      bad: 'إصابة ⟦18⟧ عاملا في حريق بمصنع\nأصيب 15 عاملا في حريق شب فجرا بمصنع للنسيج.\nوقالت الشرطة إن الحريق أخمد.'
    },
    {
      bad: 'مقتل ⟦سبعة⟧ في حريق بمصنع\nقتل 9 أشخاص في حريق شب فجرا بمصنع للنسيج.\nوقالت الشرطة إن الحريق أخمد.'
    },
    {
      bad: 'الوزير: ⟦«لن نغلق المصنع القديم أبدا»⟧\nقال وزير الصناعة إن الحكومة تدرس طلبات العمال.\nوأضاف أن القرار يصدر غدا.'
    },
    {
      ok: 'إصابة 15 عاملا في حريق بمصنع\nأصيب خمسة عشر عاملا في حريق شب فجرا بمصنع للنسيج.\nوقالت الشرطة إن الحريق أخمد.'
    },
    {
      ok: 'الوزير: «لن نغلق المصنع القديم أبدا»\nقال وزير الصناعة: «لن نغلق المصنع القديم أبدا».\nوأضاف أن القرار يصدر غدا.'
    }
  ],
  check({article, report}) {
    for (const lost of lostFigures(article)) report(lost.headline, figureReport(lost))
    for (const lost of lostQuotations(article)) report(lost.headline, quotationReport(lost))
  }
})

function figureReport({headline, amount: {start, end}, instead}: LostFigure): Report {
  const written = headline.paragraph.text.slice(start, end)
  if (instead === undefined)
    return {
      start,
      end,
      message: {
        ar: `«${written}» في العنوان لا يرد في المتن: راجعه.`,
        en: `“${written}” of the headline is not in the text: check it.`
      },
      data: {kind: 'figure'}
    }
  const {block, amount} = instead
  const other = block.paragraph.text.slice(amount.start, amount.end)
  return {
    start,
    end,
    message: {
      ar: `في العنوان «${written}»، وفي المتن «${other}»: راجع الرقمين.`,
      en: `The headline has “${written}”, the text “${other}”: check both.`
    },
    related: [
      {block, start: amount.start, end: amount.end, message: {ar: 'الرقم في المتن', en: 'The figure in the text'}}
    ],
    data: {kind: 'other-figure'}
  }
}

/** Words that a message of 140 characters has room for. */
const NAMED = 3

function quotationReport({start, end, missing}: LostQuotation): Report {
  const ar = missing.slice(0, NAMED).join('، ')
  const en = missing.slice(0, NAMED).join(', ')
  return {
    start,
    end,
    message: {
      ar: `اقتباس في العنوان ليس في المتن بهذه الكلمات (${ar}): من قاله؟`,
      en: `A quotation in the headline that the text does not have in these words (${en}): who said it?`
    },
    data: {kind: 'quotation', missing}
  }
}
