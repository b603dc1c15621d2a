import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {stripNounClitics, stripVerbClitics} from '../../../server/src/engine/arabic/clitics.ts'
import {fold} from '../../../server/src/engine/arabic/fold.ts'
import {wordOf} from '../../../server/src/engine/arabic/vocabulary.ts'
import {
  type AttributionPhrase,
  type Beginning,
  goingOn,
  matchPhrase,
  phrasesFrom,
  rejectsNoun
} from '../../../server/src/engine/lexicon/attribution-phrases.ts'
import {claimKind, claimPhrasesFrom, claimReadings} from '../../../server/src/engine/lexicon/claims.ts'
import {attributionPhrases} from '../../../server/src/engine/lexicon/generated/attribution-phrases.ts'
import {claimKinds, claimWords} from '../../../server/src/engine/lexicon/generated/claims.ts'
import {reportingVerbs} from '../../../server/src/engine/lexicon/generated/reporting-verbs.ts'
import {sources} from '../../../server/src/engine/lexicon/generated/sources.ts'
import {reportingFormsOf, reportingReadings} from '../../../server/src/engine/lexicon/reporting-verbs.ts'
import {sourceName, sourceReading} from '../../../server/src/engine/lexicon/sources.ts'
import {reportingTable} from '../../../server/src/engine/lexicon/tables/reporting-forms.ts'
import {keysOf} from '../../../server/src/engine/lexicon/tables/spelling-table.ts'
import {render} from '../../../tools/generate/lexicon-sourcing.mjs'
import {checkRow, Register} from '../../../tools/generate/sourcing/lexicon.mjs'

/** `prefix/lemma/form/person/suffix` of every reading of a word. */
const verbs = (text: string): string[] =>
  reportingReadings(wordOf(text)).map(({prefix, verb, form, person, suffix}) =>
    [prefix, verb.lemma, form, person ?? '', suffix].join('/')
  )

const source = (text: string): string | undefined => {
  const reading = sourceReading(wordOf(text))
  return (
    reading &&
    [
      reading.class,
      reading.entry.noun,
      reading.number,
      reading.definite ? 'definite' : '',
      reading.preposition ?? ''
    ].join('/')
  )
}

const claims = (text: string): string[] => [
  ...new Set(claimReadings(wordOf(text)).map(({list, entry}) => `${list}/${entry.verb?.lemma ?? entry.noun?.noun}`))
]

const segments = (list: ReturnType<typeof stripVerbClitics>): string[] =>
  list.map(({prefix, stem, suffix}) => [prefix, stem, suffix].join('+'))

/** Where a phrase that begins a text ends, and its kind; a slot takes one word. */
function phrase(
  text: string,
  from: (folded: string) => Beginning<Pick<AttributionPhrase, 'steps'>> | undefined = phrasesFrom
): number {
  const words = text.split(' ').map(fold)
  const begun = from(words[0])
  for (const candidate of begun === undefined ? [] : goingOn(begun, words[1])) {
    const end = matchPhrase(
      candidate,
      0,
      (i) => words[i],
      (_slot, i, prefix) =>
        words[i] !== undefined && (prefix === undefined || words[i].startsWith(prefix)) ? i + 1 : -1
    )
    if (end >= 0) return end
  }
  return -1
}

describe('reporting verbs', () => {
  it('are read with their clitics', () => {
    assert.deepEqual(verbs('فقال'), ['ف/قال/pf/3ms/'])
    assert.deepEqual(verbs('قاله'), ['/قال/pf/3ms/ه'])
    assert.deepEqual(verbs('أعلنته'), ['/أعلن/pf/3fs/ه'])
    assert.deepEqual(verbs('قالوه'), ['/قال/pf/3mp/ه'])
    assert.deepEqual(verbs('وأبلغهم'), ['و/أبلغ/pf/3ms/هم'])
    assert.ok(verbs('سيعلن').includes('س/أعلن/impf/3ms/'))
    assert.ok(verbs('نفاه').includes('/نفى/pf/3ms/ه'))
    assert.deepEqual(verbs('ليقول'), ['ل/قال/impf/3ms/'])
  })

  it('are read in the passive and after لم', () => {
    assert.deepEqual(verbs('قيل'), ['/قال/pfp/3ms/'])
    assert.deepEqual(verbs('يقال'), ['/قال/impfp/3ms/'])
    assert.deepEqual(verbs('يقل'), ['/قال/juss/3ms/'])
    assert.deepEqual(verbs('يقولوا'), ['/قال/juss/3mp/'])
    assert.deepEqual(verbs('أفيد'), ['/أفاد/pfp/3ms/'])
  })

  it('are read as verbal nouns with the clitics of nouns', () => {
    assert.deepEqual(verbs('التصريحات'), ['ال/صرح/masdar//'])
    assert.deepEqual(verbs('لاتهامه'), ['ل/اتهم/masdar//ه'])
    assert.deepEqual(verbs('بالقول'), ['بال/قال/masdar//'])
    assert.deepEqual(verbs('دعوته'), ['/دعا/masdar//ه'])
    assert.ok(verbs('إشارته').includes('/أشار/masdar//ه'))
  })

  it('keep homographs apart in one list', () => {
    assert.deepEqual(new Set(verbs('ذكرت').map((reading) => reading.split('/')[1])), new Set(['ذكر', 'ذكّر']))
    assert.equal(reportingVerbs.find(({lemma}) => lemma === 'بيّن')?.homograph, 'preposition')
  })

  it('are not found in words that only look like verb and clitic', () => {
    for (const word of [
      'فرد',
      'وزير',
      'فقط',
      'رأيي',
      'بحسب',
      'كان',
      'فحسب',
      'لكن',
      'سيدة',
      'وكالة',
      'فدان',
      'وفد',
      'هناك',
      'وهناك',
      'وسائل',
      'بينهم',
      'تشارك',
      'وزارته'
    ])
      assert.deepEqual(verbs(word), [], word)
  })

  it('hold no form with a clitic', () => {
    assert.equal(reportingFormsOf('وقال'), undefined)
    assert.equal(reportingFormsOf('سيقول'), undefined)
    assert.equal(reportingFormsOf('قال')?.[0].verb.lemma, 'قال')
    for (const key of keysOf(reportingTable)) assert.equal(fold(key), key)
  })

  it('say what they require', () => {
    const requires = (lemma: string): unknown => reportingVerbs.find((verb) => verb.lemma === lemma)?.requires
    assert.deepEqual(requires('قال'), [{subject: true}, {complement: 'window'}])
    assert.deepEqual(requires('نوه'), [{prepositions: ['الي', 'ب']}, {complement: 'window'}])
    assert.deepEqual(requires('جاء'), [{prepositions: ['في'], document: true}])
    assert.deepEqual(requires('بحث'), [])
  })
})

describe('stripVerbClitics', () => {
  it('offers the whole word first', () => {
    assert.deepEqual(segments(stripVerbClitics('وقالها')), ['+وقالها+', 'و+قالها+', '+وقال+ها', 'و+قال+ها'])
  })
  it('offers nothing else for protected words', () => {
    for (const word of ['وجد', 'وصف', 'وعد', 'فقد', 'بين', 'لفت', 'سال', 'كشف'])
      assert.deepEqual(segments(stripVerbClitics(word)), [`+${word}+`])
  })
  it('takes س and ل off a short stem only where it is an imperfect', () => {
    assert.ok(segments(stripVerbClitics('سيرد')).includes('س+يرد+'))
    assert.ok(!segments(stripVerbClitics('سكشف')).some((segment) => segment.startsWith('س+')))
    assert.ok(!segments(stripVerbClitics('لقال')).some((segment) => segment.startsWith('ل+')))
  })
})

describe('stripNounClitics', () => {
  it('takes ب، ك، ل off long stems, or before the article', () => {
    assert.ok(segments(stripNounClitics('لوزارة')).includes('ل+وزارة+'))
    assert.ok(segments(stripNounClitics('بالجيش')).includes('بال+جيش+'))
    assert.ok(!segments(stripNounClitics('كفى')).some((segment) => segment.startsWith('ك+')))
    assert.ok(!segments(stripNounClitics('لحزب')).includes('ل+حزب+'))
    assert.ok(segments(stripNounClitics('لحزب', 2)).includes('ل+حزب+'))
  })
  it('gives back the ل that للـ swallows', () => {
    assert.ok(segments(stripNounClitics('للجنة')).includes('لل+لجنة+'))
    assert.ok(segments(stripNounClitics('للوزارة')).includes('لل+وزارة+'))
  })
  it('never takes both article and pronoun', () => {
    assert.ok(segments(stripNounClitics('الوزارته')).every((segment) => !/^ال\+.*\+ه$/.test(segment)))
    assert.ok(segments(stripNounClitics('وزارته')).includes('+وزارة+ه'))
  })
})

describe('sources', () => {
  it('are read by class, number and article', () => {
    assert.equal(source('المتحدث'), 'person/متحدث/sg/definite/')
    assert.equal(source('ومسؤولين'), 'person/مسؤول/pl//')
    assert.equal(source('مديرون'), 'person/مدير/pl//')
    assert.equal(source('للوزارة'), 'institution/وزارة/sg/definite/ل')
    assert.equal(source('مصادر'), 'anonymous/مصدر/pl//')
    assert.equal(source('بتقريرها'), 'document/تقرير/sg/definite/ب')
    assert.equal(source('قاض'), 'person/قاضي/sg//')
    assert.equal(source('رويترز'), 'media/رويترز/sg//')
    assert.equal(source('الإسرائيلية'), 'place/إسرائيلي/sg/definite/')
    assert.equal(source('وواشنطن'), 'place/واشنطن/sg//')
    assert.equal(source('مطلعة'), 'anonymous/مطلع/sg//')
    assert.equal(source('أمنية'), 'modifier/أمني/sg//')
  })
  it('are not read in adjectives and other words', () => {
    for (const word of ['عالمي', 'رئيسي', 'قريبا', 'بعض', 'العالم', 'هدف', 'كان', 'بقوة', 'بصورة', 'بعضها', 'وجهة'])
      assert.equal(source(word), undefined, word)
    assert.equal(source('المؤسسة'), 'institution/مؤسسة/sg/definite/')
    assert.equal(source('المعارضة'), 'institution/معارضة/sg/definite/')
    assert.equal(source('البعض'), 'anonymous/بعض/sg/definite/')
  })
  it('are read in names of several words, the longest first', () => {
    const name = (text: string): string | undefined => {
      const words = text.split(' ').map(wordOf)
      const found = sourceName(words[0], (n) => words[n]?.fold)
      return found && `${found.entry.class}/${found.words}`
    }
    assert.equal(name('للأمم المتحدة'), 'institution/2')
    assert.equal(name('وفرانس برس'), 'media/2')
    assert.equal(name('سكاي نيوز عربية أن'), 'media/3')
    assert.equal(name('بالبيت الأبيض'), 'institution/2')
    assert.equal(name('وسائل إعلام محلية'), 'anonymous/2')
    assert.equal(name('البيت الكبير'), undefined)
  })
})

describe('attribution phrases', () => {
  it('match with their slots', () => {
    assert.equal(phrase('وفقا للوزارة'), 2)
    assert.equal(phrase('وفقا وزارة'), -1)
    assert.equal(phrase('وبحسب الوزير'), 2)
    assert.equal(phrase('على حد تعبيره'), 3)
    assert.equal(phrase('على حد سواء'), -1)
    assert.equal(phrase('ونقلا عن رويترز'), 3)
    assert.equal(phrase('جاء ذلك خلال'), 3)
    assert.equal(phrase('تجدر الإشارة إلى أن'), 4)
    assert.equal(phrase('تجدر الإشارة هنا إلى أن'), 5)
  })
  it('reject what is a measure and no source', () => {
    const according = attributionPhrases.find(
      ({steps}) => steps[0].words?.includes('بحسب') && steps[1].slots?.includes('SRC')
    )
    assert.ok(according)
    assert.equal(rejectsNoun(according, stripNounClitics(fold('الفئة'))), true)
    assert.equal(rejectsNoun(according, stripNounClitics(fold('الوزارة'))), false)
  })
  it('begin with a word', () => {
    for (const {steps} of attributionPhrases) assert.ok(steps[0].words !== undefined && steps[0].optional !== true)
  })
})

describe('claim words', () => {
  it('are read by list, whatever their form', () => {
    assert.deepEqual(claims('قتلوا'), ['casualty/قتل'])
    assert.deepEqual(claims('والقتلى'), ['casualty/قتيل'])
    assert.deepEqual(claims('أصيب'), ['casualty/أصاب'])
    assert.deepEqual(claims('توفيت'), ['casualty/توفى'])
    assert.deepEqual(claims('ولجأت'), ['damage/لجأ'])
    assert.deepEqual(claims('سيرتفع'), ['statistic/ارتفع'])
    assert.deepEqual(claims('متورطون'), ['accusation/متورط'])
    assert.deepEqual(claims('اغتيال'), ['military/اغتال'])
  })
  it('take in what stands in the other lexicons', () => {
    assert.deepEqual(claims('استشهد'), ['casualty/استشهد'])
    assert.deepEqual(claims('زادت'), ['statistic/زاد'])
    assert.deepEqual(claims('النازحين'), ['damage/نازح'])
  })
  it('are not read in their homographs', () => {
    assert.deepEqual(claims('هدف'), [])
    assert.deepEqual(claims('يهدف'), ['intent/هدف'])
    for (const word of ['بين', 'بالنسبة', 'بدأ', 'أجل', 'الدين', 'تقل', 'تحتل', 'وزارته'])
      assert.deepEqual(
        claims(word).filter((claim) => !claim.startsWith('military/احتل')),
        [],
        word
      )
  })
  it('have phrases', () => {
    assert.equal(phrase('تحت الأنقاض', claimPhrasesFrom), 2)
    assert.equal(phrase('ولم يصدر أي كتاب', claimPhrasesFrom), -1)
    assert.equal(phrase('ولم يصدر أي تعليق', claimPhrasesFrom), 4)
    assert.equal(phrase('لم يصدر تعليق', claimPhrasesFrom), 3)
    assert.equal(phrase('الأول من نوعه', claimPhrasesFrom), 3)
  })
  it('know their category', () => {
    assert.deepEqual(claimKind('casualty'), {category: 'casualty', base: 3, needs: 'quantity'})
    assert.equal(new Set(claimKinds.map(({category}) => category)).size, 14)
  })
})

describe('the sourcing lexicon', () => {
  it('folds what the engine compares', () => {
    const words = [
      ...reportingVerbs.flatMap((verb) => [...(verb.rejectNext ?? []), ...(verb.rejectObject ?? [])]),
      ...claimWords.flatMap((word) => word.reject ?? []),
      ...sources.flatMap((entry) => entry.rest ?? [])
    ]
    assert.ok(words.length > 200)
    for (const word of words) assert.equal(fold(word), word)
  })

  it('is generated from its data', () => {
    for (const [name, content] of Object.entries(render())) {
      assert.equal(
        readFileSync(new URL(`../../../server/src/engine/lexicon/generated/${name}`, import.meta.url), 'utf8'),
        content,
        `${name} is stale: npm run generate`
      )
    }
  })

  it('names file and row of a mistake', () => {
    const fail = (row: unknown, message: string): never => {
      throw new Error(`server/data/x.yaml: ${JSON.stringify(row)}: ${message}`)
    }
    const keys = {lemma: (value: unknown) => (typeof value === 'string' ? undefined : 'is not a text')}
    assert.throws(
      () => checkRow({lemma: 'قال', tga: 'N'}, keys, ['lemma'], fail),
      /x\.yaml: .*قال.*tga is no known field/
    )
    assert.throws(() => checkRow({}, keys, ['lemma'], fail), /has no lemma/)
    const register = new Register()
    register.add('verb قال', 'a.yaml', {}, fail)
    assert.throws(
      () => register.add('verb قال', 'b.yaml', {lemma: 'قال'}, fail),
      /«verb قال» already stands in a\.yaml/
    )
  })
})
