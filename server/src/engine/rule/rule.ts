import type {Bilingual} from '../bilingual.ts'
import type {Article, Block} from '../document/article.ts'
import type {Paragraph} from '../document/paragraph.ts'
import type {NameRow} from '../lexicon/own/name-row.ts'

export type {Bilingual} from '../bilingual.ts'

export const severities = ['hint', 'information', 'warning', 'error'] as const
export type Severity = (typeof severities)[number]

export const families = ['sourcing', 'figures', 'quotation', 'copy'] as const
export type Family = (typeof families)[number]

/** A replacement in a paragraph. UTF-16 code units from the start of the paragraph. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The paragraph, where it is not that of the message. */
  readonly block?: Block
}

/** What would mend a finding. Data: it is applied elsewhere. */
export interface Fix {
  readonly title: Bilingual
  /** May be applied without an editor's eye, on save; held to the promise of docs/safe-fixes.md. */
  readonly safe: boolean
  /** One of several between which the text does not decide: offered, but never preferred, and never applied unless chosen. */
  readonly unsure?: boolean
  readonly edits: readonly Edit[]
}

/** Another place that explains the finding. */
export interface Related {
  readonly block?: Block
  readonly start: number
  readonly end: number
  readonly message: Bilingual
}

/** What a rule reports. Offsets are UTF-16 code units from the start of the paragraph. */
export interface Report {
  readonly start: number
  readonly end: number
  readonly message: Bilingual
  /** The preferred one first. Where there is work in them, a function: most findings are read, and few are mended. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[])
  /** Another than the rule's own where the rule is less sure, or surer. */
  readonly severity?: Severity
  /** What was expected instead, where that can be said in a word or two. */
  readonly expected?: readonly string[]
  readonly related?: readonly Related[]
  /** Of a rule that tells a habit: the habit that this is a place of, where the rule knows several. */
  readonly kind?: string
  /**
   * What it shares with others that a desk would mend at once: the word that is misspelled alike. Of a habit two of them
   * are told once, however few there are of the rest.
   */
  readonly alike?: string
  /** For other tools: `category`, features, counts. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** A report where it stands in an article. */
export interface PlacedReport {
  readonly block: Block
  readonly finding: Report
}

/** An option of a rule; the settings page, the configuration schema and the reference are made from it. */
export type OptionSchema =
  | {
      readonly type: 'integer'
      readonly default: number
      readonly minimum?: number
      readonly maximum?: number
      readonly summary: Bilingual
    }
  | {readonly type: 'boolean'; readonly default: boolean; readonly summary: Bilingual}
  | {readonly type: 'string'; readonly default: string; readonly enum?: readonly string[]; readonly summary: Bilingual}
  | {readonly type: 'array'; readonly default: readonly string[]; readonly summary: Bilingual}

export type OptionScalar = number | boolean | string | readonly string[]
type OptionValue<S> = S extends {type: 'integer'}
  ? number
  : S extends {type: 'boolean'}
    ? boolean
    : S extends {type: 'array'}
      ? readonly string[]
      : string
export type OptionValues<S extends Record<string, OptionSchema>> = {readonly [K in keyof S]: OptionValue<S[K]>}

/**
 * An example, run as a test. ⟦ ⟧ stand around each place to be reported; `good` is the text after the first fix of
 * every finding; `ok` is a text with no finding of the rule.
 */
export type Example =
  | {readonly bad: string; readonly good?: string; readonly note?: string}
  | {readonly ok: string; readonly note?: string}

export interface Rule<S extends Record<string, OptionSchema> = Record<string, OptionSchema>> {
  /** Also its file name, setting, anchor in the reference, and the name by which it is suppressed. */
  readonly id: string
  readonly family: Family
  /** The severity of most of its findings. */
  readonly severity: Severity
  /** That of its surest, where it is a graver one. */
  readonly gravest?: Severity
  /** Runs only where the configuration asks for it. */
  readonly off?: boolean
  /** It tells what somebody said who was asked; where nobody was, it is silent. An ignore of it is never idle. */
  readonly asked?: true
  /** A desk has made it itself: the reference has no page of it. */
  readonly own?: true
  /** What it reports is done alike throughout by a house or its content system: from a few on, it is told once. */
  readonly habit?: boolean
  /** Of a habit: the only place in an article is a slip of the pen; two are the habit already, and hints. */
  readonly slipWhenLone?: boolean
  /** One line. */
  readonly summary: Bilingual
  /** What the desk would say, with the style source. Markdown. */
  readonly why: Bilingual
  readonly options?: S
  readonly examples: readonly Example[]
  /**
   * Findings that depend on nothing outside the paragraph; they are kept with it, so a keystroke elsewhere costs
   * nothing.
   */
  checkParagraph?(context: {
    paragraph: Paragraph
    options: OptionValues<S>
    style: Style
    report(finding: Report): void
  }): void
  /** Findings that need the whole article. Costs every paragraph at every keystroke: fold what facts already know. */
  check?(context: {
    article: Article
    options: OptionValues<S>
    style: Style
    /** The desk's bank of names. */
    names: readonly NameRow[]
    report(block: Block, finding: Report): void
  }): void
}

/** House style as it is written in a configuration: values by dimension. */
export type StyleValues = Readonly<Record<string, string | undefined>>

/** What a desk has decided of one dimension of style. */
export interface StyleChoice {
  readonly value: string
  /** `assumed`: by a profile alone, on thin evidence, and confirmed by nobody: it may raise no more than a hint. */
  readonly confidence: 'known' | 'assumed'
}

/** House style by dimension (`digits`, `percent`, `quotes`…). Where it is silent, the article's majority rules. */
export type Style = Readonly<Record<string, StyleChoice | undefined>>

/** Declares a rule; gives `check` the types of its options. */
export function defineRule<const S extends Record<string, OptionSchema> = Record<never, never>>(rule: Rule<S>): Rule {
  return rule as unknown as Rule
}
