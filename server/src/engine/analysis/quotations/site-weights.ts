import {quotationSiteWeights} from '../../lexicon/generated/quotation-sites.ts'
import {Weights} from './weights.ts'

const weights = new Map<string, Weights>()

/** The weights of one side. A module of its own, because most articles have no orphan and never need them. */
export function siteWeights(side: 'closer' | 'opener'): Weights {
  const known = weights.get(side)
  if (known !== undefined) return known
  const read = new Weights(quotationSiteWeights[side])
  weights.set(side, read)
  return read
}
