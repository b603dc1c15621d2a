import assert from 'node:assert/strict'
import {readArticle, resolveConfig} from '../../../server/src/engine/index.ts'
import {lintArticle} from '../../../server/src/engine/linting/lint.ts'
import {copyChapter} from '../../../server/src/presentation/pages/copy-chapter.ts'
import {copySlips, groupSlips, withBlanksShown} from '../../../server/src/presentation/pages/copy-slips.ts'
import {reporters} from '../../../server/src/presentation/reporters/index.ts'
import {addTotals, noTotals, type Result, totalsOf} from '../../../server/src/presentation/reporters/result.ts'

const first = 'عاد الوزير الى بيته .\n\nثم رجع الى عمله, وانتهى الأمر.\n'
const second = 'زار الوزير  العاصمة الاولى وعاد الى بلده.\n'

function resultOf(path: string, text: string): Result {
  const article = readArticle(text)
  return {path, article, findings: lintArticle(article, resolveConfig({fold: 0}))}
}

const results = [resultOf('a.txt', first), resultOf('desk/<b>.txt', second)]
const slips = results.flatMap(copySlips)

describe('chapter on spelling and punctuation', () => {
  it('has every slip once, with what is better, and its places: words first, the commonest first', () => {
    const {words, marks} = groupSlips(slips)
    const told = (groups: typeof words) =>
      groups.map(({words: written, better, places}) => [
        written,
        better,
        places.map(({path, line}) => `${path}:${line}`)
      ])
    assert.deepEqual(told(words), [
      ['الى', 'إلى', ['a.txt:1', 'a.txt:3', 'desk/<b>.txt:1']],
      ['الاولى', 'الأولى', ['desk/<b>.txt:1']]
    ])
    assert.deepEqual(told(marks), [
      [' ', '', ['a.txt:1']],
      ['  ', ' ', ['desk/<b>.txt:1']],
      [',', '،', ['a.txt:3']]
    ])
  })

  it('is of this family alone', () => {
    const {article} = results[0]
    const others = lintArticle(article, resolveConfig({fold: 0})).filter(({rule}) => rule.family !== 'copy')
    assert.deepEqual(copySlips({path: 'a.txt', article, findings: others}), [])
    assert.equal(copyChapter([], 'ar'), '')
  })

  it('stands before the articles in both languages, and its links lead to what the page has', () => {
    for (const [language, title, nothing] of [
      ['ar', 'الإملاء والترقيم', 'يُحذف'],
      ['en', 'Spelling and punctuation', 'left out']
    ] as const) {
      const view = {language, color: false}
      const totals = noTotals()
      const {html} = reporters
      for (const result of results) addTotals(totals, {...totalsOf(result.findings, 0), ...html.gather?.(result)})
      const begin = typeof html.begin === 'string' ? html.begin : html.begin(totals, view)
      const page = begin + results.map((result) => html.entry(result, view)).join('\n') + html.end(totals, view)
      const chapter = /<section class="copy" id="copy">.*?<\/section>/s.exec(page)?.[0] ?? ''
      assert.ok(chapter.includes(`<h2>${title}</h2>`) && chapter.includes(`>${nothing}</span>`), chapter)
      assert.ok(page.indexOf(chapter) < page.indexOf('<article'))
      assert.doesNotMatch(chapter, /<b>/)
      const targets = [...chapter.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
      assert.equal(targets.length, 7)
      for (const id of targets) assert.equal(page.split(` id="${id}"`).length, 2, id)
    }
  })

  it('links the article of what another finding tells', () => {
    const result = resultOf('a.txt', `${second}\n`.repeat(4))
    const article = lintArticle(result.article, resolveConfig({fold: 2}))
    const anchors = copySlips({...result, findings: article}).map(({anchor}) => anchor)
    assert.ok(anchors.some((anchor) => /^a-[^-]+$/.test(anchor)))
    const page = reporters.html.entry({...result, findings: article}, {language: 'ar', color: false})
    for (const anchor of anchors) assert.ok(page.includes(` id="${anchor}"`), anchor)
  })

  it('shows blanks and what has no shape, and names letters that look like others', () => {
    assert.equal(withBlanksShown('أ  ب\u00a0\u200f'), 'أ␣␣بU+00A0U+200F')
    const slip = {rule: 'hidden-characters', words: 'ھذا', better: 'هذا', path: 'a', line: 1, anchor: 'x'}
    assert.match(copyChapter([slip], 'en'), /ھذا<\/bdi> <bdi dir="ltr" class="faint">U\+06BE<\/bdi>/)
    assert.doesNotMatch(copyChapter([{...slip, words: 'الى', better: 'إلى'}], 'en'), /U\+/)
  })

  it('links a dozen places and counts the others', () => {
    const many = Array.from({length: 15}, (_, i) => ({...slips[0], line: i + 1}))
    const chapter = copyChapter(many, 'en')
    assert.equal(chapter.split('<a ').length, 13)
    assert.match(chapter, /<td>15<\/td>.*\+3<\/span>/s)
  })
})
