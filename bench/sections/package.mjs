/** How large the extension is that users download. */
import {statSync} from 'node:fs'
import {packageExtension} from '../../tools/package.mjs'
import {row} from '../measure.mjs'

export const title = 'The package'

export async function run() {
  const kilobytes = statSync(await packageExtension()).size / 1000
  return [
    row('.vsix, for the desktop, remotes and the web', `${kilobytes.toFixed(0)} KB`, '≤ 1000 KB', kilobytes <= 1000)
  ]
}
