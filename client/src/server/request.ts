import type {CancellationToken} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import type {ClientRequest, ParamsOf, ResultOf} from '../../../server/src/protocol/messages.ts'

/** Asks the server, under one of the names and with the payload that the protocol has for it. */
export function request<Name extends ClientRequest>(
  client: BaseLanguageClient,
  name: Name,
  params: ParamsOf<Name>,
  token?: CancellationToken
): Promise<ResultOf<Name>> {
  if (params === undefined) return client.sendRequest(name)
  return token === undefined ? client.sendRequest(name, params) : client.sendRequest(name, params, token)
}
