/**
 * Bundles the doors of the product into dist/: the command line, the language server, the extension.
 * What is in dist/universal runs in Node and in a browser alike, so that it is packaged once.
 * usage: node tools/build.mjs [--watch] [--dev]
 */

import {cp, mkdir, writeFile} from 'node:fs/promises'
import {build, context} from 'esbuild'
import {bundles} from './build/bundles.mjs'

const watch = process.argv.includes('--watch')

/** Files of a line or two. A browser wants `.js`; that `.js` is no ES module, and Node is told so by a package.json. */
const doors = {
  'dist/cli.js': `#!/usr/bin/env node
import {createRequire} from 'node:module'

createRequire(import.meta.url)('./start.cjs')
`,
  'dist/universal/package.json': '{"type": "commonjs"}\n',
  'dist/extension.cjs': "module.exports = require('./universal/extension.js')\n"
}

await mkdir('dist/universal', {recursive: true})
await cp('node_modules/tinypool/dist', 'dist/vendor/tinypool', {
  recursive: true,
  filter: (file) => !file.endsWith('.d.ts')
})
for (const [file, text] of Object.entries(doors)) await writeFile(file, text, {mode: 0o755})
if (watch) for (const bundle of bundles) await (await context(bundle)).watch()
else await Promise.all(bundles.map((bundle) => build(bundle)))
