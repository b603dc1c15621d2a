import {arabicShare} from '../arabic/characters.ts'
import type {Article} from './article.ts'

/** As much of an article as tells its script. UTF-16 code units. */
const SAMPLE = 20_000

/** The share of Arabic letters in what is read of an article, 0–1: markup and code do not count. */
export function scriptShare(article: Article): number {
  let sample = ''
  for (const {paragraph} of article.blocks) {
    sample += paragraph.text
    if (sample.length > SAMPLE) break
  }
  return arabicShare(sample, SAMPLE)
}
