import {html} from '../../presentation/pages/desk-report.ts'
import {addTotals, countFrom, noTotals, type Result, totalsOf} from '../../presentation/reporters/result.ts'
import type {ParamsOf} from '../../protocol/messages.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'
import {readText} from '../reading.ts'
import {formatOf, languageOf} from '../workspace/formats.ts'
import {wantedOf} from './workspace-lint.ts'

/**
 * Serves `mudaqqiq/deskReport`. Of a folder only what is mainly Arabic is reported; an article that was asked for by
 * itself always is.
 */
export function registerDeskReport(context: Context): void {
  onRequest(context.connection, 'mudaqqiq/deskReport', async (asked, token) => {
    const {files, found = false} = asked
    const isOver = (): boolean => token.isCancellationRequested
    const wanted = found ? await wantedFiles(asked, context, isOver) : files
    const results: Result[] = []
    const totals = noTotals()
    let language: 'ar' | 'en' = 'ar'
    for (const {uri, name} of wanted) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (isOver()) break
      const read = await resultOf(uri, name, !found && files.length === 1, context)
      language = read.language ?? language
      if (read.result === undefined) continue
      results.push(read.result)
      addTotals(totals, {...totalsOf(read.result.findings, 0), ...html.gather?.(read.result)})
    }
    const view = {language, color: false}
    const begin = typeof html.begin === 'string' ? html.begin : html.begin(totals, view)
    const page = begin + results.map((result) => html.entry(result, view)).join(html.between) + html.end(totals, view)
    return {page, articles: results.length, findings: countFrom(totals.bySeverity, 'hint')}
  })
}

/** Those that no file of patterns leaves out. */
async function wantedFiles(
  {files, folder}: ParamsOf<'mudaqqiq/deskReport'>,
  context: Context,
  isOver: () => boolean
): Promise<typeof files> {
  const uris = new Set(await wantedOf({uris: files.map(({uri}) => uri), folder}, context, isOver))
  return files.filter(({uri}) => uris.has(uri))
}

/** What there is to report of a file, and in which language; nothing of what is no article. */
async function resultOf(
  uri: string,
  name: string,
  forced: boolean,
  {host, sessions, settings}: Context
): Promise<{readonly language?: 'ar' | 'en'; readonly result?: Result}> {
  const resolved = await settings.of(uri)
  const session = sessions.get(uri)
  if (session === undefined) settings.forget(uri)
  const text = session?.document.getText() ?? (await host.readText(uri))
  if (typeof text !== 'string') return {}
  const format = formatOf({languageId: languageOf(uri), uri})
  const reading = session?.read(resolved) ?? readText({text, version: 0, format, settings: resolved, forced})
  const {language} = resolved
  if (reading.state !== 'linted') return {language}
  return {
    language,
    result: {path: name, article: reading.article, findings: reading.findings, ignored: reading.ignored}
  }
}
