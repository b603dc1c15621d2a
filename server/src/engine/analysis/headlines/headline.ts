import type {Article, Block} from '../../document/article.ts'

/** Above a headline there may be a rubric, a date or a byline. */
const HIGHEST = 3

/** The headline of an article; `undefined` where it has none. */
export function headlineOf({blocks}: Article): Block | undefined {
  for (let i = 0; i < HIGHEST && i < blocks.length; i++) {
    const {zone} = blocks[i].paragraph
    if (zone === 'headline') return blocks[i]
    if (zone === 'body') return undefined
  }
  return undefined
}

/** Paragraphs of a text that is worth comparing with its headline. */
const FEWEST = 2

/** What stands under the headline; nothing where that is no article: one line, or a list of links. */
export function textUnder(article: Article, headline: Block): readonly Block[] {
  const under = article.blocks.slice(article.indexOf(headline) + 1)
  const told = under.filter(({paragraph: {zone}}) => zone === 'body' || zone === 'list')
  return told.length < FEWEST ? [] : under
}
