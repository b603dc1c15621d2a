import assert from 'node:assert/strict'
import {graphemeCutBy} from '../../../server/src/engine/arabic/graphemes.ts'
import {type Format, readArticle} from '../../../server/src/engine/index.ts'
import {applyEdits} from '../../../server/src/engine/linting/fixes.ts'
import {placedEdit, placedRange} from '../../../server/src/engine/linting/whole-characters.ts'
import {fixedText, lintWith} from '../../support/lint.ts'
import {mark, unmark} from '../../support/marked.ts'

/** The source with an edit from ⟦ to ⟧ placed and made; `undefined` where it is refused. */
function edited(marked: string, text: string, format: Format = 'plain'): string | undefined {
  const {text: source, ranges} = unmark(marked)
  const edit = placedEdit(readArticle(source, format), {...ranges[0], text})
  return edit === undefined ? undefined : applyEdits(source, [edit])
}

function ranged(marked: string, format: Format = 'plain'): string {
  const {text, ranges} = unmark(marked)
  return mark(text, [placedRange(readArticle(text, format), ranges[0].start, ranges[0].end)])
}

describe('the place of a finding', () => {
  for (const [name, given, placed, format] of [
    ['covers a whole entity', '<p>قال ⟦&⟧laquo;نعم.</p>', '<p>قال ⟦&laquo;⟧نعم.</p>', 'html'],
    ['covers a whole escape', 'قال ⟦\\⟧"نعم.', 'قال ⟦\\"⟧نعم.', 'markdown'],
    ['begins after the entity in whose rest it begins', '<p>&raquo⟦; ⟧نعم.</p>', '<p>&raquo;⟦ ⟧نعم.</p>', 'html'],
    ['ends after a haraka', 'قال ⟦و⟧ُلد', 'قال ⟦وُ⟧لد', 'plain'],
    ['begins before the letter of a haraka', 'قال و⟦ُلد⟧', 'قال ⟦وُلد⟧', 'plain'],
    ['covers a digit with what is written on it', 'نحو ⟦5⟧\u20e3 منها', 'نحو ⟦5\u20e3⟧ منها', 'plain'],
    ['covers both halves of an emoji, and a family', 'قال ⟦👩⟧\u200d👧 نعم', 'قال ⟦👩\u200d👧⟧ نعم', 'plain'],
    ['covers a haraka written as an entity', '<p>⟦و⟧&#x64F;لد</p>', '<p>⟦و&#x64F;⟧لد</p>', 'html'],
    ['begins no earlier than the file, where a haraka does', '⟦&#x64F;⟧<p>نعم</p>', '⟦&#x64F;⟧<p>نعم</p>', 'html'],
    ['stands, where it is empty, outside what closes', '**قال «نعم»⟦⟧** ثم', '**قال «نعم»**⟦⟧ ثم', 'markdown'],
    [
      'stands, where it is empty, behind a haraka on what closes',
      '«نعم»⟦⟧</b>\u064bقال',
      '«نعم»</b>\u064b⟦⟧قال',
      'markdown'
    ],
    ['leaves a letter that has no haraka', 'قال ⟦و⟧لد', 'قال ⟦و⟧لد', 'plain']
  ] as const)
    it(name, () => assert.equal(ranged(given, format), placed))
})

describe('the place of an edit', () => {
  for (const [name, given, text, result, format] of [
    ['puts a mark after the haraka, not before it', 'قال و⟦⟧ُلد', '«', 'قال وُ«لد', 'plain'],
    ['puts a blank after an entity', '<p>&laquo;نعم&⟦⟧raquo;ثم</p>', ' ', '<p>&laquo;نعم&raquo; ثم</p>', 'html'],
    ['replaces an entity whole', '<p>قال ⟦&⟧raquo;نعم</p>', '«', '<p>قال «نعم</p>', 'html'],
    ['replaces an escape whole', 'قال ⟦\\⟧"نعم', '«', 'قال «نعم', 'markdown'],
    ['puts a blank before an escape', 'قال⟦⟧\\"نعم\\"', ' ', 'قال \\"نعم\\"', 'markdown'],
    ['puts a blank before what opens', 'من[⟦⟧«نعم»](x)', ' ', 'من [«نعم»](x)', 'markdown'],
    [
      'puts a blank after all that closes, before all that opens',
      '<p><i><b>نعم⟦⟧</b></i><b>ثم</b></p>',
      ' ',
      '<p><i><b>نعم</b></i> <b>ثم</b></p>',
      'html'
    ],
    ['puts a blank after a link whole', '[«نعم»⟦⟧](x)ثم', ' ', '[«نعم»](x) ثم', 'markdown'],
    ['puts words where they are to stand', '**نعم⟦⟧**', '، بحسب', '**نعم، بحسب**', 'markdown'],
    ['keeps the mark on a digit that is written anew', '5⟦6⟧\u20e3 ', '٦', '5٦\u20e3 ', 'plain'],
    ['refuses to take a letter from its haraka', 'و⟦ل⟧ُد', '', undefined, 'plain'],
    ['refuses to cut into syntax', 'قال ⟦**ن⟧عم**', 'ن', undefined, 'markdown'],
    ['refuses to cut into a hard break', 'قال⟦ ⟧ \nنعم', '', undefined, 'markdown'],
    ['refuses a blank between what closes and its haraka', '«نعم»⟦⟧</b>\u064bقال', ' ', undefined, 'markdown'],
    ['leaves plain copy alone', 'قال⟦  ⟧نعم', ' ', 'قال نعم', 'plain']
  ] as const)
    it(name, () => assert.equal(edited(given, text, format), result))
})

describe('a grapheme', () => {
  const cuts = (text: string): number[] =>
    Array.from({length: text.length + 1}, (_, i) => i).filter((i) => graphemeCutBy(text, i) !== undefined)
  for (const [name, text, expected] of [
    ['has its haraka and shadda', 'مُدقِّق', [1, 4, 5]],
    ['has both halves and all members', 'ا👨‍👩‍👧ا', [2, 3, 4, 5, 6, 7, 8]],
    ['is a flag of two letters', '🇲🇦🇩🇿', [1, 2, 3, 5, 6, 7]],
    ['is a line end of two characters', 'ا\r\nب', [2]],
    ['is a letter, a digit, a mark', 'قال: «12 بيتا»', []]
  ] as const)
    it(name, () => assert.deepEqual(cuts(text), expected))
})

describe('markup beside marks', () => {
  for (const [name, format, source, fixed] of [
    [
      'an entity stays where a blank is missing',
      'html',
      '<p>زارت متحف &#171;الضوء&#187;ثم عادت.</p>',
      '<p>زارت متحف &#171;الضوء&#187; ثم عادت.</p>'
    ],
    [
      'the blank goes before an entity',
      'markdown',
      'زارت متحف&laquo;الضوء&raquo; ثم عادت.',
      'زارت متحف &laquo;الضوء&raquo; ثم عادت.'
    ],
    [
      'a blank written as an entity is one',
      'html',
      '<p>زارت &laquo;&nbsp;متحف الضوء&nbsp;&nbsp;&raquo; ثم.</p>',
      '<p>زارت &laquo;متحف الضوء&raquo; ثم.</p>'
    ],
    [
      'old entities are read',
      'html',
      '<p>زارت &laquoمتحف الضوء&raquoثم عادت.</p>',
      '<p>زارت &laquoمتحف الضوء&raquo ثم عادت.</p>'
    ],
    [
      'old entities are none in Markdown',
      'markdown',
      'زارت &laquo متحف الضوء &raquo ثم.',
      'زارت &laquo متحف الضوء &raquo ثم.'
    ],
    [
      'numbers of Windows are its marks',
      'html',
      '<p>زارت &#147; متحف الضوء&#148; ثم.</p>',
      '<p>زارت &#147;متحف الضوء&#148; ثم.</p>'
    ],
    ['a name is no entity', 'html', '<p>شركة AT&T و«متحف الضوء» ثم.</p>', '<p>شركة AT&T و«متحف الضوء» ثم.</p>'],
    ['a hard break is a blank', 'markdown', 'زارت المتحف\\\n«الضوء»  \nثم عادت.', 'زارت المتحف\\\n«الضوء»  \nثم عادت.'],
    [
      'a hard break inside marks stays',
      'markdown',
      'كتبت: «  \nمتحف الضوء  \n» ثم عادت.',
      'كتبت: «  \nمتحف الضوء  \n» ثم عادت.'
    ],
    ['the blank stands outside emphasis', 'markdown', 'في[**«الضوء»**](x)ثم', 'في [**«الضوء»**](x) ثم'],
    ['the blank stands outside a tag', 'html', '<p>من<b>«الضوء»</b>ثم</p>', '<p>من <b>«الضوء»</b> ثم</p>'],
    ['an escaped mark stays escaped', 'markdown', 'زارت \\"متحف الضوء\\"ثم عادت.', 'زارت \\"متحف الضوء\\" ثم عادت.']
  ] as const)
    it(name, () => assert.equal(fixedText(source, lintWith('quote-spacing', source, {}, {}, format)), fixed))
})

describe('a vowel sign at the head of a string of JSON', () => {
  it('has no fix: it is one character with the mark that opens the string', () => {
    const source = '{"uri":"a","type":"text","body_text":"\u064b كلمة"}'
    const [finding] = lintWith('hidden-characters', source, {}, {}, 'json')
    assert.equal(finding.rule.id, 'hidden-characters')
    assert.deepEqual(finding.fixes, [])
  })
})
