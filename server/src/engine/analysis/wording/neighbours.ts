import {withoutTashkeel} from '../../arabic/characters.ts'
import type {Word} from '../../arabic/vocabulary.ts'
import type {Token} from '../../document/tokens.ts'

/** A word as written, without tashkeel and tatweel: hamza and ya as the writer has them. */
export function plain({text}: Word): string {
  return withoutTashkeel(text).replace(/[\u0670\u0640]/g, '')
}

/** The word that follows a token with nothing but a blank between; `undefined` where a mark or the end does. */
export function wordAfter(tokens: readonly Token[], index: number): Word | undefined {
  const next = tokens[index + 1]
  return next?.spaced === true ? next.word : undefined
}

/** The word before a token with nothing but a blank between. */
export function wordBefore(tokens: readonly Token[], index: number): Word | undefined {
  return tokens[index].spaced ? tokens[index - 1]?.word : undefined
}
