import {type OwnPhrase, ownPhrases} from '../../analysis/wording/own-phrases.ts'
import {defineRule, type Report} from '../../rule/rule.ts'
import {listedIn, reportOf} from './listed.ts'

/** A phrase that says nothing any more, or that a desk has banned. */
export default defineRule({
  id: 'cliche',
  family: 'copy',
  severity: 'hint',
  off: true,
  summary: {
    ar: 'عبارة مستهلكة، أو من قائمة الدار',
    en: 'A phrase that says nothing any more, or that the house has banned'
  },
  why: {
    ar: '«الجدير بالذكر» و«على قدم وساق» لا تخبر بشيء. القائمة بداية؛ وللدار أن تكتب قائمتها في `phrases`، ومع كل عبارة بديلها بعد «=».',
    en: '«الجدير بالذكر», «على قدم وساق» tell nothing. The list is a beginning; a desk writes its own in `phrases`, each with or without what to write instead after “=”.'
  },
  options: {
    phrases: {
      type: 'array',
      default: [],
      summary: {
        ar: 'عبارات تمنعها الدار: «عبارة» أو «عبارة = بديلها»',
        en: 'Phrases the house has banned: “phrase” or “phrase = what to write instead”'
      }
    },
    builtIn: {
      type: 'boolean',
      default: true,
      summary: {ar: 'اقرأ القائمة المرفقة أيضا', en: 'Also the list that comes with it'}
    }
  },
  examples: [
    {bad: 'والعمل يجري ⟦على قدم وساق⟧.'},
    {bad: 'و⟦الجدير بالذكر⟧ أن الملعب جديد.'},
    {ok: 'ووقف على قدمه اليمنى.'},
    {ok: 'وقال: "العمل على قدم وساق".'}
  ],
  check({article, options, report}) {
    for (const found of ownPhrases(article, options.phrases)) report(found.block, ownReport(found))
    if (!options.builtIn) return
    for (const listed of listedIn(article, 'cliche'))
      report(
        listed.block,
        reportOf(listed, {ar: `عبارة مستهلكة: «${listed.text}».`, en: `A worn phrase: «${listed.text}».`})
      )
  }
})

function ownReport({block, first, last, prefix, put}: OwnPhrase): Report {
  const {tokens, text} = block.paragraph
  const [start, end] = [tokens[first].start + prefix, tokens[last].end]
  const written = text.slice(start, end)
  if (put === undefined)
    return {start, end, message: {ar: `الدار لا تكتب «${written}».`, en: `The house does not write «${written}».`}}
  return {
    start,
    end,
    message: {ar: `الدار تكتب «${put}» لا «${written}».`, en: `The house writes «${put}», not «${written}».`},
    expected: [put],
    fixes: [{title: {ar: `اكتب «${put}»`, en: `Write “${put}”`}, safe: false, edits: [{start, end, text: put}]}]
  }
}
