import {nearest} from '../engine/config/nearest.ts'
import {ParagraphCache} from '../engine/document/incremental/paragraph-cache.ts'
import {Unreadable} from '../engine/document/unreadable.ts'
import {lintSteps} from '../engine/linting/lint.ts'
import type {Linted} from '../engine/linting/safe/check.ts'
import {settle} from '../engine/linting/safe/settle.ts'
import {atOnce, type Steps} from '../engine/steps.ts'
import {allRules, explain, listRules} from '../presentation/rule-text.ts'
import type {ToolName, ToolReply} from '../protocol/agent-tools.ts'
import type {Copy, Desk} from './desk.ts'
import {type Input, Refusal, readInput} from './input.ts'
import {findingsReply, fixReply, sourcesReply} from './replies.ts'
import {MOST_TEXT, tools} from './tools.ts'

/**
 * Answers a tool. What was asked wrongly, or cannot be had, is an answer as well: whoever asked can ask better.
 *
 * @param given as it came
 * @param failureOf the words for what went wrong, where the desk knows them
 * @throws what the desk throws where nobody waits for the answer any more
 */
export async function answer(
  name: ToolName,
  given: unknown,
  desk: Desk,
  failureOf: (error: unknown) => {readonly ar: string; readonly en: string} | undefined = () => undefined
): Promise<ToolReply> {
  const language = languageIn(given)
  try {
    const input = readInput(tools[name], given)
    const reply = await replies[name](input, desk)
    return typeof reply === 'string' ? {text: reply} : {text: JSON.stringify(reply), data: {...reply}}
  } catch (error) {
    const text = error instanceof Refusal || error instanceof Unreadable ? error.text : failureOf(error)
    if (text === undefined) throw error
    return {text: text[language], failed: true}
  }
}

/** The language in which is told what went wrong, also with the input. */
function languageIn(given: unknown): 'ar' | 'en' {
  const isArabic = typeof given === 'object' && given !== null && 'language' in given && given.language === 'ar'
  return isArabic ? 'ar' : 'en'
}

const replies: Readonly<Record<ToolName, (input: Input, desk: Desk) => Promise<string | object>>> = {
  async lint_article(input, desk) {
    const copy = await copyOf(input, desk)
    return findingsReply(await desk.inSlices(linted(copy)), copy.language, input.limit)
  },
  fix_article: fixArticle,
  explain_rule: explainRule,
  async list_sources(input, desk) {
    const copy = await copyOf(input, desk)
    return sourcesReply(await desk.inSlices(linted(copy)), copy.language, input.limit)
  }
}

async function copyOf(input: Input, desk: Desk): Promise<Copy> {
  if (input.text !== undefined && input.path !== undefined)
    throw new Refusal({ar: 'أعط «text» أو «path»، لا كليهما', en: 'give "text" or "path", not both'})
  const copy = await desk.copy(input)
  const {length} = copy.text
  if (length > MOST_TEXT)
    throw new Refusal({
      ar: `طول النص ${length} وحدة UTF-16، والحد ${MOST_TEXT}؛ افحصه بسطر الأوامر: mudaqqiq FILE`,
      en: `the text has ${length} UTF-16 code units, at most ${MOST_TEXT} are taken; use the command line: mudaqqiq FILE`
    })
  return copy
}

function* linted(copy: Copy, text = copy.text, cache = new ParagraphCache()): Steps<Linted> {
  const article = yield* copy.read(text, cache)
  return {article, findings: yield* lintSteps(article, copy.config, (all) => copy.suppress(article, all))}
}

async function fixArticle(input: Input, desk: Desk): Promise<object> {
  if (input.write === true && input.text !== undefined)
    throw new Refusal({ar: '«write» مع «path» وحده', en: '"write" goes with "path" alone'})
  const copy = await copyOf(input, desk)
  if (input.write === true && copy.write === undefined)
    throw new Refusal({
      ar: 'لا يُكتب في مستند معالج كلمات؛ اطلب diff، أو استعمل سطر الأوامر: mudaqqiq --fix FILE',
      en: 'a document of a word processor is not written to; ask for a diff, or use the command line: mudaqqiq --fix FILE'
    })
  const cache = new ParagraphCache()
  const before = await desk.inSlices(linted(copy, copy.text, cache))
  const settled = settle(before, (text) => atOnce(linted(copy, text, cache)))
  const isChanged = settled.article.text !== copy.text
  const written =
    input.write === true && isChanged ? await copy.write?.(settled.article.text, settled.edits) : undefined
  const output = input.output ?? (input.text === undefined ? 'diff' : 'text')
  return fixReply(copy, settled, {output, written})
}

async function explainRule({rule: id, ...input}: Input, desk: Desk): Promise<string> {
  const config = await desk.config(input)
  if (id === undefined) return listRules(config)
  const rules = allRules(config)
  const rule = rules.find((each) => each.id === id)
  if (rule !== undefined) return explain(rule, config)
  const near = nearest(
    id,
    rules.map((each) => each.id)
  )
  throw new Refusal({
    ar: `لا قاعدة باسم «${id}»${near === undefined ? '؛ بلا «rule» تُسرد القواعد' : `؛ أتقصد «${near}»؟`}`,
    en: `there is no rule "${id}"${near === undefined ? '; without "rule" all are listed' : `; did you mean "${near}"?`}`
  })
}
