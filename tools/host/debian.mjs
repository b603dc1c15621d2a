import {mkdir, readdir, rm} from 'node:fs/promises'
import path from 'node:path'
import {inCache} from './cache.mjs'
import {findOnPath, run} from './process.mjs'

/**
 * Unpacks Debian packages into a folder without installing them: nothing of the system is touched and no root is needed.
 * apt works on lists and a cache of its own, so a machine whose package lists were removed will do.
 * Throws where there is no apt.
 */
export async function unpackDebianPackages(names, folder) {
  if (!findOnPath('apt-get') || !findOnPath('dpkg'))
    throw new Error(`This system has no apt-get to fetch ${names.join(', ')} with.`)
  const apt = inCache('apt')
  await Promise.all(['lists/partial', 'archives/partial'].map((part) => mkdir(path.join(apt, part), {recursive: true})))
  const own = [
    '-o',
    `Dir::State::lists=${apt}/lists`,
    '-o',
    `Dir::Cache=${apt}`,
    '-o',
    'APT::Sandbox::User=',
    '-o',
    'Acquire::Languages=none',
    '-qq'
  ]
  await run('apt-get', [...own, 'update'])
  const download = path.join(folder, '.download')
  await mkdir(download, {recursive: true})
  await run('apt-get', [...own, 'download', ...names], {cwd: download})
  for (const archive of await readdir(download)) await run('dpkg', ['-x', path.join(download, archive), folder])
  await rm(download, {recursive: true})
}
