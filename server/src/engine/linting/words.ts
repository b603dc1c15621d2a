import type {Config} from '../config/config.ts'
import type {OptionSchema} from '../rule/rule.ts'
import type {Finding} from './finding.ts'

/** The setting: the desk's own words, which no rule of spelling tells of. */
export const wordsOption = {
  type: 'array',
  default: [],
  summary: {
    ar: 'كلمات الدار: تُكتب كما هي ولا تذكرها قواعد الإملاء («الاهرام»)؛ بلا حركات، كل صورة كلمة',
    en: "The desk's words: spelled as they are, whatever the rules of spelling say («الاهرام»); without marks, each form by itself"
  }
} as const satisfies OptionSchema

/** The word that a finding says is misspelled; `undefined` where it is about something else. */
export function misspelledWord({data}: Finding): string | undefined {
  return typeof data?.word === 'string' && data.spelling === true ? data.word : undefined
}

/** Findings without those of words that the desk spells so. */
export function withoutOwnWords<F extends Finding>(findings: F[], {words}: Config): F[] {
  if (words.size === 0) return findings
  return findings.filter((finding) => {
    const word = misspelledWord(finding)
    return word === undefined || !words.has(word)
  })
}
