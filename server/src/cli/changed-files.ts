import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import {Failure} from '../node/failure.ts'
import {mayHoldArticle} from '../node/office/names.ts'
import {type FoundFile, leftOut} from './find-files.ts'
import {ignoredBelow} from './ignore-files.ts'

const runFile = promisify(execFile)

/**
 * The articles below the given folders that git says are new or changed, in the order of their names.
 *
 * @param paths folders or files (`!glob` leaves out); all below the current folder where there are none
 * @param since a commit, a branch or a tag; the last commit where nothing is said
 * @param ignoring whether .mudaqqiqignore leaves articles out; .gitignore does in any case
 * @throws Failure where git is not there, the folder is no repository, or there is no such commit
 */
export async function changedFiles(
  paths: readonly string[],
  since: string,
  cwd: string,
  ignoring: boolean
): Promise<FoundFile[]> {
  const below = paths.filter((given) => !given.startsWith('!'))
  const specs = below.length === 0 ? ['.'] : below
  // What begins with a dash is no option of git's.
  const compared = ['--diff-filter=d', '--relative', '-z', '--end-of-options', since, '--', ...specs]
  const changed = await git(['diff', '--name-only', ...compared], cwd)
  const added = await git(['ls-files', '--others', '--exclude-standard', '-z', '--', ...specs], cwd)
  const names = new Set([...changed.split('\0'), ...added.split('\0')].filter(mayHoldArticle))
  const without = await leftOut(paths, [cwd])
  const isIgnored = ignoring ? await ignoredBelow(cwd) : undefined
  const found: FoundFile[] = []
  for (const name of [...names].sort()) {
    const whole = path.resolve(cwd, name)
    if (!without.has(whole) && (await isIgnored?.(whole)) !== true)
      found.push({path: path.normalize(name), unasked: true})
  }
  return found
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
