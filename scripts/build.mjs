/**
 * Bundles the doors of the product into dist/: the command line, the language server, the extension.
 * What is in dist/universal runs in Node and in a browser alike, so that it is packaged once.
 * usage: node scripts/build.mjs [--watch] [--dev]
 */
import {build, context} from 'esbuild'
import {mkdir, writeFile} from 'node:fs/promises'
import {browserBuiltins, dataAsJson, lazyBuiltins, lazyModules, oneProtocol} from './build/plugins.mjs'

const watch = process.argv.includes('--watch')
const development = watch || process.argv.includes('--dev')
const common = {
  bundle: true, target: 'node20', platform: 'node', mainFields: ['module', 'main'], charset: 'utf8', legalComments: 'none', logLevel: 'warning',
  sourcemap: development ? 'inline' : false, minify: !development, plugins: [dataAsJson, lazyModules]
}
// Libraries written as CommonJS ask for `require` even inside an ES module.
const requireShim = "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);"
const universal = {...common, conditions: ['worker', 'browser', 'module'], plugins: [...common.plugins, browserBuiltins, oneProtocol]}
const bundles = [
  // tinypool starts its threads from a file of its own, so it stays outside.
  {...common, entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.js', format: 'esm', banner: {js: requireShim}, external: ['tinypool']},
  {...common, entryPoints: ['server/src/cli/worker.ts'], outfile: 'dist/worker.js', format: 'esm', banner: {js: requireShim}},
  {...common, entryPoints: ['server/src/door.ts'], outfile: 'dist/server.cjs', format: 'cjs'},
  {...universal, plugins: [...universal.plugins, lazyBuiltins], entryPoints: ['server/src/anywhere.ts'], outfile: 'dist/universal/server.js', format: 'iife'},
  {...universal, entryPoints: ['client/src/extension.ts'], outfile: 'dist/universal/extension.js', format: 'cjs', external: ['vscode']},
  // Read when an article is there: activating the extension does not wait for it.
  {...universal, entryPoints: ['client/src/client.ts'], outfile: 'dist/universal/client.js', format: 'cjs', external: ['vscode']},
  // What runs inside the proof view.
  {...common, entryPoints: ['client/webview/proof.ts'], outfile: 'dist/proof.browser.js', format: 'iife', platform: 'browser', target: 'es2022'}
]

/** Files of a line or two. A browser wants `.js`; that `.js` is no ES module, and Node is told so by a package.json. */
const doors = {
  'dist/universal/package.json': '{"type": "commonjs"}\n',
  'dist/extension.cjs': "module.exports = require('./universal/extension.js')\n"
}

await mkdir('dist/universal', {recursive: true})
for (const [file, text] of Object.entries(doors)) await writeFile(file, text)
if (watch) for (const bundle of bundles) await (await context(bundle)).watch()
else await Promise.all(bundles.map((bundle) => build(bundle)))
