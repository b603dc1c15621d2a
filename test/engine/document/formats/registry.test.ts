import assert from 'node:assert/strict'
import {
  articleExtensions,
  definitionOf,
  formatOfLanguage,
  formatOfName,
  formats,
  isArticleName,
  languageOfFormat
} from '../../../../server/src/engine/document/formats/registry.ts'

describe('the registry of formats', () => {
  it('knows every name, extension and language once', () => {
    const all = formats.map(definitionOf)
    for (const list of [
      formats,
      all.flatMap(({extensions, rarely = []}) => [...extensions, ...rarely]),
      all.flatMap(({languages}) => languages)
    ])
      assert.deepEqual([...new Set(list)], list)
  })
  it('has extensions with their dot, and all in small letters', () => {
    for (const {extensions, rarely = [], languages} of formats.map(definitionOf)) {
      for (const extension of [...extensions, ...rarely]) assert.match(extension, /^\.[a-z\d]+$/)
      for (const language of languages) assert.equal(language, language.toLowerCase())
    }
  })
  it('tells a format by the end of a name, and plain text where that says nothing', () => {
    assert.equal(formatOfName('/desk/a.MD'), 'markdown')
    assert.equal(formatOfName('C:\\desk.md\\a.html'), 'html')
    assert.equal(formatOfName('/desk.md/a'), 'plain')
    assert.equal(formatOfName('a.unknown'), 'plain')
  })
  it('tells a format by the language of an editor, or does not', () => {
    assert.equal(formatOfLanguage('Markdown'), 'markdown')
    assert.equal(formatOfLanguage('latex'), undefined)
    assert.equal(formatOfLanguage('constructor'), undefined)
  })
  it('calls each language so that it is the same format again', () => {
    for (const format of formats) assert.equal(formatOfLanguage(languageOfFormat(format)), format)
  })
  it('searches folders for what is always an article', () => {
    assert.ok(articleExtensions.includes('.txt'))
    assert.ok(isArticleName('a.htm') && !isArticleName('a.pdf') && !isArticleName('a'))
  })
})
