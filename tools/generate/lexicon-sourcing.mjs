// The sourcing lexicon: reporting verbs, attribution phrases, source nouns, claim triggers.
// Checks every row against closed sets and writes one module a topic, lemmas only: forms are made at run time.
import {writeFileSync} from 'node:fs'
import {claimsModule} from './sourcing/claims.mjs'
import {Register} from './sourcing/lexicon.mjs'
import {phrasesModule} from './sourcing/phrases.mjs'
import {sourcesModule} from './sourcing/sources.mjs'
import {verbsModule} from './sourcing/verbs.mjs'

const generated = new URL('../../server/src/engine/lexicon/generated/', import.meta.url)

/**
 * The modules, by file name.
 *
 * @throws Error naming file and row, where a row is not as the head of its file says
 */
export function render() {
  const register = new Register()
  return {
    'reporting-verbs.ts': verbsModule(register),
    'sources.ts': sourcesModule(register),
    'attribution-phrases.ts': phrasesModule(),
    'claims.ts': claimsModule(register)
  }
}

/** Writes server/src/engine/lexicon/generated/{reporting-verbs,sources,attribution-phrases,claims}.ts. */
export function generate() {
  for (const [name, content] of Object.entries(render())) writeFileSync(new URL(name, generated), content)
}
