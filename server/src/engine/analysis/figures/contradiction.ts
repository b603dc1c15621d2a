/** Figures that cannot all be right. `kind` says in what way; `values` are the numbers that a message names. */
export interface Contradiction {
  readonly start: number
  readonly end: number
  readonly kind:
    | 'month'
    | 'date'
    | 'weekday'
    | 'time'
    | 'part'
    | 'kinds'
    | 'sum'
    | 'share'
    | 'proportion'
    | 'difference'
    | 'change'
    | 'direction'
    | 'reversed'
  readonly values: readonly (number | string)[]
  /** What it is reckoned from, where that stands apart from it. */
  readonly related?: {readonly start: number; readonly end: number}
}
