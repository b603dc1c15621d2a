import {type CharacterPlace, placedCharacters} from '../../analysis/copy/characters.ts'
import {type Bilingual, defineRule, type Severity} from '../../rule/rule.ts'

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
    ar: 'مسافة بلا عرض، وواصلة خفية، وأمر اتجاه بلا خاتمة، وكاف أو ياء فارسية أو كردية، وحرف لاتيني أو سيريلي في كلمة عربية، وحركة بلا حرف، وأشكال عرض منسوخة من PDF: لا يراها القارئ، لكن البحث لا يجد الكلمة، وقارئ الشاشة لا ينطقها، والسطر ينقلب. الرسالة تسمي الحرف برقمه في يونيكود.',
    en: 'A zero-width space, a soft hyphen, a control of direction that nothing closes, a Persian or Kurdish kaf or ya, a Latin or Cyrillic letter in an Arabic word, a vowel sign without its letter, glyphs copied from a PDF: no reader sees them, but search does not find the word, a screen reader does not speak it, and the line turns over. The message names the code point.'
  },
  examples: [
    {bad: 'زار ⟦المد\u200Bينة⟧ ⟦وال\uFEDB\uFE98\uFE8E\uFE8F⟧ أمس.', good: 'زار المدينة والكتاب أمس.'},
    {bad: 'زار ⟦الجoة⟧، وكان عملا⟦ ً⟧ كبيرا.', good: 'زار الجهة، وكان عملاً كبيرا.'},
    {bad: 'بقي ⟦علی⟧ رأس ⟦الشرکة⟧.', good: 'بقي على رأس الشركة.'},
    {ok: 'قال محمد ﷺ، وزار الرئيس شيراك «ريگا» وپاريس، وتناول فيتامينC وركب بـX5.'}
  ],
  check({article, report}) {
    for (const {block, slip, quoted} of placedCharacters(article)) {
      if (slip.fault === 'tatweel') continue
      const {start, end, edits, right} = slip
      const title = right === '' ? REMOVE : {ar: `اكتب «${right}»`, en: `Write «${right}»`}
      const mended = right !== undefined && {expected: [right], fixes: [{title, safe: false, edits}]}
      report(block, {
        start,
        end,
        message: messages[slip.fault](nameOf(slip)),
        kind: slip.fault,
        severity: severityOf(slip.fault, quoted),
        ...mended
      })
    }
  }
})

/** A vowel sign by itself is ugly, and no more. */
function severityOf(fault: CharacterPlace['fault'], quoted: boolean): Severity | undefined {
  if (quoted) return 'hint'
  return fault === 'stray' ? 'information' : undefined
}

const REMOVE: Bilingual = {ar: 'احذفه', en: 'Remove it'}
const messages = {
  presentation: (name: string): Bilingual => ({
    ar: `أشكال عرض بدل الحروف (${name} وغيرها): لا يجدها البحث`,
    en: `Glyphs instead of letters (${name} and others): search does not find them`
  }),
  foreign: (name: string): Bilingual => ({
    ar: `حرف من لغة أخرى مكان العربي (${name}): لا يجد البحث كلمته`,
    en: `A letter of another language in place of the Arabic one (${name}): search does not find the word`
  }),
  'look-alike': (name: string): Bilingual => ({
    ar: `حرف من خط آخر في كلمة عربية (${name}): لا يجدها البحث`,
    en: `A letter of another script in an Arabic word (${name}): search does not find it`
  }),
  stray: (name: string): Bilingual => ({
    ar: `حركة منفصلة عن حرفها (${name})`,
    en: `A vowel sign apart from its letter (${name})`
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
