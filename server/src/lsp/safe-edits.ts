import {Lines} from '../engine/document/positions.ts'
import type {PlacedFix} from '../engine/linting/finding.ts'
import {refusedMessage, type Settled, settle} from '../engine/linting/safe/settle.ts'
import type {Reading} from './reading.ts'
import type {Session} from './session.ts'
import type {Settings} from './workspace/settings.ts'

/** The first fix of each finding, where it needs no editor's eye. */
export function safeFixes(reading: Reading): PlacedFix[] {
  return reading.findings.flatMap(({fixes}) => (fixes[0]?.safe === true ? [fixes[0]] : []))
}

/**
 * What the safe fixes make of a document, so that saving twice changes nothing the second time. What was left out is
 * logged.
 */
export function safeEdits(
  session: Session,
  reading: Reading,
  settings: Settings,
  log: (error: unknown) => void
): Settled {
  const settled = settle(reading, (text) => session.readAhead(text, settings))
  const {refused} = settled
  if (refused.length > 0) {
    const lines = new Lines(settled.article.text)
    log(`${session.document.uri}: ${refusedMessage(refused, (offset) => lines.pointAt(offset).line).en}`)
  }
  return settled
}
