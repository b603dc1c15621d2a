import assert from 'node:assert/strict'
import {type Format, lintText, resolveConfig} from '../../../../server/src/engine/index.ts'
import {onlyRules} from '../../../support/articles.ts'
import {fixedText} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

const config = resolveConfig({rules: onlyRules('quote-direction') as Record<string, 'off'>})
const slip = 'وقال المدير: »سنفتح المكتبة غدا».'
const shown = 'وقال المدير: ⟦»⟧سنفتح المكتبة غدا».'

/** The findings of a text are at its marks. */
function finds(marked: string, format: Format = 'markdown'): void {
  const {text} = unmark(marked)
  assert.equal(mark(text, lintText(text, config, format)), marked)
}

describe('suppressions: comments', () => {
  it('silence the paragraph that begins on the next line, and no other', () => {
    finds(`<!-- mudaqqiq-disable-next-line quote-direction -- agreed -->\n${slip}\n\n${shown}\n`)
    finds(`<!-- mudaqqiq-disable-next-line -->\n\n\nسطر أول من فقرة\n${slip}\n\n${shown}\n`)
    finds(`<!-- mudaqqiq-disable-next-line quote-direction -->\r\n${slip}\r\n\r\n${shown}\r\n`)
  })

  for (const format of ['html', 'plain'] as const)
    it(`that ignore nothing are told with the joiner that goes with their last mark, and stay where they are: ${format}`, () => {
      const text = 'خبر<!-- mudaqqiq-disable -->\u200dقصير'
      const [finding, ...others] = lintText(text, config, format)
      assert.deepEqual(others, [])
      assert.equal(text.slice(finding.start, finding.end), '<!-- mudaqqiq-disable -->\u200d')
      assert.deepEqual(finding.fixes, [])
    })

  it('silence the line they stand on', () => {
    finds(`- ${slip} <!-- mudaqqiq-disable-line quote-direction -->\n- ${shown}\n`)
    finds(`<p><!-- mudaqqiq-disable-line quote-direction -->${slip}</p>\n<p>${shown}</p>`, 'html')
  })

  it('silence a stretch, and the rest of the article', () => {
    finds(`${shown}\n\n<!-- mudaqqiq-disable quote-direction -->\n\n${slip}\n\n<!-- mudaqqiq-enable -->\n\n${shown}\n`)
    finds(`<!-- mudaqqiq-disable quote-direction, percent-form -- a transcript -->\n\n${slip}\n\n${slip}\n`)
  })

  it('mean the rules they name and no others', () => {
    finds(`<!-- mudaqqiq-disable-next-line quote-style quote-spacing -->\n${shown}\n`)
  })

  it('mean nothing in code, in a front matter, in plain text', () => {
    finds(`\`\`\`\n<!-- mudaqqiq-disable -->\n\`\`\`\n\n${shown}\n`)
    finds(`    <!-- mudaqqiq-disable -->\n\n\`<!-- mudaqqiq-disable -->\` ${shown}\n`)
    finds(`<!-- mudaqqiq -->\n${shown}`, 'plain')
    finds(`<script><!-- mudaqqiq-disable --></script><p>${shown}</p>`, 'html')
  })

  it('are reported, and can be removed, where nothing is left to silence', () => {
    const marked = `سطر أول.\n\n⟦<!-- mudaqqiq-disable-next-line quote-direction -- agreed -->⟧\nسطر ثان.\n\nسطر ثالث. ⟦<!-- mudaqqiq-disable-line -->⟧\n`
    const {text} = unmark(marked)
    const findings = lintText(text, config, 'markdown')
    assert.equal(mark(text, findings), marked)
    assert.deepEqual(
      findings.map(({rule, severity}) => [rule.id, severity]),
      [
        ['unused-ignore', 'information'],
        ['unused-ignore', 'information']
      ]
    )
    assert.equal(fixedText(text, findings), 'سطر أول.\n\nسطر ثان.\n\nسطر ثالث. \n')
  })

  it('are told where they name no rule, with the rule that was meant', () => {
    const marked = `<!-- mudaqqiq-disable-next-line ⟦quote-directions⟧ -->\n${shown}\n\n<!-- mudaqqiq-enable quote-direction، ⟦unbalanced-qoutes⟧ -- طُلب -->\n`
    const {text} = unmark(marked)
    const findings = lintText(text, config, 'markdown')
    assert.equal(mark(text, findings), marked)
    const told = findings.filter(({rule}) => rule.id === 'unused-ignore')
    assert.deepEqual(
      told.map(({message, severity}) => [message.ar, message.en, severity]),
      [
        [
          'لا قاعدة باسم «quote-directions»؛ أتقصد «quote-direction»؟',
          'There is no rule "quote-directions"; did you mean "quote-direction"?',
          'information'
        ],
        [
          'لا قاعدة باسم «unbalanced-qoutes»؛ أتقصد «unbalanced-quotes»؟',
          'There is no rule "unbalanced-qoutes"; did you mean "unbalanced-quotes"?',
          'information'
        ]
      ]
    )
    const mended = fixedText(text, told)
    assert.ok(
      mended.includes('next-line quote-direction -->') && mended.includes('quote-direction، unbalanced-quotes --')
    )
  })

  it('are told where a reason stands without its dashes, and are not of rules of the desk or of those that are off', () => {
    finds(`<!-- mudaqqiq-disable-next-line quote-direction ⟦اتفقنا⟧ مع المكتب -->\n${slip}\n`)
    finds(`<!-- mudaqqiq-disable-next-line quote-direction desk-victims loaded-verb -->\n${slip}\n`)
  })

  it('are told in plain text, where they would be printed', () => {
    const marked = `سطر أول.\n⟦<!-- mudaqqiq-disable-next-line quote-direction -->⟧\n${shown}`
    const {text} = unmark(marked)
    const findings = lintText(text, config, 'plain')
    assert.equal(mark(text, findings), marked)
    const [told] = findings
    assert.equal(
      told.message.en,
      'In plain text this comment ignores nothing and would be printed; remove it, and ignore from the menu of fixes.'
    )
    assert.equal(fixedText(text, [told]), `سطر أول.\n${slip}`)
    finds(`<!-- تعليق -->\n<!-- mudaqqiq-disable\n${shown}\n-->`, 'plain')
  })

  it('are reported for the part that silences nothing, without a fix', () => {
    const text = `<!-- mudaqqiq-disable-next-line quote-direction unbalanced-quotes -->\n${slip}\n`
    assert.deepEqual(
      lintText(text, config, 'markdown'),
      [],
      'a rule that does not run may have had something to silence'
    )
    const both = resolveConfig({rules: onlyRules('quote-direction', 'unbalanced-quotes') as Record<string, 'off'>})
    const [finding] = lintText(text, both, 'markdown')
    assert.deepEqual(
      [finding.rule.id, finding.message.en, finding.fixes],
      ['unused-ignore', 'This comment has nothing to ignore of: unbalanced-quotes', []]
    )
  })

  it('outlive broken markup', () => {
    for (const format of ['markdown', 'html'] as const) {
      for (const broken of [
        '<!-- mudaqqiq-disable',
        '<!-- mudaqqiq-disable -',
        '<!---->',
        '<!-->',
        '<!-- mudaqqiq- -->',
        '<!-- mudaqqiq-disable\n\n-->',
        '<!-- mudaqqiq-enable -->'
      ])
        lintText(`${broken}\n${slip}`, config, format)
    }
  })
})
