import {noteVerdicts} from '../../server/src/engine/analysis/verdicts.ts'
import {readArticle} from '../../server/src/engine/index.ts'
import type {Finding} from '../../server/src/engine/linting/finding.ts'
import {lintArticle} from '../../server/src/engine/linting/lint.ts'
import {only} from './lint.ts'
import {unmark} from './marked.ts'

/** What is found where a second reader, who was asked, raises what stands between ⟦ ⟧. */
export function saidOf(marked: string): Finding[] {
  const {text, ranges} = unmark(marked)
  const article = readArticle(text)
  noteVerdicts(
    article,
    ranges.map(({start, end}) => ({start, end, label: 'U', why: 'casualty', reason: ''}))
  )
  return lintArticle(article, only('second-reader'))
}
