/** The bundles that are built into dist/, as options of esbuild. */
import {
  ascii,
  browserBuiltins,
  dataAsJson,
  lazyBuiltins,
  lazyModules,
  lazyNode,
  oneProtocol,
  stylesAsText,
  tablesAsStrings,
  vendored,
  withoutSchemaCompiler
} from './plugins.mjs'

const development = process.argv.includes('--watch') || process.argv.includes('--dev')
/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  target: 'node20',
  platform: 'node',
  mainFields: ['module', 'main'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  sourcemap: development ? 'inline' : false,
  minify: !development,
  plugins: [dataAsJson, tablesAsStrings, lazyModules, stylesAsText]
}
/** @type {import('esbuild').BuildOptions} */
const universal = {
  ...common,
  conditions: ['worker', 'browser', 'module'],
  plugins: [...(common.plugins ?? []), browserBuiltins, oneProtocol]
}
/** Packages that are copied to dist/vendor. */
export const vendoredPackages = ['tinypool']

/** @type {import('esbuild').BuildOptions[]} */
export const bundles = [
  // The command line, its threads and the server that npm installs run one script, which is compiled once for all of them.
  // tinypool starts its threads from a file of its own, which is copied to dist/vendor.
  {
    ...common,
    plugins: [
      ...(common.plugins ?? []),
      lazyNode,
      oneProtocol,
      lazyBuiltins,
      vendored('\\./sdk\\.ts', './mcp.cjs'),
      ascii
    ],
    entryPoints: ['server/src/programs.ts'],
    outfile: 'dist/command-line.cjs',
    format: 'cjs',
    charset: 'ascii',
    banner: {js: "const __door = require('node:url').pathToFileURL(__filename).href;"},
    define: {'import.meta.url': '__door'}
  },
  {
    ...common,
    plugins: [...(common.plugins ?? []), vendored('tinypool', './vendor/tinypool/index.js')],
    entryPoints: ['server/src/cli/start.ts'],
    outfile: 'dist/start.cjs',
    format: 'cjs'
  },
  {...common, entryPoints: ['server/src/cli/start-worker.ts'], outfile: 'dist/worker.js', format: 'esm'},
  // What other programs import: `import {mudaqqiq} from 'mudaqqiq'`. Runs in a browser too.
  {
    ...common,
    entryPoints: ['server/src/engine/index.ts'],
    outfile: 'dist/engine.js',
    format: 'esm',
    platform: 'neutral',
    conditions: ['worker', 'browser', 'module']
  },
  {...common, entryPoints: ['server/src/lsp/startup/process.ts'], outfile: 'dist/server.cjs', format: 'cjs'},
  {
    ...universal,
    plugins: [...(universal.plugins ?? []), lazyBuiltins, vendored('\\./sdk\\.ts', '../mcp.cjs'), ascii],
    entryPoints: ['server/src/lsp/startup/universal.ts'],
    outfile: 'dist/universal/server.js',
    format: 'iife',
    charset: 'ascii'
  },
  // What agents are spoken to with: read where one has asked for it.
  {
    ...common,
    plugins: [...(common.plugins ?? []), withoutSchemaCompiler],
    entryPoints: ['server/src/mcp/sdk.ts'],
    outfile: 'dist/mcp.cjs',
    format: 'cjs'
  },
  {
    ...universal,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/universal/extension.js',
    format: 'cjs',
    external: ['vscode']
  },
  // Read when an article is there: activating the extension does not wait for it.
  {
    ...universal,
    entryPoints: ['client/src/server/language-client.ts'],
    outfile: 'dist/universal/client.js',
    format: 'cjs',
    external: ['vscode']
  },
  // What runs inside the proof view.
  {
    ...common,
    entryPoints: ['client/webview/proof.ts'],
    outfile: 'dist/proof.browser.js',
    format: 'iife',
    platform: 'browser',
    target: 'es2022'
  }
]
