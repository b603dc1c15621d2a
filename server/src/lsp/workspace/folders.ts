import type {InitializeParams, WorkspaceFoldersChangeEvent} from 'vscode-languageserver'
import {URI, Utils} from 'vscode-uri'

/** The folders of the workspace, by URI without a slash at the end. */
export class Folders {
  #all: readonly string[]

  /** A client that has no folders may have a root, as a URI or, long ago, as a path. */
  constructor({workspaceFolders, rootUri, rootPath}: InitializeParams) {
    const root =
      rootUri ?? (typeof rootPath === 'string' && rootPath !== '' ? URI.file(rootPath).toString() : undefined)
    const given = workspaceFolders?.map(({uri}) => uri) ?? (typeof root === 'string' ? [root] : [])
    this.#all = given.map(bare).filter((uri) => parsedUri(uri) !== undefined)
  }

  get all(): readonly string[] {
    return this.#all
  }

  get first(): string | undefined {
    return this.#all[0]
  }

  /** The folder a document lies in; the innermost where one lies in another. */
  containing(uri: string): string | undefined {
    return this.#all.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0]
  }

  change({added, removed}: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({uri}) => bare(uri)))
    this.#all = [...this.#all.filter((folder) => !gone.has(folder)), ...added.map(({uri}) => bare(uri))]
  }
}

/** A folder as a URI that names can be joined to: that of a virtual workspace may be an authority and nothing more. */
export function folderUri(folder: string): URI {
  return withPath(URI.parse(folder))
}

/** A URI in its parts; `undefined` for what is none, which a client may send all the same. */
export function parsedUri(uri: string): URI | undefined {
  try {
    return URI.parse(uri)
  } catch {
    return undefined
  }
}

/** The folder that a document lies in. */
export function folderOf(document: URI): URI {
  return withPath(Utils.dirname(document))
}

function withPath(uri: URI): URI {
  return uri.path === '' ? uri.with({path: '/'}) : uri
}

function bare(uri: string): string {
  return uri.replace(/\/$/, '')
}
