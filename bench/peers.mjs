/**
 * What people would use instead: retext with three rules, textlint with one. Installed into this folder when first
 * needed.
 */
import {existsSync} from 'node:fs'
import path from 'node:path'
import {npm} from '../tools/host/npm.mjs'

const folder = import.meta.dirname

export async function installPeers() {
  if (existsSync(path.join(folder, 'node_modules/.package-lock.json'))) return
  console.error('Installing what is compared with (npm ci in bench/) …')
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: folder})
}

/**
 * A package of bench/package.json, which is installed for the bench alone.
 *
 * @param {string} name
 */
const load = (name) => import(name)

export async function peers() {
  const [{retext}, {default: quotes}, {default: repeated}, {default: spacing}] = await Promise.all([
    load('retext'),
    load('retext-quotes'),
    load('retext-repeated-words'),
    load('retext-sentence-spacing')
  ])
  const processor = retext()
    .use(quotes, {preferred: 'smart', smart: ['«»', '“”']})
    .use(repeated)
    .use(spacing)
    .freeze()
  const [{TextlintKernel}, {default: plugin}, {default: rule}] = await Promise.all([
    load('@textlint/kernel'),
    load('@textlint/textlint-plugin-text'),
    load('@textlint-rule/textlint-rule-no-unmatched-pair')
  ])
  const kernel = new TextlintKernel()
  const options = {
    ext: '.txt',
    filePath: 'article.txt',
    plugins: [{pluginId: 'text', plugin: plugin.default ?? plugin}],
    rules: [{ruleId: 'no-unmatched-pair', rule: rule.default ?? rule}]
  }
  return {
    retext: (text) => processor.processSync(text).messages.length,
    textlint: async (text) => (await kernel.lintText(text, options)).messages.length
  }
}
