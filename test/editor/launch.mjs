/**
 * Starts VS Code on the editor suite: launch.mjs EXECUTABLE EXTENSION WORKSPACE TEMPORARY. A process of its own,
 * because runTests writes past its caller to standard output.
 */

import path from 'node:path'
import {runTests} from '@vscode/test-electron'
import {root} from '../../tools/host/cache.mjs'
import {writeSettings} from '../../tools/host/server.mjs'

const [vscodeExecutablePath, extensionDevelopmentPath, workspace, temporary] = process.argv.slice(2)
const userDataDir = path.join(temporary, 'user-data')
writeSettings(userDataDir, {})
try {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath,
    extensionTestsPath: path.join(root, 'dist/test/index.cjs'),
    launchArgs: [
      workspace,
      `--user-data-dir=${userDataDir}`,
      `--extensions-dir=${path.join(temporary, 'no-extensions')}`,
      '--disable-extensions'
    ]
  })
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
