import type {NounForm} from '../../arabic/noun-inflection.ts'

type Kind = Pick<NounForm, 'number' | 'gender'>

/** Numbers and genders, in the order by which tables number them. */
const kinds: readonly Kind[] = (['sg', 'du', 'pl'] as const).flatMap((number) =>
  (['m', 'f'] as const).map((gender) => ({number, gender}))
)

export function nounNumber({number, gender}: Kind): number {
  return kinds.findIndex((kind) => kind.number === number && kind.gender === gender)
}

export function nounKindOfNumber(number: number): Kind {
  return kinds[number]
}

/** The numbers of nouns, in the order by which the table numbers them; a verbal noun has none. */
export const nounNumbers = [undefined, 'sg', 'du', 'pl'] as const
