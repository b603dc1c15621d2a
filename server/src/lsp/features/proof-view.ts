import {commonEnds} from '../../engine/document/incremental/common-ends.ts'
import {type ProofBlock, proofBlocks, proofHeader, proofPage, proofStyle} from '../../presentation/pages/proof.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'
import type {Session} from '../session.ts'
import {mapOf} from './attribution-map.ts'

/** Serves `mudaqqiq/proof` and `mudaqqiq/proofPage`. */
export function registerProofView({connection, sessions, settings}: Context): void {
  const sent = new WeakMap<Session, {readonly stamp: number; readonly blocks: readonly ProofBlock[]}>()
  let stamp = 0

  onRequest(connection, 'mudaqqiq/proof', async ({uri, have}) => {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    if (session === undefined) return null
    const reading = session.read(resolved)
    const {version, state} = reading
    const {language} = resolved
    const map = mapOf(reading)
    const blocks = proofBlocks(reading, map, language, 'paragraph')
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
      header: proofHeader(reading, map, language),
      stamp,
      keepHead,
      keepTail,
      html,
      blocks: places
    }
  })

  onRequest(connection, 'mudaqqiq/proofPage', async ({uri, title}) => {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    if (session === undefined) return null
    const reading = session.read(resolved)
    return proofPage(title, reading, mapOf(reading), resolved.language)
  })
}
