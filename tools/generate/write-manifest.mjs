// The rules → package.json's settings and schemas, schemas/*.json, the tables of README.md, docs/rules/*.md.
// Runs last, as its name has it: rules read what the other generators write.
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'

const at = (path) => new URL(`../../${path}`, import.meta.url)
const json = (value) => `${JSON.stringify(value, null, 2)}\n`

export async function generate() {
  const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  const {name, version, homepage} = manifest
  writeFileSync(
    at('server/src/engine/product.ts'),
    `// Written by \`npm run generate\` from package.json.\nexport const product = ${JSON.stringify({name, version, homepage})} as const\n`
  )

  const {configSchema, contributedConfiguration, contributedSchemas, packageSchema} = await import(
    '../../server/src/reference/manifest.ts'
  )
  Object.assign(manifest.contributes, {configuration: contributedConfiguration(), jsonValidation: contributedSchemas})
  const {contributedYamlSchemas, deskNamesSchema, deskRulesSchema} = await import(
    '../../server/src/reference/house-schemas.ts'
  )
  manifest.contributes.yamlValidation = contributedYamlSchemas
  const {contributedServers, contributedTools} = await import('../../server/src/reference/agent-tools.ts')
  Object.assign(manifest.contributes, {
    languageModelTools: contributedTools(),
    mcpServerDefinitionProviders: contributedServers
  })
  writeFileSync(at('package.json'), json(manifest))
  const {suggesting} = await import('../../server/src/reference/suggesting.ts')
  mkdirSync(at('schemas/editor'), {recursive: true})
  const draft = 'http://json-schema.org/draft-07/schema#'
  const schemas = {
    mudaqqiqrc: configSchema(),
    package: packageSchema(),
    'desk-rules': deskRulesSchema(),
    'desk-names': deskNamesSchema()
  }
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(at(`schemas/${name}.schema.json`), json({$schema: draft, ...schema}))
    // For the extension, in which the server tells what is wrong; nobody reads it, and it is large.
    writeFileSync(
      at(`schemas/editor/${name}.schema.json`),
      `${JSON.stringify({$schema: draft, ...suggesting(schema)})}\n`
    )
  }

  const {articleExtensions} = await import('../../server/src/engine/document/formats/registry.ts')
  const endings = articleExtensions.map((extension) => extension.slice(1))
  writeFileSync(
    at('server/src/protocol/article-files.ts'),
    `// Written by \`npm run generate\` from the registry of formats.\n/** The files of a workspace that may be articles. */\nexport const articleFiles = '**/*.{${endings.join(',')}}'\n`
  )
  const hooks = readFileSync(at('.pre-commit-hooks.yaml'), 'utf8')
  const pattern = `  files: (?i)\\.(${endings.join('|')})$`
  writeFileSync(
    at('.pre-commit-hooks.yaml'),
    hooks.replaceAll(/^ {2}files: .*$/gm, () => pattern)
  )

  const {between, ruleIndex, rulePage, ruleTables, settingsReference, styleReference} = await import(
    '../../server/src/reference/pages.ts'
  )
  const {rules} = await import('../../server/src/engine/rules/index.ts')
  const measured = existsSync(at('server/data/measured.json'))
    ? JSON.parse(readFileSync(at('server/data/measured.json'), 'utf8'))
    : {}
  writeTables('README.md', {rules: ruleTables('docs/rules/')})
  writeTables('docs/command-line.md', {extensions: articleExtensions.map((each) => `\`${each}\``).join(', ')})
  writeTables('docs/configuration.md', {settings: settingsReference(), style: styleReference()})

  // A page of a rule that is no more goes too.
  rmSync(at('docs/rules'), {recursive: true, force: true})
  mkdirSync(at('docs/rules'), {recursive: true})
  writeFileSync(at('docs/rules/README.md'), ruleIndex())
  for (const rule of rules) writeFileSync(at(`docs/rules/${rule.id}.md`), rulePage(rule, measured))

  /** Puts tables between their marks in a Markdown file. */
  function writeTables(file, tables) {
    let markdown = readFileSync(at(file), 'utf8')
    for (const [name, table] of Object.entries(tables)) markdown = between(markdown, name, table)
    writeFileSync(at(file), markdown)
  }
}
