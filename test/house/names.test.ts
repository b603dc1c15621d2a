import assert from 'node:assert/strict'
import fs from 'node:fs'
import Ajv from 'ajv'
import {parse} from 'yaml'
import {readArticle} from '../../server/src/engine/index.ts'
import {NameCounter, namesYaml, variantsOf} from '../../server/src/house/build-names.ts'
import {nameKeys, readNamesFile} from '../../server/src/house/names-file.ts'

const problems = (yaml: string): string[] =>
  readNamesFile(yaml, 'names.yaml').problems.map(({line, column, message}) => `${line}:${column}: ${message.en}`)

describe('a bank of names', () => {
  it('is read with its variants, one or a list', () => {
    const yaml =
      'names:\n  - name: ديفيد  كوهين\n    variants: [دافيد كوهين, كوهن]\n    role: محلل\n  - {name: ليلى نجار, variants: ليلي نجار}\n'
    const {names, problems: none} = readNamesFile(yaml, 'names.yaml')
    assert.deepEqual(none, [])
    assert.deepEqual(
      names.map(({name, variants, line}) => [name, variants, line]),
      [
        ['ديفيد كوهين', ['دافيد كوهين', 'كوهن'], 2],
        ['ليلى نجار', ['ليلي نجار'], 5]
      ]
    )
  })

  const broken: ReadonlyArray<readonly [what: string, yaml: string, told: string]> = [
    ['a row without a name', 'names:\n  - variants: [كوهن]\n', '2:5: "names" lacks "name"'],
    [
      'a variant that is longer than the name',
      'names:\n  - name: كوهين\n    variants: [دافيد كوهين]\n',
      '3:15: a variant has no more words than the name'
    ],
    [
      'a spelling of two names',
      'names:\n  - {name: ديفيد كوهين, variants: [كوهن]}\n  - {name: سارة كوهن, variants: [كوهن]}\n',
      '3:5: «كوهن» is there already, in line 2'
    ],
    ['a variant that is the name', 'names:\n  - {name: كوهين, variants: [كوهين]}\n', '2:5: «كوهين» is the name itself'],
    [
      'marks in a name',
      'names:\n  - name: كوهين (محلل)\n',
      '2:11: a name is Arabic words without digits or marks: «كوهين (محلل)»'
    ]
  ]
  for (const [what, yaml, told] of broken)
    it(`tells ${what} in one line`, () => assert.deepEqual(problems(yaml), [told]))

  it('is what the schema says, which knows the same fields', () => {
    const schema = JSON.parse(fs.readFileSync(new URL('../../schemas/desk-names.schema.json', import.meta.url), 'utf8'))
    assert.deepEqual(Object.keys(schema.properties.names.items.properties), [...nameKeys])
  })
})

describe('a bank built from articles', () => {
  const counter = new NameCounter()
  const often = 'وصل ديفيد كوهين أمس، وقال ديفيد كوهين إنه عائد.'
  for (const i of [1, 2, 3]) counter.add(readArticle(often), `${i}.txt`)
  counter.add(readArticle('عنوان قصير\n\nوغادر ديفيد كوهن صباحا.'), '4.txt')
  counter.add(readArticle('وفاز محمد بن سالم، ولعب محمد بن سالم، وفرح حسن صالح وحسين صالح.'), '5.txt')
  for (const i of [6, 7])
    counter.add(readArticle('وعاد محمد بن سالم. وخسر محمد مباراة، وربح فريق مباراة، ثم مباراة.'), `${i}.txt`)
  const names = counter.names()

  it('has the names of three articles, in their commonest spelling, with the others, how often and where', () => {
    assert.deepEqual(
      names.map(({name}) => [`${name.given} ${name.family}`, name.count, name.articles, name.place]),
      [
        ['ديفيد كوهين', 6, 3, '1.txt:1'],
        ['محمد بن سالم', 4, 3, '5.txt:1']
      ]
    )
    assert.deepEqual(
      names.map((built) => built.variants.map(({family, place}) => [family, place])),
      [[['كوهن', '4.txt:3']], []]
    )
  })

  it('looks for a family name alone only where it is too long to be a word', () => {
    assert.deepEqual(variantsOf(names[0]), ['ديفيد كوهن'])
  })

  it('is written so that it can be read, and as the schema says', () => {
    const yaml = namesYaml(names, 7, 'https://example.org/names.json')
    assert.deepEqual(problems(yaml), [])
    const schema = JSON.parse(fs.readFileSync(new URL('../../schemas/desk-names.schema.json', import.meta.url), 'utf8'))
    assert.equal(new Ajv({strict: false}).compile(schema)(parse(yaml)), true)
    assert.match(
      yaml,
      / {2}- name: ديفيد كوهين # 6 in 3 articles, first at 1\.txt:1\n {4}variants:\n {6}- ديفيد كوهن # 1 in 1 articles/
    )
    assert.deepEqual(problems(namesYaml([], 0, 'x')), [])
  })
})
