import {Char, charClass} from '../../arabic/characters.ts'
import type {Token} from '../../document/tokens.ts'
import {isCliticRun} from '../quotations/words.ts'
import type {CharacterPlace} from './characters.ts'

/** Letters of Latin, Cyrillic and Greek, and the Arabic letter that they look like. */
const alike: ReadonlyMap<string, string> = new Map([
  ...[...'oOоОοΟ'].map((letter) => [letter, 'ه'] as const),
  ...[...'lIІӀΙ'].map((letter) => [letter, 'ا'] as const),
  ['J', 'ل'],
  ['Ј', 'ل']
])

/**
 * A letter of another script inside an Arabic word («المدoينة»), or one that looks like an Arabic letter at its end. A
 * letter that only touches a word is a label («فيتامينC») or wants a blank.
 *
 * @param i the index of its token
 */
export function lookAlike(text: string, tokens: readonly Token[], i: number): CharacterPlace | undefined {
  const {start, end, word} = tokens[i]
  if (word !== undefined || end - start !== 1 || !isForeignLetter(text.charCodeAt(start))) return undefined
  const [before, after] = [touching(tokens[i - 1], tokens[i]), touching(tokens[i + 1], tokens[i])]
  // «المدرسةo»: after ة and ى nothing can follow.
  const likeness = alike.get(text[start])
  const right = /[ةى]/.test(text[start - 1] ?? '') ? undefined : likeness
  const isInside = before !== undefined && after !== undefined
  const letters = (before?.word?.fold.length ?? 0) + (after?.word?.fold.length ?? 0)
  if (letters < LEAST || (!isInside && likeness === undefined)) return undefined
  const [from, to] = [before?.start ?? start, after?.end ?? end]
  return {
    fault: 'look-alike',
    start: from,
    end: to,
    code: text.charCodeAt(start),
    right: right === undefined ? undefined : text.slice(from, start) + right + text.slice(end, to),
    edits: right === undefined ? [] : [{start, end, text: right}]
  }
}

function isForeignLetter(code: number): boolean {
  const klass = charClass(code)
  return klass === Char.latin || klass === Char.letter
}

/** Letters beside it, at least: «بX» is a label with a preposition. */
const LEAST = 2

/** A neighbour that is a word and touches; «بـ» and «و» are written onto a word of another script («وiفون»). */
function touching(neighbour: Token | undefined, {start, end}: Token): Token | undefined {
  if (neighbour?.word === undefined || isCliticRun(neighbour.word)) return undefined
  const touches = neighbour.end === start || neighbour.start === end
  return touches ? neighbour : undefined
}
