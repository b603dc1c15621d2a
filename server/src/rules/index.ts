import type {Rule} from '../lint/rule.ts'

/** Every rule, in the order of the reference: family by family, the gravest first. */
export const rules: readonly Rule[] = [
  // sourcing
  // figures
  // quotation
  // copy
]
