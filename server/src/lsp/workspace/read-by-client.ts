import {type Connection, RequestType} from 'vscode-languageserver'
import type {FileKind, ServerRequests} from '../../protocol/messages.ts'

type ReadText = ServerRequests['mudaqqiq/readText']
const readText = new RequestType<ReadText['params'], ReadText['result'], void>('mudaqqiq/readText')

/**
 * Reads a file through the client. One that the client does not give, be it that it does not know the request, is as
 * if it were not there: a missing configuration is no reason not to lint.
 */
export async function readByClient(
  connection: Connection,
  uri: string,
  kind: FileKind = 'article'
): Promise<string | null | undefined> {
  try {
    const text: unknown = await connection.sendRequest(readText, {uri, kind})
    if (typeof text === 'string') return withoutMark(text)
    return text === null ? null : undefined
  } catch {
    return undefined
  }
}

/** A text without the byte-order mark it may begin with. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
