import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {readArticle} from '../../server/src/engine/index.ts'
import type {Finding} from '../../server/src/engine/linting/finding.ts'
import {addSuppression, suppressionOf} from '../../server/src/engine/linting/suppressions/side-file.ts'
import type {
  AttributionMapMessage,
  DeskReport,
  IgnoredRow,
  ProofMessage,
  Status
} from '../../server/src/protocol/messages.ts'
import {onlyRules} from '../support/articles.ts'
import {LanguageServer} from '../support/language-server.ts'

const claim = 'وقُتل 14 شخصا'
const text = [
  'انهيار جسر في وادي السلام',
  'قالت وزارة النقل إن الجسر أُغلق قبل شهر.',
  `${claim} وأصيب عدد كبير من السكان بجروح خطيرة في الانهيار.`,
  'وذكرت مصادر مطلعة أن المقاول أُوقف.'
].join('\n')
const document = TextDocument.create('', '', 0, text)
const at = (words: string): number => text.indexOf(words)
const plain = (told: string): string => told.replaceAll(/[\u2066-\u2069]/g, '')

/** The side file in which the claim and the vague source are ignored. */
function sideFile(): string {
  const article = readArticle(text)
  const ignore = (before: string, rule: string, words: string, reason: string): string => {
    const finding = {rule: {id: rule}, start: at(words)} as unknown as Finding
    return addSuppression(before, suppressionOf(article, finding, 'a.txt', false, reason))!
  }
  const one = ignore('', 'unattributed-claim', claim, 'رآه مراسلنا')
  return ignore(one, 'vague-source', 'مصادر مطلعة', 'وافق المكتب')
}

describe('server: what is ignored', () => {
  let server: LanguageServer
  let folder: string
  let uri: string
  const statuses: Status[] = []

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
    await writeFile(path.join(folder, '.mudaqqiq-ignore.json'), sideFile())
    await writeFile(path.join(folder, 'a.txt'), text)
    uri = pathToFileURL(path.join(folder, 'a.txt')).href
    server = await LanguageServer.start({
      settings: {language: 'en', codeLens: true, rules: onlyRules('unattributed-claim', 'vague-source')},
      folders: [pathToFileURL(folder).href],
      initializationOptions: {status: true, commands: true}
    })
    server.connection.onNotification('mudaqqiq/status', (status: Status) => {
      statuses.push(status)
    })
    await server.open(uri, text)
  })
  after(async () => {
    await server.stop()
    await rm(folder, {recursive: true, force: true})
  })

  it('is no problem, and is counted by the status for itself', async () => {
    assert.deepEqual(await server.diagnostics(uri), [])
    const {findings, hints, families, ignored} = statuses.at(-1)!
    assert.deepEqual({findings, hints, families, ignored}, {findings: 0, hints: 0, families: [], ignored: 2})
  })

  it('is in the map with its reason, and not among what is open', async () => {
    const map: AttributionMapMessage = await server.connection.sendRequest('mudaqqiq/map', {uri})
    assert.deepEqual(map.unattributed, [])
    assert.deepEqual(
      map.ignored.map(({text: words, rule, reason}) => [words, rule, reason]),
      [[claim, 'unattributed-claim', 'رآه مراسلنا']]
    )
    assert.deepEqual(
      map.vague.map(({name, statements}) => [name, statements.map(({ignored}) => ignored)]),
      [['مصادر مطلعة', [{reason: 'وافق المكتب'}]]]
    )
    assert.ok(map.sources.every(({statements}) => statements.every(({ignored}) => ignored === undefined)))
  })

  it('is listed for a list', async () => {
    const rows: IgnoredRow[] = await server.connection.sendRequest('mudaqqiq/ignoredFindings', {uri})
    assert.deepEqual(
      rows.map(({range, family, reason}) => [document.getText(range), family, reason]),
      [
        [claim, 'sourcing', 'رآه مراسلنا'],
        ['مصادر مطلعة', 'sourcing', 'وافق المكتب']
      ]
    )
    const closed = await server.connection.sendRequest('mudaqqiq/ignoredFindings', {uri: `${uri}.closed`})
    assert.equal(closed, null)
  })

  it('is told by the hover, the lens and the outline', async () => {
    const position = document.positionAt(at('14'))
    const hover = await server.connection.sendRequest<{contents: {value: string}}>('textDocument/hover', {
      textDocument: {uri},
      position
    })
    assert.match(plain(hover.contents.value), /^\*\*A claim [^\n]*\*\* · ignored: رآه مراسلنا$/m)
    const lenses = await server.connection.sendRequest<
      Array<{range: {start: {line: number}}; command: {title: string}}>
    >('textDocument/codeLens', {textDocument: {uri}})
    assert.deepEqual(
      lenses.map(({range, command}) => [range.start.line, plain(command.title)]),
      [
        [1, 'وزارة النقل'],
        [2, '1 ignored'],
        [3, 'مصادر مطلعة']
      ]
    )
    const [{children}] = await server.connection.sendRequest<Array<{children: Array<{name: string; detail: string}>}>>(
      'textDocument/documentSymbol',
      {textDocument: {uri}}
    )
    assert.deepEqual(
      children.map(({name, detail}) => [plain(name), plain(detail)]).filter(([, detail]) => detail === claim),
      [['ignored: رآه مراسلنا', claim]]
    )
  })

  it('is below its paragraph in the proof, without a number, and in its header', async () => {
    const {header, html, blocks}: ProofMessage = await server.connection.sendRequest('mudaqqiq/proof', {uri})
    assert.match(header, /0 findings · 2 sources · 2 ignored/)
    assert.deepEqual(
      blocks.map(({findings}) => findings),
      [0, 0, 0, 0]
    )
    assert.match(html[2], /<span class="[^"]*\bignored\b[^"]*" data-at="0">/)
    assert.match(
      html[2],
      /<li class="ignored"><a href="#ignored" data-at="0" data-to="13">[^<]+<\/a> <span class="why">ignored: <bdi[^>]*>رآه مراسلنا<\/bdi><\/span><\/li>/
    )
    const page: string = await server.connection.sendRequest('mudaqqiq/proofPage', {uri, title: 'a.txt'})
    assert.match(page, /<span class="why">ignored: <bdi[^>]*>وافق المكتب/)
  })

  it('has a part of its own in the desk report, and is in none of its counts', async () => {
    const {page, findings}: DeskReport = await server.connection.sendRequest('mudaqqiq/deskReport', {
      files: [{uri, name: 'a.txt'}]
    })
    assert.equal(findings, 0)
    assert.match(page, /<p>0 findings · 1 article · 2 ignored<\/p>/)
    assert.match(page, /<p>No findings\.<\/p>\n<h3>Ignored<\/h3>/)
    assert.match(page, /ignored: <bdi[^>]*>رآه مراسلنا<\/bdi> · line 3 · <bdi dir="ltr">unattributed-claim<\/bdi>/)
  })
})
