// server/data/sources.yaml → sources.ts
import {bool, categories, checkRow, fold, listOf, moduleText, oneOf, readLexicon, rowKeys, text} from './lexicon.mjs'

export const nounKeys = {
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

/** Who and what is cited. */
export function sourcesModule(register) {
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
