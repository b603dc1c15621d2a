// server/data/attribution-phrases.yaml → attribution-phrases.ts
import {checkRow, fold, listOf, moduleText, oneOf, readLexicon, rowKeys, text} from './lexicon.mjs'

const slots = ['SRC', 'DOC', 'VERB', 'COMP']
const phraseKeys = {
  ...rowKeys,
  pattern: phrasePattern,
  scope: oneOf(['sentence', 'complement', 'clause', 'previous', 'noun-phrase', 'none']),
  kind: oneOf([
    'according',
    'report',
    'content',
    'occasion',
    'backward',
    'distancing',
    'presupposed',
    'anaphor',
    'switch',
    'background',
    'ender',
    'reason',
    'weasel',
    'rumour',
    'forecast'
  ]),
  strength: oneOf([0, 1, 2, 3, 4, 5]),
  reject: listOf(text)
}

export function phrasePattern(value) {
  try {
    parsePattern(value)
  } catch (error) {
    return error.message
  }
}

/** `على حد قول~|رأي SRC` → steps; see the head of attribution-phrases.yaml. */
export function parsePattern(value) {
  return String(value)
    .split(' ')
    .map((part) => {
      const optional = part.endsWith('?') || undefined
      const alternatives = part.replace('?', '').split('|')
      const [, prefix, slot] = /^(?:([ب-ل])\+)?([A-Z]+)$/.exec(alternatives[0]) ?? []
      if (slot !== undefined) {
        for (const name of [slot, ...alternatives.slice(1)])
          if (!slots.includes(name)) throw new Error(`has «${name}», which is no slot`)
        return {slots: [slot, ...alternatives.slice(1)], prefix, optional}
      }
      const words = alternatives.flatMap((word) =>
        word.endsWith('~')
          ? ['ه', 'ها', 'هم', 'هما', 'هن'].map((pronoun) => fold(word.slice(0, -1)) + pronoun)
          : [fold(word)]
      )
      if (!words.every((word) => /^[\u0620-\u064a]+$/.test(word))) throw new Error(`has «${part}», which is no word`)
      return {words, optional}
    })
}

/** The phrases that attribute. */
export function phrasesModule() {
  const file = 'attribution-phrases.yaml'
  const {content, fail} = readLexicon(file)
  const seen = new Set()
  const rows = content.phrases.map((row) => {
    checkRow(row, phraseKeys, ['pattern', 'kind', 'scope'], fail)
    if (seen.has(row.pattern)) fail(row, 'stands twice')
    seen.add(row.pattern)
    return {
      steps: parsePattern(row.pattern),
      kind: row.kind,
      scope: row.scope,
      strength: row.strength,
      reject: row.reject?.map(fold)
    }
  })
  return moduleText("import type {AttributionPhrase} from '../attribution-phrases.ts'", [
    ['attributionPhrases', 'AttributionPhrase', rows]
  ])
}
