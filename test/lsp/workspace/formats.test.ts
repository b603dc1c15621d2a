import assert from 'node:assert/strict'
import {commentsIn, formatOf, languageOf} from '../../../server/src/lsp/workspace/formats.ts'

describe('how a document is written', () => {
  for (const [languageId, uri, expected] of [
    ['markdown', 'file:///a.txt', 'markdown'],
    ['plaintext', 'file:///a.md', 'plain'],
    ['plaintext', 'file:///a.html', 'plain'],
    ['plaintext', 'file:///a.srt', 'subtitles'],
    ['plaintext', 'file:///a.txt', 'plain'],
    ['arabic-news', 'untitled:a', 'plain'],
    ['some-language', 'file:///a.adoc', 'asciidoc'],
    ['some-language', 'file:///a', 'plain'],
    ['AsciiDoc', 'untitled:a', 'asciidoc']
  ] as const)
    it(`${languageId} ${uri}`, () => assert.equal(formatOf({languageId, uri}), expected))

  it('of a file that no editor has open is told by its name', () => {
    assert.deepEqual(['file:///a.rst', 'file:///a.txt', 'file:///a.MD'].map(languageOf), [
      'restructuredtext',
      'plaintext',
      'markdown'
    ])
  })
  it('says whether a comment may silence a finding', () => {
    assert.equal(commentsIn({languageId: 'html', uri: 'file:///a'}), 'html')
    assert.equal(commentsIn({languageId: 'plaintext', uri: 'file:///a.srt'}), undefined)
  })
})
