// server/data/claims.yaml → claims.ts
import {
  bool,
  categories,
  checkRow,
  fold,
  inflectionKeys,
  integer,
  listOf,
  moduleText,
  oneOf,
  readLexicon,
  rowKeys,
  text
} from './lexicon.mjs'
import {parsePattern, phrasePattern} from './phrases.mjs'
import {nounKeys} from './sources.mjs'

const needs = ['quantity', 'economic', 'actor', 'belligerent', 'crime', 'people', 'nothing']
const roles = ['economic', 'crime', 'natural', 'quantity', 'fighting', 'court', 'turn', 'money']
const exemptions = [
  'public-event',
  'public-act',
  'law',
  'own-reporting',
  'no-comment',
  'background-fact',
  'sport-market',
  'conditional',
  'unclear',
  'opinion',
  'entitlement',
  'own-activity',
  'programme'
]
const lists = [...categories, ...roles, ...exemptions]
const listKeys = {
  base: integer,
  needs: oneOf(needs),
  note: text,
  role: bool,
  exempts: bool,
  verbs: Array.isArray,
  nouns: Array.isArray,
  phrases: Array.isArray
}
const claimKeys = {
  ...rowKeys,
  needs: oneOf(needs),
  also: oneOf(lists),
  preposition: listOf(text),
  reject: listOf(text),
  loaded: bool
}
const claimVerbKeys = {
  ...claimKeys,
  lemma: text,
  ...inflectionKeys,
  masdar: listOf(text),
  active: oneOf(['perfect', 'imperfect'])
}

/** What makes a sentence a claim. */
export function claimsModule(register) {
  const file = 'claims.yaml'
  const {content, fail} = readLexicon(file)
  /** @type {Record<'categories' | 'words' | 'phrases', object[]>} */
  const tables = {categories: [], words: [], phrases: []}
  const add = (word, row) => register.add(word, file, row, fail)
  const seen = new Set()
  for (const [list, section] of Object.entries(content)) {
    if (list === 'source') continue
    checkList(list, section, fail)
    if (categories.includes(list)) tables.categories.push({category: list, base: section.base, needs: section.needs})
    for (const row of section.verbs ?? []) tables.words.push(claimVerb(list, row, add, fail))
    for (const row of section.nouns ?? []) tables.words.push(claimNoun(list, row, add, fail))
    for (const row of section.phrases ?? []) tables.phrases.push(claimPhrase(list, row, seen, fail))
  }
  return moduleText("import type {ClaimKind, ClaimPhrase, ClaimWord} from '../claims.ts'", [
    ['claimKinds', 'ClaimKind', tables.categories],
    ['claimWords', 'ClaimWord', tables.words],
    ['claimPhrases', 'ClaimPhrase', tables.phrases]
  ])
}

function checkList(list, section, fail) {
  if (!lists.includes(list)) fail(list, 'is no known list')
  for (const key of Object.keys(section)) if (listKeys[key] === undefined) fail(list, `${key} is no known field`)
  if (categories.includes(list) && (section.base === undefined || section.needs === undefined))
    fail(list, 'needs base and needs')
}

/** What a verb and a noun of a list have alike. */
function claimWord(list, {also, needs, preposition, reject, loaded}) {
  return {list, also, needs, prepositions: preposition?.map(fold), reject: reject?.map(fold), loaded}
}

function claimVerb(list, row, add, fail) {
  checkRow(row, claimVerbKeys, ['lemma', 'pattern', 'class'], fail)
  add(`verb ${fold(row.lemma)} ${row.pattern}`, row)
  if (row.pattern === 'I' && row.class === 'hollow' && !row.stem) fail(row, 'a hollow verb of form I needs its stem')
  const verb = {lemma: row.lemma, pattern: row.pattern, class: row.class, stem: row.stem}
  return {...claimWord(list, row), verb, masdars: row.masdar, tense: row.active}
}

function claimNoun(list, row, add, fail) {
  checkRow(row, {...claimKeys, ...nounKeys}, ['noun'], fail)
  add(`${registerOf(list)} ${row.noun}`, row)
  const {noun, plural, feminine, defective, number} = row
  return {...claimWord(list, row), noun: {noun, plural, feminine, defective, number}}
}

function claimPhrase(list, row, seen, fail) {
  checkRow(row, {...rowKeys, pattern: phrasePattern, motive: bool, told: bool, needs: oneOf(needs)}, ['pattern'], fail)
  if (seen.has(row.pattern)) fail(row, 'stands twice')
  seen.add(row.pattern)
  return {list, steps: parsePattern(row.pattern), motive: row.motive, told: row.told, needs: row.needs}
}

/**
 * Where the nouns of a list are registered. A crime is the masdar of the verb that accuses of it, so crimes are counted
 * apart; who fights and who judges may be a source too.
 */
function registerOf(list) {
  if (['crime', 'fighting', 'court', 'money'].includes(list)) return list
  return ['evaluation', 'presupposed'].includes(list) ? 'adjective' : 'noun'
}
