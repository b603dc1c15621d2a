import {unsourcedKinds, verdictLabels} from '../engine/analysis/verdicts.ts'
import {secondReaderPrompt} from '../engine/lexicon/generated/second-reader.ts'
import type {Batch} from './batches.ts'

/** A message to a language model. */
export interface Message {
  readonly role: 'system' | 'user'
  readonly content: string
}

/** The lines between which the data stands. */
export const DATA_BEGINS = '-----BEGIN ARTICLE DATA-----'
export const DATA_ENDS = '-----END ARTICLE DATA-----'

const languageNames = {ar: 'Arabic', en: 'English'}

/**
 * What a reader is told: the guide, that what follows is data, and the data. The data is JSON in which neither a line end
 * nor the mark of an end can stand, so no sentence can leave it.
 *
 * @param problem why the answer before could not be used, where there was one
 */
export function messagesOf(batch: Batch, language: 'ar' | 'en', problem?: string): Message[] {
  const {guide, frame, request, again} = secondReaderPrompt
  const count = batch.sentences.size + batch.controls.size
  const data = batch.lines.map(asData).join('\n')
  const asked: Message[] = [
    {role: 'system', content: `${guide}\n${frame.replace('{language}', languageNames[language])}`},
    {role: 'user', content: `${request.replace('{count}', String(count))}\n${DATA_BEGINS}\n${data}\n${DATA_ENDS}`}
  ]
  return problem === undefined ? asked : [...asked, {role: 'user', content: again.replace('{problem}', problem)}]
}

/** JSON on one line, whatever a reader takes for a line end, without a row of dashes. */
function asData(line: object): string {
  return JSON.stringify(line)
    .replaceAll('--', '-\\u002d')
    .replaceAll(/[\u0085\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The JSON schema of an answer, for readers that can be held to one. */
export const answerSchema = {
  type: 'object',
  properties: {
    verdicts: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: {type: 'string'},
          label: {enum: verdictLabels},
          why: {enum: [...unsourcedKinds, null]},
          reason: {type: 'string'}
        },
        required: ['id', 'label', 'why', 'reason'],
        additionalProperties: false
      }
    }
  },
  required: ['verdicts'],
  additionalProperties: false
} as const
