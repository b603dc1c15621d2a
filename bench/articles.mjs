/**
 * What is measured on: the articles of the folder of measuring material, where it is there (`MUDAQQIQ_SHARED`,
 * by default ../shared), else articles made of the project's own samples, rule examples and word lists.
 */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parse} from 'yaml'
import {root} from '../tools/host/cache.mjs'

const bulk = path.join(path.resolve(root, process.env.MUDAQQIQ_SHARED ?? '../shared'), 'corpus/bulk.jsonl')

/** Where the articles are from: `corpus` or `own`. */
export const origin = existsSync(bulk) && process.env.MUDAQQIQ_BENCH !== 'own' ? 'corpus' : 'own'

const wordsOf = (text) => text.split(/\s+/).length

/** Articles of 300 to 900 words, always the same in the same order. */
export function readArticles(rules, count) {
  const all = origin === 'corpus' ? fromCorpus() : madeArticles(rules, count)
  return all.filter((text) => wordsOf(text) >= 300 && wordsOf(text) <= 900).slice(0, count)
}

/** Articles end to end, until they are as many bytes of UTF-8. */
export function textOf(articles, bytes) {
  const parts = []
  let left = bytes
  for (let i = 0; left > 0; i++) {
    const article = Buffer.from(`${articles[i % articles.length]}\n\n`)
    // No character is cut.
    parts.push(
      article.length <= left
        ? article.toString()
        : new TextDecoder().decode(article.subarray(0, left)).replace(/\ufffd$/, '')
    )
    left -= article.length
  }
  return parts.join('')
}

function fromCorpus() {
  return readFileSync(bulk, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text)
}

/**
 * Articles of the project's own words: sentences of the samples and of the rules' examples, every third handed to a
 * speaker with a name and an office from the word lists, with other figures each time. Easier reading than real copy:
 * the sentences come back.
 */
function madeArticles(rules, count) {
  const random = randomNumbers(7)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const sentences = ownSentences(rules)
  const {given, family} = names()
  const offices = read('sources.yaml').persons.map(({noun}) => noun)
  const sentence = (i) => {
    const text = pick(sentences).replace(/\d+/g, (digits) =>
      String(Math.floor(random() * 10 ** Math.min(digits.length, 6)) + 1)
    )
    return i % 3 === 0 ? `وقال ${pick(offices)} ${pick(given)} ${pick(family)} إن ${text}` : text
  }
  return Array.from({length: count}, () => {
    const paragraphs = [`${pick(given)} ${pick(family)}: ${pick(sentences)}`]
    const words = 300 + Math.floor(random() * 500)
    for (let i = 0; wordsOf(paragraphs.join(' ')) < words; i += 2) paragraphs.push(`${sentence(i)} ${sentence(i + 1)}`)
    return paragraphs.join('\n')
  })
}

const read = (file) => parse(readFileSync(path.join(root, 'server/data', file), 'utf8'))

function names() {
  const groups = Object.values(read('given-names.yaml').groups)
  // A list, or where each name has a note, a mapping.
  const listed = (given) => (Array.isArray(given) ? given.flat() : Object.keys(given))
  const of = (wanted) => groups.filter((group) => group.class === wanted).flatMap((group) => listed(group.names))
  return {given: of('given'), family: of('family')}
}

function ownSentences(rules) {
  const samples = ['flood.txt', 'flood-corrected.txt'].flatMap((file) =>
    readFileSync(path.join(root, 'examples', file), 'utf8')
      .trim()
      .split(/(?<=[.؟!])\s+/)
  )
  const examples = rules
    .flatMap((rule) => rule.examples)
    .flatMap(({bad, good, ok}) => [bad, good, ok])
    .filter((text) => text !== undefined)
  return [...samples, ...examples.map((text) => text.replaceAll(/[⟦⟧]/g, '').replaceAll(/\s+/g, ' ').trim())].filter(
    (text) => wordsOf(text) > 3
  )
}

/** Mulberry32: the same numbers from the same seed, everywhere. */
function randomNumbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
