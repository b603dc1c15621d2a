import type {VerbTag} from './reporting-verbs.ts'

/** What kind of act a verb reports, by name; server/data/reporting-verbs.yaml has them as letters. */
export const Tag = {
  /** قال، ذكر */
  neutral: 'N',
  /** أكد، شدد */
  assertive: 'A',
  /** أعلن، قرر */
  publicAct: 'P',
  /** كشف، أظهر: what they tell is taken for true. */
  factive: 'F',
  /** زعم، اتهم */
  loaded: 'L',
  /** ندد، رحب */
  evaluative: 'E',
  /** اعتبر، رأى */
  opinion: 'O',
  /** دعا، تعهد: bids or promises. */
  directive: 'C',
  /** سمى، نعت */
  naming: 'D',
  /** ناقش، بحث: looks like a report and never is one. */
  never: 'X'
} as const satisfies Record<string, VerbTag>

/** Tags by their names. */
export function tags(...names: ReadonlyArray<keyof typeof Tag>): ReadonlySet<VerbTag> {
  return new Set(names.map((name) => Tag[name]))
}
