import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'
import {reports, silent} from '../../../support/reports.ts'

const ID = 'month-names'

describe('rule month-names', () => {
  it('spells a month as the article does', () =>
    reports(
      ID,
      'في 3 إبريل بدأت، وفي 9 يونيو انتهت، ثم في 5 ⟦نيسان⟧ استؤنفت.',
      'في 3 إبريل بدأت، وفي 9 يونيو انتهت، ثم في 5 إبريل استؤنفت.'
    ))
  it('takes a second name without its ordinal for a second name', () =>
    silent(
      ID,
      'في 3 يناير/كانون الثاني بدأت، وفي 9 مايو/أيار توقفت، ثم منذ السابع من أكتوبر/تشرين وحتى 4 نوفمبر (تشرين) استؤنفت.'
    ))
  it('keeps the clitic', () =>
    reports(
      ID,
      'بين 3 كانون الثاني و5 شباط و7 آذار، ثم في أيلول و⟦أكتوبر⟧.',
      'بين 3 كانون الثاني و5 شباط و7 آذار، ثم في أيلول وتشرين الأول.'
    ))
  it("reports one country's name among those of another", () =>
    reports(ID, 'في 3 أغسطس ثم 5 نوفمبر ثم 9 ⟦غشت⟧ ثم 2 مايو.', 'في 3 أغسطس ثم 5 نوفمبر ثم 9 أغسطس ثم 2 مايو.'))
  it('asks no second name of a headline or of the line that dates the page', () =>
    silent(
      ID,
      'السبت 28 يوليو 2012 - 21:18\nبدأت في 7 أكتوبر/تشرين الأول الماضي، وانتهت في 3 مايو/أيار بعد مفاوضات طويلة.'
    ))
  it('leaves events and quotations alone', () =>
    silent(
      ID,
      'في 3 أيار و5 حزيران و9 أيلول جرت احتفالات ثورة 25 يناير، وثورة الخامس والعشرين من يناير، وقال: «في 7 يونيو».'
    ))
  it('follows the house, with its way of joining', () =>
    reports(ID, 'بدأت في ⟦7 أكتوبر⟧ الماضي.', 'بدأت في 7 أكتوبر (تشرين الأول) الماضي.', {
      months: 'gregorian-levantine',
      monthJoin: 'parentheses'
    }))
  it('names both ways and their counts', () => {
    const [finding] = lintWith(ID, 'في 7 تشرين الأول/أكتوبر ثم 3 أيار/مايو ثم 1 أبريل.')
    assert.equal(
      finding.message.ar,
      'أسماء الأشهر: «1 أبريل» (1) و«تشرين الأول/أكتوبر» (2) طريقتان في نص واحد؛ وحّدها: «1 نيسان/أبريل».'
    )
    assert.equal(
      lintWith(ID, 'في 7 أيار.', {}, {months: 'gregorian'})[0].message.ar,
      'أسماء الأشهر في أسلوب الدار: «مايو» لا «أيار».'
    )
  })
  it('only hints where single names are the rule and one is glossed', () =>
    assert.deepEqual(
      lintWith(ID, 'في 3 مايو/أيار ثم 5 يونيو ثم 9 يوليو.').map(({severity}) => severity),
      ['hint']
    ))
  it('takes a month that a paragraph begins with, whatever is told of the others', () => {
    const rest = 'وفي 3 أيار/مايو وصل الوفد، وفي 5 حزيران/يونيو غادر.'
    reports(ID, `⟦يناير⟧ الماضي شهد ارتفاعا. ${rest}`, `كانون الثاني/يناير الماضي شهد ارتفاعا. ${rest}`)
    reports(ID, `${rest}\n⟦نيسان⟧ المقبل موعد الانتخابات.`, `${rest}\nنيسان/أبريل المقبل موعد الانتخابات.`)
    reports(ID, `⟦مارس⟧ 2011 كان الأشد بردا.\n${rest}`, `آذار/مارس 2011 كان الأشد بردا.\n${rest}`)
  })
  it('takes a year after a name for no month', () => {
    silent(
      ID,
      'في 3 مايو و9 يونيو و7 يوليو وصلت سيارة نيسان 2021، وأطلقت نيسان 2022 طرازا، وحققت شركة نيسان 2020 أرباحا.'
    )
    reports(
      ID,
      'في 3 مايو و9 يونيو و7 يوليو، ثم في ⟦نيسان⟧ 2021 وفي 5 ⟦نيسان⟧.',
      'في 3 مايو و9 يونيو و7 يوليو، ثم في أبريل 2021 وفي 5 أبريل.'
    )
  })
  it('leaves places and events named for a date alone', () =>
    silent(
      ID,
      'في 3 مايو و9 يونيو أُغلق حي 14 تموز وشارع 17 نيسان وجسر 8 آذار، وحي 8 شباط ومنطقة 7 نيسان، منذ حرب تموز 2006 وعدوان تموز.'
    ))
  it('does not copy a misspelled name', () =>
    reports(
      ID,
      'في 3 اكتوبر و9 يونيو و5 مايو، ثم في 7 ⟦تشرين الأول⟧.',
      'في 3 اكتوبر و9 يونيو و5 مايو، ثم في 7 أكتوبر.'
    ))
  it('leaves a name that is joined to another word alone', () => {
    silent(ID, 'في 3 آذار/مارس و9 حزيران/يونيو وصل، وفي حزيرن/يونيو الماضي عاد، وفي نيسان/أبريلالماضي رحل.')
    silent(ID, 'في 3 آذار/مارس و9 حزيران/يونيو وصل، وفي 5 يونيو/تموز عاد، وفي كانون الأول/يناير رحل.')
  })
  it('leaves two names in one bracket together', () =>
    silent(
      ID,
      'في 3 آذار/مارس و9 أيار/مايو وصل، وبين أكتوبر ونوفمبر (تشرين الأول وتشرين الثاني) عاد، ومن يونيو إلى يوليو (حزيران - تموز) رحل.'
    ))
  it('takes two months of one system for a period', () =>
    reports(
      ID,
      'في 3 آذار و9 حزيران و5 أيار وصل، وفي ⟦يناير⟧/⟦فبراير⟧ الماضيين عاد، وفي العام الماضي (⟦يناير⟧ 2020).',
      'في 3 آذار و9 حزيران و5 أيار وصل، وفي كانون الثاني/شباط الماضيين عاد، وفي العام الماضي (كانون الثاني 2020).'
    ))
  it('knows an event past its clitics', () =>
    silent(
      ID,
      'في 3 آذار/مارس و9 حزيران/يونيو أُقيم تكريم لهجمات 7 أكتوبر وبأحداث الـ 7 من أكتوبر ولأحداث الـ7 من أكتوبر، وأحداث مايو 1968.'
    ))
})
