import type {Rule} from '../lint/rule.ts'
import countedNoun from './counted-noun.ts'
import currencyForm from './currency-form.ts'
import danglingAttribution from './dangling-attribution.ts'
import dateForm from './date-form.ts'
import decimalMark from './decimal-mark.ts'
import digitSystem from './digit-system.ts'
import emptyQuotes from './empty-quotes.ts'
import figureArithmetic from './figure-arithmetic.ts'
import largeNumberForm from './large-number-form.ts'
import loadedVerb from './loaded-verb.ts'
import monthNames from './month-names.ts'
import numeralSpelling from './numeral-spelling.ts'
import percentForm from './percent-form.ts'
import quoteDirection from './quote-direction.ts'
import quoteNesting from './quote-nesting.ts'
import quoteSpacing from './quote-spacing.ts'
import quoteStyle from './quote-style.ts'
import rangeForm from './range-form.ts'
import sourcePlaceholder from './source-placeholder.ts'
import thousandsSeparator from './thousands-separator.ts'
import timeForm from './time-form.ts'
import unattributedClaim from './unattributed-claim.ts'
import unattributedQuote from './unattributed-quote.ts'
import unbalancedQuotes from './unbalanced-quotes.ts'
import vagueSource from './vague-source.ts'

/** Every rule, in the order of the reference: family by family, the gravest first. */
export const rules: readonly Rule[] = [
  // sourcing
  unattributedClaim,
  unattributedQuote,
  vagueSource,
  danglingAttribution,
  sourcePlaceholder,
  loadedVerb,
  // figures
  digitSystem,
  thousandsSeparator,
  decimalMark,
  percentForm,
  largeNumberForm,
  numeralSpelling,
  monthNames,
  dateForm,
  timeForm,
  rangeForm,
  currencyForm,
  countedNoun,
  figureArithmetic,
  // quotation
  unbalancedQuotes,
  quoteDirection,
  emptyQuotes,
  quoteStyle,
  quoteNesting,
  quoteSpacing,
]
