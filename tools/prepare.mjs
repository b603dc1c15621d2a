/**
 * Builds a checkout that npm makes a package of, as it does for pre-commit and for `npm install -g git+https://…`: what is
 * built is not in the repository. An npm that installs globally hands that down, and leaves out what the build needs.
 * usage: npm run prepare; npm itself does
 */
import {existsSync} from 'node:fs'
import path from 'node:path'
import {root} from './host/cache.mjs'
import {npm} from './host/npm.mjs'

const own = {npm_config_global: undefined, npm_config_location: undefined, NPM_CONFIG_PREFIX: undefined}
if (!existsSync(path.join(root, 'node_modules/esbuild')))
  await npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], {cwd: root, env: own})
// While the suites run, what they run from stands: another build would pull it from under them.
if (process.env.MUDAQQIQ_BUILT !== '1') await import('./build.mjs')
