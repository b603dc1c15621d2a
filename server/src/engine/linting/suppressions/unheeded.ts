import {nearest} from '../../config/nearest.ts'
import type {Article} from '../../document/article.ts'
import {OWN_PREFIX} from '../../lexicon/own/own-row.ts'
import type {Finding} from '../finding.ts'
import {quotedKey} from '../foreign.ts'
import {type Directive, directivesInPlainText} from './directives.ts'
import {removal} from './removal.ts'
import {idleFinding} from './unused-ignore.ts'

/**
 * What comments say that nobody heeds: the name of a rule that there is not, and any comment in plain text, which would be
 * printed.
 *
 * @param known the ids of all rules, also of those that do not run
 */
export function unheeded(article: Article, directives: readonly Directive[], known: ReadonlySet<string>): Finding[] {
  return article.plain
    ? directivesInPlainText(article.text).map((each) => inPlainText(article, each))
    : directives.flatMap((each) => unknownRule(article, each, known))
}

function inPlainText(article: Article, {start, end}: Directive): Finding {
  const message = {
    ar: 'لا أثر لهذا التعليق في نص عادي، وسيُنشر معه؛ احذفه وتجاهل الملاحظة من قائمة التصحيح.',
    en: 'In plain text this comment ignores nothing and would be printed; remove it, and ignore from the menu of fixes.'
  }
  return idleFinding(article, {start, end}, message, [removal(article.text, start, end)])
}

/** The first name that is no rule's: a reason without its « -- » is a row of such names. */
function unknownRule(article: Article, {rules}: Directive, known: ReadonlySet<string>): Finding[] {
  const unknown = rules.find(({id}) => !known.has(id) && !id.startsWith(OWN_PREFIX))
  if (unknown === undefined) return []
  const {id, start, end} = unknown
  const near = nearest(id, known)
  const name = quotedKey(id)
  if (near === undefined) {
    const message = {
      ar: `لا قاعدة باسم «${name}»؛ والسبب يُكتب بعد « -- ».`,
      en: `There is no rule "${name}"; a reason is written after " -- ".`
    }
    return [idleFinding(article, unknown, message)]
  }
  const message = {
    ar: `لا قاعدة باسم «${name}»؛ أتقصد «${near}»؟`,
    en: `There is no rule "${name}"; did you mean "${near}"?`
  }
  const title = {ar: `اكتب «${near}»`, en: `Write “${near}”`}
  return [idleFinding(article, unknown, message, [{title, safe: false, edits: [{start, end, text: near}]}])]
}
