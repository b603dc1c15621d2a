import assert from 'node:assert/strict'
import Ajv from 'ajv'
import fc from 'fast-check'
import {parseConfigFile} from '../../../server/src/engine/index.ts'
import {severities} from '../../../server/src/engine/rule/rule.ts'
import {styleDimensions} from '../../../server/src/engine/rule/style.ts'
import {rules} from '../../../server/src/engine/rules/index.ts'
import {configSchema} from '../../../server/src/reference/manifest.ts'
import {mark, unmark} from '../../support/marked.ts'

const withInteger = rules.flatMap(({id, options = {}}) =>
  Object.entries(options).flatMap(([name, option]) => (option.type === 'integer' ? [{id, name}] : []))
)[0]

describe('configuration file', () => {
  it('is read, with comments and trailing commas', () => {
    const text =
      '\ufeff{\n  // what the desk decided\n  "language": "en",\n  "style": {"digits": "latin",},\n  "rules": {"unbalanced-quotes": ["warning", {}], "quote-direction": false,},\n}\n'
    assert.deepEqual(parseConfigFile(text), {
      config: {
        language: 'en',
        style: {digits: 'latin'},
        rules: {'unbalanced-quotes': ['warning', {}], 'quote-direction': false}
      },
      problems: []
    })
  })

  it('tells which files it goes on from, and where it names them', () => {
    const text = '{"extends": ["../a.json", "b.json"], "ignores": "wire/"}'
    const {config, extended = []} = parseConfigFile(text)
    assert.deepEqual(config, {extends: ['../a.json', 'b.json'], ignores: ['wire/']})
    assert.deepEqual(
      extended.map(({path, start, end}) => [path, text.slice(start, end)]),
      [
        ['../a.json', '"../a.json"'],
        ['b.json', '"b.json"']
      ]
    )
  })

  it('may be empty', () => {
    for (const text of ['', '{}', '// nothing yet\n'])
      assert.deepEqual(parseConfigFile(text), {config: {}, problems: []})
  })

  it('is one key of package.json, and nobody’s business without it', () => {
    assert.deepEqual(parseConfigFile('{"name": "desk", "mudaqqiq": {"profile": "bbc"}}', 'mudaqqiq'), {
      config: {profile: 'bbc'},
      problems: []
    })
    assert.deepEqual(parseConfigFile('{"name": "desk", "version": 7}', 'mudaqqiq'), {config: undefined, problems: []})
    assert.deepEqual(parseConfigFile('{"name": broken', 'mudaqqiq'), {config: undefined, problems: []})
  })

  const wrong: ReadonlyArray<readonly [string, ...string[]]> = [
    ['{⟦"langauge"⟧: "ar"}', 'unknown key "langauge" in "mudaqqiq"; did you mean "language"?'],
    [
      '{⟦"digits"⟧: "latin"}',
      'unknown key "digits" in "mudaqqiq"; it knows $schema, language, profile, style, rules, fold, words, extends, ignores, overrides'
    ],
    ['{"language": ⟦"fr"⟧}', '"language" must be one of "ar", "en"'],
    ['{"profile": ⟦"bbcc"⟧}', /"profile" must be one of .*; did you mean "bbc"\?/.source],
    ['{"style": {⟦"digit"⟧: "latin"}}', 'unknown key "digit" in "style"; did you mean "digits"?'],
    ['{"style": {"digits": ⟦"latn"⟧}}', '"digits" must be one of "latin", "arabic"; did you mean "latin"?'],
    ['{"style": {"digits": ⟦null⟧}}', '"digits" must be one of "latin", "arabic"'],
    ['{"words": ⟦"الاهرام"⟧}', '"words" must be a list of strings'],
    ['{"fold": ⟦2.5⟧}', '"fold" must be a whole number from 0'],
    ['{"style": ⟦"bbc"⟧}', '"style" must be an object {…}'],
    [
      '{"rules": {⟦"unbalanced-quote"⟧: "off"}}',
      'unknown key "unbalanced-quote" in "rules"; did you mean "unbalanced-quotes"?'
    ],
    [
      '{"rules": {"unbalanced-quotes": ⟦"warn"⟧}}',
      '"unbalanced-quotes" must be one of "off", "on", "hint", "information", "warning", "error", true, false; did you mean "warning"?'
    ],
    [
      '{"rules": {"unbalanced-quotes": ⟦2⟧}}',
      '"unbalanced-quotes" must be one of "off", "on", "hint", "information", "warning", "error", true, false'
    ],
    ['{"rules": {"unbalanced-quotes": ⟦[]⟧}}', '"unbalanced-quotes" must be a severity or [severity, options]'],
    ['{"rules": {"unbalanced-quotes": ["error", {⟦"words"⟧: 3}]}}', '"unbalanced-quotes" has no options'],
    ['{"rules": {"unbalanced-quotes": ["error", ⟦3⟧]}}', '"unbalanced-quotes" must be an object {…}'],
    [
      '{⟦"a"⟧: 1, ⟦"b"⟧: 2}',
      'unknown key "a" in "mudaqqiq"; it knows $schema, language, profile, style, rules, fold, words, extends, ignores, overrides',
      'unknown key "b" in "mudaqqiq"; it knows $schema, language, profile, style, rules, fold, words, extends, ignores, overrides'
    ],
    ['{"language": "ar"⟦⟧', 'not valid JSON (CloseBraceExpected)'],
    ['⟦[]⟧', '"mudaqqiq" must be an object {…}']
  ]
  for (const [marked, ...messages] of wrong) {
    it(`says what is wrong in ${marked}`, () => {
      const {text} = unmark(marked)
      const {problems} = parseConfigFile(text)
      assert.equal(mark(text, problems), marked)
      problems.forEach(({message}, i) => {
        assert.match(
          message.en,
          messages[i].includes('.*')
            ? new RegExp(messages[i])
            : new RegExp(`^${messages[i].replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
        )
        assert.match(message.ar, /[\u0600-\u06ff]/)
      })
    })
  }

  it('says what is to be written instead, where that is known', () => {
    const mended = (text: string): string =>
      parseConfigFile(text).problems.reduceRight(
        (done, {start, end, instead}) =>
          instead === undefined ? done : done.slice(0, start) + instead + done.slice(end),
        text
      )
    assert.equal(
      mended('{"langauge": "ar", "rules": {"hamzah": "warn"}, "profile": "bbcc"}'),
      '{"language": "ar", "rules": {"hamza": "warn"}, "profile": "bbc"}'
    )
    assert.equal(mended('{"rules": {"hamza": "warn"}}'), '{"rules": {"hamza": "warning"}}')
    assert.equal(mended('{"xyzzy": 1, "profile": 7}'), '{"xyzzy": 1, "profile": 7}')
  })

  it('checks the options of rules', function () {
    if (withInteger === undefined) this.skip()
    const {id, name} = withInteger
    const marked = `{"rules": {"${id}": ["warning", {"${name}": ⟦1.5⟧}]}}`
    const {text} = unmark(marked)
    const {problems} = parseConfigFile(text)
    assert.equal(mark(text, problems), marked)
    assert.match(problems[0].message.en, new RegExp(`^"${name}" must be a whole number`))
  })

  it('keeps what is right beside what is wrong', () => {
    assert.deepEqual(parseConfigFile('{"language": "xx", "profile": "bbc"}').config, {profile: 'bbc'})
  })

  it('agrees with the schema the editor uses', () => {
    const valid = new Ajv({strict: false}).compile(configSchema())
    const level = fc.oneof(fc.constantFrom('off', ...severities, true, false), fc.constantFrom('warn', 1, null))
    const setting = fc.oneof(level, fc.tuple(level), fc.tuple(level, fc.constantFrom({}, {x: 1}, 3)), fc.constant([]))
    const dimension = fc.constantFrom(...styleDimensions)
    const config = fc.record(
      {
        language: fc.constantFrom('ar', 'en', 'fr', 1),
        profile: fc.constantFrom('none', 'bbc', 'nobody'),
        style: fc.oneof(
          dimension.chain(({name, values}) => fc.constantFrom(...values, 'other').map((value) => ({[name]: value}))),
          fc.constantFrom('x', {y: 'z'}, {})
        ),
        rules: fc.oneof(
          fc
            .tuple(fc.constantFrom(...rules.map(({id}) => id), 'no-rule'), setting)
            .map(([id, value]) => ({[id]: value})),
          fc.constantFrom([], {})
        ),
        extends: fc.constantFrom('a.json', ['../a.json', 'b.json'], '/a.json', '~/a.json', ['C:\\a.json'], '', 1, [1]),
        ignores: fc.constantFrom('a', ['a', 'b'], [], 1, '', ['a', '# b'], './a', ['../a'], 'a//b', '*.{md,txt}', '!'),
        overrides: fc.constantFrom(
          [],
          {},
          [{}],
          [{files: 'a', rules: {}}],
          [{files: []}],
          [{files: ['!a', '']}],
          [{files: ['a'], profile: 'bbc', style: {digits: 'latin'}}],
          [{files: [1]}],
          [{files: 'a', fold: 1}],
          [{files: 'a', profile: 'nobody'}]
        ),
        unknown: fc.constant(1)
      },
      {requiredKeys: []}
    )
    fc.assert(
      fc.property(config, (value) =>
        assert.equal(parseConfigFile(JSON.stringify(value)).problems.length === 0, valid(value))
      ),
      {numRuns: 1000}
    )
  })

  it('is none in a package.json without us, be that broken or not', () => {
    for (const text of ['{"name": "a"}', '{"bin": {"mudaqqiq": 1}}', '{"name": ', '['.repeat(10_000)])
      assert.deepEqual(parseConfigFile(text, 'mudaqqiq'), {config: undefined, problems: []})
    assert.equal(parseConfigFile('{"mudaqqiq": {"language": 1}}', 'mudaqqiq').problems.length, 1)
  })

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseConfigFile(text)))
    assert.equal(parseConfigFile('['.repeat(100_000)).problems.length, 1)
  })
})
