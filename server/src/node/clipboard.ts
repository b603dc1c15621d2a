import {spawnSync} from 'node:child_process'
import {Failure} from './failure.ts'

/** Programs that print the clipboard, by system; the first that is there and has something is asked. */
const programs: Readonly<Record<string, ReadonlyArray<readonly [program: string, ...args: string[]]>>> = {
  darwin: [['pbpaste']],
  win32: [
    ['powershell', '-NoProfile', '-Command', '[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw']
  ],
  linux: [
    ['wl-paste', '--no-newline'],
    ['xclip', '-selection', 'clipboard', '-out'],
    ['xsel', '--clipboard', '--output']
  ]
}

/** How long a program may take, in milliseconds, and how much it may print, in bytes. */
const [TIMEOUT, MOST_BYTES] = [5000, 64 * 1024 * 1024]

/**
 * The text in the clipboard.
 *
 * @param platform as `process.platform` has it
 * @throws Failure where there is no clipboard at hand
 */
export function readClipboard(platform: string, env: Readonly<Record<string, string | undefined>>): Buffer {
  for (const [program, ...args] of programs[platform] ?? programs.linux) {
    const {status, stdout} = spawnSync(program, args, {
      env: {...env, LC_ALL: env.LC_ALL ?? 'C.UTF-8'},
      timeout: TIMEOUT,
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore']
    })
    if (status === 0) return stdout
  }
  throw new Failure({
    ar: 'لا حافظة في المتناول (pbpaste أو wl-paste أو xclip أو xsel)؛ ألصق النص وراء «-»',
    en: 'no clipboard at hand (pbpaste, wl-paste, xclip or xsel); paste the text into "-"'
  })
}
