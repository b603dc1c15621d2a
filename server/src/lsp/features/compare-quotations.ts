import type {TextDocument} from 'vscode-languageserver-textdocument'
import {compareQuotations} from '../../compare/compare-quotations.ts'
import {differencesOf, shortened} from '../../compare/report.ts'
import type {Article} from '../../engine/document/article.ts'
import {readArticle} from '../../engine/index.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'
import {rangeIn} from '../to-diagnostics.ts'
import {formatOf, languageOf} from '../workspace/formats.ts'

/** A text, and where its places are for the client. */
interface Text {
  readonly article: Article
  readonly document: TextDocument
}

/** Serves `mudaqqiq/compareQuotations`. */
export function registerCompareQuotations(context: Context): void {
  onRequest(context.connection, 'mudaqqiq/compareQuotations', async ({uri, original}) => {
    const {language} = await context.settings.of(uri)
    const [ours, theirs] = [await textAt(uri, context), await textAt(original, context)]
    if (ours === undefined || theirs === undefined) return null
    return compareQuotations(ours.article, theirs.article).map((quotation) => {
      const {start, end, outcome, original: there, speakers} = quotation
      return {
        outcome,
        range: rangeIn(ours.document, {start, end}),
        text: shortened(ours.article.text.slice(start, end)),
        ...(there !== undefined && {original: rangeIn(theirs.document, there)}),
        otherSpeaker: speakers !== undefined,
        differences: differencesOf(quotation, language)
      }
    })
  })
}

/** `undefined` where there is no such text, or it is none of ours. */
async function textAt(uri: string, {sessions, host, documents}: Context): Promise<Text | undefined> {
  const session = sessions.get(uri)
  const text = session === undefined ? await host.readText(uri) : ''
  if (typeof text !== 'string') return undefined
  const document = session?.document ?? documents.create(uri, languageOf(uri), 0, text)
  try {
    return {document, article: session?.article() ?? readArticle(text, formatOf(document))}
  } catch {
    return undefined
  }
}
