/** The forms of a counted noun, in the order by which the table numbers them. */
export const countedFormNames = ['singular', 'accusative', 'invariable', 'plural', 'dual'] as const

/** A form of a counted noun. `invariable`: one spelling for the singular and its accusative («سنة»). */
export type CountedForm = (typeof countedFormNames)[number]
