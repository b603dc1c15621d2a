import assert from 'node:assert/strict'
import {fixText} from '../../../../server/src/cli/fix-text.ts'
import {type Format, readArticle, resolveConfig} from '../../../../server/src/engine/index.ts'
import {lintArticle} from '../../../../server/src/engine/linting/lint.ts'

const config = resolveConfig()

/** The text after every safe fix; the blank on the wrong side of «،» is one. */
function fixed(text: string, format: Format): string {
  return fixText(
    text,
    (source) => {
      const article = readArticle(source, format)
      return {article, findings: lintArticle(article, config)}
    },
    'safe'
  ).article.text
}

/** What no fix may touch, and after it a paragraph in which one is made. */
const sources: ReadonlyArray<readonly [what: string, format: Format, source: string]> = [
  ['code in an open block', 'asciidoc', '[source,python]\n--\nx = [أ ،ب]\n--'],
  ['code below two lines of attributes', 'asciidoc', '[source]\n[#id]\nx = [أ ،ب]'],
  ['a table within a table', 'asciidoc', '|===\na|\n!===\n!أول ،نعم !ج\n!===\n|==='],
  ['the path of a picture', 'asciidoc', 'image::صورة أولى ،ب.png[بديل]'],
  ['an attribute of two lines', 'asciidoc', ':attr: قيمة \\\nأخرى ،هنا'],
  ['the marks of a term', 'asciidoc', 'مصطلح;; شرح المصطلح'],
  ['the name of a target', 'restructuredtext', 'انظر `نص ،هنا`_ أمس.\n\n.. _نص ،هنا: http://a.b'],
  ['the name of a document', 'restructuredtext', 'انظر :doc:`مسار/ملف ،هنا` أمس.'],
  ['a table with a blank row', 'restructuredtext', '=====  =====\nنص     دال\n\nنص  ،ه دال\n=====  ====='],
  ['a quoted literal block', 'restructuredtext', 'مثل::\n\n> نص ،هنا أمس'],
  ['an option of a program', 'restructuredtext', '-a, --all  نص ،هنا أمس'],
  [
    'the name of an address',
    'markdown',
    'قال في [نص ،هنا] و[نص ،ثم][] أمس.\n\n[نص ،هنا]: http://a.b\n[نص ،ثم]: http://a.c'
  ],
  ['a string of a program', 'mdx', 'export const t = `\n\nقال الوزير ،نعم\n\n`']
]

describe('a safe fix leaves the syntax alone', () => {
  for (const [what, format, source] of sources)
    it(`${format}: ${what}`, () =>
      assert.equal(fixed(`${source}\n\nقال الوزير ،نعم ثم عاد.\n`, format), `${source}\n\nقال الوزير، نعم ثم عاد.\n`))
})
