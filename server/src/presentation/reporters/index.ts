import {html} from '../pages/desk-report.ts'
import {checkstyle} from './checkstyle.ts'
import {github} from './github.ts'
import {gitlab} from './gitlab.ts'
import {json} from './json.ts'
import {junit} from './junit.ts'
import {markdown} from './markdown.ts'
import {ndjson} from './ndjson.ts'
import {rdjson} from './rdjson.ts'
import type {Reporter} from './result.ts'
import {sarif} from './sarif.ts'
import {text} from './text.ts'
import {unix} from './unix.ts'

const all = {text, unix, json, ndjson, sarif, github, gitlab, rdjson, junit, checkstyle, markdown, html}

export type ReporterName = keyof typeof all
/** The forms of report, by the name the command line knows. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = all
export const reporterNames = Object.keys(all) as ReporterName[]
