import * as vscode from 'vscode'
import {OFFICE_SCHEME} from '../../server/src/protocol/office-documents.ts'

/** What VS Code and its best-known extensions call the languages of articles; a file that none of them knows is plain text. */
const languages = [
  'plaintext',
  'markdown',
  'mdx',
  'html',
  'arabic-news',
  'asciidoc',
  'restructuredtext',
  'xml',
  'subrip',
  'vtt'
]
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vsls', OFFICE_SCHEME]

/**
 * The documents that may be articles: those of files, and of what the folders of the workspace are kept in. Cells of
 * notebooks, older versions and the output of tools have schemes of their own.
 */
export function selector(): Array<{scheme: string; language: string}> {
  const ofFolders = (vscode.workspace.workspaceFolders ?? []).map(({uri}) => uri.scheme)
  return [...new Set([...schemes, ...ofFolders])].flatMap((scheme) => languages.map((language) => ({scheme, language})))
}

/** Whether a document may be an article. */
export function isArticle(document: vscode.TextDocument): boolean {
  return vscode.languages.match(selector(), document) > 0
}

const ARABIC_LETTER = /[\u0620-\u064a]/
/** Lines of a document that are looked at for an Arabic letter. */
const SAMPLE = 200

/** Whether a document may be an article and has Arabic in its first lines: nothing is started before one has. */
export function mayBeArticle(document: vscode.TextDocument): boolean {
  return isArticle(document) && ARABIC_LETTER.test(document.getText(new vscode.Range(0, 0, SAMPLE, 0)))
}

/** Whether a change brings Arabic into a document that may be an article. */
export function bringsArabic({document, contentChanges}: vscode.TextDocumentChangeEvent): boolean {
  return isArticle(document) && contentChanges.some(({text}) => ARABIC_LETTER.test(text))
}
