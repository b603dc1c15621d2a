import type {KeptPage} from './html/kept-page.ts'
import type {KeptParts} from './markdown/kept-parts.ts'
import type {Masked} from './mask.ts'

/**
 * How texts of a kind are written. Each is a file of this folder, named in `registry.ts`: all that is known of a format
 * stands there, and what the rest of the program wants of it, it asks of the registry.
 */
export interface FormatDefinition {
  /** Its name on the command line and in the configuration. */
  readonly name: string
  /** The extensions of its files, with their dot and in small letters. */
  readonly extensions: readonly string[]
  /** Such as are articles only now and then (`.json`): a folder is not searched for them. */
  readonly rarely?: readonly string[]
  /** Names that editors have for languages which are written so, in small letters. The first is what we call it. */
  readonly languages: readonly string[]
  /** Whether every editor has a language for it: whoever has such a file as plain text wants it so. */
  readonly everywhere?: true
  /** How a comment is put into it that leaves a finding unreported; where there is no way, a side file says so. */
  readonly comments?: 'markdown' | 'html'
  /** Whether its files may be in an encoding older than Unicode; they are written back in the same. */
  readonly legacy?: true
  /** Finds the paragraphs of a source, and masks what is not their text. None for a plain text, where a line is a paragraph. */
  readonly mask?: Mask
}

/** The parts of a source before it was edited, by how it is written. */
export interface Kept {
  /** Of Markdown. */
  readonly parts: KeptParts
  /** Of HTML. */
  readonly page: KeptPage
}

/**
 * A long source may be masked part by part, with a step between two.
 *
 * @param kept the parts of the source before it was edited, for who can go on from them
 */
export type Mask = (source: string, kept?: Kept) => Masked | Generator<undefined, Masked, undefined>
