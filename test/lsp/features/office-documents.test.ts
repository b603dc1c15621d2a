import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {openOffice} from '../../../server/src/node/office/open.ts'
import {Zip} from '../../../server/src/node/office/zip.ts'
import type {OfficeReview} from '../../../server/src/protocol/office-documents.ts'
import {OFFICE_SCHEME} from '../../../server/src/protocol/office-documents.ts'
import {LanguageServer} from '../../support/language-server.ts'

const fixtures = path.join(import.meta.dirname, '../../fixtures/formats/office')
const addressOf = (name: string): string => {
  const file = pathToFileURL(path.join(fixtures, name))
  return `${OFFICE_SCHEME}:${file.pathname}?${encodeURIComponent(file.href)}`
}
const bytesOf = async (name: string): Promise<string> => (await readFile(path.join(fixtures, name))).toString('base64')

describe('server: documents of word processors', () => {
  let server: LanguageServer
  beforeEach(async () => {
    server = await LanguageServer.start({settings: {rules: {'word-spacing': 'off'}}})
  })
  afterEach(() => server.stop())
  const rulesOf = async (uri: string): Promise<unknown[]> => (await server.diagnostics(uri)).map(({code}) => code)

  for (const name of ['article.docx', 'article.odt']) {
    it(`are read as the paragraphs that they are: ${name}`, async () => {
      const uri = addressOf(name)
      const {text} = await server.connection.sendRequest<{text: string}>('mudaqqiq/readDocument', {
        uri,
        bytes: await bytesOf(name)
      })
      assert.equal(text, openOffice(await readFile(path.join(fixtures, name)), name).text)
      await server.open(uri, text)
      const rules = await rulesOf(uri)
      assert.ok(rules.includes('hamza') && rules.includes('unbalanced-quotes'), rules.join())
      const symbols = await server.connection.sendRequest<Array<{name: string}>>('textDocument/documentSymbol', {
        textDocument: {uri}
      })
      assert.match(symbols[0].name, /بلدية المرسى تفتح جسرها الجديد/)
    })
  }

  it('are not edited: their copy is', async () => {
    const uri = addressOf('article.docx')
    const bytes = await bytesOf('article.docx')
    const {text} = await server.connection.sendRequest<{text: string}>('mudaqqiq/readDocument', {uri, bytes})
    await server.open(uri, text)
    const everywhere = {start: {line: 0, character: 0}, end: {line: 9, character: 0}}
    const actions = await server.actions(uri, everywhere)
    assert.ok(actions.length > 0)
    for (const {title, command, edit} of actions) {
      assert.notEqual(command, undefined, title)
      assert.equal(edit, undefined, title)
    }
  })

  it('whose text is open already are read anew: after a restart nothing is known of them', async () => {
    const uri = addressOf('article.docx')
    const bytes = await bytesOf('article.docx')
    const {text} = openOffice(Buffer.from(bytes, 'base64'), 'article.docx')
    await server.open(uri, text)
    const asText = await rulesOf(uri)
    await server.connection.sendRequest('mudaqqiq/readDocument', {uri, bytes})
    const asDocument = await rulesOf(uri)
    await server.stop()
    server = await LanguageServer.start({settings: {rules: {'word-spacing': 'off'}}})
    await server.connection.sendRequest('mudaqqiq/readDocument', {uri, bytes})
    await server.open(uri, text)
    assert.deepEqual(asDocument, await rulesOf(uri))
    assert.ok(asText.length > 0)
  })

  it('have a reviewed copy with comments and tracked changes', async () => {
    const review = await server.connection.sendRequest<OfficeReview>('mudaqqiq/reviewDocument', {
      uri: addressOf('article.docx'),
      bytes: await bytesOf('article.docx')
    })
    const zip = new Zip(Buffer.from(review.bytes, 'base64'), 'article.reviewed.docx')
    assert.equal(zip.text('word/comments.xml')?.match(/<w:comment /g)?.length, review.findings)
    assert.ok(review.fixes > 0 && /<w:(?:ins|del) /.test(zip.text('word/document.xml') ?? ''))
  })

  it('that are none are refused with a line in both languages', async () => {
    const given = {uri: addressOf('article.docx'), bytes: Buffer.from('this is no archive').toString('base64')}
    for (const request of ['mudaqqiq/readDocument', 'mudaqqiq/reviewDocument'])
      assert.match(
        (await server.connection.sendRequest<{problem: {en: string}}>(request, given)).problem.en,
        /^not a sound Word or ODT file/
      )
  })
})
