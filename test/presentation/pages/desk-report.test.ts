import assert from 'node:assert/strict'
import {readArticle, resolveConfig} from '../../../server/src/engine/index.ts'
import {profiles} from '../../../server/src/engine/lexicon/generated/profiles.ts'
import {scorecard} from '../../../server/src/engine/lexicon/generated/scorecard.ts'
import {lintArticle} from '../../../server/src/engine/linting/lint.ts'
import {attributionMap, sourcesOf} from '../../../server/src/presentation/attribution-map.ts'
import {styleExamples} from '../../../server/src/presentation/house-style-examples.ts'
import {escapeHtml, escapeMessage} from '../../../server/src/presentation/pages/page-frame.ts'
import {type ProofBlock, proofBlocks, proofPage} from '../../../server/src/presentation/pages/proof.ts'
import {featureName} from '../../../server/src/presentation/scorecard-feature-names.ts'
import {only} from '../../support/lint.ts'

function proofOf(
  text: string,
  {format = 'plain', rule}: {format?: 'plain' | 'markdown' | 'html'; rule?: string} = {}
): readonly ProofBlock[] {
  const article = readArticle(text, format)
  const findings = lintArticle(article, rule === undefined ? resolveConfig({rules: {}}) : only(rule))
  return proofBlocks({article, findings}, attributionMap(article, findings), 'ar')
}

/** Each piece of a paragraph with the marks it lies in: `source⟦الوزارة⟧`; plain words as they are. */
function pieces({html}: ProofBlock): string {
  const [paragraph] = html.split('<ol')
  return paragraph
    .replaceAll(/<a class="ref[^>]*>(\d+)<\/a>/g, '[$1]')
    .replaceAll(/<span class="([^"]+)" data-at="\d+">([^<]*)<\/span>/g, '$1⟦$2⟧')
    .replaceAll(/<[^>]+>/g, '')
}

/** The words of a paragraph, as a reader sees them. */
const words = ({html}: ProofBlock): string =>
  html
    .split('<ol')[0]
    .replaceAll(/<a class="ref[^>]*>\d+<\/a>|<[^>]+>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

describe('proof', () => {
  it('tints sources, attributing words, quotations and figures', () => {
    const [headline, body] = proofOf('سيول تعزل القرى\nقالت وزارة الصحة إن 12 ألف أسرة نزحت إلى «ملاجئ آمنة».', {
      rule: 'unbalanced-quotes'
    })
    assert.equal(
      headline.html,
      '<h1 class="headline" lang="ar" dir="rtl"><span data-at="0">سيول تعزل القرى</span></h1>'
    )
    assert.equal(pieces(body), 'cue⟦قالت⟧ source⟦وزارة الصحة⟧ إن figure⟦12 ألف⟧ أسرة نزحت إلى quote⟦«ملاجئ آمنة»⟧.')
  })

  it('cuts where marks overlap, and tells the finding below', () => {
    const [{html}] = proofOf('وقال المدير «نعمل ليلا.', {rule: 'unbalanced-quotes'})
    assert.match(
      html,
      /<span class="finding error" data-at="12">«<\/span><a class="ref error" id="r1" href="#n1" data-at="12" aria-label="ملاحظة 1: [^"]+">1<\/a>/
    )
    assert.match(
      html,
      /<ol class="notes" dir="rtl" lang="ar" aria-label="ملاحظات الفقرة"><li class="error" title="خطأ"><span class="number">1<\/span><a id="n1" href="#r1" data-at="12" data-to="13">[^<]+<\/a><\/li><\/ol>$/
    )
  })

  it('counts places from the start of the paragraph, so that a paragraph stays the same wherever it stands', () => {
    const [alone] = proofOf('قال المدير إن الماء شحيح.')
    const [, moved] = proofOf('وصل الوفد أمس.\nقال المدير إن الماء شحيح.')
    assert.deepEqual(moved, {start: 'وصل الوفد أمس.\n'.length, html: alone.html, findings: 0})
  })

  it('shows every word of the article, and no markup of it', () => {
    const [heading, body, item] = proofOf(
      '# خبر **عاجل**\n\nقالت [الوزارة](https://example.org/a) إن `x < 1` صحيح.\n\n- بند: «أول».',
      {format: 'markdown'}
    )
    assert.deepEqual([heading, body, item].map(words), ['خبر عاجل', 'قالت الوزارة إن `x < 1` صحيح.', 'بند: «أول».'])
  })

  it('lets no copy become markup, whatever it is', () => {
    const hostile = '<img src=x onerror=alert(1)> "\'>&lt; قالت الوزارة إن <b>3</b> عمال «قُتلوا\u202e.'
    for (const format of ['plain', 'markdown', 'html'] as const) {
      const article = readArticle(hostile, format)
      const findings = lintArticle(article, resolveConfig())
      const page = proofPage('</title><script>', {article, findings}, attributionMap(article, findings), 'en')
      const body = page.slice(page.indexOf('<body>'))
      const tags = new Set([...body.matchAll(/<\/?([a-z]+\d?)/gi)].map(([, tag]) => tag))
      for (const tag of tags)
        assert.ok(
          [
            'body',
            'header',
            'div',
            'p',
            'span',
            'main',
            'section',
            'h1',
            'h2',
            'a',
            'ol',
            'li',
            'code',
            'bdi',
            'html'
          ].includes(tag),
          `${format}: ${tag}`
        )
      for (const [, names] of body.matchAll(/<[a-z]+\d?((?: [a-z-]+="[^"]*")*)>/gi))
        for (const [, name] of names.matchAll(/ ([a-z-]+)=/g))
          assert.ok(
            ['class', 'dir', 'lang', 'role', 'id', 'href', 'title', 'data-at', 'data-to', 'aria-label'].includes(name),
            `${format}: ${name}`
          )
      assert.doesNotMatch(page, /<script|\u202e/)
    }
  })

  it('is one page that loads nothing and runs nothing', () => {
    const article = readArticle('وصل الوفد أمس.')
    const page = proofPage('a.txt', {article, findings: []}, attributionMap(article, []), 'ar')
    assert.match(
      page,
      /^<!doctype html>\n<html lang="ar" dir="rtl">[^]*default-src 'none'; style-src 'unsafe-inline'[^]*<title>معاينة التدقيق — a.txt<\/title>/
    )
    assert.doesNotMatch(page, /<script|<link|<img|src=|url\(|@import/)
  })
})

describe('what stands in pages', () => {
  it('is escaped, and cannot turn the page around', () =>
    assert.equal(escapeHtml('<a b="c">&\u202e\u2060x\u0000'), '&#60;a b=&#34;c&#34;&#62;&#38;x\ufffd'))
  it('keeps quoted Arabic in its place in an English message', () =>
    assert.equal(
      escapeMessage('write “٣ <في> المئة” once', 'en'),
      'write “<bdi dir="rtl" lang="ar">٣ &#60;في&#62; المئة</bdi>” once'
    ))
})

describe('sources of an article', () => {
  const named = (text: string): string[] =>
    sourcesOf(readArticle(text)).map(({name, strength, statements}) => `${name} ${strength} ${statements.length}`)

  it('are taken up again by the head of the phrase or the family name', () => {
    assert.deepEqual(named('قال الوزير كمال النجار إن العمل بدأ. وأكد النجار أن المال موجود. وأضاف أن الطريق مفتوح.'), [
      'الوزير كمال النجار named 3'
    ])
    assert.deepEqual(named('قالت وزارة الصحة إن العدد ارتفع. وأكدت الوزارة أن المستشفيات ممتلئة.'), [
      'وزارة الصحة named 2'
    ])
  })

  it('are two where only words are shared', () => {
    assert.deepEqual(
      named('قال المتحدث باسم الدفاع المدني سامر الحلبي إن الطريق مقطوع. وأعلن الدفاع المدني أن الفرق وصلت.').map(
        (line) => line.split(' ')[0]
      ),
      ['المتحدث', 'الدفاع']
    )
  })
})

describe('names and examples', () => {
  it('has an Arabic name for every feature of the scorecard', () => {
    assert.deepEqual(
      Object.keys(scorecard.weights).filter((feature) => featureName(feature, 'ar') === feature),
      []
    )
  })

  it('has examples of every house', () => {
    assert.deepEqual(
      profiles.filter(({style}) => styleExamples(style).length < 2).map(({id}) => id),
      []
    )
    assert.deepEqual(
      styleExamples({
        digits: 'latin',
        decimal: 'comma',
        percent: 'fi-almaia',
        months: 'moroccan',
        quotes: 'curly66',
        thousands: 'none'
      }),
      ['12500', '1,5 في المائة', '7 غشت', '“نص”']
    )
    assert.deepEqual(
      styleExamples({digits: 'arabic', decimal: 'arabic', months: 'levantine-gregorian', monthJoin: 'parentheses'}),
      ['١٫٥', '٧ آب (أغسطس)']
    )
  })
})
