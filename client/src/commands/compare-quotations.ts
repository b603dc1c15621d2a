import * as vscode from 'vscode'
import type {ComparedQuotation, Outcome} from '../../../server/src/protocol/compared-quotations.ts'
import {isOfficeName} from '../../../server/src/protocol/office-documents.ts'
import {outcomeNames} from '../../../server/src/protocol/wording.ts'
import {displayText} from '../display-text.ts'
import {say} from '../say.ts'
import type {Server} from '../server/language-server.ts'
import {request} from '../server/request.ts'
import {openClipboard} from './clipboard.ts'
import type {WordDocuments} from './word-documents.ts'

/** A quotation and what became of it: those that want looking at come first. */
interface Row extends vscode.QuickPickItem {
  readonly quotation?: ComparedQuotation
}

const icons: Readonly<Record<Outcome, string>> = {missing: 'error', changed: 'warning', spelling: 'info', exact: 'pass'}
const words = {
  title: {ar: 'قارن الاقتباسات بأصلها', en: 'Compare quotations with'},
  choose: {ar: 'أين النص الذي أُخذت منه؟', en: 'Where is the text they were taken from?'},
  file: {ar: 'ملف…', en: 'A file…'},
  clipboard: {ar: 'الحافظة', en: 'The clipboard'},
  open: {ar: 'مفتوح', en: 'Open'},
  unreadable: {ar: 'تعذّرت قراءة أحد النصين.', en: 'One of the two texts cannot be read.'},
  none: {
    ar: 'لا اقتباس في المقال من ثلاث كلمات أو أكثر.',
    en: 'There is no quotation of three words or more in this article.'
  },
  walk: {
    ar: 'تنقّل بينها لترى كلا منها في المقال وفي الأصل',
    en: 'Move through them to see each in the article and in the original'
  }
}

/**
 * Looks for every quotation of an article in the text that it was taken from, and lists them; the one the list stands on
 * is shown in both.
 *
 * @param given the original; it is asked for where it is not
 * @returns what became of them; nothing where no original was chosen, or one of the two cannot be read
 */
export async function compareQuotations(
  server: Server,
  documents: WordDocuments,
  document: vscode.TextDocument,
  given: vscode.Uri | undefined
): Promise<readonly ComparedQuotation[] | undefined> {
  const original = given === undefined ? await chooseOriginal(document, documents) : await openText(given, documents)
  if (original === undefined) return undefined
  const client = await server.client()
  const asUri = (text: vscode.TextDocument): string => client.code2ProtocolConverter.asUri(text.uri)
  const compared = await request(client, 'mudaqqiq/compareQuotations', {
    uri: asUri(document),
    original: asUri(original)
  })
  if (compared === null) void vscode.window.showWarningMessage(say(words.unreadable))
  else if (compared.length === 0) void vscode.window.showInformationMessage(say(words.none))
  else await list(compared, document, original)
  return compared ?? undefined
}

/** A file, what is in the clipboard, or one of the texts that are open. */
async function chooseOriginal(
  article: vscode.TextDocument,
  documents: WordDocuments
): Promise<vscode.TextDocument | undefined> {
  const open = vscode.window.tabGroups.all
    .flatMap(({tabs}) => tabs)
    .flatMap(({input}) => (input instanceof vscode.TabInputText ? [input.uri] : []))
    .filter((uri) => uri.toString() !== article.uri.toString())
  const rows: Array<vscode.QuickPickItem & {text?: () => Thenable<vscode.TextDocument | undefined>}> = [
    {label: `$(folder-opened) ${say(words.file)}`, text: () => chooseFile(documents)},
    {label: `$(clippy) ${say(words.clipboard)}`, text: openClipboard},
    ...(open.length > 0 ? [{label: say(words.open), kind: vscode.QuickPickItemKind.Separator}] : []),
    ...open.map((uri) => ({
      label: displayText(uri.path.split('/').at(-1) ?? ''),
      description: displayText(vscode.workspace.asRelativePath(uri)),
      text: () => openText(uri, documents)
    }))
  ]
  const picked = await vscode.window.showQuickPick(rows, {
    title: say(words.title),
    placeHolder: say(words.choose),
    matchOnDescription: true
  })
  return picked?.text?.()
}

async function chooseFile(documents: WordDocuments): Promise<vscode.TextDocument | undefined> {
  const [file] = (await vscode.window.showOpenDialog({title: say(words.choose)})) ?? []
  return file === undefined ? undefined : openText(file, documents)
}

function openText(uri: vscode.Uri, documents: WordDocuments): Thenable<vscode.TextDocument | undefined> {
  if (isOfficeName(uri.path)) return documents.open(uri)
  return vscode.workspace.openTextDocument(uri).then(undefined, () => {
    void vscode.window.showWarningMessage(say(words.unreadable))
    return undefined
  })
}

/** Shows the list. Resolves when it is there. */
async function list(
  compared: readonly ComparedQuotation[],
  article: vscode.TextDocument,
  original: vscode.TextDocument
): Promise<void> {
  const ours = await vscode.window.showTextDocument(article, {preview: false, viewColumn: vscode.ViewColumn.One})
  const theirs = await vscode.window.showTextDocument(original, {
    preview: false,
    preserveFocus: true,
    viewColumn: vscode.ViewColumn.Beside
  })
  const pick = vscode.window.createQuickPick<Row>()
  const name = displayText(original.uri.path.split('/').at(-1) ?? '')
  pick.title = say({ar: `${words.title.ar}: ${name}`, en: `${words.title.en}: ${name}`})
  pick.placeholder = say(words.walk)
  pick.matchOnDescription = pick.matchOnDetail = true
  pick.items = rowsOf(compared)
  pick.onDidChangeActive(([row]) => {
    if (row?.quotation === undefined) return
    mark(ours, row.quotation.range)
    mark(theirs, row.quotation.original)
  })
  pick.onDidAccept(() => {
    pick.hide()
    void vscode.window.showTextDocument(article, {viewColumn: ours.viewColumn, selection: ours.selection})
  })
  pick.onDidHide(() => pick.dispose())
  pick.show()
}

/** Selects a place of an editor and brings it into sight; the range is as it came from the server. */
function mark(editor: vscode.TextEditor, range: ComparedQuotation['range'] | undefined): void {
  const {start, end} = range ?? {start: editor.selection.start, end: editor.selection.start}
  const place = new vscode.Selection(start.line, start.character, end.line, end.character)
  editor.selection = place
  if (range !== undefined) editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

const order = Object.keys(icons) as Outcome[]

function rowsOf(compared: readonly ComparedQuotation[]): Row[] {
  return order.flatMap((outcome) => {
    const own = compared.filter((quotation) => groupOf(quotation) === outcome)
    if (own.length === 0) return []
    const {ar, en} = outcomeNames[outcome]
    const label = say({ar: `${ar}: ${own.length}`, en: `${en}: ${own.length}`})
    return [{label, kind: vscode.QuickPickItemKind.Separator}, ...own.map(rowOf)]
  })
}

/** What it is listed under: whose words they are matters as much as the words. */
function groupOf({outcome, otherSpeaker}: ComparedQuotation): Outcome {
  return otherSpeaker && outcome !== 'missing' ? 'changed' : outcome
}

function rowOf(quotation: ComparedQuotation): Row {
  const {text, differences, range} = quotation
  const line = range.start.line + 1
  const detail = displayText(differences.join(' · '))
  return {
    label: `$(${icons[groupOf(quotation)]}) \u2067${displayText(text)}\u2069`,
    description: say({ar: `السطر ${line}`, en: `line ${line}`}),
    // What it is listed under is not said a second time.
    detail: detail === '' ? undefined : say({ar: detail, en: detail}),
    quotation
  }
}
