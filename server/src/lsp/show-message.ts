import {type Connection, MessageType, ShowMessageNotification, type ShowMessageParams} from 'vscode-languageserver'

/** Tells the user something. What `connection.window` has asks him, and a client that cannot ask answers with an error. */
export function showMessage(connection: Connection, type: 'warning' | 'information', message: string): void {
  const params: ShowMessageParams = {type: type === 'warning' ? MessageType.Warning : MessageType.Info, message}
  void connection.sendNotification(ShowMessageNotification.type, params)
}
