import path from 'node:path'
import {product} from '../engine/product.ts'
import type {Bilingual} from '../engine/rule/rule.ts'
import {LEAST_ARTICLES, NameCounter, namesYaml} from '../house/build-names.ts'
import {Failure, fileFailure} from '../node/failure.ts'
import {readArticleFile} from '../node/read-article.ts'
import {counted} from '../protocol/wording.ts'
import {filesOf} from './find-files.ts'
import {commandOptions} from './given-options.ts'
import {isArabic} from './lint-file.ts'
import {tell} from './tell.ts'
import type {Terminal} from './terminal.ts'

/**
 * `mudaqqiq names FOLDER…`: a bank of the names in the articles of folders, to be read through and kept as
 * `.mudaqqiq-names.yaml`.
 *
 * @param argv after the name of the command
 * @returns 0; 2 where an article could not be read, which is told
 * @throws Failure where no folder is named
 */
export async function writeNames(argv: readonly string[], {cwd, stdout, stderr}: Terminal): Promise<number> {
  const {positionals: paths} = commandOptions('names', argv, [])
  if (paths.length === 0)
    throw new Failure({
      ar: 'سمِّ مجلد مقالات: mudaqqiq names FOLDER…',
      en: 'name a folder of articles: mudaqqiq names FOLDER…'
    })
  const counter = new NameCounter()
  let [articles, failed] = [0, 0]
  for (const {path: named, unasked} of await filesOf(paths, cwd, true)) {
    try {
      const article = await readArticleFile(path.resolve(cwd, named), named)
      if (unasked && !isArabic(article)) continue
      counter.add(article, named)
      articles++
    } catch (error) {
      const {text} = fileFailure(error, named)
      tell(stderr, {...text, path: named})
      failed++
    }
  }
  // Who writes it over a bank of old is not to be left with an empty one.
  if (articles === 0 && failed > 0) return 2
  const names = counter.names()
  if (names.length === 0) tell(stderr, tooFew(articles))
  stdout.write(namesYaml(names, articles, `${product.homepage}/raw/main/schemas/desk-names.schema.json`))
  return failed > 0 ? 2 : 0
}

/** Why a bank is empty. */
function tooFew(articles: number): Bilingual {
  return {
    ar: `لا اسم يُكتب: الاسم ما ورد في ${LEAST_ARTICLES} مقالات، وقُرئ هنا ${counted(articles, 'article', 'ar')}`,
    en: `no name to be written: a name needs ${LEAST_ARTICLES} articles that have it, ${counted(articles, 'article', 'en')} read here`
  }
}
