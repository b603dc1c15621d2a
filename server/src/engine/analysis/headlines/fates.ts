import {cliticised} from '../../arabic/affixes.ts'
import {fold} from '../../arabic/fold.ts'
import type {Paragraph} from '../../document/paragraph.ts'
import {held, hurt, killed} from '../../lexicon/generated/figure-cues.ts'
import {isOneOf} from '../figures/context.ts'
import type {Amount} from './amounts.ts'

/** What happened to people of whom a number is told. */
export type Fate = 'killed' | 'hurt' | 'held'

const words: ReadonlyArray<readonly [Fate, ReadonlySet<string>]> = [
  ['killed', cliticised(killed.map(fold))],
  ['hurt', cliticised(hurt.map(fold))],
  ['held', cliticised(held.map(fold))]
]

/** «سبعة قتلى», «مقتل سبعة», «أصيب 9 عمال»: by the noun, or by the word before the number; `undefined` where neither says. */
export function fateOf({tokens}: Paragraph, {noun, token, percent}: Amount): Fate | undefined {
  if (percent || (noun !== undefined && !noun.human)) return undefined
  const ofNoun = noun === undefined ? undefined : words.find(([, forms]) => forms.has(fold(noun.singular)))
  return (ofNoun ?? words.find(([, forms]) => isOneOf(tokens, token - 1, forms)))?.[0]
}
