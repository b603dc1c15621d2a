import {byValue, isSettled, keptIn, type Placed} from '../../analysis/figures/article.ts'
import {currencyForms, type Money} from '../../analysis/figures/dimensions.ts'
import {countOf} from '../../analysis/figures/nouns.ts'
import {digitsValue} from '../../arabic/numerals.ts'
import {currencies} from '../../lexicon/generated/currencies.ts'
import {defineRule} from '../../rule/rule.ts'
import {reportDeviations} from './deviations.ts'

const names: Readonly<Record<string, string>> = {
  noun: '25 دولارا',
  'sign-first': '$25',
  'sign-after': '25$',
  code: '25 USD'
}

/** One article, one way of writing each currency. */
export default defineRule({
  id: 'currency-form',
  family: 'figures',
  severity: 'information',
  habit: true,
  summary: {ar: 'صيغة واحدة للعملة: 25 دولارا أو $25 أو 25$', en: 'One form for a currency: 25 دولارا, $25 or 25$'},
  why: {
    ar: 'الرمز قبل الرقم أو بعده أو اسم العملة: كلها تُرى في الصحف، والخلط بينها في خبر واحد يوهم باختلاف العملة. القاعدة تقارن العملة بنفسها.',
    en: 'Sign first, sign after, or the noun: all are seen; mixed in one story they suggest different currencies. Each currency is compared with itself.'
  },
  examples: [
    {
      bad: 'ارتفع السعر من 25 دولارا إلى 30 دولارا، ثم هبط إلى ⟦27$⟧.',
      good: 'ارتفع السعر من 25 دولارا إلى 30 دولارا، ثم هبط إلى 27 دولارا.'
    },
    {
      bad: 'بيعت الأولى بـ$25 والثانية بـ$35، والثالثة بـ⟦40$⟧.',
      good: 'بيعت الأولى بـ$25 والثانية بـ$35، والثالثة بـ$40.'
    },
    {ok: 'يساوي اليورو 1.1 دولار، وبلغت التكلفة 25 دولارا أو €23.'}
  ],
  check({article, style, report}) {
    const all = currencyForms(article)
    if (isSettled(all, style.currency?.value)) return
    for (const ofOne of keptIn(all, 'by currency', () => byValue(all, (money) => money.currency))) {
      reportDeviations({style, report}, 'currency', ofOne, {
        topic: {ar: 'العملة', en: 'Currency'},
        name: (variant) => names[variant],
        inHeadline: (variant, target) => variant.startsWith('sign') && target.startsWith('sign'),
        rewrite: (place, target) => rewritten(place, target)
      })
    }
  }
})

function rewritten(
  {start, end, of, variant, block}: Placed<Money>,
  target: string
): {start: number; end: number; text: string} | undefined {
  const {text, tokens} = block.paragraph
  const row = currencies.find(({noun}) => noun === of.currency)!
  // One and two are said by the noun alone, «دولار واحد», «دولاران».
  if (target === 'noun' && !of.scaled && [1, 2].includes(digitsValue(of.figure.digits))) return undefined
  const amount = text.slice(of.figure.start, tokens[of.figure.next - 1].end)
  if (target === 'noun') return {start, end, text: `${amount} ${nounAfter(of)}`}
  // A sign says less than «دولارا كنديا», and «$5 ملايين» needs an editor.
  if (variant === 'noun' || of.scaled) return undefined
  const [sign] = row.signs ?? []
  if (target === 'code') return row.codes?.length === 1 ? {start, end, text: `${amount} ${row.codes[0]}`} : undefined
  if (sign === undefined) return undefined
  return {start, end, text: target === 'sign-first' ? sign + amount : amount + sign}
}

function nounAfter({figure, currency, scaled}: Money): string {
  const row = currencies.find(({noun}) => noun === currency)!
  const value = digitsValue(figure.digits)
  const count = scaled || !Number.isInteger(value) ? 'genitive' : countOf(value)
  if (count === 'plural') return row.plural
  return count === 'accusative' ? row.accusative : row.noun
}
