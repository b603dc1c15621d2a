/** What our bundles want of esbuild beyond its options. */

import {existsSync, realpathSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {build, transform} from 'esbuild'

const yamlForBrowsers = realpathSync(ours('node_modules/yaml/browser/index.js'))
const wordLists = ours('server/src/engine/lexicon/generated')

/**
 * Word lists become JSON in a string. V8 reads that in a fraction of the time that it takes to compile the same literal,
 * and a server that starts waits for it.
 *
 * @type {import('esbuild').Plugin}
 */
export const dataAsJson = {
  name: 'data as JSON',
  setup({onLoad}) {
    onLoad({filter: /[\\/]generated[\\/][\w-]+\.ts$/}, async ({path: file}) => {
      if (path.dirname(file) !== wordLists) return undefined
      const {code} = await transform(await readFile(file, 'utf8'), {loader: 'ts', format: 'esm'})
      const data = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
      return {
        loader: 'js',
        contents: Object.entries(data)
          .map(([name, value]) => `export const ${name} = ${asExpression(value)}`)
          .join('\n')
      }
    })
  }
}

const tables = ours('server/src/engine/lexicon/tables')
/** What each file of tables comes to, by its name. */
const built = new Map()

/**
 * Tables that are worked out from the lexicons become what they come to: a script of ours has the strings, and a start
 * inflects nothing. A file of tables exports strings alone, and perhaps constants that are no strings.
 *
 * @type {import('esbuild').Plugin}
 */
export const tablesAsStrings = {
  name: 'tables as strings',
  setup({onLoad}) {
    onLoad({filter: /[\\/](?:lexicon-stems|row-lines|\w+-forms)\.ts$/}, async ({path: file}) => {
      if (path.dirname(file) !== tables) return undefined
      if (!built.has(file)) built.set(file, tableOf(file))
      const exported = Object.entries(await built.get(file))
      if (!exported.some(([, value]) => typeof value === 'string')) return undefined
      return {
        loader: 'js',
        contents: exported.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`).join('\n')
      }
    })
  }
}

/** What a module exports. */
async function tableOf(file) {
  const {outputFiles} = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral'
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

function asExpression(value) {
  const json = JSON.stringify(value)
  return typeof value === 'object' ? `/* @__PURE__ */ JSON.parse(${JSON.stringify(json)})` : json
}

/**
 * Modules that few texts and few runs need, and what they export: functions. They are evaluated when first called.
 */
const seldom = new Map([
  [ours('server/src/engine/document/formats/markdown/mask-markdown.ts'), ['maskMarkdown']],
  [ours('server/src/engine/document/formats/html/mask-html.ts'), ['maskHtml', 'maskPage']],
  [ours('server/src/engine/document/formats/xml/mask-xml.ts'), ['maskXml']],
  [ours('server/src/engine/document/formats/json/mask-json.ts'), ['maskJson']],
  [ours('server/src/engine/analysis/quotations/site-weights.ts'), ['siteWeights']],
  // What reads YAML is large, and most desks have written none.
  [ours('server/src/house/read-rules-folder.ts'), ['readRulesFolder']],
  [ours('server/src/house/read-names.ts'), ['readNames']],
  // What is asked for instead of a lint, or beside it.
  [ours('server/src/cli/against.ts'), ['compareAgainst']],
  [ours('server/src/cli/changed-files.ts'), ['changedFiles']],
  [ours('server/src/cli/completion.ts'), ['completion']],
  [ours('server/src/cli/globs.ts'), ['glob', 'isDynamicPattern']],
  [ours('server/src/cli/init.ts'), ['init']],
  [ours('server/src/cli/names.ts'), ['writeNames']],
  [ours('server/src/cli/second-reader/open.ts'), ['openSecondReader']],
  [ours('server/src/cli/test-rules.ts'), ['testRules']]
])
const seldomNames = [...seldom.keys()].map((file) => path.basename(file).replaceAll('.', '\\.'))

/** @type {import('esbuild').Plugin} */
export const lazyModules = {
  name: 'lazy modules',
  setup({onResolve, onLoad}) {
    onResolve({filter: new RegExp(`/(?:${seldomNames.join('|')})$`)}, ({path: name, resolveDir, namespace}) => {
      const file = path.join(resolveDir, name)
      return namespace === 'lazy' || !seldom.has(file) ? undefined : {path: file, namespace: 'lazy'}
    })
    onLoad({filter: /.*/, namespace: 'lazy'}, ({path: file}) => {
      const source = JSON.stringify(file)
      return {
        loader: 'js',
        resolveDir: path.dirname(file),
        contents: (seldom.get(file) ?? [])
          .map((name) => `export const ${name} = (...given) => require(${source}).${name}(...given)`)
          .join('\n')
      }
    })
  }
}

/** The absolute path of a file of the project. One that has been moved must not silently go without its treatment. */
function ours(name) {
  const file = path.resolve(import.meta.dirname, '../..', name)
  if (!existsSync(file)) throw new Error(`tools/build/plugins: there is no ${name}`)
  return file
}

/**
 * `vscode-languageserver` is CommonJS, and esbuild copies the names of such a module for every module of ours that
 * imports it: hundreds of names, dozens of times. So that it is done once, ours get the names that there are from one
 * module between.
 *
 * @type {import('esbuild').Plugin}
 */
export const oneProtocol = {
  name: 'one protocol',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^vscode-languageserver$/}, ({namespace, importer}) =>
      namespace === 'file' && importer.endsWith('.ts')
        ? {path: 'vscode-languageserver', namespace: 'protocol'}
        : undefined
    )
    onLoad({filter: /.*/, namespace: 'protocol'}, async () => {
      const names = Object.keys(await import('vscode-languageserver')).filter(
        (name) => !['default', 'module.exports'].includes(name)
      )
      return {
        loader: 'js',
        resolveDir: import.meta.dirname,
        contents: `export {${names.join(', ')}} from 'vscode-languageserver'`
      }
    })
  }
}

/**
 * What vscode-languageserver asks Node for and our server does not do, or not at its start: read when first used. Not for the client, which copies the names.
 *
 * @type {import('esbuild').Plugin}
 */
export const lazyBuiltins = {
  name: 'lazy builtins',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^(?:crypto|child_process)$/}, ({path: name, importer}) =>
      /[\\/]node_modules[\\/]vscode-[\w-]+[\\/]/.test(importer) ? {path: name, namespace: 'builtin'} : undefined
    )
    onLoad({filter: /.*/, namespace: 'builtin'}, ({path: name}) => ({
      loader: 'js',
      contents: `module.exports = new Proxy({}, {get: (_, key) => require('node:${name}')[key]})`
    }))
  }
}

/**
 * Parts of Node that a run over one article does without, read when a function of theirs is first called: reading them is
 * a tenth of its time. Nothing of them is known before, so that none of their functions can be made a promise of at load.
 *
 * @type {import('esbuild').Plugin}
 */
export const lazyNode = {
  name: 'lazy Node',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^node:(?:crypto|fs\/promises)$/}, ({path: name, namespace, kind}) =>
      namespace === 'file' && kind === 'import-statement' ? {path: name, namespace: 'lazy node'} : undefined
    )
    onLoad({filter: /.*/, namespace: 'lazy node'}, ({path: name}) => {
      const functions = name === 'node:crypto' ? ['createHash', 'randomBytes'] : []
      return {
        loader: 'js',
        contents: [
          `export default new Proxy({}, {get: (_, key) => require('${name}')[key]})`,
          ...functions.map((each) => `export const ${each} = (...given) => require('${name}').${each}(...given)`)
        ].join('\n')
      }
    })
  }
}

/**
 * vfile has the few functions of Node that it wants in files of its own, for browsers: they do in Node as well. So does
 * all that yaml has for browsers.
 *
 * @type {import('esbuild').Plugin}
 */
export const browserBuiltins = {
  name: 'browser builtins',
  setup({onResolve}) {
    onResolve({filter: /^#min(?:path|proc|url)$/}, ({path: name, resolveDir}) => ({
      path: path.join(resolveDir, `${name.slice(1)}.browser.js`)
    }))
    onResolve({filter: /^yaml$/}, () => ({path: yamlForBrowsers}))
  }
}

/**
 * Style sheets are texts to the modules that import them: a page has its style in itself, and loads nothing.
 *
 * @type {import('esbuild').Plugin}
 */
export const stylesAsText = {
  name: 'styles as text',
  setup({onLoad}) {
    onLoad({filter: /\.css$/}, async ({path: file}) => {
      const {code} = await transform(await readFile(file, 'utf8'), {loader: 'css', minify: true})
      return {loader: 'text', contents: code}
    })
  }
}

/**
 * A package that cannot be bundled, imported from where a copy of it lies beside the bundle.
 *
 * @param {string} name
 * @param {string} file from the bundle
 * @returns {import('esbuild').Plugin}
 */
export function vendored(name, file) {
  return {
    name: 'vendored',
    setup(build) {
      build.onResolve({filter: new RegExp(`^${name}$`)}, () => ({path: file, external: true}))
    }
  }
}

/**
 * The SDK of the Model Context Protocol brings a compiler of JSON schemas, half of its size, for answers that a server
 * asks a person for. Ours asks nobody anything.
 *
 * @type {import('esbuild').Plugin}
 */
export const withoutSchemaCompiler = {
  name: 'without schema compiler',
  setup({onLoad}) {
    onLoad({filter: /[\\/]sdk[\\/]dist[\\/](?:esm|cjs)[\\/]validation[\\/]ajv-provider\.js$/}, () => ({
      loader: 'js',
      contents: 'export class AjvJsonSchemaValidator {}'
    }))
  }
}

/**
 * What esbuild leaves as it is of a script in ASCII: regular expressions. A script in ASCII takes a byte a letter, where it
 * is read and where it is held, and nothing has to be decoded before a start.
 *
 * @type {import('esbuild').Plugin}
 */
export const ascii = {
  name: 'ASCII',
  setup({initialOptions: {outfile = ''}, onEnd}) {
    onEnd(async ({errors}) => {
      if (errors.length > 0 || !existsSync(outfile)) return
      const script = await readFile(outfile, 'utf8')
      // There an escape would stand for itself.
      const raw = /String\.raw`[^`]*[^\0-\x7f`][^`]*`/.exec(script)
      if (raw !== null) throw new Error(`${outfile}: letters beyond ASCII in ${raw[0]}`)
      await writeFile(
        outfile,
        script.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
      )
    })
  }
}
