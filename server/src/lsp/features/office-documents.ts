import {ParagraphCache} from '../../engine/document/incremental/paragraph-cache.ts'
import type {Bilingual} from '../../engine/rule/rule.ts'
import type {OfficeBytes} from '../../protocol/office-documents.ts'
import type {Context, OfficeFile} from '../context.ts'
import {onRequest} from '../on-request.ts'
import {readText} from '../reading.ts'
import {sourceOf} from '../workspace/source-of.ts'
import type {DocumentLinter} from './diagnostics.ts'

const notHere: Bilingual = {
  ar: 'لا تُقرأ مستندات Word في المتصفح وحده؛ افتحها في VS Code على جهازك.',
  en: 'Documents of Word are not read in a browser alone; open them in VS Code on your machine.'
}

/** Serves `mudaqqiq/readDocument` and `mudaqqiq/reviewDocument`. */
export function registerOfficeDocuments(context: Context, linter: DocumentLinter): void {
  const {connection, sessions, settings, officeReaders} = context

  onRequest(connection, 'mudaqqiq/readDocument', async (given) => {
    const opened = await openedFrom(given, context)
    if ('problem' in opened) return opened
    const {document} = opened
    officeReaders.set(given.uri, document.read)
    const session = sessions.get(given.uri)
    // After a restart the client has sent the text before it could send the document.
    if (session !== undefined) {
      session.readAs(document.read)
      linter.refresh()
    }
    return {text: document.text}
  })

  onRequest(connection, 'mudaqqiq/reviewDocument', async (given) => {
    const opened = await openedFrom(given, context)
    if ('problem' in opened) return opened
    const {document, review} = opened
    const resolved = await settings.of(given.uri)
    const cache = new ParagraphCache()
    const rest = {version: 0, format: 'plain', settings: resolved, forced: true, cache, read: document.read} as const
    const done = review((text) => readText({...rest, text}), resolved.language)
    if (done === undefined) return null
    return {bytes: done.bytes.toString('base64'), findings: done.remarks, fixes: done.fixes}
  })
}

async function openedFrom({uri, bytes}: OfficeBytes, {host}: Context): Promise<OfficeFile | {problem: Bilingual}> {
  if (host.openOffice === undefined) return {problem: notHere}
  return host.openOffice(bytes, sourceOf(uri))
}
