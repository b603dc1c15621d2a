import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import {isArticleName} from '../engine/document/formats/registry.ts'
import {Failure} from '../node/failure.ts'
import type {FoundFile} from './find-files.ts'

const runFile = promisify(execFile)

/**
 * The articles below the given folders that git says are new or changed, in the order of their names.
 *
 * @param paths folders or files (`!glob` leaves out); all below the current folder where there are none
 * @param since a commit, a branch or a tag; the last commit where nothing is said
 * @throws Failure where git is not there, the folder is no repository, or there is no such commit
 */
export async function changedFiles(paths: readonly string[], since: string, cwd: string): Promise<FoundFile[]> {
  const below = paths.filter((given) => !given.startsWith('!'))
  const without = paths.filter((given) => given.startsWith('!')).map((glob) => `:(exclude,glob)${glob.slice(1)}`)
  const specs = [...(below.length === 0 ? ['.'] : below), ...without]
  // What begins with a dash is no option of git's.
  const compared = ['--diff-filter=d', '--relative', '-z', '--end-of-options', since, '--', ...specs]
  const changed = await git(['diff', '--name-only', ...compared], cwd)
  const added = await git(['ls-files', '--others', '--exclude-standard', '-z', '--', ...specs], cwd)
  const names = new Set([...changed.split('\0'), ...added.split('\0')].filter(isArticleName))
  return [...names].sort().map((name) => ({path: path.normalize(name), unasked: true}))
}

async function git(args: readonly string[], cwd: string): Promise<string> {
  try {
    return (await runFile('git', [...args], {cwd, maxBuffer: 1 << 28})).stdout
  } catch (error) {
    const {code, stderr = ''} = error as {code?: unknown; stderr?: string}
    if (code === 'ENOENT')
      throw new Failure({ar: 'لا git هنا، و‎--changed يسأله', en: 'git is not installed, and --changed asks it'})
    const [reason = ''] = stderr.split('\n')
    throw new Failure({ar: `لم يُجب git: ${reason}`, en: `git did not answer: ${reason}`})
  }
}
