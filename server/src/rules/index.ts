import type {Rule} from '../lint/rule.ts'
import quoteDirection from './quote-direction.ts'
import unbalancedQuotes from './unbalanced-quotes.ts'

/** Every rule, in the order of the reference: family by family, the gravest first. */
export const rules: readonly Rule[] = [
  // sourcing
  // figures
  // quotation
  unbalancedQuotes,
  quoteDirection,
  // copy
]
