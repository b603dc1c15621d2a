import assert from 'node:assert/strict'
import fs from 'node:fs'
import Ajv from 'ajv'
import {helpText} from '../../server/src/cli/options.ts'
import {articleExtensions} from '../../server/src/engine/document/formats/registry.ts'
import {parseConfigFile} from '../../server/src/engine/index.ts'
import {rules} from '../../server/src/engine/rules/index.ts'
import {toolNames} from '../../server/src/protocol/agent-tools.ts'
import {articleFiles} from '../../server/src/protocol/article-files.ts'
import {contributedServers, contributedTools} from '../../server/src/reference/agent-tools.ts'
import {contributedConfiguration, contributedSchemas, settings} from '../../server/src/reference/manifest.ts'
import {between, rulePage} from '../../server/src/reference/pages.ts'

const read = (path: string): string => fs.readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

interface Property {
  readonly default?: unknown
  readonly order: number
  readonly markdownDescription: string
  readonly properties?: Readonly<
    Record<string, {readonly type: string; readonly enum: readonly string[]; readonly description: string}>
  >
}

describe('what is generated from the rules', () => {
  const sections = contributedConfiguration() as Array<{title: string; properties: Record<string, Property>}>
  const properties = Object.assign({}, ...sections.map((section) => section.properties)) as Record<string, Property>

  it('is fewer than 25 settings, each with a default, in both languages', () => {
    assert.equal(Object.keys(properties).length, settings.length)
    assert.ok(settings.length < 25)
    for (const [name, property] of Object.entries(properties)) {
      assert.notEqual(property.default, undefined, name)
      assert.match(property.markdownDescription, /[\u0600-\u06ff].*\n\n.*[a-z]/s, name)
    }
  })

  it('holds every rule, as a list the settings page can show', () => {
    const listed = properties['mudaqqiq.rules'].properties ?? {}
    assert.deepEqual(
      Object.keys(listed),
      rules.map(({id}) => id)
    )
    for (const property of Object.values(listed))
      assert.deepEqual(
        [property.type, property.enum],
        ['string', ['off', 'on', 'hint', 'information', 'warning', 'error']]
      )
  })

  it('is schemas that are valid, for files that are contributed', () => {
    for (const {url} of contributedSchemas) {
      const schema = JSON.parse(read(url)) as object
      assert.equal(new Ajv({strict: false}).validateSchema(schema), true, url)
    }
  })

  it('is what package.json holds', () => {
    const {contributes} = JSON.parse(read('package.json')) as {
      contributes: {configuration: unknown; jsonValidation: unknown}
    }
    assert.deepEqual(contributes.configuration, JSON.parse(JSON.stringify(contributedConfiguration())))
    assert.deepEqual(contributes.jsonValidation, contributedSchemas)
  })

  it('is the tools that models are offered, each in both languages, with a schema that is valid', () => {
    const {contributes} = JSON.parse(read('package.json')) as {
      contributes: {languageModelTools: Array<Record<string, string>>; mcpServerDefinitionProviders: unknown}
    }
    const {languageModelTools, mcpServerDefinitionProviders} = contributes
    assert.deepEqual(languageModelTools, JSON.parse(JSON.stringify(contributedTools())))
    assert.deepEqual(mcpServerDefinitionProviders, contributedServers)
    assert.equal(new Set(languageModelTools.map(({toolReferenceName}) => toolReferenceName)).size, toolNames.length)
    for (const {name, displayName, userDescription, inputSchema} of languageModelTools) {
      assert.match(name, /^mudaqqiq_[a-z]+_[a-z]+$/)
      for (const words of [displayName, userDescription]) assert.match(words, /^[A-Z][^—]* — [^a-z]+$/, name)
      assert.equal(new Ajv().validateSchema(inputSchema as unknown as object), true, name)
    }
  })

  it('finds articles by the same endings everywhere', () => {
    const hooks = [...read('.pre-commit-hooks.yaml').matchAll(/^ {2}files: \(\?i\)(.*)$/gm)]
    assert.equal(hooks.length, 2)
    const [, listed] = /^\*\*\/\*\.\{(.*)\}$/.exec(articleFiles) ?? []
    assert.deepEqual(
      listed.split(',').map((ending) => `.${ending}`),
      articleExtensions
    )
    assert.equal(helpText().split(articleExtensions.join(' ')).length, 3, 'told in both languages')
    for (const extension of articleExtensions) {
      for (const [, pattern] of hooks) assert.match(`desk/a${extension}`, new RegExp(pattern))
      assert.ok(read('docs/command-line.md').includes(`\`${extension}\``), extension)
    }
  })

  it('is a page for every rule, and no other page', () => {
    const pages = fs.readdirSync(new URL('../../docs/rules', import.meta.url)).sort()
    assert.deepEqual(pages, ['README.md', ...rules.map(({id}) => `${id}.md`)].sort())
    for (const {id} of rules) assert.match(read(`docs/rules/${id}.md`), new RegExp(`^# ${id}$`, 'm'))
  })

  it('links every rule from the README to its page', () => {
    const linked = [...read('README.md').matchAll(/\]\(docs\/rules\/([a-z-]+)\.md\)/g)].map(([, id]) => id)
    assert.deepEqual(
      linked,
      rules.map(({id}) => id)
    )
  })

  it('shows how often a rule was right, and on what, where that was measured', () => {
    const {id} = rules[1]
    const page = rulePage(rules[1], {
      labelled: {copy: '9 articles', rules: {[id]: {precision: 96, recall: 48.5, sentences: 50}}},
      judged: {copy: '7 outlets', rules: {[id]: {read: 20, accepted: 15, arguable: 3, fixes: 10, fixesRight: 9}}}
    })
    assert.match(page, /^Against labelled sentences: precision 96 %, recall 48\.5 % of 50 \(9 articles\)\.$/m)
    assert.match(
      page,
      /^A strict reader took 15 of 20 findings as right, 3 as a matter of taste, 2 as wrong \(7 outlets\)\. First fixes right: 9 of 10\.$/m
    )
    assert.doesNotMatch(rulePage(rules[1]), /How often/)
  })

  it('goes between the marks, and only there', () => {
    assert.equal(between('a\n<!-- x -->\nold\n<!-- /x -->\nb\n', 'x', 'new'), 'a\n<!-- x -->\nnew\n<!-- /x -->\nb\n')
    assert.throws(() => between('a', 'x', 'new'), RangeError)
  })
})

describe('README', () => {
  it('shows a configuration that is valid', () => {
    const [, example] = /```jsonc\n(.*?)```/s.exec(read('README.md')) ?? []
    assert.deepEqual(parseConfigFile(example).problems, [])
  })
})
