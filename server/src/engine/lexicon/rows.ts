import {alike} from '../arabic/alike.ts'
import {reportingVerbs as verbs} from './generated/reporting-verbs.ts'
import {sources as nouns} from './generated/sources.ts'
import type {ReportingVerb} from './reporting-verbs.ts'
import type {SourceEntry} from './sources.ts'

/** The lexicon of reporting verbs (`server/data/reporting-verbs.yaml`); tables know a verb by its number here. */
export const reportingVerbs: readonly ReportingVerb[] = alike(verbs)

/** The lexicon of sources (`server/data/sources.yaml`); tables know an entry by its number here. */
export const sources: readonly SourceEntry[] = alike(nouns)
