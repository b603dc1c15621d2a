import type {Bilingual} from '../bilingual.ts'
import type {Rule, Severity} from '../rule/rule.ts'
import type {Breach} from './safe/breach.ts'

/** A finding where it stands in the article. Offsets are UTF-16 code units from the start of the article. */
export interface Finding {
  readonly rule: Rule
  readonly severity: Severity
  readonly message: Bilingual
  readonly start: number
  readonly end: number
  /** Worked out when first asked for. */
  readonly fixes: readonly PlacedFix[]
  readonly expected?: readonly string[]
  /** See `Report.kind`. */
  readonly kind?: string
  /** See `Report.alike`. */
  readonly alike?: string
  /** Whether it is one more of a habit that another finding tells; where this does not say, {@link data} does. */
  readonly folded?: boolean
  readonly related: ReadonlyArray<{readonly start: number; readonly end: number; readonly message: Bilingual}>
  readonly data?: Readonly<Record<string, unknown>>
}
/** A finding that is left unreported, since somebody wants it ignored here. */
export interface IgnoredFinding {
  readonly finding: Finding
  /** What the comment or the side file gives as the reason. */
  readonly reason?: string
}
export interface PlacedFix {
  readonly title: Bilingual
  readonly safe: boolean
  /** One of several between which the text does not decide. */
  readonly unsure?: boolean
  readonly edits: readonly PlacedEdit[]
  /** Why it is not safe, where its rule says that it is. */
  readonly breach?: Breach
}
export interface PlacedEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}
