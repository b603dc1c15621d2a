import assert from 'node:assert/strict'
import {configOf, effectiveSeverity} from '../../../server/src/engine/config/config.ts'
import {defineRule, type Rule} from '../../../server/src/engine/rule/rule.ts'

const text = {ar: 'نص', en: 'text'}
const rule = (id: string, more: Partial<Rule> = {}): Rule =>
  defineRule({id, family: 'copy', severity: 'warning', summary: text, why: text, examples: [], ...more})
const minWords = {type: 'integer', default: 4, summary: text} as const
const rules = [rule('first', {options: {minWords}}), rule('second', {off: true}), rule('third')]

describe('a configuration', () => {
  it('has a default for everything', () => {
    const {language, style, rules: running} = configOf(rules, [])
    assert.equal(language, 'ar')
    assert.deepEqual(style, {})
    assert.deepEqual([...running.keys()], ['first', 'third'])
    assert.deepEqual(running.get('first'), {
      rule: rules[0],
      order: 0,
      severity: 'warning',
      insisted: false,
      options: {minWords: 4}
    })
    assert.equal(running.get('third')!.order, 2)
  })
  it('turns rules on and off, and sets severity and options', () => {
    const {rules: running} = configOf(rules, [
      {rules: {first: ['error', {minWords: 7}], second: true, third: 'off', unknown: 'error'}}
    ])
    assert.deepEqual([...running.keys()], ['first', 'second'])
    const {severity, insisted, options} = running.get('first')!
    assert.deepEqual({severity, insisted, options}, {severity: 'error', insisted: true, options: {minWords: 7}})
    assert.equal(running.get('second')!.insisted, false)
    const on = configOf(rules, [{rules: {second: 'on', third: ['on', {}]}}]).rules
    assert.deepEqual([on.get('second')!.severity, on.get('second')!.insisted], ['warning', false])
    assert.equal(on.get('third')!.severity, 'warning')
    assert.equal(configOf(rules, [{rules: {third: false}}]).rules.has('third'), false)
  })
  it('takes the later of two sources, setting by setting', () => {
    const {
      language,
      fold,
      rules: running
    } = configOf(rules, [
      {language: 'en', fold: 9, rules: {first: 'off', third: 'hint'}},
      {fold: 0, rules: {first: 'error'}}
    ])
    assert.equal(language, 'en')
    assert.equal(fold, 0)
    assert.equal(running.get('first')!.severity, 'error')
    assert.equal(running.get('third')!.severity, 'hint')
  })
  it('holds what a desk has written itself for known', () => {
    assert.deepEqual(configOf(rules, [{style: {digits: 'western'}}]).style, {
      digits: {value: 'western', confidence: 'known'}
    })
  })
})

describe('the severity of a finding', () => {
  for (const [own, reported, configured, effective] of [
    ['warning', undefined, 'error', 'error'],
    ['warning', 'warning', 'hint', 'hint'],
    ['warning', 'information', 'error', 'warning'],
    ['warning', 'information', 'hint', 'hint'],
    ['warning', 'error', 'information', 'warning'],
    ['warning', 'error', 'error', 'error']
  ] as const)
    it(`is ${effective} for ${reported ?? 'none'} of a rule of ${own} set to ${configured}`, () =>
      assert.equal(effectiveSeverity(own, reported, configured), effective))
})
