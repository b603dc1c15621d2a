/** What programs that act for a person may ask for, by the names they know it by. */
export const toolNames = ['lint_article', 'fix_article', 'explain_rule', 'list_sources'] as const

/** What stands before the name in an editor, where tools of all extensions are together. */
export const toolPrefix = 'mudaqqiq_'

export type ToolName = (typeof toolNames)[number]

/** The answer to a tool. */
export interface ToolReply {
  /** For a model to read: JSON, or words where there is nothing more to them. */
  readonly text: string
  /** What the text says, as data. */
  readonly data?: Readonly<Record<string, unknown>>
  /** Nothing was done; the text says why. */
  readonly failed?: true
}
