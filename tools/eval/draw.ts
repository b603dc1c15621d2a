/**
 * Draws findings, or what `--fix` would change, from copy, for a strict reader who has seen neither the code nor the copy.
 *
 * usage: tsx tools/eval/draw.ts findings|differences --articles FILE.jsonl [--seed 1] [--count 200] [--each N] [--rules ID,ID]
 *   --articles  one article a line: {"id", "outlet", "title", "text"}
 *   --each      at most so many of a rule and severity, so that no rule drowns the rest
 *   --rules     these rules alone
 *
 * Prints one JSON object a line, which is what the reader is handed: `id`, then for a finding its rule, severity, message,
 * the paragraph with ⟦ ⟧ around the range, the paragraphs beside it, and the paragraph after the first fix, unless that is one of several
 * places between which the text does not decide; for a
 * difference the place before and after. What the reader says goes to `judged.ts`.
 */
import fs from 'node:fs'
import {parseArgs} from 'node:util'
import {fixText} from '../../server/src/cli/fix-text.ts'
import type {Article} from '../../server/src/engine/document/article.ts'
import {readArticle, resolveConfig} from '../../server/src/engine/index.ts'
import type {Finding} from '../../server/src/engine/linting/finding.ts'
import {applyEdits} from '../../server/src/engine/linting/fixes.ts'
import {lintArticle} from '../../server/src/engine/linting/lint.ts'
import {draw} from './random.ts'

interface Copy {
  readonly id: string | number
  readonly outlet?: string
  readonly title?: string
  readonly text: string
}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    articles: {type: 'string'},
    seed: {type: 'string', default: '1'},
    count: {type: 'string', default: '200'},
    each: {type: 'string'},
    rules: {type: 'string'}
  }
})
const [what] = positionals
if (values.articles === undefined || (what !== 'findings' && what !== 'differences')) {
  console.error(
    'usage: tsx tools/eval/draw.ts findings|differences --articles FILE.jsonl [--seed 1] [--count 200] [--each N] [--rules ID,ID]'
  )
  process.exit(2)
}
const config = resolveConfig()
const copy = fs
  .readFileSync(values.articles, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Copy)
const [seed, count] = [Number(values.seed), Number(values.count)]

/** The paragraph around a place of the article, and how many characters of it stand before the place. */
function lineAround(text: string, start: number, end: number): {readonly from: number; readonly to: number} {
  const to = text.indexOf('\n', end)
  return {from: text.lastIndexOf('\n', start - 1) + 1, to: to < 0 ? text.length : to}
}

/** Paragraphs beside it that are not blank, nearest last and first. */
function beside(text: string, from: number, to: number): {readonly before: string; readonly after: string} {
  const lines = (part: string): string[] => part.split('\n').filter((line) => line.trim() !== '')
  return {
    before: lines(text.slice(0, from)).slice(-2).join('\n').slice(-700),
    after: lines(text.slice(to)).slice(0, 2).join('\n').slice(0, 700)
  }
}

function shownFinding({id, outlet, title, text}: Copy, {rule, severity, message, start, end, fixes}: Finding): object {
  const {from, to} = lineAround(text, start, end)
  const marked = `${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, to)}`
  const [fix] = fixes
  const fixed = fix === undefined ? undefined : applyEdits(text, fix.edits)
  // A fix may reach into other paragraphs: then all from its first line to its last is shown.
  const reach =
    fix === undefined
      ? undefined
      : lineAround(
          text,
          Math.min(start, ...fix.edits.map((edit) => edit.start)),
          Math.max(end, ...fix.edits.map((edit) => edit.end))
        )
  return {
    article: id,
    outlet,
    title,
    rule: rule.id,
    severity,
    message: message.ar,
    ...beside(text, from, to),
    paragraph: marked,
    ...(fixed !== undefined &&
      reach !== undefined &&
      fix?.unsure !== true && {
        fix: fix?.title.ar,
        safe: fix?.safe,
        fixed: fixed.slice(reach.from, fixed.length - (text.length - reach.to))
      })
  }
}

function drawFindings(): object[] {
  const wanted = values.rules?.split(',')
  const most = values.each === undefined ? Infinity : Number(values.each)
  const all = copy.flatMap((article) =>
    lintArticle(readArticle(article.text), config)
      .filter(({severity, rule}) => severity !== 'hint' && (wanted === undefined || wanted.includes(rule.id)))
      .map((finding) => ({article, finding}))
  )
  const taken = new Map<string, number>()
  const inTurn = draw(all, all.length, seed).filter(({finding: {rule, severity}}) => {
    const key = `${rule.id} ${severity}`
    const so = (taken.get(key) ?? 0) + 1
    taken.set(key, so)
    return so <= most
  })
  return inTurn.slice(0, count).map(({article, finding}) => shownFinding(article, finding))
}

function lint(text: string): {article: Article; findings: Finding[]} {
  const article = readArticle(text)
  return {article, findings: lintArticle(article, config)}
}

/** Characters shown on either side of a change. */
const CONTEXT = 160

interface Change {
  /** What is between the same two letters before and after, and where it starts. */
  readonly at: number
  readonly to: number
  readonly was: string
  readonly is: string
}

/**
 * What a safe fix changed: it leaves letters and figures in their order, so two texts differ between the same of them,
 * or in a digit's script.
 */
function changes(before: string, after: string): Change[] {
  const letters = (text: string): RegExpExecArray[] => [...text.matchAll(/[\p{L}\p{M}\p{N}]/gu)]
  const [old, now] = [letters(before), letters(after)]
  if (old.length !== now.length) return [{at: 0, to: before.length, was: before, is: after}]
  const found: Change[] = []
  let [at, from] = [0, 0]
  for (let i = 0; i <= old.length; i++) {
    const [to, until] =
      i < old.length
        ? [old[i].index + old[i][0].length, now[i].index + now[i][0].length]
        : [before.length, after.length]
    const [was, is] = [before.slice(at, to), after.slice(from, until)]
    if (was !== is) found.push({at, to, was, is})
    ;[at, from] = [to, until]
  }
  return found
}

function drawDifferences(): object[] {
  let articles = 0
  const all = copy.flatMap(({id, outlet, text}) => {
    const found = changes(text, fixText(text, lint, 'safe').article.text)
    if (found.length > 0) articles++
    return found.map(({at, to, was, is}) => {
      const [before, after] = [text.slice(Math.max(0, at - CONTEXT), at), text.slice(to, to + CONTEXT)]
      return {article: id, outlet, before: `${before}⟦${was}⟧${after}`, after: `${before}⟦${is}⟧${after}`}
    })
  })
  console.error(`${all.length} changes in ${articles} of ${copy.length} articles`)
  return draw(all, count, seed)
}

for (const [i, one] of (what === 'findings' ? drawFindings() : drawDifferences()).entries())
  console.log(JSON.stringify({id: i + 1, ...one}))
