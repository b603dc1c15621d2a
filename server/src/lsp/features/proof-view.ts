import {RequestType} from 'vscode-languageserver'
import {commonEnds} from '../../engine/document/incremental/common-ends.ts'
import {type ProofBlock, proofBlocks, proofHeader, proofPage} from '../../presentation/pages/proof.ts'
import {proofStyle} from '../../presentation/pages/proof-style.ts'
import type {Context} from '../context.ts'
import type {Session, State} from '../session.ts'
import {mapOf} from './attribution-map.ts'

/** The proof of an open document, for a view that is already there. All of it is escaped. */
export interface WireProof {
  /** Of the text it is of. */
  readonly version: number
  readonly state: State
  readonly language: 'ar' | 'en'
  readonly style: string
  readonly header: string
  /** How many paragraphs at the beginning and at the end are those the client has. */
  readonly keepHead: number
  readonly keepTail: number
  /** Those between. */
  readonly html: readonly string[]
  /** All paragraphs. */
  readonly blocks: ReadonlyArray<{readonly start: number; readonly line: number; readonly findings: number}>
}

/** `mudaqqiq/proof`: what the proof view shows; `null` where the document is not open. `have` is the `stamp` of what it shows now. */
const proof = new RequestType<{uri: string; have?: number}, (WireProof & {stamp: number}) | null, void>(
  'mudaqqiq/proof'
)
/** `mudaqqiq/proofPage`: the proof as one page to be saved; `null` where the document is not open. */
const page = new RequestType<{uri: string; title: string}, string | null, void>('mudaqqiq/proofPage')

/** Serves `mudaqqiq/proof` and `mudaqqiq/proofPage`. */
export function registerProofView({connection, sessions, settings}: Context): void {
  const sent = new WeakMap<Session, {readonly stamp: number; readonly blocks: readonly ProofBlock[]}>()
  let stamp = 0

  connection.onRequest(proof, async ({uri, have}) => {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    if (session === undefined) return null
    const reading = session.read(resolved)
    const {version, state, article, findings} = reading
    const {language} = resolved
    const map = mapOf(reading)
    const blocks = proofBlocks(article, findings, map, language, 'paragraph')
    const last = sent.get(session)
    const known = last !== undefined && last.stamp === have ? last.blocks : []
    const {head: keepHead, tail: keepTail} = commonEnds(known, blocks, (a, b) => a.html === b.html)
    sent.set(session, {stamp: ++stamp, blocks})
    const html = blocks.slice(keepHead, blocks.length - keepTail).map((block) => block.html)
    const places = blocks.map(({start, findings: count}) => ({
      start,
      line: session.document.positionAt(start).line,
      findings: count
    }))
    return {
      version,
      state,
      language,
      style: proofStyle,
      header: proofHeader(findings, map, language),
      stamp,
      keepHead,
      keepTail,
      html,
      blocks: places
    }
  })

  connection.onRequest(page, async ({uri, title}) => {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    if (session === undefined) return null
    const reading = session.read(resolved)
    return proofPage(title, reading.article, reading.findings, mapOf(reading), resolved.language)
  })
}
