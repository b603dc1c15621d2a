import assert from 'node:assert/strict'
import fs from 'node:fs'
import Ajv from 'ajv'
import {contributedYamlSchemas, deskNamesSchema, deskRulesSchema} from '../../server/src/reference/house-schemas.ts'
import {configSchema, contributedSchemas, packageSchema, type Schema} from '../../server/src/reference/manifest.ts'
import {suggesting} from '../../server/src/reference/suggesting.ts'

const schemas: ReadonlyArray<readonly [string, Schema, readonly unknown[]]> = [
  [
    '.mudaqqiqrc.json',
    configSchema(),
    [
      [],
      {langauge: 'ar'},
      {language: 'xx', fold: -1, words: 3},
      {rules: {hamza: 'warn', hamzah: 'error'}},
      {rules: {hamza: ['warning', {x: 1}, 2]}},
      {overrides: [{rules: []}], extends: '/etc', ignores: [1]}
    ]
  ],
  ['package.json', packageSchema(), [{mudaqqiq: {langauge: 'ar'}}, {mudaqqiq: 1}]],
  ['rules', deskRulesSchema(), [{}, {rules: [{id: 'A B', find: [], level: 'x', where: ['y'], examples: {}}]}]],
  ['names', deskNamesSchema(), [{}, {names: [{nmae: 1}, 'x']}]]
]

/** The paths to everything that has a name in a schema. */
function names(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== 'properties') return names(value, at)
    return Object.entries(value as Schema).flatMap(([name, each]) => [`${at}/${name}`, ...names(each, `${at}/${name}`)])
  })
}

/** Every value that is listed somewhere in a schema. */
function values(schema: unknown): unknown[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => (key === 'enum' ? [value] : values(value)))
}

describe('schemas of the editor', () => {
  for (const [name, schema, wrong] of schemas) {
    it(`find no fault that the server tells: ${name}`, () => {
      const strict = new Ajv({strict: false}).compile(schema)
      const lenient = new Ajv({strict: false}).compile(suggesting(schema))
      for (const each of wrong) {
        assert.equal(strict(each), false, JSON.stringify(each))
        assert.equal(lenient(each), true, JSON.stringify([each, lenient.errors]))
      }
    })

    it(`suggest as much: ${name}`, () => {
      const lenient = suggesting(schema)
      assert.deepEqual(names(lenient), names(schema))
      assert.deepEqual(values(lenient), values(schema))
      const told = (text: string): number => JSON.stringify(text).split('escription').length
      assert.equal(told(JSON.stringify(lenient)), told(JSON.stringify(schema)))
    })
  }

  it('are the ones that the extension brings', () => {
    for (const {url} of [...contributedSchemas, ...contributedYamlSchemas]) {
      assert.match(url, /^\.\/schemas\/editor\//)
      assert.ok(fs.existsSync(new URL(`../../${url}`, import.meta.url)), url)
    }
  })
})
