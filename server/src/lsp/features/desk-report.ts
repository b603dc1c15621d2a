import {RequestType} from 'vscode-languageserver'
import {html} from '../../presentation/pages/desk-report.ts'
import {addTotals, countFrom, noTotals, type Result, totalsOf} from '../../presentation/reporters/result.ts'
import type {Context} from '../context.ts'
import {formatOf, languageOf, readText} from '../session.ts'

/** `mudaqqiq/deskReport`: the desk report on files, open or not, as one page. A file is called by its `name`. */
const request = new RequestType<
  {files: Array<{uri: string; name: string}>},
  {page: string; articles: number; findings: number},
  void
>('mudaqqiq/deskReport')

/** Serves `mudaqqiq/deskReport`. Of a folder only what is mainly Arabic is reported; an article that was asked for by itself always is. */
export function registerDeskReport({connection, host, sessions, settings}: Context): void {
  connection.onRequest(request, async ({files}, token) => {
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
        session?.read(resolved) ?? readText(text, 0, formatOf(languageOf(uri)), resolved, files.length === 1)
      if (reading.state !== 'linted') continue
      results.push({path: name, article: reading.article, findings: reading.findings})
      addTotals(totals, totalsOf(reading.findings, 0))
    }
    const view = {language, color: false}
    const begin = typeof html.begin === 'string' ? html.begin : html.begin(totals, view)
    const page = begin + results.map((result) => html.entry(result, view)).join(html.between) + html.end(totals, view)
    return {page, articles: results.length, findings: countFrom(totals, 'hint')}
  })
}
