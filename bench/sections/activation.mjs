/**
 * What the extension costs the editor when it is activated. The server is started later, by the first Arabic document.
 */
import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import {root} from '../../tools/host/cache.mjs'
import {activateInEditor, putEmpty, putOurs} from '../editor.mjs'
import {median, ms, row} from '../measure.mjs'

export const title = 'The extension is activated'

const LOADS = 11
/** How often each extension is activated, in turn, in an editor of its own. */
const EDITORS = 3
/** Any property of a stand-in for `vscode` is another one: loading asks for classes to extend, no more. */
const load = `
  const Module = require('node:module')
  const standIn = new Proxy(class {}, {get: (target, name) => name === 'prototype' ? target.prototype : standIn})
  const load = Module._load
  Module._load = (name, ...rest) => name === 'vscode' ? standIn : load(name, ...rest)
  const begun = performance.now()
  require(process.argv[1])
  console.log(performance.now() - begun)`

export async function run() {
  const loads = []
  for (let i = 0; i < LOADS; i++)
    loads.push(
      Number((await promisify(execFile)(process.execPath, ['-e', load, path.join(root, 'dist/extension.cjs')])).stdout)
    )
  /** @typedef {{whole: number, own: number} | undefined} Activation */
  /** @type {Activation[]} */
  const ours = []
  /** @type {Activation[]} */
  const empty = []
  for (let i = 0; i < EDITORS; i++) {
    ours.push(await activateInEditor(putOurs))
    empty.push(await activateInEditor(putEmpty))
  }
  const loading = row('dist/extension.cjs is read and evaluated', ms(median(loads)))
  const [activated, idle] = [ours, empty].map((list) => list.filter((times) => times !== undefined))
  if (activated.length < EDITORS)
    return [
      loading,
      row('activated in a real VS Code', 'no VS Code host here: `npm start` fetches one', '≤ 100 ms', undefined)
    ]
  const own = median(activated.map((times) => times.own))
  return [
    loading,
    row('activated in a real VS Code: loading it, and its `activate`', ms(own), '≤ 100 ms', own <= 100),
    row(
      'the same from the call to the answer, through the editor and back',
      ms(median(activated.map(({whole}) => whole)))
    ),
    row('that of an extension that does nothing', ms(median(idle.map(({whole}) => whole))))
  ]
}
