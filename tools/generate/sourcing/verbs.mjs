// server/data/reporting-verbs.yaml → reporting-verbs.ts
import {
  bool,
  categories,
  checkRow,
  fold,
  formNames,
  inflectionKeys,
  integer,
  listOf,
  moduleText,
  oneOf,
  readLexicon,
  rowKeys,
  text
} from './lexicon.mjs'

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

/** The reporting verbs. */
export function verbsModule(register) {
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
