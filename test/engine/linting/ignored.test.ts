import assert from 'node:assert/strict'
import {readArticle, resolveConfig, type UserConfig} from '../../../server/src/engine/index.ts'
import type {IgnoredFinding} from '../../../server/src/engine/linting/finding.ts'
import {isFolded} from '../../../server/src/engine/linting/fold.ts'
import {foldIgnored} from '../../../server/src/engine/linting/ignored.ts'
import {lintSteps} from '../../../server/src/engine/linting/lint.ts'
import {atOnce} from '../../../server/src/engine/steps.ts'
import {onlyRules} from '../../support/articles.ts'

/** What comments silence in Markdown: the words, the reason, and whether another tells it. */
function ignoredIn(text: string, rule: string, also: UserConfig = {}): string[] {
  const config = resolveConfig({...also, rules: onlyRules(rule) as Record<string, 'off'>})
  const ignored: IgnoredFinding[] = []
  atOnce(lintSteps(readArticle(text, 'markdown'), config, undefined, ignored))
  return foldIgnored(ignored, config).map(
    ({finding, reason}) =>
      `${text.slice(finding.start, finding.end)} (${reason ?? ''})${isFolded(finding) ? ' folded' : ''}`
  )
}

const slip = 'وقال المدير: »سنفتح المكتبة غدا».'
const line = (reason: string): string => `${slip} <!-- mudaqqiq-disable-line quote-direction${reason} -->`

describe('ignored findings', () => {
  it('have the reason of the comment that silences them, on lines that touch as well', () => {
    const text = [line(' -- نص محكي'), line(''), line(' -- هكذا ورد -- في الأصل')].join('\n')
    assert.deepEqual(ignoredIn(text, 'quote-direction', {fold: 0}), ['» (نص محكي)', '» ()', '» (هكذا ورد -- في الأصل)'])
  })

  it('have the reason of the comment that begins first where two silence one', () => {
    const text = `<!-- mudaqqiq-disable quote-direction -- كله -->\n\n${line(' -- هذا')}\n\n${slip}\n`
    assert.deepEqual(ignoredIn(text, 'quote-direction', {fold: 0}), ['» (كله)', '» (كله)'])
    const closed = `<!-- mudaqqiq-disable -- أول -->\n\n${slip}\n\n<!-- mudaqqiq-enable -->\n\n${line(' -- ثان')}\n\n${slip}\n`
    assert.deepEqual(ignoredIn(closed, 'quote-direction', {fold: 0}), ['» (أول)', '» (ثان)'])
  })

  it('are a habit told once, where the reason is the same', () => {
    const spaced = (count: number): string => Array.from({length: count}, () => 'وصل الوفد ، ثم غادر.').join('\n\n')
    const text = `<!-- mudaqqiq-disable arabic-punctuation -- عادة -->\n\n${spaced(3)}\n\n<!-- mudaqqiq-enable -->\n\n<!-- mudaqqiq-disable-next-line arabic-punctuation -- هنا -->\n${spaced(1)}\n`
    const told = ignoredIn(text.replaceAll('،', ','), 'arabic-punctuation')
    assert.deepEqual(told, [', (عادة)', ', (عادة) folded', ', (عادة) folded', ', (هنا)'])
  })

  it('are none where no comment silences anything', () => {
    assert.deepEqual(ignoredIn(slip, 'quote-direction'), [])
  })
})
