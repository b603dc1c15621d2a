import path from 'node:path'
import {build} from 'esbuild'
import {dataAsJson, lazyModules} from '../tools/build/plugins.mjs'
import {root} from '../tools/host/cache.mjs'

/** Bundles the parts that are timed by themselves into dist/bench/engine.mjs. */
export function bundleEngine() {
  return build({
    absWorkingDir: root,
    entryPoints: ['bench/engine.ts'],
    outfile: path.join(root, 'dist/bench/engine.mjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    logLevel: 'warning',
    banner: {
      js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);"
    },
    plugins: [dataAsJson, lazyModules]
  })
}
