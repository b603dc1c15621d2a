import {Char, charClass} from '../../arabic/characters.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import type {CharacterPlace} from './characters.ts'

/** Vowel signs, tanwin, shadda, sukun; not the marks that part the verses of the Koran. */
const SIGNS = /^[\u064B-\u0652]+/
const SHADDA = '\u0651'
/** These end a word or double its last letter: typed after the blank, they belong before it. */
const OF_END = /[\u064B-\u064D\u0651]/

/**
 * Vowel signs that have no letter: a blank was typed before them («حكوميا ً», «حكوميا ًمن»). They go onto the word before,
 * unless they may as well belong to the word after, and then they go.
 *
 * @param i the index of the token that begins with them
 */
export function strayMark(text: string, tokens: readonly Token[], i: number): CharacterPlace | undefined {
  const {start, end, code, kind, spaced} = tokens[i]
  if (!spaced || charClass(code) !== Char.mark || kind === TokenKind.latin) return undefined
  const [signs] = SIGNS.exec(text.slice(start, end)) ?? []
  if (signs === undefined) return undefined
  const signsEnd = start + signs.length
  const isAlone = signsEnd === end
  const before = tokens[i - 1]
  const isOfBefore = (isAlone || OF_END.test(signs)) && takesSigns(text, before, signs)
  // the blank before them was one too many, where another follows
  const from = isAlone && before !== undefined && tokens[i + 1]?.spaced !== false ? before.end : start
  const gone = {start: from, end: signsEnd, text: ''}
  const place = {fault: 'stray', start, end: signsEnd, code} as const
  if (!isOfBefore) return {...place, right: '', edits: [gone]}
  const right = text.slice(before.start, before.end) + signs
  const edits =
    from === before.end ? [{...gone, text: signs}] : [{start: before.end, end: before.end, text: signs}, gone]
  return {...place, right, edits}
}

/** Whether a token is a word whose last letter has no sign yet, and may have these: no letter that is no consonant is doubled. */
function takesSigns(text: string, token: Token | undefined, signs: string): token is Token {
  if (token?.word === undefined || charClass(text.charCodeAt(token.end - 1)) !== Char.arabic) return false
  return !signs.includes(SHADDA) || !'اىةءآأإؤئ'.includes(text[token.end - 1])
}
