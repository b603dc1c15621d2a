// Turns what linguists edit (server/data/*.yaml) into what the engine imports
// (server/src/engine/lexicon/generated/*.ts).
// Every tools/generate/*.mjs exports `generate()`, which writes its own files.
import {readdirSync} from 'node:fs'

const folder = new URL('generate/', import.meta.url)
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .sort()) {
  const {generate} = await import(new URL(file, folder).href)
  await generate?.()
}
