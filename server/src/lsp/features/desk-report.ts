import {html} from '../../presentation/pages/desk-report.ts'
import {addTotals, countFrom, noTotals, type Result, totalsOf} from '../../presentation/reporters/result.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'
import {readText} from '../reading.ts'
import {formatOf, languageOf} from '../workspace/formats.ts'

/**
 * Serves `mudaqqiq/deskReport`. Of a folder only what is mainly Arabic is reported; an article that was asked for by
 * itself always is.
 */
export function registerDeskReport({connection, host, sessions, settings}: Context): void {
  onRequest(connection, 'mudaqqiq/deskReport', async ({files}, token) => {
    const results: Result[] = []
    const totals = noTotals()
    let language: 'ar' | 'en' = 'ar'
    for (const {uri, name} of files) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (token.isCancellationRequested) break
      const resolved = await settings.of(uri)
      const session = sessions.get(uri)
      const text = session?.document.getText() ?? (await host.readText(uri))
      if (typeof text !== 'string') continue
      language = resolved.language
      const reading =
        session?.read(resolved) ??
        readText({
          text,
          version: 0,
          format: formatOf({languageId: languageOf(uri), uri}),
          settings: resolved,
          forced: files.length === 1
        })
      if (reading.state !== 'linted') continue
      const result = {path: name, article: reading.article, findings: reading.findings}
      results.push(result)
      addTotals(totals, {...totalsOf(reading.findings, 0), ...html.gather?.(result)})
    }
    const view = {language, color: false}
    const begin = typeof html.begin === 'string' ? html.begin : html.begin(totals, view)
    const page = begin + results.map((result) => html.entry(result, view)).join(html.between) + html.end(totals, view)
    return {page, articles: results.length, findings: countFrom(totals.bySeverity, 'hint')}
  })
}
