import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {resolveConfig} from '../../../server/src/engine/index.ts'
import {applyEdits} from '../../../server/src/engine/linting/fixes.ts'
import {lintArticle} from '../../../server/src/engine/linting/lint.ts'
import type {Linted} from '../../../server/src/engine/linting/safe/check.ts'
import {settle} from '../../../server/src/engine/linting/safe/settle.ts'
import type {OfficeDocument} from '../../../server/src/node/office/office-text.ts'
import {openOffice} from '../../../server/src/node/office/open.ts'
import {Zip} from '../../../server/src/node/office/zip.ts'
import {mark} from '../../support/marked.ts'
import {zonesOf} from '../../support/same-article.ts'

const folder = path.join(import.meta.dirname, '../../fixtures/formats/office')
const config = resolveConfig()
const DATE = '2026-03-04T08:00:00Z'

const article = `بلدية المرسى تفتح جسرها الجديد
قال رئيس بلدية المرسى سامي الزين يوم الثلاثاء إن الجسر الجديد سيخدم القرى المجاورة كلها⟦,⟧ وإن عبوره مجاني.
وقال الزين: ⟦«⟧انتظر السكان هذا الجسر سنوات طويلة، ولم نتأخر عنهم يوما واحدا.
وأضاف أن كلفة الجسر بلغت 12 مليون دينار⟦ ،⟧وأن العمل استغرق عامين.¹
ورأى رئيس لجنة الأهالي كمال الطيب أن الجسر وصل متأخرا، لكن ⟦إفتتاحه⟧ أسعد الناس.
سكان المرسى يعبرون الجسر⟦ ⟧⟦,⟧ صباح الثلاثاء`

const bytesOf = (name: string): Buffer => fs.readFileSync(path.join(folder, name))
const shown = (text: string): string => text.replace(/\uFFFB/g, '¹')

function lint(document: OfficeDocument, text: string): Linted {
  const read = document.read(text)
  return {article: read, findings: lintArticle(read, config)}
}

/** The copy, and the text that the safe fixes make. */
function review(document: OfficeDocument): {bytes: Buffer; fixed: string; remarks: number} {
  const before = lint(document, document.text)
  const {edits} = settle(before, (text) => lint(document, text))
  const remarks = before.findings.map(({start, end, message}) => ({start, end, text: `${message.en} <&>`}))
  return {
    bytes: document.reviewed(edits, remarks, DATE),
    fixed: applyEdits(document.text, edits),
    remarks: remarks.length
  }
}

describe('a document of a word processor', () => {
  for (const name of ['article.docx', 'article.odt']) {
    it(`is the article: ${name}`, () => {
      const document = openOffice(bytesOf(name), name)
      const {article: read, findings} = lint(document, document.text)
      assert.equal(zonesOf(read), 'hbbbbc')
      assert.equal(shown(mark(document.text, findings)), article)
    })
    it(`has a copy with a remark for each finding, in which the text is as it was: ${name}`, () => {
      const document = openOffice(bytesOf(name), name)
      const {bytes, remarks} = review(document)
      const zip = new Zip(bytes, name)
      const comments = zip.text('word/comments.xml') ?? (zip.text('content.xml') as string)
      assert.equal(comments.match(/<(?:w:comment|office:annotation) /g)?.length, remarks)
      assert.ok(comments.includes('&lt;&amp;&gt;'))
      assert.equal(openOffice(undone(bytes, name), name).text, document.text)
    })
    it(`has changes in the copy that make what the safe fixes make: ${name}`, () => {
      const document = openOffice(bytesOf(name), name)
      const {bytes, fixed} = review(document)
      assert.notEqual(fixed, document.text)
      assert.equal(openOffice(agreed(bytes, name), name).text, fixed)
    })
    it(`keeps every other part as it was: ${name}`, () => {
      const before = new Zip(bytesOf(name), name)
      const after = new Zip(review(openOffice(bytesOf(name), name)).bytes, name)
      for (const part of ['word/styles.xml', 'word/footnotes.xml', 'styles.xml', 'meta.xml', 'mimetype', '_rels/.rels'])
        assert.equal(after.text(part), before.text(part))
    })
  }

  it('of Word has its formatting around a change', () => {
    const {bytes} = review(openOffice(bytesOf('article.docx'), 'a'))
    const source = new Zip(bytes, 'a').text('word/document.xml') as string
    assert.match(
      source,
      /<w:ins [^>]*><w:r><w:rPr><w:b\/><w:rtl\/><\/w:rPr><w:t xml:space="preserve">،<\/w:t><\/w:r><\/w:ins><w:del [^>]*><w:r><w:rPr><w:b\/><w:rtl\/><\/w:rPr><w:delText xml:space="preserve">,<\/w:delText>/
    )
    assert.match(new Zip(bytes, 'a').text('[Content_Types].xml') as string, /PartName="\/word\/comments\.xml"/)
    assert.match(new Zip(bytes, 'a').text('word/_rels/document.xml.rels') as string, /Target="comments\.xml"/)
  })
  it('with comments has more of them in its copy, and its own are numbered as they were', () => {
    const first = review(openOffice(bytesOf('article.docx'), 'a')).bytes
    const again = openOffice(first, 'a').reviewed([], [{start: 0, end: 5, text: 'ثانية'}], DATE)
    const ids = [...(new Zip(again, 'a').text('word/comments.xml') as string).matchAll(/<w:comment w:id="(\d+)"/g)]
    assert.deepEqual(
      ids.map(([, id]) => Number(id)),
      ids.map((_, i) => i)
    )
  })
})

/** The document with all our changes agreed to: what was deleted is gone, what was inserted stays. */
function agreed(bytes: Buffer, name: string): Buffer {
  return changed(bytes, name, (xml) => xml.replace(/<text:change text:change-id="mudaqqiq-change-[^>]*>/g, ''))
}

/** The document with all our changes taken back. */
function undone(bytes: Buffer, name: string): Buffer {
  return changed(bytes, name, (xml) => {
    const regions = new Map(
      [...xml.matchAll(/text:id="(mudaqqiq-change-\w+)"><text:deletion>.*?<text:p>(.*?)<\/text:p>/g)].map(
        ([, id, gone]) => [id, gone]
      )
    )
    return xml
      .replace(/<w:ins [^>]*w:author="mudaqqiq".*?<\/w:ins>/g, '')
      .replace(/<w:del ([^>]*w:author="mudaqqiq".*?)<\/w:del>/g, (del) =>
        del.replace(/<\/?w:del(?: [^>]*)?>/g, '').replaceAll('w:delText', 'w:t')
      )
      .replace(/<text:change-start [^>]*mudaqqiq[^>]*>.*?<text:change-end [^>]*>/g, '')
      .replace(/<text:change text:change-id="(mudaqqiq-change-\w+)"\/>/g, (_, id) => regions.get(id) ?? '')
  })
}

function changed(bytes: Buffer, name: string, change: (xml: string) => string): Buffer {
  const zip = new Zip(bytes, name)
  const part = zip.has('content.xml') ? 'content.xml' : 'word/document.xml'
  zip.put(part, change(zip.text(part) as string))
  return zip.bytes()
}
