import path from 'node:path'
import {compareQuotations} from '../compare/compare-quotations.ts'
import {type Comparison, comparisonJson, comparisonText, isAmiss} from '../compare/report.ts'
import type {Article} from '../engine/document/article.ts'
import {formatOfName} from '../engine/document/formats/registry.ts'
import {createLinter, readArticle, rules} from '../engine/index.ts'
import {articleFailure, fileFailure} from '../node/failure.ts'
import {decodeArticle, readArticleText} from '../node/read-article.ts'
import {isReviewedName} from '../protocol/office-documents.ts'
import type {Arguments} from './arguments.ts'
import {filesOf} from './find-files.ts'
import {readAll} from './inputs.ts'
import {isArabic} from './lint-file.ts'
import {isOwnPage} from './output.ts'
import type {Terminal} from './terminal.ts'

/**
 * `--against FILE`: looks for every quotation of the articles in the text that they were taken from.
 *
 * @returns 1 where one is changed or not there, or where a mark has no partner
 * @throws Failure where a file cannot be read
 */
export async function compareAgainst(against: string, args: Arguments, terminal: Terminal): Promise<number> {
  const original = {path: against, article: await articleAt(against, args, terminal)}
  const {language = 'ar'} = args.overrides
  const compared: Comparison[] = []
  for (const file of await filesOf(args.paths, terminal.cwd, args.ignoring)) {
    if (file.unasked && (await isNoCopy(file.path, against, terminal.cwd))) continue
    const article = await articleAt(file.path, args, terminal)
    if (file.unasked && !isArabic(article)) continue
    const quotations = compareQuotations(article, original.article)
    compared.push({path: file.path, article, original, quotations, unpaired: pairing.lintArticle(article)})
  }
  terminal.stdout.write(
    args.reporter === 'json'
      ? `${JSON.stringify(compared.map(comparisonJson), null, 2)}\n`
      : compared.map((one) => comparisonText(one, language)).join('\n')
  )
  return compared.some(({quotations, unpaired}) => unpaired.length > 0 || quotations.some(isAmiss)) ? 1 : 0
}

/** Tells the marks that no quotation could be made of. */
const pairing = createLinter(rules.filter(({id}) => id === 'unbalanced-quotes'))

/** Of what lies in a folder: the original itself, a report of ours, a reviewed copy. */
async function isNoCopy(named: string, against: string, cwd: string): Promise<boolean> {
  const whole = path.resolve(cwd, named)
  return whole === path.resolve(cwd, against) || isReviewedName(named) || isOwnPage(whole)
}

async function articleAt(named: string, {stdinName, format}: Arguments, {cwd, stdin}: Terminal): Promise<Article> {
  try {
    const shown = named === '-' ? (stdinName ?? '-') : named
    const text =
      named === '-'
        ? decodeArticle(await readAll(stdin, shown), shown, format).text
        : await readArticleText(path.resolve(cwd, named), named, format)
    try {
      return readArticle(text, format ?? formatOfName(shown))
    } catch (error) {
      throw articleFailure(error, shown)
    }
  } catch (error) {
    throw fileFailure(error, named)
  }
}
