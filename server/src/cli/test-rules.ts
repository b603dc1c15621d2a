import fs from 'node:fs/promises'
import path from 'node:path'
import {RULES_FOLDER} from '../house/rules-folder.ts'
import {failedExamples} from '../house/test-rules.ts'
import {Failure} from '../node/failure.ts'
import {NearestUpwards} from '../node/nearest-upwards.ts'
import {commandOptions, usage} from './given-options.ts'
import {type FoundRules, rulesIn} from './house.ts'
import type {Terminal} from './terminal.ts'

/**
 * `mudaqqiq test-rules [FOLDER]`: tries the examples of the desk's own rules.
 *
 * @param argv after the name of the command
 * @returns 0 where all come out as they say; 1 where one does not, or a rule is broken
 * @throws Failure where there are no rules
 */
export async function testRules(argv: readonly string[], {cwd, stdout}: Terminal): Promise<number> {
  const {positionals, given} = commandOptions('test-rules', argv, ['language'])
  const language = given.get('language')?.at(-1) === 'en' ? 'en' : 'ar'
  const [named = '.', second] = positionals
  if (second !== undefined) throw usage({ar: 'سمِّ مجلدًا واحدًا', en: 'name one folder'})
  const folder = path.resolve(cwd, named)
  if ((await fs.stat(folder).catch(() => undefined)) === undefined)
    throw new Failure({ar: 'لا مجلد بهذا الاسم؛ راجع المسار', en: 'no such folder; check the path'}, named)
  const found = await new NearestUpwards(rulesIn).nearest(folder)
  if (found === undefined)
    throw new Failure({
      ar: `لا مجلد ${RULES_FOLDER} هنا ولا فوقه؛ ضع فيه ملف YAML (docs/desk-rules.md)`,
      en: `there is no folder ${RULES_FOLDER} here or above; put a YAML file into it (docs/desk-rules.md)`
    })
  const lines = told(found, path.relative(cwd, found.folder), language)
  const examples = found.rows.reduce((sum, {examples: own}) => sum + own.length, 0)
  const without = found.rows.filter(({examples: own}) => own.length === 0).length
  const summary = {
    ar: `القواعد: ${found.rows.length} (بلا أمثلة: ${without})، الأمثلة: ${examples}، ما لم يصح: ${lines.length}`,
    en: `rules: ${found.rows.length} (without examples: ${without}), examples: ${examples}, wrong: ${lines.length}`
  }
  stdout.write([...lines, summary[language], ''].join('\n'))
  return lines.length > 0 ? 1 : 0
}

/** A line for every mistake in the files and every example that fails. */
function told({rows, files}: FoundRules, shown: string, language: 'ar' | 'en'): string[] {
  const broken = files.flatMap(({name, problems}) =>
    problems.map(
      ({line, column, message}) => `${path.join(shown, RULES_FOLDER, name)}:${line}:${column}: ${message[language]}`
    )
  )
  const failed = failedExamples(rows).map(
    ({row, line, message}) => `${path.join(shown, row.file)}:${line}: ${row.id}: ${message[language]}`
  )
  return [...broken, ...failed]
}
