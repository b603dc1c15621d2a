import {type CancellationToken, type Connection, type HandlerResult, RequestType} from 'vscode-languageserver'
import type {ClientRequest, ParamsOf, ResultOf} from '../protocol/messages.ts'

/** Answers a request of ours, under its name and with the payloads that the protocol has for it. */
export function onRequest<Name extends ClientRequest>(
  connection: Connection,
  name: Name,
  answer: (params: ParamsOf<Name>, token: CancellationToken) => HandlerResult<ResultOf<Name>, void>
): void {
  connection.onRequest(new RequestType<ParamsOf<Name>, ResultOf<Name>, void>(name), answer)
}
