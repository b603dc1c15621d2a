import assert from 'node:assert/strict'
import {fold} from '../../../server/src/engine/arabic/fold.ts'
import {type NameClass, nameClass} from '../../../server/src/engine/lexicon/names.ts'

type Groups = Record<string, {class: string; ambiguous?: true; names: object}>
type Fail = (row: string, message: string) => never
const {sortNames} = (await import(new URL('../../../tools/generate/names.mjs', import.meta.url).href)) as {
  sortNames: (content: {groups: Groups}, fail: Fail) => Record<NameClass, string[]>
}

/** Class → names of that class, as written. */
const known: Record<NameClass, string> = {
  given: 'محمد أحمد احمد مصطفى مصطفي فاطمة زينب إبراهيم',
  foreign: 'دونالد إيمانويل فلاديمير يوآف يؤاف أنطونيو ماريا',
  family: 'نتنياهو نتانياهو أردوغان غوتيريش جوتيريش بلينكن هاغاري السنوار',
  ambiguous: 'سعيد كريم أمل نور علي رجب هدى أشرف',
  particle: 'عبد أبو أم بن ابن آل'
}

/** Words that stand after a title in an anonymous source, or fold like a name. */
const strangers =
  'باسم تركي سوداني السوداني رئيسي معروف بارز سابق الآن أن إن أني فإن أولى دور دورا تشن بينت ترأس إبان إلينا كاملا الشأن بيان شاهد مصدر'

describe('nameClass', () => {
  for (const [klass, words] of Object.entries(known)) {
    for (const word of words.split(' ')) it(`${word}: ${klass}`, () => assert.equal(nameClass(fold(word)), klass))
  }

  for (const word of ['عبدالله', 'عبدالرحمن', 'أبوبكر', 'أبوزيد']) {
    it(`${word}, joined: given`, () => assert.equal(nameClass(fold(word)), 'given'))
  }

  for (const word of [...strangers.split(' '), 'عبدال', 'أبواب', 'أبوظبي']) {
    it(`${word}: no name`, () => assert.equal(nameClass(fold(word)), undefined))
  }
})

describe('names.mjs', () => {
  const fail: Fail = (row, message) => {
    throw new Error(`${row}: ${message}`)
  }
  const sort = (groups: Groups): Record<NameClass, string[]> => sortNames({groups}, fail)

  it('puts the names of an ambiguous group apart, whatever their class', () => {
    const groups: Groups = {
      men: {class: 'given', names: [['داود', 'داوود'], 'محمد']},
      words: {class: 'family', ambiguous: true, names: {الأسد: 'lion'}}
    }
    assert.deepEqual(sort(groups), {
      given: ['داود', 'داوود', 'محمد'],
      foreign: [],
      family: [],
      ambiguous: ['الأسد'],
      particle: []
    })
  })

  it('refuses a name that folds like one before it', () => {
    const groups: Groups = {men: {class: 'given', names: ['أحمد']}, more: {class: 'foreign', names: ['احمد']}}
    assert.throws(() => sort(groups), {message: 'more: احمد: «احمد» already stands in men'})
  })

  it('refuses two words, an unknown class, and an ambiguous name without a note', () => {
    assert.throws(() => sort({men: {class: 'given', names: ['عبد الله']}}), {
      message: 'men: عبد الله: is not one Arabic word'
    })
    assert.throws(() => sort({men: {class: 'male', names: []}}), /class is not one of given, foreign, family, particle/)
    assert.throws(() => sort({men: {class: 'given', ambiguous: true, names: {سعيد: null}}}), {
      message: 'men: سعيد: has no note saying which word it is'
    })
  })
})
