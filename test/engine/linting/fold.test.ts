import assert from 'node:assert/strict'
import type {Config, UserConfig} from '../../../server/src/engine/config/config.ts'
import {lintText, readArticle, resolveConfig} from '../../../server/src/engine/index.ts'
import type {Finding} from '../../../server/src/engine/linting/finding.ts'
import {applyEdits} from '../../../server/src/engine/linting/fixes.ts'
import {foldHabits} from '../../../server/src/engine/linting/fold.ts'
import {lintArticle} from '../../../server/src/engine/linting/lint.ts'
import {
  addSuppression,
  parseSuppressions,
  suppressBySideFile,
  suppressionOf
} from '../../../server/src/engine/linting/suppressions/side-file.ts'
import type {Severity} from '../../../server/src/engine/rule/rule.ts'
import {rules} from '../../../server/src/engine/rules/index.ts'
import {onlyRules} from '../../support/articles.ts'
import {fixedText} from '../../support/lint.ts'

const cities = ['عمان', 'مسقط', 'تونس', 'الرباط', 'بيروت', 'دمشق', 'المنامة']
/** So many Latin commas: so many findings of one rule. */
const spaced = (count: number): string =>
  cities
    .slice(0, count)
    .map((city) => `زار الوفد معرض ألوان ${city}, ثم عاد أمس.`)
    .join('\n')
const mended = (count: number): string => spaced(count).replaceAll(',', '،')
const config = (user: UserConfig = {}): Config =>
  resolveConfig({rules: {...onlyRules('arabic-punctuation'), 'arabic-punctuation': 'information'}}, user)
const shape = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({severity, data}) =>
      `${severity}${data?.folded === true ? ' folded' : ''}${data?.repeated === undefined ? '' : ` ×${String(data.repeated)}`}`
  )
const times = (count: number, told: string): string[] => Array<string>(count).fill(told)

describe('a habit', () => {
  it('of blanks beside marks is a slip where it stands alone, and hints where it does not', () => {
    const told = (text: string, fold = 3, rule = 'punctuation-spacing'): string[] =>
      lintText(text, resolveConfig({fold, rules: onlyRules(rule)})).map(
        ({severity, data}) =>
          `${severity}${data?.repeated === undefined ? '' : ` ×${data.repeated}`}${data?.folded ? ' folded' : ''}`
      )
    assert.deepEqual(told('وصل الوفد ، ثم عاد.'), ['information'])
    assert.deepEqual(told('وصل الوفد ، ثم عاد .'), ['hint ×2', 'hint folded'])
    assert.deepEqual(told('وصل الوفد ، ثم عاد .', 0), ['hint', 'hint'], 'where nothing is folded, too')
    // Two blanks are one habit, words run together another.
    const both = 'وصل  الوفد إلى المدينة أمس. ثم عاد الوزير إلىالمدينة مساء.'
    assert.deepEqual(told(both, 3, 'word-spacing'), ['information', 'information'])
  })

  it('is counted by its kind where a rule knows several', () => {
    const told = (text: string): string[] => shape(lintText(text, resolveConfig({rules: onlyRules('word-spacing')})))
    const glued = 'عاد إلىالمدينة. ثم ذهب إلىالقرية.'
    assert.deepEqual(told(`${glued} ووصل عام2010 معا.`), times(3, 'information'))
    assert.deepEqual(told(`${glued} ووصل إلىالساحل عام2010.`), [
      'information ×3',
      ...times(2, 'hint folded'),
      'information'
    ])
  })

  it('is told once from two places on where both are the very same slip', () => {
    const told = (text: string, fold = 3): string[] =>
      shape(lintText(text, resolveConfig({fold, rules: onlyRules('hamza')})))
    const text = 'ذهب الى السوق. ثم عاد الى البيت.'
    assert.deepEqual(told(text), ['information ×2', 'hint folded'])
    assert.deepEqual(told(text, 0), times(2, 'information'))
    assert.deepEqual(told('ذهب الى السوق الاسلامية.'), times(2, 'information'))
    assert.deepEqual(told('ذهب الى السوق. وقال: "عدت الى البيت".'), ['information', 'hint'])
  })

  it('is told once from three places on, the first with the count', () => {
    assert.deepEqual(shape(lintText(spaced(2), config())), times(2, 'information'))
    assert.deepEqual(shape(lintText(spaced(3), config())), ['information ×3', ...times(2, 'hint folded')])
    const findings = lintText(spaced(6), config())
    assert.deepEqual(shape(findings), ['information ×6', ...times(5, 'hint folded')])
    const [{message}] = lintText(spaced(6), config({fold: 0}))
    assert.deepEqual(findings[0].message, {
      ar: `${message.ar} (وفي المقال 5 مثلها)`,
      en: `${message.en} (5 more like it in this article)`
    })
    assert.deepEqual(findings[1].message, message)
  })

  it('has a fix of all behind that of the first; each of the others keeps its own', () => {
    const [first, ...others] = lintText(spaced(5), config())
    assert.deepEqual(
      first.fixes.map(({title, safe}) => [title.en, safe]),
      [
        [first.fixes[0].title.en, true],
        ['Fix all 5 of them in this article', true]
      ]
    )
    assert.equal(applyEdits(spaced(5), first.fixes[0].edits), spaced(5).replace(',', '،'))
    assert.equal(applyEdits(spaced(5), first.fixes[1].edits), mended(5))
    for (const {
      fixes: [own, ...more]
    } of others)
      assert.deepEqual([own.safe, own.edits.length, more], [true, 1, []])
    assert.equal(fixedText(spaced(5), [first, ...others]), mended(5))
  })

  it('is as long as the desk says; never where it says 0', () => {
    assert.deepEqual(shape(lintText(spaced(2), config({fold: 2}))), ['information ×2', 'hint folded'])
    assert.deepEqual(shape(lintText(spaced(5), config({fold: 6}))), times(5, 'information'))
    assert.deepEqual(shape(lintText(spaced(7), config({fold: 0}))), times(7, 'information'))
    assert.deepEqual(shape(lintText(spaced(1), config({fold: 1}))), ['information'])
  })

  it('is told at every place where the desk itself made it a warning or an error, and only there', () => {
    const under = (level: Severity | true): string[] =>
      shape(lintText(spaced(5), config({rules: {'arabic-punctuation': level}})))
    assert.deepEqual(under('warning'), times(5, 'warning'))
    assert.deepEqual(under('error'), times(5, 'error'))
    assert.deepEqual(under('information'), ['information ×5', ...times(4, 'hint folded')])
    assert.deepEqual(under(true), ['information ×5', ...times(4, 'hint folded')])
    assert.deepEqual(under('hint'), times(5, 'hint'))
  })

  it('does not count what a comment or the side file silences', () => {
    const silenced = (count: number): string =>
      spaced(count)
        .split('\n')
        .map((line, i) => (i === 1 ? `<!-- mudaqqiq-disable-next-line arabic-punctuation -->\n${line}` : line))
        .join('\n\n')
    assert.deepEqual(shape(lintText(silenced(3), config(), 'markdown')), times(2, 'information'))
    assert.deepEqual(shape(lintText(silenced(4), config(), 'markdown')), ['information ×3', ...times(2, 'hint folded')])
    const article = readArticle(spaced(5))
    const side = addSuppression('', suppressionOf(article, lintArticle(article, config())[0], 'a.txt', false, ''))!
    const left = (count: number): string[] => {
      const read = readArticle(spaced(count))
      return shape(
        lintArticle(read, config(), (all) => suppressBySideFile(read, all, parseSuppressions(side), 'a.txt'))
      )
    }
    assert.deepEqual(left(3), times(2, 'information'))
    assert.deepEqual(left(4), ['information ×3', ...times(2, 'hint folded')])
  })

  it('is told at the first of its gravest places; what was a hint neither counts nor changes', () => {
    const [finding] = lintText(spaced(1), config())
    const levels: Severity[] = ['hint', 'information', 'warning', 'information', 'warning', 'hint', 'information']
    const graded = (kept: Severity[]): Finding[] =>
      kept.map((severity, start) => ({
        ...finding,
        rule: finding.rule,
        message: finding.message,
        fixes: [],
        related: [],
        start,
        severity
      }))
    const folded = foldHabits(graded(levels), config())
    assert.deepEqual(shape(folded), [
      'hint',
      'hint folded',
      'warning ×5',
      'hint folded',
      'hint folded',
      'hint',
      'hint folded'
    ])
    assert.deepEqual(
      folded.map(({start}) => start),
      [0, 1, 2, 3, 4, 5, 6]
    )
    assert.deepEqual(folded[2].fixes, [], 'a finding without a fix gets none')
    assert.deepEqual(shape(foldHabits(graded(levels.slice(0, 3)), config())), levels.slice(0, 3))
  })

  it('is none of sourcing, and none where each is a slip of its own', () => {
    const [finding] = lintText(spaced(1), config())
    const told = rules.filter((rule) => {
      const many = Array.from(
        {length: 7},
        (_, start): Finding => ({
          rule,
          start,
          end: start,
          message: finding.message,
          fixes: [],
          related: [],
          severity: 'warning'
        })
      )
      return foldHabits(many, resolveConfig()) === many
    })
    const slips = ['unbalanced-quotes', 'empty-quotes', 'figure-arithmetic', 'contradiction']
    assert.deepEqual(
      told.map(({id}) => id),
      rules
        .filter(
          ({id, family, habit}) => family === 'sourcing' || slips.includes(id) || (family === 'copy' && habit !== true)
        )
        .map(({id}) => id)
    )
    const lost = lintText(
      cities.map((city) => `وقال مدير ${city} «نعم.`).join('\n'),
      resolveConfig({rules: onlyRules('unbalanced-quotes')})
    )
    assert.deepEqual(shape(lost), times(7, 'error'))
  })

  it('leaves what fixing writes as it was, in every article of examples said six times over', () => {
    const all = {rules: Object.fromEntries(rules.map(({id}) => [id, true as const]))}
    let folded = 0
    for (const rule of rules) {
      for (const example of rule.examples) {
        if (!('bad' in example)) continue
        const text = Array<string>(6).fill(example.bad.replaceAll(/[⟦⟧]/g, '')).join('\n')
        const [folding, without] = [3, 0].map((fold) => lintText(text, resolveConfig(all, {fold})))
        folded += folding.filter(({data}) => data?.folded === true).length
        assert.equal(fixedText(text, folding), fixedText(text, without))
        assert.deepEqual(
          folding.map(({fixes: [first]}) => first),
          without.map(({fixes: [first]}) => first)
        )
      }
    }
    assert.ok(folded > 100, String(folded))
  })
})
