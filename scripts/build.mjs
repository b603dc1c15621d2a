// Bundles the doors of the product into dist/: the command line, the language server, the extension.
// usage: node scripts/build.mjs [--watch] [--dev]
import {build, context} from 'esbuild'
import {existsSync} from 'node:fs'

const watch = process.argv.includes('--watch')
const development = watch || process.argv.includes('--dev')
const common = {bundle: true, target: 'node20', platform: 'node', sourcemap: development ? 'inline' : false, minify: !development, legalComments: 'none', logLevel: 'warning'}
// Libraries written as CommonJS ask for `require` even inside an ES module.
const requireShim = "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);"
const bundles = [
  // tinypool starts its threads from a file of its own, so it stays outside.
  {...common, entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.js', format: 'esm', banner: {js: requireShim}, mainFields: ['module', 'main'], external: ['tinypool']},
  {...common, entryPoints: ['server/src/cli/worker.ts'], outfile: 'dist/worker.js', format: 'esm', banner: {js: requireShim}, mainFields: ['module', 'main']},
  {...common, entryPoints: ['server/src/main.ts'], outfile: 'dist/server.cjs', format: 'cjs', mainFields: ['module', 'main']},
  {...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', format: 'cjs', external: ['vscode'], mainFields: ['module', 'main']},
  // The same extension in a browser (vscode.dev): the server is a web worker.
  {...common, entryPoints: ['server/src/browser.ts'], outfile: 'dist/server.browser.js', format: 'iife', platform: 'browser', conditions: ['worker']},
  {...common, entryPoints: ['client/src/extension.browser.ts'], outfile: 'dist/extension.browser.js', format: 'cjs', platform: 'browser', external: ['vscode']},
  // What runs inside the proof view.
  {...common, entryPoints: ['client/webview/proof.ts'], outfile: 'dist/proof.browser.js', format: 'iife', platform: 'browser', target: 'es2022'}
].filter((bundle) => existsSync(bundle.entryPoints[0]))

if (watch) for (const bundle of bundles) await (await context(bundle)).watch()
else await Promise.all(bundles.map((bundle) => build(bundle)))
