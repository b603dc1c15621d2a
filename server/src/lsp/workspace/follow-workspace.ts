import {CodeLensRefreshRequest, DidChangeWatchedFilesNotification} from 'vscode-languageserver'
import {IGNORE_FILE} from '../../engine/linting/suppressions/side-file.ts'
import type {Context} from '../context.ts'
import type {DocumentLinter} from '../features/diagnostics.ts'
import type {WorkspaceLinter} from '../features/workspace-lint.ts'
import {watchedFiles} from './config-files.ts'

/** Lints everything again when the settings, a file of settings or the folders change. */
export function followWorkspace(context: Context, linter: DocumentLinter, workspace: WorkspaceLinter): void {
  const {connection, configFiles, ignoreFiles, folders, settings} = context
  const client = context.params.capabilities.workspace ?? {}

  const refresh = (pushed?: unknown): void => {
    settings.changed(pushed)
    linter.refresh()
    workspace.refresh()
    if (client.codeLens?.refreshSupport === true)
      void connection.sendRequest(CodeLensRefreshRequest.type).catch(context.faults.log)
  }
  connection.onDidChangeConfiguration(({settings: pushed}) => refresh(pushed))
  connection.onDidChangeWatchedFiles(({changes}) => {
    const uris = changes.map(({uri}) => uri)
    const matters = [configFiles.changed(uris), ignoreFiles.changed(uris)]
    if (matters.includes(true)) refresh()
    workspace.changed(changes)
  })
  connection.onInitialized(() => {
    settings.register()
    if (client.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        folders.change(event)
        refresh()
      })
    }
    if (client.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = [...watchedFiles, IGNORE_FILE].map((name) => ({globPattern: `**/${name}`}))
      void connection.client.register(DidChangeWatchedFilesNotification.type, {watchers})
    }
  })
}
