import assert from 'node:assert/strict'
import {readArticle} from '../../../server/src/engine/index.ts'

/** The sentences of a one-paragraph text. */
function sentences(text: string): string[] {
  const [{paragraph}] = readArticle(text).blocks
  return paragraph.sentences.map((s) => text.slice(s.start, s.end))
}

describe('parse: sentences', () => {
  const cases: Array<[string, string, string[]]> = [
    ['a stop, a question mark', 'وصل الوفد. متى يغادر؟ لا أحد يعلم!', ['وصل الوفد.', 'متى يغادر؟', 'لا أحد يعلم!']],
    ['a semicolon, a comma and a colon do not end one', 'قال: نعم؛ ثم صمت، وخرج.', ['قال: نعم؛ ثم صمت، وخرج.']],
    [
      'a decimal point and a decree number do not',
      'ارتفع 1.5 نقطة وفق المرسوم 2.16.668 أمس.',
      ['ارتفع 1.5 نقطة وفق المرسوم 2.16.668 أمس.']
    ],
    ['initials do not', 'نقلت أ.ف.ب عن د. سالم قوله.', ['نقلت أ.ف.ب عن د. سالم قوله.']],
    ['two stops for a dash do not', 'عاجل.. انقطاع الكهرباء عن المدينة.', ['عاجل.. انقطاع الكهرباء عن المدينة.']],
    ['dots at the end of the paragraph do', 'ثم انتظروا...', ['ثم انتظروا...']],
    ['a closing mark goes with the sentence it ends', '“سنعود.” وغادر المكان.', ['“سنعود.”', 'وغادر المكان.']],
    ['an opening mark goes with the next', 'وصل. “سنعود غدا”.', ['وصل.', '“سنعود غدا”.']],
    ['a stop glued to the next word still ends one', 'غادر الوزير.وعاد المساعد.', ['غادر الوزير.', 'وعاد المساعد.']],
    ['a bracket holds its stops', 'حضر (المدير. ونائبه) اللقاء.', ['حضر (المدير. ونائبه) اللقاء.']],
    ['an unclosed bracket does not hold a paragraph', 'حضر (المدير. ثم غادر.', ['حضر (المدير.', 'ثم غادر.']]
  ]
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(sentences(text), expected))
})

describe('parse: tokens', () => {
  const tokens = (text: string): string[] =>
    readArticle(text).blocks[0].paragraph.tokens.map((t) => text.slice(t.start, t.end))
  it('keeps a word whole through tashkeel, tatweel and a stray RLM', () => {
    assert.deepEqual(tokens('قُـ\u200fتِل هنا'), ['قُـ\u200fتِل', 'هنا'])
  })
  it('parts an attached clitic from a figure and a mark', () => {
    assert.deepEqual(tokens('و800 بـ"نعم"'), ['و', '800', 'بـ', '"', 'نعم', '"'])
  })
  it('keeps separators inside a figure and leaves the stop after it', () => {
    assert.deepEqual(tokens('1,200.5 و٣٫٥٪ ثم 24، 25.'), ['1,200.5', 'و', '٣٫٥', '٪', 'ثم', '24', '،', '25', '.'])
  })
  it('keeps Latin names whole', () => {
    assert.deepEqual(tokens("F-16 وO'Brien."), ['F-16', 'و', "O'Brien", '.'])
  })
})

describe('parse: zones', () => {
  it('tells headline, sub-headline, link line and byline from body', () => {
    const long = 'وصل الوفد إلى المدينة مساء أمس بعد رحلة طويلة استغرقت أكثر من عشر ساعات كاملة، وفق المنظمين.'
    const article = readArticle(
      ['اجتماع طارئ في العاصمة', 'كتب سالم الحسن', long, 'رحلة طويلة', long, 'اقرأ أيضا: خبر آخر'].join('\n')
    )
    assert.deepEqual(
      article.blocks.map((b) => b.paragraph.zone),
      ['headline', 'byline', 'body', 'headline', 'body', 'link']
    )
  })
})
