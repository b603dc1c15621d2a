import {CodeLensRefreshRequest, DidChangeWatchedFilesNotification, type GlobPattern} from 'vscode-languageserver'
import {URI, Utils} from 'vscode-uri'
import {SUPPRESSION_FILE} from '../../engine/linting/suppressions/side-file.ts'
import type {Context} from '../context.ts'
import type {DocumentLinter} from '../features/diagnostics.ts'
import type {WorkspaceLinter} from '../features/workspace-lint.ts'
import {watchedFiles} from './config-files.ts'
import {houseGlobs} from './house-files.ts'
import {ignoreGlobs} from './ignored-files.ts'

/** The files of settings, kept up with. */
export interface SettingsFiles {
  /** Of a client that tells no changes of files, they are looked at when a document is opened or saved. @returns whether they were */
  look(): boolean
  /** One of them was written here. */
  written(uri: string): void
}

/** Lints everything again when the settings, a file of settings or the folders change. */
export function followWorkspace(context: Context, linter: DocumentLinter, workspace: WorkspaceLinter): SettingsFiles {
  const {connection, configFiles, suppressionFiles, houseFiles, ignoredFiles, folders, settings, client} = context
  const capabilities = context.params.capabilities.workspace

  const refresh = (pushed?: unknown): void => {
    settings.changed(pushed)
    linter.refresh()
    workspace.refresh()
    if (capabilities?.codeLens?.refreshSupport === true)
      void connection.sendRequest(CodeLensRefreshRequest.type).catch(context.faults.log)
  }
  const filesChanged = (uris: readonly string[]): void => {
    const matters = [configFiles.changed(uris), suppressionFiles.changed(uris), houseFiles.changed(uris)]
    const isIgnoring = ignoredFiles.changed(uris)
    if (matters.includes(true)) refresh()
    // What is open is linted whatever they say.
    else if (isIgnoring) workspace.refresh()
  }
  const look = (): boolean => {
    if (client.watchesFiles) return false
    configFiles.forget()
    suppressionFiles.forget()
    houseFiles.forget()
    settings.changed()
    return true
  }
  configFiles.onExtended = (uri) => {
    if (!client.watchesFiles) return
    const watchers = [
      {globPattern: patternFor(uri, capabilities?.didChangeWatchedFiles?.relativePatternSupport === true)}
    ]
    void connection.client.register(DidChangeWatchedFilesNotification.type, {watchers}).catch(context.faults.log)
  }
  connection.onDidChangeConfiguration(({settings: pushed}) => {
    look()
    refresh(pushed)
  })
  connection.onDidChangeWatchedFiles(({changes}) => {
    filesChanged(changes.map(({uri}) => uri))
    workspace.changed(changes)
  })
  connection.onInitialized(() => {
    void settings.register().catch(context.faults.log)
    if (capabilities?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        folders.change(event)
        ignoredFiles.forget()
        refresh()
      })
    }
    if (client.watchesFiles) {
      const names = [...watchedFiles, SUPPRESSION_FILE].map((name) => `**/${name}`)
      const watchers = [...names, ...houseGlobs, ...ignoreGlobs].map((globPattern) => ({globPattern}))
      void connection.client.register(DidChangeWatchedFilesNotification.type, {watchers}).catch(context.faults.log)
    }
  })
  return {look, written: (uri) => filesChanged([uri])}
}

/** What a client watches to tell of one file, wherever that is. */
function patternFor(uri: string, isRelative: boolean): GlobPattern {
  const file = URI.parse(uri)
  const pattern = Utils.basename(file).replaceAll(/[*?{}[\]!]/g, '?')
  return isRelative ? {baseUri: Utils.dirname(file).toString(), pattern} : `**/${pattern}`
}
