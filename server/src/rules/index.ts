import type {Rule} from '../lint/rule.ts'
import danglingAttribution from './dangling-attribution.ts'
import decimalMark from './decimal-mark.ts'
import digitSystem from './digit-system.ts'
import largeNumberForm from './large-number-form.ts'
import monthNames from './month-names.ts'
import percentForm from './percent-form.ts'
import quoteDirection from './quote-direction.ts'
import sourcePlaceholder from './source-placeholder.ts'
import thousandsSeparator from './thousands-separator.ts'
import unbalancedQuotes from './unbalanced-quotes.ts'

/** Every rule, in the order of the reference: family by family, the gravest first. */
export const rules: readonly Rule[] = [
  // sourcing
  danglingAttribution,
  sourcePlaceholder,
  // figures
  digitSystem,
  thousandsSeparator,
  decimalMark,
  percentForm,
  largeNumberForm,
  monthNames,
  // quotation
  unbalancedQuotes,
  quoteDirection,
  // copy
]
