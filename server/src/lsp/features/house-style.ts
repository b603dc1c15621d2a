import {profiles} from '../../engine/lexicon/generated/profiles.ts'
import {styleExamples} from '../../presentation/house-style-examples.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'

/** Serves `mudaqqiq/houseStyles`. */
export function registerHouseStyles({connection, configFiles}: Context): void {
  onRequest(connection, 'mudaqqiq/houseStyles', async ({uri}) => {
    const governing = uri === undefined ? undefined : await configFiles.governing(uri)
    const profile = governing?.layers.findLast(({config}) => config.profile !== undefined)?.config.profile
    return {
      profiles: profiles.map(({id, title, style}) => ({id, title, examples: styleExamples(style)})),
      ...(governing !== undefined && profile !== undefined && {file: {uri: governing.uri, profile}})
    }
  })
}
