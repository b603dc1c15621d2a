import fs from 'node:fs'
import path from 'node:path'
import type {Format} from '../../server/src/engine/index.ts'
import {rules} from '../../server/src/engine/rules/index.ts'
import {readShared} from '../support/shared.ts'

/** Numbers that look like chance and come again from the same seed (mulberry32). From 0 up to, not with, 1. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A text that mutants are made of, and how it is written. */
export interface Seed {
  readonly text: string
  readonly format: Format
}

/** Articles of a corpus that are read at most. */
const MOST_ARTICLES = 3000

/** The samples of the project, the examples of its rules, and the articles that a desk keeps beside it. */
export function seeds(): Seed[] {
  const folder = path.join(import.meta.dirname, '../../examples')
  const samples = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
  const examples = rules.flatMap((rule) =>
    rule.examples.map((example) => ('ok' in example ? example.ok : example.bad.replaceAll(/[⟦⟧]/g, '')))
  )
  const articles = ['articles', 'quotes', 'figures'].flatMap((name) =>
    (readShared(`corpus/${name}.jsonl`) ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, MOST_ARTICLES)
      .map((line) => (JSON.parse(line) as {text: string}).text)
  )
  return [...samples, ...examples, ...articles].flatMap(
    (text) =>
      [
        {text, format: 'plain'},
        {text: text.replaceAll('\n', '\n\n'), format: 'markdown'},
        {
          text: text
            .split('\n')
            .map((line) => `<p>${line}</p>`)
            .join('\n'),
          format: 'html'
        }
      ] satisfies Seed[]
  )
}

/** What gets into copy: by a slip of the hand, from another program, out of malice. */
const debris = [
  ...'«»“”„‟"\'‘’()[]{}.،,؛:؟!…-–—/\\%٪٫٬',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' ',
  '  ',
  '\u00a0',
  '\u200f',
  '\u200e',
  '\u202b',
  '\u2067',
  '\u200d',
  '\ufeff',
  '\u0640',
  'ً',
  'ُ',
  'ّ',
  '\u20e3',
  '\ud83d',
  '\udc69',
  '👩\u200d👧',
  '\0',
  '\u2028',
  '￼',
  '\u2060',
  '12',
  '١٢',
  '3.500',
  '1,2',
  '90%',
  '10:30',
  '12-13',
  '31/4/2023',
  'السبت 3 مايو',
  'أيار/مايو',
  'يناير',
  '2 مليون و',
  '[المصدر؟]',
  'قال',
  'وأضاف أن ',
  'بحسب مصادر',
  ' إن ',
  '«نعم»',
  '"لا"',
  'info@example.com',
  'www.',
  'https://a.b/(c)',
  '<b>',
  '</b>',
  '<p>',
  '</div>',
  '<!--',
  '-->',
  '<!-- mudaqqiq-disable -->',
  '<table>',
  '<sup>1</sup>',
  '&laquo;',
  '&#x64f;',
  '&',
  '<',
  '**',
  '_',
  '~~',
  '`',
  '```\n',
  '> ',
  '- ',
  '1. ',
  '# ',
  '[^1]',
  '[^1]: ',
  '![',
  '](',
  '|',
  '---\n'
]

/** A text with a few things done to it that happen to texts. */
export function mutant(text: string, next: () => number): string {
  const upTo = (most: number): number => Math.floor(next() * most)
  let now = text
  if (now.length > 4000 && next() < 0.9) {
    const from = upTo(now.length - 3000)
    now = now.slice(from, from + 500 + upTo(2500))
  }
  for (let times = 1 + upTo(8); times > 0; times--) {
    const at = upTo(now.length + 1)
    const length = upTo(next() < 0.2 ? 200 : 6)
    const insert = (): string => debris[upTo(debris.length)]
    switch (upTo(7)) {
      case 0:
        now = now.slice(0, at) + insert() + now.slice(at)
        break
      case 1:
        now = now.slice(0, at) + now.slice(at + length)
        break
      case 2:
        now = now.slice(0, at) + insert() + now.slice(at + length)
        break
      case 3:
        now = now.slice(0, at) + now.slice(at, at + length) + now.slice(at)
        break
      case 4:
        now = now.slice(0, at) + insert().repeat(1 + upTo(30)) + now.slice(at)
        break
      case 5: {
        const to = upTo(now.length + 1)
        now = now.slice(0, at) + now.slice(to, to + length * 10) + now.slice(at)
        break
      }
      default:
        now = now.slice(0, at)
    }
  }
  return now
}
