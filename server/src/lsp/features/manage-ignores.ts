import {Utils} from 'vscode-uri'
import {type PlacedSuppression, removeSuppression} from '../../engine/linting/suppressions/side-file.ts'
import {rules} from '../../engine/rules/index.ts'
import type {IgnoreAnswer, KeptIgnore} from '../../protocol/messages.ts'
import {ruleName} from '../../protocol/wording.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'
import {type Reading, readText} from '../reading.ts'
import {folderUri} from '../workspace/folders.ts'
import {formatOf, languageOf} from '../workspace/formats.ts'
import type {SideFile} from '../workspace/suppression-files.ts'

/** Serves `mudaqqiq/ignores` and `mudaqqiq/removeIgnore`. */
export function registerManageIgnores(context: Context): void {
  onRequest(context.connection, 'mudaqqiq/ignores', async () => {
    const kept: KeptIgnore[] = []
    for (const folder of context.folders.all) {
      const side = await context.suppressionFiles.of(`${folder}/_`)
      if (side !== undefined) kept.push(...(await ignoresIn(folder, side, context)))
    }
    return kept
  })
  onRequest(context.connection, 'mudaqqiq/removeIgnore', (asked) => withoutIgnore(asked, context))
}

async function ignoresIn(folder: string, side: SideFile, context: Context): Promise<KeptIgnore[]> {
  const unused = new Map<string, ReadonlySet<PlacedSuppression> | undefined>()
  const kept: KeptIgnore[] = []
  for (const suppression of side.suppressions) {
    const {file, rule, excerpt, reason, start} = suppression
    const uri = Utils.joinPath(folderUri(folder), file).toString()
    if (!unused.has(uri)) unused.set(uri, await unusedIn(uri, context))
    const known = rules.find(({id}) => id === rule)
    const ofArticle = unused.get(uri)
    kept.push({
      side: side.uri,
      at: start,
      uri,
      file,
      name: known === undefined ? {ar: rule, en: rule} : ruleName(known.summary),
      ...(excerpt !== undefined && {excerpt}),
      ...(reason !== undefined && {reason}),
      stale: ofArticle === undefined || ofArticle.has(suppression)
    })
  }
  return kept
}

/** What is kept for an article and silences nothing in it; nothing where there is no such article. */
async function unusedIn(uri: string, context: Context): Promise<ReadonlySet<PlacedSuppression> | undefined> {
  const reading = await readingOf(uri, context)
  return reading === undefined ? undefined : new Set(reading.unusedSuppressions)
}

async function readingOf(uri: string, {host, sessions, settings}: Context): Promise<Reading | undefined> {
  const resolved = await settings.of(uri)
  const session = sessions.get(uri)
  if (session !== undefined) return session.read(resolved)
  settings.forget(uri)
  const text = await host.readText(uri)
  if (typeof text !== 'string') return undefined
  return readText({text, version: 0, format: formatOf({languageId: languageOf(uri), uri}), settings: resolved})
}

/** The side file with one ignore less. */
async function withoutIgnore(
  {side, at}: Pick<KeptIgnore, 'side' | 'at'>,
  {host}: Context
): Promise<Exclude<IgnoreAnswer, {edit: unknown}>> {
  const text = await host.readText(side, 'ignores')
  const without = typeof text === 'string' ? removeSuppression(text, at) : undefined
  return without === undefined ? {problem: 'changed'} : {uri: side, text: without}
}
