// The sourcing lexicon: reporting verbs, attribution phrases, source nouns, claim triggers.
// Checks every row against the closed sets below and writes one module a topic, lemmas only: forms are made at run
// time.
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

const data = new URL('../../server/data/', import.meta.url)
const generated = new URL('../../server/src/engine/lexicon/generated/', import.meta.url)

const patterns = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'Q']
const classes = ['sound', 'assimilated', 'hollow', 'defective', 'doubled', 'hamza']
const prepositions = ['ب', 'ل', 'عن', 'إلى', 'على', 'في', 'من', 'مع']
const complements = [
  'inna',
  'anna',
  'an',
  'colon',
  'quote',
  'saying',
  'speech',
  'how',
  'whether',
  'np',
  ...prepositions
]
const subjects = ['person', 'institution', 'media', 'document', 'place']
const formNames = ['pf', 'impf', 'juss', 'pfp', 'impfp', 'ap', 'apn', 'masdar']
const categories = [
  'casualty',
  'detention',
  'death',
  'damage',
  'statistic',
  'accusation',
  'cause',
  'intent',
  'prediction',
  'evaluation',
  'military',
  'presupposed',
  'study',
  'impersonal'
]

const inflectionKeys = {pattern: oneOf(patterns), class: oneOf(classes), stem: text, passive: bool, participle: bool}
const rowKeys = {note: text, source: text}
const verbKeys = {
  lemma: text,
  ...inflectionKeys,
  ...rowKeys,
  gloss: text,
  masdar: text,
  plural: text,
  nominal: bool,
  frame: listOf(frameItem),
  tag: oneOf([...'NAPFLEOCDX']),
  requires: requirement,
  near: integer,
  strict_frame: bool,
  reject_next: listOf(text),
  reject_object: listOf(text),
  reject_number: bool,
  require_subject: listOf(oneOf(subjects)),
  require_follow: listOf(text),
  spelled: bool,
  reject_after: listOf(text),
  homograph: oneOf(['noun', 'verb', 'adjective', 'adverb', 'preposition']),
  impersonal: bool,
  background: listOf(oneOf(formNames)),
  opens: listOf(oneOf(formNames)),
  silent: listOf(oneOf(formNames)),
  act: bool,
  scene: bool,
  found: oneOf(['bare', 'marked']),
  cites: text,
  copula: listOf(oneOf(formNames)),
  agentless: listOf(text),
  passive_claim: oneOf(categories),
  claim: oneOf(categories),
  continues: bool,
  distancing: bool,
  loaded: oneOf(['information', 'hint', 'off']),
  neutral: text
}

function text(value) {
  return typeof value === 'string' && value !== '' ? undefined : 'is not a text'
}
function bool(value) {
  return typeof value === 'boolean' ? undefined : 'is not true or false'
}
function integer(value) {
  return Number.isInteger(value) && value >= 0 ? undefined : 'is not a whole number'
}
function oneOf(set) {
  return (value) => (set.includes(value) ? undefined : `is not one of ${set.join(', ')}`)
}
function listOf(check) {
  return (value) => (Array.isArray(value) ? value.map(check).find(Boolean) : 'is not a list')
}
function frameItem(value) {
  return String(value).split('+').map(oneOf(complements)).find(Boolean)
}

/** Checks `V0 P:عن|إلى C`; see the head of reporting-verbs.yaml. */
function requirement(value) {
  try {
    parseRequirement(value)
  } catch (error) {
    return error.message
  }
}

function parseRequirement(value) {
  if (value === 'NEVER') return []
  return String(value)
    .split(' ')
    .map((alternative) => Object.assign({}, ...alternative.split('+').map(parsePart)))
}

const bareParts = {
  V0: {subject: true},
  C: {complement: 'window'},
  'C!': {complement: 'adjacent'},
  DOC: {document: true},
  SRC: {source: true}
}

function parsePart(part) {
  if (Object.hasOwn(bareParts, part)) return bareParts[part]
  const [kind, list] = part.split(':')
  const words = list?.split('|')
  if (kind === 'P' && words?.every((word) => prepositions.includes(word))) return {prepositions: words.map(fold)}
  if (kind === 'W' && words) return {words: words.map(fold)}
  throw new Error(`has «${part}», which is no requirement`)
}

/** The folding of server/src/engine/arabic/fold.ts, for plain Arabic words. */
export function fold(word) {
  return word
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
}

/** Reads a lexicon file; `fail` names the file and the row. */
export function readLexicon(file) {
  const content = parse(readFileSync(new URL(file, data), 'utf8'))
  const fail = (row, message) => {
    throw new Error(`server/data/${file}: ${JSON.stringify(row)}: ${message}`)
  }
  return {content, fail}
}

/** Checks the keys and values of a row. */
export function checkRow(row, keys, required, fail) {
  for (const key of required) if (row[key] === undefined) fail(row, `has no ${key}`)
  for (const [key, value] of Object.entries(row)) {
    if (keys[key] === undefined) fail(row, `${key} is no known field`)
    const problem = keys[key](value)
    if (problem) fail(row, `${key} ${problem}`)
  }
}

/** Which list each word stands in; a word stands in one list only. */
export class Register {
  #seen = new Map()

  add(word, file, row, fail) {
    const before = this.#seen.get(word)
    if (before !== undefined) fail(row, `«${word}» already stands in ${before}`)
    this.#seen.set(word, file)
  }
}

/** A value as compact TypeScript: keys bare, strings in single quotes. */
function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(',')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([k, v]) => `${k}:${literal(v)}`)
      .join(',')}}`
  }
  return typeof value === 'string' ? `'${value.replace(/'/g, "\\'")}'` : String(value)
}

/** A module of arrays, one entry a line. */
function moduleText(imports, tables) {
  const parts = ['// Generated by `npm run generate` from server/data; do not edit.', imports]
  for (const [constant, type, rows] of tables) {
    parts.push('', `export const ${constant}: readonly ${type}[] = [`, rows.map((row) => literal(row)).join(',\n'), ']')
  }
  return `${parts.join('\n')}\n`
}

function verbsModule(register) {
  const file = 'reporting-verbs.yaml'
  const {content, fail} = readLexicon(file)
  const rows = content.verbs.map((row) => {
    checkRow(row, verbKeys, ['lemma', 'pattern', 'class', 'masdar', 'frame', 'tag', 'requires', 'gloss'], fail)
    register.add(`verb ${fold(row.lemma)} ${row.pattern}`, file, row, fail)
    if (row.pattern === 'I' && row.class === 'hollow' && !row.stem) fail(row, 'a hollow verb of form I needs its stem')
    if (row.neutral && !row.loaded) fail(row, 'neutral goes with loaded')
    if (row.found && !row.impersonal) fail(row, 'found goes with impersonal')
    return {
      lemma: row.lemma,
      pattern: row.pattern,
      class: row.class,
      stem: row.stem,
      masdar: row.masdar,
      plural: row.plural,
      nominal: row.nominal,
      frame: row.frame,
      tag: row.tag,
      requires: parseRequirement(row.requires),
      near: row.near,
      strictFrame: row.strict_frame,
      rejectNext: row.reject_next?.map(fold),
      rejectObject: row.reject_object?.map(fold),
      rejectNumber: row.reject_number,
      requireSubject: row.require_subject,
      requireFollow: row.require_follow?.map(fold),
      spelled: row.spelled,
      rejectAfter: row.reject_after?.map(fold),
      homograph: row.homograph,
      participle: row.participle,
      passive: row.passive,
      impersonal: row.impersonal,
      background: row.background,
      opens: row.opens,
      silent: row.silent,
      act: row.act,
      scene: row.scene,
      found: row.found,
      cites: row.cites && fold(row.cites),
      copula: row.copula,
      agentless: row.agentless?.map(fold),
      passiveClaim: row.passive_claim,
      claim: row.claim,
      continues: row.continues,
      distancing: row.distancing,
      loaded: row.loaded,
      neutral: row.neutral
    }
  })
  return moduleText("import type {ReportingVerb} from '../reporting-verbs.ts'", [
    ['reportingVerbs', 'ReportingVerb', rows]
  ])
}

const nounKeys = {
  noun: text,
  plural: (value) => (Array.isArray(value) ? listOf(text)(value) : text(value)),
  feminine: bool,
  defective: bool,
  number: oneOf(['pl'])
}
const sourceKeys = {
  ...nounKeys,
  ...rowKeys,
  name: text,
  place: text,
  adjective: text,
  capital: text,
  strength: oneOf([0, 1, 2, 3, 4, 5]),
  vague: oneOf(['always', 'unnamed', 'unplaced', 'plural']),
  study: bool,
  research: bool,
  rank: bool,
  unique: bool,
  definite: bool,
  human: bool,
  voice: bool,
  statistics: bool,
  agency: bool,
  led: bool,
  needs: oneOf(['following']),
  belligerent: bool,
  claim: oneOf(categories)
}
/** Section → class and strength, unless a row says otherwise. */
const sourceSections = {
  persons: ['person', 3],
  institutions: ['institution', 4],
  media: ['media', 2],
  documents: ['document', 3],
  anonymous: ['anonymous', 0],
  modifiers: ['modifier', 0],
  bodies: ['institution', 4],
  outlets: ['media', 2],
  places: ['place', 4]
}

function sourcesModule(register) {
  const file = 'sources.yaml'
  const {content, fail} = readLexicon(file)
  const rows = []
  const led = []
  for (const section of Object.keys(content))
    if (section !== 'source' && section !== 'led' && !sourceSections[section]) fail(section, 'is no known section')
  for (const row of content.led) {
    checkRow(row, {noun: text, ...rowKeys}, ['noun'], fail)
    register.add(`noun ${row.noun}`, file, row, fail)
    led.push(fold(row.noun))
  }
  const addForm = (section, row, [words, form]) => {
    register.add(`${section === 'modifiers' ? 'adjective' : 'noun'} ${words}`, file, row, fail)
    rows.push(sourceEntry(words, section, row, form))
  }
  for (const section of Object.keys(sourceSections)) {
    for (const row of content[section]) {
      checkRow(row, sourceKeys, [headOf(section)], fail)
      for (const form of formsOf(row)) addForm(section, row, form)
      if (row.led) led.push(fold(wordOf(row)))
    }
  }
  return moduleText("import type {SourceEntry} from '../sources.ts'", [
    ['sources', 'SourceEntry', rows],
    ['ledNouns', 'string', led]
  ])
}

/** The field that a row of a section begins with. */
function headOf(section) {
  if (section === 'places') return 'place'
  return section === 'bodies' || section === 'outlets' ? 'name' : 'noun'
}

const wordOf = ({noun, name, place}) => noun ?? name ?? place

/**
 * The words a row stands for: its own, the adjective of a place, its capital; each with how it is inflected.
 *
 * @returns {Array<[words: string, form: object]>}
 */
function formsOf(row) {
  const {plural, feminine, defective, number} = row
  /** @type {Array<[words: string, form: object]>} */
  const forms = [[wordOf(row), {plural, feminine, defective, number}]]
  if (row.adjective) forms.push([row.adjective, {plural: 'un', feminine: true, adjective: true}])
  if (row.capital) forms.push([row.capital, {}])
  return forms
}

function sourceEntry(words, section, row, form) {
  const [kind, level] = sourceSections[section]
  const [noun, ...rest] = words.replace(/^ال/, '').split(' ')
  return {
    noun,
    rest: rest.length > 0 ? rest.map(fold) : undefined,
    class: kind,
    strength: row.strength ?? level,
    vague: row.vague,
    study: row.study,
    research: row.research,
    rank: row.rank,
    unique: row.unique,
    definite: row.definite,
    human: row.human,
    voice: row.voice,
    statistics: row.statistics,
    agency: row.agency,
    needs: row.needs,
    belligerent: row.belligerent,
    claim: row.claim,
    ...form
  }
}

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

function phrasePattern(value) {
  try {
    parsePattern(value)
  } catch (error) {
    return error.message
  }
}

/** `على حد قول~|رأي SRC` → steps; see the head of attribution-phrases.yaml. */
function parsePattern(value) {
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

function phrasesModule() {
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

function claimsModule(register) {
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

/**
 * The modules, by file name.
 *
 * @throws Error naming file and row, where a row is not as the head of its file says
 */
export function render() {
  const register = new Register()
  return {
    'reporting-verbs.ts': verbsModule(register),
    'sources.ts': sourcesModule(register),
    'attribution-phrases.ts': phrasesModule(),
    'claims.ts': claimsModule(register)
  }
}

/** Writes server/src/engine/lexicon/generated/{reporting-verbs,sources,attribution-phrases,claims}.ts. */
export function generate() {
  for (const [name, content] of Object.entries(render())) writeFileSync(new URL(name, generated), content)
}
