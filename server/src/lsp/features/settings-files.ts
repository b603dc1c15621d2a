import {Utils} from 'vscode-uri'
import {RULES_FOLDER} from '../../house/rules-folder.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'
import {parsedUri} from '../workspace/folders.ts'

/** Serves `mudaqqiq/checkSettings`. */
export function registerSettingsFiles({connection, settings}: Context): void {
  onRequest(connection, 'mudaqqiq/checkSettings', async ({uri}) => {
    const file = parsedUri(uri)
    if (file === undefined) return null
    const folder = Utils.dirname(file)
    // What governs an article beside it is read with all that is wrong in it.
    const isInside = Utils.basename(folder) === RULES_FOLDER
    const article = Utils.joinPath(isInside ? Utils.dirname(folder) : folder, '_.txt').toString()
    settings.forget(article)
    await settings.of(article)
    settings.forget(article)
    return null
  })
}
