/** What the extension and the script of the proof view say to each other. Types only. */
import type {ProofBlockPlace} from './messages.ts'

/** From the extension to the script. */
export type ToProofScript =
  | {
      readonly kind: 'show'
      readonly uri: string
      readonly header: string
      readonly label: string
      readonly keepHead: number
      readonly keepTail: number
      readonly html: readonly string[]
      readonly blocks: readonly ProofBlockPlace[]
      readonly version: number
    }
  | {readonly kind: 'scroll'; readonly line: number; readonly last: boolean}
  | {readonly kind: 'cursor'; readonly line: number}

/** From the script to the extension. */
export type FromProofScript =
  | {readonly kind: 'ready'}
  | ({readonly kind: 'shown'} & Shown)
  | {readonly kind: 'scrolled'; readonly line: number}
  | {readonly kind: 'go'; readonly start: number; readonly end: number}

/** What the script says it shows. */
export interface Shown {
  readonly version: number
  readonly paragraphs: number
  readonly findings: number
  readonly direction: string
  readonly tinted: readonly string[]
}
