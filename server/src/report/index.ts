import {json} from './json.ts'
import {ndjson} from './ndjson.ts'
import type {Reporter} from './result.ts'
import {sarif} from './sarif.ts'
import {text} from './text.ts'

/** The forms of report, by the name the command line knows. */
export const reporters = {text, json, ndjson, sarif} as const satisfies Record<string, Reporter>

export type ReporterName = keyof typeof reporters
export const reporterNames = Object.keys(reporters) as ReporterName[]
