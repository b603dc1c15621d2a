/** The desktop VS Code: the one on the PATH, or one fetched for tests where its download host can be reached. */
import {inCache} from './cache.mjs'
import {findOnPath} from './process.mjs'

/** Whether a window can be shown here. */
export const canShowWindow = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)

/** Arguments without which VS Code refuses to run as root. */
export const rootArguments = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/**
 * The `code` command of a desktop VS Code, or undefined.
 * Inside WSL, SSH or VS Code's own terminal `code` speaks to another machine or a window of the user's: that one is left alone.
 */
export function findCode() {
  if (!canShowWindow() || process.env.WSL_DISTRO_NAME || process.env.VSCODE_IPC_HOOK_CLI) return undefined
  return findOnPath('code')
}

/** Whether VS Code's download host answers within 5 s. */
async function canDownload() {
  try {
    return (
      await fetch('https://update.code.visualstudio.com/api/releases/stable', {signal: AbortSignal.timeout(5000)})
    ).ok
  } catch {
    return false
  }
}

/**
 * The executable of a desktop VS Code for tests, fetched once; undefined where none can be had within 5 minutes or
 * shown.
 */
export async function downloadDesktop() {
  if (!canShowWindow() || !(await canDownload())) return undefined
  const {downloadAndUnzipVSCode} = await import('@vscode/test-electron')
  let timer
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, 300_000)
  })
  try {
    return await Promise.race([downloadAndUnzipVSCode({version: 'stable', cachePath: inCache('desktop')}), late])
  } catch (error) {
    console.log(`The desktop VS Code could not be fetched: ${error.message}`)
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
