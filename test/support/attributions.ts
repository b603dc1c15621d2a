import {
  type Attribution,
  articleAttributions,
  cites
} from '../../server/src/engine/analysis/attributions/attributions.ts'
import {readArticle} from '../../server/src/engine/index.ts'

/** The attributions of a text that cite somebody. */
export function attributions(text: string): Attribution[] {
  return articleAttributions(readArticle(text)).filter(cites)
}

/** `cue ← source (strength)` of each; ∅ where no source stands in the sentence. */
export function cited(text: string): string[] {
  return attributions(text).map(({block, span, source, strength}) => {
    const words = ({start, end}: {start: number; end: number}): string => block.paragraph.text.slice(start, end)
    return `${words(span)} ← ${source === undefined ? '∅' : words(source)} (${strength})`
  })
}

/** The words that each covers. */
export function covered(text: string): string[] {
  return attributions(text).map(({block, statement}) => block.paragraph.text.slice(statement.start, statement.end))
}
