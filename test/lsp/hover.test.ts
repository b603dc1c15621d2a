import assert from 'node:assert/strict'
import type {Hover} from 'vscode-languageserver-protocol'
import quoteDirection from '../../server/src/rules/quote-direction.ts'
import {onlyRules, turned} from '../support/articles.ts'
import {LanguageServer} from '../support/languageServer.ts'

const uri = 'file:///desk/article.txt'

describe('server: hover', () => {
  let server: LanguageServer
  afterEach(() => server.stop())
  const hover = (character: number): Promise<Hover | null> => server.connection.sendRequest('textDocument/hover', {textDocument: {uri}, position: {line: 0, character}})

  for (const language of ['ar', 'en'] as const) {
    it(`explains the rule of a finding (${language}), and nothing where there is none`, async () => {
      server = await LanguageServer.start({settings: {language, rules: onlyRules('quote-direction')}, initializationOptions: {reference: 'command:open?{id}'}})
      await server.open(uri, turned.text)
      const told = await hover(13)
      const value = told !== null && typeof told.contents === 'object' && 'value' in told.contents ? told.contents.value : ''
      const plain = value.replaceAll(/[\u2067\u2069]/g, '')
      assert.deepEqual(told, {contents: {kind: 'markdown', value}, range: {start: {line: 0, character: 13}, end: {line: 0, character: 14}}})
      const reference = {ar: 'مرجع القاعدة', en: 'Rule reference'}[language]
      assert.equal(plain, `**${quoteDirection.summary[language]}**\n\n${quoteDirection.why[language]}\n\n[${reference}: quote-direction](command:open?quote-direction)`)
      assert.equal(await hover(3), null)
    })
  }
})
