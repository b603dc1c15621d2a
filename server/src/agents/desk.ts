import type {Config} from '../engine/config/config.ts'
import type {Article} from '../engine/document/article.ts'
import type {ParagraphCache} from '../engine/document/incremental/paragraph-cache.ts'
import type {Finding, PlacedEdit} from '../engine/linting/finding.ts'
import type {Steps} from '../engine/steps.ts'
import type {Input} from './input.ts'

/** An article that a tool is to work on, and what governs it. */
export interface Copy {
  /** What a patch calls it. */
  readonly name: string
  readonly text: string
  readonly config: Config
  /** Of the messages. */
  readonly language: 'ar' | 'en'
  /** Reads the text, or what fixes have made of it. */
  read(text: string, cache: ParagraphCache): Steps<Article>
  /** Leaves out what the desk has chosen to ignore. */
  suppress(article: Article, findings: readonly Finding[]): readonly Finding[]
  /**
   * Puts the fixed text in its place. Missing where that cannot be done.
   *
   * @param edits what makes it of the text, in order, without overlap
   * @returns how the desk calls what was written
   */
  write?(text: string, edits: readonly PlacedEdit[]): Promise<string>
}

/** Where articles and settings come from, and who else wants the processor meanwhile. */
export interface Desk {
  /**
   * The article that is meant.
   *
   * @throws Refusal where it is not to be had
   */
  copy(input: Input): Promise<Copy>
  /** What holds where no article is named; the language is that of the messages. */
  config(input: Input): Promise<Config>
  /**
   * Does work a little at a time.
   *
   * @throws where nobody wants it any more
   */
  inSlices<T>(steps: Steps<T>): Promise<T>
}
