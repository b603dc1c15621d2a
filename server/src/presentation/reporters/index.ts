import {html} from '../pages/desk-report.ts'
import {json} from './json.ts'
import {ndjson} from './ndjson.ts'
import type {Reporter} from './result.ts'
import {sarif} from './sarif.ts'
import {text} from './text.ts'

const all = {text, json, ndjson, sarif, html}

export type ReporterName = keyof typeof all
/** The forms of report, by the name the command line knows. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = all
export const reporterNames = Object.keys(all) as ReporterName[]
