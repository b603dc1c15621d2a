import {existsSync, readFileSync} from 'node:fs'
import {mkdir, readdir, rm} from 'node:fs/promises'
import path from 'node:path'
import {root} from './cache.mjs'
import {run} from './process.mjs'

/** Runs npm with these arguments, with the npm that started us if one did. */
export function npm(args, options) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], options) : run('npm', args, options)
}

/** Unpacks the published package NAME@VERSION (`members` of it only, if given) into a folder, without its dependencies and without running its scripts. */
export async function unpackPackage(name, version, folder, members = []) {
  const download = path.join(folder, '.download')
  await mkdir(download, {recursive: true})
  await npm(['pack', `${name}@${version}`, '--pack-destination', download, '--loglevel=error'], {cwd: download})
  const [tarball] = await readdir(download)
  await run('tar', [
    '-xzf',
    path.join(download, tarball),
    '-C',
    folder,
    '--strip-components=1',
    ...members.map((member) => `package/${member}`)
  ])
  await rm(download, {recursive: true})
}

/** Whether node_modules holds exactly the versions of package-lock.json (platform-specific optional packages aside). */
export function isInstalled() {
  const hidden = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return Object.entries(wanted).every(
    ([place, {version, optional}]) => place === '' || optional || present[place]?.version === version
  )
}

/** Installs the dependencies of this checkout if they are missing or of other versions. */
export async function install() {
  if (isInstalled()) return
  // To standard error: standard output may be somebody's report.
  console.error('Installing the dependencies (npm ci) …')
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: root})
}
