import type {Place} from '../../analysis/wording/habits.ts'
import type {LightPhrase} from '../../analysis/wording/light-verbs.ts'
import type {Bilingual, Report} from '../../rule/rule.ts'

/** A finding of a verb that carries no meaning, with the one verb that says the same where it is known. */
export function lightReport(
  {block, of: {first, last, prefix, verb}}: Place<LightPhrase>,
  message: (text: string, verb: string | undefined) => Bilingual
): Report {
  const {tokens, text} = block.paragraph
  const start = tokens[first].start + prefix
  const {end} = tokens[last]
  return {
    start,
    end,
    message: message(text.slice(start, end), verb),
    ...(verb !== undefined && {
      expected: [verb],
      fixes: [{title: {ar: `اكتب «${verb}»`, en: `Write “${verb}”`}, safe: false, edits: [{start, end, text: verb}]}]
    })
  }
}
