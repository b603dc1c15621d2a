/** Style sheets are texts to the modules that import them, as they are in the bundles. */
import {register} from 'node:module'

const hooks = `
  import {readFile} from 'node:fs/promises'
  export async function load(url, context, next) {
    if (!new URL(url).pathname.endsWith('.css')) return next(url, context)
    const source = 'export default ' + JSON.stringify(await readFile(new URL(url), 'utf8'))
    return {format: 'module', source, shortCircuit: true}
  }`

register(`data:text/javascript,${encodeURIComponent(hooks)}`)
