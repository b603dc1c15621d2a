import {RequestType} from 'vscode-languageserver'
import {type ProofBlock, proofBlocks, proofHeader, proofPage} from '../report/proof.ts'
import {proofStyle} from '../report/proof-style.ts'
import type {Context} from './context.ts'
import {mapOf} from './map.ts'
import type {State} from './session.ts'

/** The proof of an open document, for a view that is already there. All of it is escaped. */
export interface WireProof {
  /** Of the text it is of. */
  readonly version: number
  readonly state: State
  readonly language: 'ar' | 'en'
  readonly style: string
  readonly header: string
  readonly blocks: ReadonlyArray<ProofBlock & {readonly line: number}>
}

/** `mudaqqiq/proof`: what the proof view shows; `null` where the document is not open. */
const proof = new RequestType<{uri: string}, WireProof | null, void>('mudaqqiq/proof')
/** `mudaqqiq/proofPage`: the proof as one page to be saved; `null` where the document is not open. */
const page = new RequestType<{uri: string; title: string}, string | null, void>('mudaqqiq/proofPage')

/** Serves `mudaqqiq/proof` and `mudaqqiq/proofPage`. */
export function proveArticles({connection, sessions, settings}: Context): void {
  connection.onRequest(proof, async ({uri}) => {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    if (session === undefined) return null
    const reading = session.read(resolved)
    const {version, state, article, findings} = reading
    const {language} = resolved
    const map = mapOf(reading)
    const blocks = proofBlocks(article, findings, map, language).map((block) => ({...block, line: session.document.positionAt(block.start).line}))
    return {version, state, language, style: proofStyle, header: proofHeader(findings, map, language), blocks}
  })

  connection.onRequest(page, async ({uri, title}) => {
    const resolved = await settings.of(uri)
    const session = sessions.get(uri)
    if (session === undefined) return null
    const reading = session.read(resolved)
    return proofPage(title, reading.article, reading.findings, mapOf(reading), resolved.language)
  })
}
