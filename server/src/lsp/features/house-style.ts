import {RequestType} from 'vscode-languageserver'
import {profiles} from '../../engine/lexicon/generated/profiles.ts'
import type {Bilingual} from '../../engine/rule/rule.ts'
import {styleExamples} from '../../presentation/house-style-examples.ts'
import type {Context} from '../context.ts'

/** The profiles to choose from, and what outranks a choice. */
export interface HouseStyles {
  readonly profiles: ReadonlyArray<{
    readonly id: string
    readonly title: Bilingual
    readonly examples: readonly string[]
  }>
  /** The configuration file that decides for the document, and the profile it names, where it names one. */
  readonly file?: {readonly uri: string; readonly profile: string}
}

/** `mudaqqiq/houseStyles`: the profiles, for a list to pick from; with the URI of a document, what decides for it. */
const request = new RequestType<{uri?: string}, HouseStyles, void>('mudaqqiq/houseStyles')

/** Serves `mudaqqiq/houseStyles`. */
export function registerHouseStyles({connection, configFiles}: Context): void {
  connection.onRequest(request, async ({uri}) => {
    const governing = uri === undefined ? undefined : await configFiles.governing(uri)
    const profile = governing?.config.profile
    return {
      profiles: profiles.map(({id, title, style}) => ({id, title, examples: styleExamples(style)})),
      ...(governing !== undefined && profile !== undefined && {file: {uri: governing.uri, profile}})
    }
  })
}
