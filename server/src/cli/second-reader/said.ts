import type {Verdict} from '../../engine/analysis/verdicts.ts'
import type {Article} from '../../engine/document/article.ts'
import type {Bilingual} from '../../engine/rule/rule.ts'
import {noteKnown} from '../../second-reader/consult.ts'

/** What a reader says of an article. Plain data: it travels to worker threads. */
export interface Said {
  /** Who was asked. */
  readonly reader: string
  /** By `verdictKey`. */
  readonly verdicts: Readonly<Record<string, Verdict>>
  /** Why some of its sentences have none. */
  readonly trouble?: Bilingual
}

/** Notes on an article what was said of it. */
export function noteSaid(article: Article, said: Said | undefined): void {
  if (said !== undefined) noteKnown(article, said.reader, {get: (key) => said.verdicts[key]})
}
