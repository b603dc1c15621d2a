import {type CharacterPlace, placedCharacters} from '../../analysis/copy/characters.ts'
import {type Bilingual, defineRule} from '../../rule/rule.ts'

/** A character that is not seen, or that looks like an Arabic letter and is none. */
export default defineRule({
  id: 'hidden-characters',
  family: 'copy',
  severity: 'warning',
  habit: true,
  summary: {
    ar: 'حرف لا يُرى، أو يشبه حرفا عربيا وليس هو',
    en: 'A character that is not seen, or looks like an Arabic letter and is none'
  },
  why: {
    ar: 'مسافة بلا عرض، وواصلة خفية، وأمر اتجاه بلا خاتمة، وكاف أو ياء فارسية، وأشكال عرض منسوخة من PDF: لا يراها القارئ، لكن البحث لا يجد الكلمة، وقارئ الشاشة لا ينطقها، والسطر ينقلب. الرسالة تسمي الحرف برقمه في يونيكود.',
    en: 'A zero-width space, a soft hyphen, a control of direction that nothing closes, a Persian kaf or ya, glyphs copied from a PDF: no reader sees them, but search does not find the word, a screen reader does not speak it, and the line turns over. The message names the code point.'
  },
  examples: [
    {bad: 'زار ⟦المد\u200Bينة⟧ ⟦وال\uFEDB\uFE98\uFE8E\uFE8F⟧ أمس.', good: 'زار المدينة والكتاب أمس.'},
    {bad: 'بقي ⟦علی⟧ رأس ⟦الشرکة⟧.', good: 'بقي على رأس الشركة.'},
    {ok: 'قال محمد ﷺ، وزار الرئيس شيراك «ريگا» وپاريس.'}
  ],
  check({article, report}) {
    for (const {block, slip, quoted} of placedCharacters(article)) {
      if (slip.fault === 'tatweel') continue
      const {start, end, edits, right} = slip
      const title = right === '' ? REMOVE : {ar: `اكتب «${right}»`, en: `Write «${right}»`}
      report(block, {
        start,
        end,
        message: messages[slip.fault](nameOf(slip)),
        kind: slip.fault,
        severity: quoted ? 'hint' : undefined,
        expected: [right],
        fixes: [{title, safe: false, edits}]
      })
    }
  }
})

const REMOVE: Bilingual = {ar: 'احذفه', en: 'Remove it'}
const messages = {
  presentation: (name: string): Bilingual => ({
    ar: `أشكال عرض بدل الحروف (${name} وغيرها): لا يجدها البحث`,
    en: `Glyphs instead of letters (${name} and others): search does not find them`
  }),
  foreign: (name: string): Bilingual => ({
    ar: `حرف فارسي أو أردي مكان العربي (${name})`,
    en: `A Persian or Urdu letter in place of the Arabic one (${name})`
  }),
  hidden: (name: string): Bilingual => ({
    ar: `حرف لا يُرى (${name}): لا يجد البحث ما هو فيه`,
    en: `A character that is not seen (${name}): search stumbles over it`
  }),
  unpaired: (name: string): Bilingual => ({
    ar: `أمر اتجاه لا نظير له (${name}): يقلب السطر`,
    en: `A control of direction without its partner (${name}): it turns the line over`
  })
}

function nameOf({code}: CharacterPlace): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
