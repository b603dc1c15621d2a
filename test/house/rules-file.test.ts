import assert from 'node:assert/strict'
import fs from 'node:fs'
import Ajv from 'ajv'
import {parse} from 'yaml'
import {readRulesFolder} from '../../server/src/house/read-rules-folder.ts'
import {readRulesFile, rowKeys} from '../../server/src/house/rules-file.ts'
import {failedExamples} from '../../server/src/house/test-rules.ts'

const problems = (yaml: string): string[] =>
  readRulesFile(yaml, 'rules.yaml').problems.map(({line, column, message}) => `${line}:${column}: ${message.en}`)
const ids = (yaml: string): string[] => readRulesFile(yaml, 'rules.yaml').rows.map(({id}) => id)

describe("a file of a desk's own rules", () => {
  it('is read with its defaults', () => {
    const {rows, problems: none} = readRulesFile('rules:\n  - id: one\n    find: كلمة\n    message: لا\n', 'rules.yaml')
    assert.deepEqual(none, [])
    const [{id, level, message, where, replace, line}] = rows
    assert.deepEqual(
      {id, level, message, where, replace, line},
      {
        id: 'desk-one',
        level: 'information',
        message: {ar: 'لا', en: 'لا'},
        where: ['headline', 'body'],
        replace: [],
        line: 2
      }
    )
  })

  it('may be empty', () => {
    assert.deepEqual(problems(''), [])
    assert.deepEqual(problems('# nothing yet\n'), [])
    assert.deepEqual(problems('rules:\n'), [])
  })

  const broken: ReadonlyArray<readonly [what: string, yaml: string, told: string]> = [
    ['no YAML', 'rules:\n  - id: [one\n', '3:1: not valid YAML'],
    ['no map', '- id: one\n', '1:1: "rules" needs fields: rules, $schema'],
    [
      'a field that nobody knows',
      'rules:\n  - id: one\n    find: كلمة\n    massage: لا\n',
      '4:5: unknown field "massage" in "rules"; did you mean "message"?'
    ],
    ['a rule without an id', 'rules:\n  - find: كلمة\n    message: لا\n', '2:5: "rules" lacks "id"'],
    ['a rule without words', 'rules:\n  - id: one\n    message: لا\n', '2:5: "rules" lacks "find"'],
    [
      'an id that cannot be written in a comment',
      'rules:\n  - id: قاعدة\n    find: كلمة\n    message: لا\n',
      '2:9: "id" is small Latin letters, digits and hyphens, as my-rule'
    ],
    [
      'figures in what is looked for',
      'rules:\n  - id: one\n    find: كوفيد 19\n    message: لا\n',
      '3:11: "find" is 1 to 8 Arabic words without digits or marks: «كوفيد 19»'
    ],
    [
      'a level that there is not',
      'rules:\n  - id: one\n    find: كلمة\n    message: لا\n    level: fatal\n',
      '5:12: "level" is one of hint, information, warning, error'
    ],
    [
      'more replacements than words',
      'rules:\n  - id: one\n    find: كلمة\n    message: لا\n    replace: [لفظ, لفظة]\n',
      '5:14: "replace" is one for all, or one for each of "find"'
    ],
    [
      'an example without marks',
      'rules:\n  - id: one\n    find: كلمة\n    message: لا\n    examples: [{bad: كلمة}]\n',
      '5:22: put ⟦ ⟧ around what is reported in "bad"'
    ],
    [
      'a verb whose imperfect nobody can tell',
      'rules:\n  - id: one\n    find: نام\n    message: لا\n    inflect: verb\n',
      '3:11: the letters of «نام» do not tell how it is inflected; add verb: {imperfect: …}'
    ],
    [
      'a verb to be put instead, whose imperfect nobody can tell',
      'rules:\n  - {id: one, find: رقد, message: لا, inflect: verb, replace: نام}\n',
      '2:63: the letters of «نام» do not tell how it is inflected; add replace-verb: {imperfect: …}'
    ],
    [
      'two rules of one name',
      'rules:\n  - {id: one, find: كلمة, message: لا}\n  - {id: one, find: لفظ, message: لا}\n',
      '3:5: there is a rule "desk-one" already, at rules.yaml:2'
    ],
    [
      'an alias',
      'rules:\n  - &a {id: one, find: كلمة, message: لا}\n  - *a\n',
      '3:5: "rules" needs fields: ' + rowKeys.join(', ')
    ]
  ]
  for (const [what, yaml, told] of broken)
    it(`tells ${what} in one line`, () => {
      const lines = problems(yaml)
      assert.equal(lines.length, 1)
      assert.ok(lines[0].startsWith(told), lines[0])
    })

  it('keeps the sound rules beside a broken one', () => {
    assert.deepEqual(
      ids('rules:\n  - {id: one, find: كلمة, message: لا}\n  - {id: two}\n  - {id: three, find: لفظ, message: لا}\n'),
      ['desk-one', 'desk-three']
    )
  })

  it('does not go down over what is nested without end, or repeats itself', () => {
    assert.equal(problems('['.repeat(100_000)).length, 1)
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x]',
      ...[...'bcdefghi'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(8)}]`)
    ].join('\n')
    assert.ok(problems(bomb).length > 0)
  })

  it('is one of several in a folder, in the order of their names; of two rules with one id the first holds', () => {
    const one = 'rules:\n  - {id: one, find: كلمة, message: أول}\n'
    const {rows, files} = readRulesFolder([
      {name: 'b.yaml', text: one.replace('أول', 'ثان')},
      {name: 'a.yaml', text: one},
      {name: 'c.yaml', text: null}
    ])
    assert.deepEqual(
      rows.map(({id, message}) => [id, message.ar]),
      [['desk-one', 'أول']]
    )
    assert.deepEqual(
      files.map(({name, problems: told}) => [
        name,
        told.map(({line, message}) => `${line} ${message.en.slice(0, 40)}`)
      ]),
      [
        ['a.yaml', []],
        ['b.yaml', ['2 there is a rule "desk-one" already, at .']],
        ['c.yaml', ['1 not read: it is no regular file, no text']]
      ]
    )
  })

  it('is what the schema says, which knows the same fields', () => {
    const schema = JSON.parse(fs.readFileSync(new URL('../../schemas/desk-rules.schema.json', import.meta.url), 'utf8'))
    assert.deepEqual(Object.keys(schema.properties.rules.items.properties).sort(), [...rowKeys].sort())
    const documented = fs.readFileSync(new URL('../../docs/desk-rules.md', import.meta.url), 'utf8')
    const yaml = /```yaml\n([^]*?)```/.exec(documented)?.[1] ?? ''
    assert.equal(new Ajv({strict: false}).compile(schema)(parse(yaml)), true)
    const {rows, problems: none} = readRulesFile(yaml, 'rules.yaml')
    assert.deepEqual(none, [])
    assert.deepEqual(failedExamples(rows), [])
  })
})

describe('examples of a desk’s own rules', () => {
  const failed = (examples: string): string[] =>
    failedExamples(
      readRulesFile(
        `rules:\n  - {id: one, find: كلمة, replace: لفظ, message: لا, examples: [${examples}]}\n`,
        'rules.yaml'
      ).rows
    ).map(({message}) => message.en)

  it('come out as they say, or are told with what came out', () => {
    assert.deepEqual(failed('{bad: قال ⟦كلمة⟧., good: قال لفظ.}, {ok: قال كلاما.}'), [])
    assert.deepEqual(failed('{bad: قال ⟦كلاما⟧.}'), ['expected: قال ⟦كلاما⟧. found: قال كلاما.'])
    assert.deepEqual(failed('{bad: قال ⟦كلمة⟧., good: قال كلمة.}'), [
      'expected after the fix: قال كلمة. found: قال لفظ.'
    ])
    assert.deepEqual(failed('{ok: قال كلمة.}'), ['nothing should be reported: قال ⟦كلمة⟧.'])
  })
})
