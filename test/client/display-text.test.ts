import assert from 'node:assert/strict'
import {displayText, unseenWords} from '../../client/src/display-text.ts'
import {quotedKey, unlinked} from '../../server/src/engine/linting/foreign.ts'

/** What VS Code makes a link of in a notification, and an icon of in a list. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i
const icon = /(?<!\\)\$\([a-z0-9-]+(?:~[a-z]+)?\)/i

describe('words of a workspace', () => {
  const hostile = [
    '[Click](command:workbench.action.quit)',
    'a [b](https://c.d "e") f',
    '[[x](file:///etc/passwd)',
    '$(error) خطأ',
    '$(sync~spin)[y](command:z)'
  ]
  for (const make of [displayText, unlinked, quotedKey]) {
    it(`become neither link nor icon by ${make.name}, and look the same`, () => {
      for (const words of hostile) {
        assert.ok(link.test(words) || icon.test(words))
        assert.doesNotMatch(make(words), link)
        assert.doesNotMatch(make(words), icon)
        assert.equal(make(words).replaceAll('\u200b', ''), words)
      }
      for (const words of ['قالت الوزارة (أمس)', 'a[1] (b)', '5$ (خمسة)']) assert.equal(make(words), words)
    })
  }

  it('stay on their line, and command no terminal', () => {
    assert.equal(displayText('a\nb\u001b[31mc'), 'a b [31mc')
    assert.equal(quotedKey('a\nb\u001b]0;x\u0007c\u009b1m\u202e'), 'a b␛]0;x␇c␡1m')
    assert.equal(quotedKey('ك'.repeat(500)).length, 81)
  })
})

describe('words that nobody would see', () => {
  it('are named, and no others', () => {
    const names = [' ', '\u00a0\t', '', '\n', '\u200b', '\u200f ', ' ،', 'خبر'].map((words) => unseenWords(words)?.ar)
    assert.deepEqual(names, [
      'مسافة',
      'مسافة',
      'موضع بلا كلمات',
      'آخر السطر',
      'حرف لا يُرى',
      'حرف لا يُرى',
      undefined,
      undefined
    ])
  })
})
