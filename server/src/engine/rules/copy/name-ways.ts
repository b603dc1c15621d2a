import {familyNameWays, joinedNameWays, type NamePlace, type NameWays} from '../../analysis/wording/name-pairs.ts'
import {perFound} from '../../document/incremental/facts.ts'
import type {Edit, Fix, PlacedReport, Report} from '../../rule/rule.ts'
import {twoSpellings, WRITTEN_HERE} from './name-reports.ts'

/** How the places of one way of a name compare with the others. */
interface Compared {
  /** How many places have this way, and how many the one that it is to be. */
  readonly here: number
  readonly there: number
  readonly isTie: boolean
  /** The first place that has the other. */
  readonly model: NamePlace
}

/** The names after a given name that an article writes in two ways. */
export const familyWayReports = perFound(familyNameWays, reportsOf)
/** Those of two words that it writes as two and as one. */
export const joinedWayReports = perFound(joinedNameWays, reportsOf)

function reportsOf(all: readonly NameWays[]): readonly PlacedReport[] {
  return all.flatMap(wayReports)
}

/** The ways of one name that are not its commonest; of two as common, not its first. */
function wayReports(ways: NameWays): PlacedReport[] {
  const most = Math.max(...[...ways.values()].map(({length}) => length))
  const leaders = [...ways].filter(([, {length}]) => length === most)
  const [[target, [model]]] = leaders
  return [...ways].flatMap(([way, places]) =>
    way === target
      ? []
      : places.map((place) => ({
          block: place.block,
          finding: reportOf(place, {here: places.length, there: most, isTie: leaders.length > 1, model})
        }))
  )
}

function reportOf(place: NamePlace, {here, there, isTie, model}: Compared): Report {
  const wanted = place.otherwise ?? writtenAt(model)
  const edit: Edit = {...rangeOf(place), text: wanted}
  const fix: Fix = {title: {ar: `اكتب «${wanted}»`, en: `Write “${wanted}”`}, safe: false, edits: [edit]}
  return {
    ...rangeOf(place),
    severity: isTie ? 'hint' : 'information',
    message: twoSpellings({written: writtenAt(place), here, other: writtenAt(model), there}),
    fixes: [fix],
    alike: writtenAt(model),
    expected: [wanted],
    related: [{block: model.block, ...rangeOf(model), message: WRITTEN_HERE}]
  }
}

function rangeOf({block, first, last}: NamePlace): {start: number; end: number} {
  const {tokens} = block.paragraph
  return {start: tokens[first].start, end: tokens[last].end}
}

function writtenAt(place: NamePlace): string {
  const {start, end} = rangeOf(place)
  return place.block.paragraph.text.slice(start, end)
}
