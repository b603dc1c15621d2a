import assert from 'node:assert/strict'
import fs from 'node:fs'
import {articleAttributions, cites} from '../../../server/src/engine/analysis/attributions/attributions.ts'
import {lintText, readArticle, resolveConfig} from '../../../server/src/engine/index.ts'
import {mark} from '../../support/marked.ts'

describe('a clean article', () => {
  for (const [name, quotes, others] of [
    ['clean-water.txt', 'guillemets', 'straight'],
    ['clean-library.txt', 'straight', 'guillemets']
  ] as const) {
    const text = fs.readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')

    it(`has no finding, not even a hint: ${name}`, () => {
      assert.equal(mark(text, lintText(text)), text)
      assert.ok(articleAttributions(readArticle(text)).filter(cites).length >= 10, 'an article full of sources')
    })

    it(`has none under the style it is written in, and some under another: ${name}`, () => {
      assert.equal(mark(text, lintText(text, resolveConfig({style: {quotes, digits: 'latin'}}))), text)
      assert.ok(lintText(text, resolveConfig({style: {quotes: others}})).some(({rule}) => rule.id === 'quote-style'))
    })

    it(`has one as soon as a source, a mark or a figure goes wrong: ${name}`, () => {
      const [open, close] = quotes === 'guillemets' ? ['«', '»'] : ['"', '"']
      const slips = [
        [text.replace(`: ${open}`, ': '), 'unbalanced-quotes'],
        [text.replace(`: ${open}`, `: ${open} `), 'quote-spacing'],
        [text.replace(`${close}.`, ` ${close}.`), 'quote-spacing'],
        [
          text.replace(/[\u0660-\u0669\d]{2,}/, (digits) =>
            digits.replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)])
          ),
          'digit-system'
        ],
        [text.replace(/\n\n/, '\n\nوقالت مصادر مطلعة إن المبلغ لن يكفي. '), 'vague-source']
      ]
      for (const [slip, rule] of slips) {
        assert.notEqual(slip, text)
        assert.ok(
          lintText(slip).some((finding) => finding.rule.id === rule && finding.severity !== 'hint'),
          rule
        )
      }
    })
  }
})
