/** The same number of bytes through each tool, warm, each doing its own job: Arabic copy, and English for harper.js. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {root} from '../../tools/host/cache.mjs'
import {installCommandLines, loadFrom} from '../command-lines.mjs'
import {bytesOf, rate, row, times} from '../measure.mjs'

export const title = 'The same bytes through each tool, by processor time'
export const parts = ['mudaqqiq', 'retext', 'textlint', 'cspell', 'markdownlint', 'harper']
export const rounds = 3
export const needsPeers = true

const SIZE = 200_000
/** Milliseconds of processor time. */
const PATIENCE = 6000
const NAMES = {
  retext: 'retext with three rules (quotes, repeated words, sentence spacing)',
  textlint: 'textlint with one rule (no unmatched pair)',
  cspell: 'cspell with @cspell/dict-ar',
  markdownlint: 'markdownlint, its own rules',
  harper: 'harper.js, its own rules, on English'
}

/** @returns megabytes a second of processor time */
export async function run({part, engine, read, peers}) {
  const texts = part === 'harper' ? english() : read(400)
  const action = await actionOf(part, engine, peers)
  const articles = upTo(texts, SIZE)
  // The later readings count, and the best of as many as there is time for. Processor time: these tools are as fast as
  // they are, whatever else the machine does.
  const times = []
  for (let left = PATIENCE; times.length < 2 || left > 0; left -= times.at(-1)) {
    const before = process.cpuUsage()
    for (const text of articles) await action(text)
    const {user, system} = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return rate(bytesOf(articles.join('')), Math.min(...times.slice(1)))
}

/** Texts over and over, until they are so many bytes. */
function upTo(texts, bytes) {
  const chosen = []
  for (let i = 0, size = 0; size < bytes; i++) {
    chosen.push(texts[i % texts.length])
    size += bytesOf(chosen[i])
  }
  return chosen
}

async function actionOf(part, engine, peers) {
  if (part === 'mudaqqiq') {
    const config = engine.resolveConfig()
    return (text) => engine.lintArticle(engine.readArticle(text), config)
  }
  if (part === 'retext' || part === 'textlint') return (await peers())[part]
  return await makers[part](await installCommandLines())
}

const makers = {
  cspell: async (folder) => {
    const {getDefaultSettings, loadConfig, mergeSettings, spellCheckDocument} = await loadFrom(folder, 'cspell-lib')
    const dictionary = await loadConfig(path.join(folder, 'node_modules/@cspell/dict-ar/cspell-ext.json'))
    const settings = mergeSettings(await getDefaultSettings(), dictionary, {language: 'ar'})
    const options = {generateSuggestions: false, noConfigSearch: true}
    return (text) =>
      spellCheckDocument({uri: 'file:///article.txt', text, languageId: 'plaintext', locale: 'ar'}, options, settings)
  },
  markdownlint: async (folder) => {
    const {lint} = await loadFrom(folder, 'markdownlint/sync')
    return (text) => lint({strings: {article: text}})
  },
  harper: async (folder) => {
    const {LocalLinter} = await loadFrom(folder, 'harper.js')
    const {binary} = await loadFrom(folder, 'harper.js/binary')
    const linter = new LocalLinter({binary})
    await linter.setup()
    return (text) => linter.lint(text, {language: 'plaintext'})
  }
}

/** What the documentation says in English, page by page. */
function english() {
  const folder = path.join(root, 'docs')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) =>
      readFileSync(path.join(folder, name), 'utf8')
        .split('\n\n')
        .filter((text) => /^[A-Z*]/.test(text) && !/[\u0600-\u06ff]/.test(text))
        .join('\n\n')
    )
    .filter((text) => text.length > 500)
}

export function rowsOf(results) {
  const best = (part) => Math.max(...results[part])
  const ours = best('mudaqqiq')
  return [
    row('mudaqqiq, every rule', `${ours.toPrecision(2)} MB/s`),
    ...Object.entries(NAMES).map(([part, label]) =>
      row(label, `${best(part).toPrecision(2)} MB/s: ours is ${times(ours / best(part))} as fast`)
    )
  ]
}
