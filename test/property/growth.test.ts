import assert from 'node:assert/strict'
import {Unreadable} from '../../server/src/engine/document/unreadable.ts'
import {type Format, lintText, readArticle, resolveConfig} from '../../server/src/engine/index.ts'
import {lintArticle} from '../../server/src/engine/linting/lint.ts'
import {attributionMap} from '../../server/src/presentation/attribution-map.ts'
import {reporters} from '../../server/src/presentation/reporters/index.ts'
import {assertLinear} from '../support/growth.ts'

const config = resolveConfig()

/** All that is done with a text: read, linted, every fix made, reported. */
function doAll(text: string, format: Format): number {
  const article = readArticle(text, format)
  const findings = lintArticle(article, config)
  const {length} = reporters.sarif.entry({path: 'a.txt', article, findings}, {language: 'ar', color: false})
  attributionMap(article, findings)
  return length
}

/** So many code units of something over and over; `#` is the number of the time. */
function repeated(unit: string, units: number): string {
  const count = Math.ceil(units / unit.length)
  return unit.includes('#')
    ? Array.from({length: count}, (_, i) => unit.replaceAll('#', String(i))).join('')
    : unit.repeat(count)
}

const plain = [
  '«كلمة" ',
  '“كلمة» ',
  '‘«"“(',
  '«"',
  '(«)»',
  'كان العدد 12 ثم ١٢ شخصا.\n',
  'بلغت 12% ثم 13 في المئة.\n',
  'في 3 أيار ثم 4 مايو.\n',
  'قال ',
  'قال: ',
  'وأضاف أن ',
  'قالت مصادر إن الطريق مقطوعة. ',
  'قتل 12 شخصا في غارة. ',
  'بحسب ',
  'قال، ',
  'بين 10-20 ومن 3-5 ',
  '12-13-',
  '3 ملايين و4 آلاف و',
  'من 40 إلى 60، ',
  '1,2;3.4 ',
  '15/',
  '(رقم ',
  '12 شخصا بينهم ',
  'الجمعة 3 ',
  ' د.',
  '[المصدر؟]',
  'عاد الى السوق ',
  'قال نتانياهو ثم نتنياهو ',
  'زار ابوالحسن ثم أبو الحسن ',
  'الاميرلاندي الأميرلاندي ',
  'ديفيد بيكهام ديفيد بكهام ',
  'قال الوزير أن ',
  'الجoة ',
  'حكوميا ًمن ',
  '، ,',
  'إلىالمدينة '
]
const markdown = [
  'كلمة <!--',
  '<?',
  '<!x ',
  '[^1]',
  '[',
  '](',
  '![',
  '[a](b) ',
  '*a_ ',
  'a** ',
  '**a',
  'a~~ ',
  '> كلمة\nكلمة\n',
  '> ',
  '- ',
  '- > ',
  '1. ',
  '[^a]: ',
  '[^#]: كلمة\n',
  '[^#]: كلمة\n\n[^#] ',
  'a\n=\n',
  '1. a\n   - b\n',
  '- [ ] a\n',
  '|a|\n|-|\n',
  '`` ` ',
  'www.',
  'a@b.',
  '<b>',
  '<!-- mudaqqiq-disable vague-source -->\n\nقالت مصادر.\n\n',
  '<!-- mudaqqiq-disable-line --> ',
  '<!-- mudaqqiq-disable-next-line x -->\n\nكلمة «\n\n',
  '<!-- mudaqqiq-disable a -->\n\n<!-- mudaqqiq-enable b -->\n\n'
]
const html = [
  '<p>قال مصدر «نعم.',
  '<br>',
  '<li>',
  '<!-- a -->',
  '<p><b>ا</b>',
  '</b>',
  '<td>',
  '<table>ا</table>',
  '&laquo;',
  '<div></div>'
]

describe('ten times the text', () => {
  for (const [format, units] of [
    ['plain', plain],
    ['markdown', markdown],
    ['html', html]
  ] as const) {
    for (const unit of units) {
      it(`grows no faster than the text: ${JSON.stringify(unit)} in ${format}`, () => {
        assertLinear((size) => void doAll(repeated(unit, size), format), format === 'plain' ? 5000 : 4000)
      }).timeout(60_000)
    }
  }

  it('grows no faster than the text: blanks in a sentence', () => {
    assertLinear((size) => void doAll(`قال الوزير${' '.repeat(size)}إن العمل مستمر.`, 'plain'), 50_000)
  })

  it('makes a report no more than twelve times as long', () => {
    for (const unit of plain)
      assert.ok(
        doAll(repeated(unit, 20_000), 'plain') <= 12 * Math.max(1000, doAll(repeated(unit, 2000), 'plain')),
        unit
      )
  }).timeout(60_000)
})

describe('what is nested', () => {
  for (const [format, unit] of [
    ['markdown', '> '],
    ['markdown', '- > '],
    ['markdown', '*_'],
    ['markdown', '['],
    ['markdown', '![x](y '],
    ['plain', '3 ملايين و4 آلاف و'],
    ['plain', '(«'],
    ['plain', 'قال إن ']
  ] as const) {
    it(`ever so deep is read: ${JSON.stringify(unit)} in ${format}`, () => {
      assert.doesNotThrow(() => lintText(`${unit.repeat(7000)}\n\nوقال المدير «نعمل ليلا.`, config, format))
    }).timeout(60_000)
  }

  for (const unit of ['<div>', '<blockquote><i>', '<ul><li>', '<font color=#>']) {
    it(`deeper than any article is named as such, at once: ${unit} in HTML`, () => {
      const begun = performance.now()
      assert.throws(() => readArticle(repeated(unit, 200_000), 'html'), Unreadable)
      assert.ok(performance.now() - begun < 1000)
    })
  }

  it('as deep as pages are is read', () => {
    for (const page of [
      `${'<div>'.repeat(300)}وصل الوفد.`,
      `${'<p>'.repeat(5000)}وصل الوفد.`,
      `${'<b>'.repeat(300)}وصل الوفد.`,
      `${'<li>نعم'.repeat(5000)}وصل الوفد.`,
      `<script>${'if (a<b) "<div>";'.repeat(1000)}</script>وصل الوفد.`,
      `<!-- ${'<div>'.repeat(1000)} -->وصل الوفد.`
    ]) {
      assert.match(readArticle(page, 'html').blocks.at(-1)!.paragraph.text, /وصل الوفد/)
    }
  })
})
