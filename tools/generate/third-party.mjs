// The licences of what is bundled, as the packages themselves state them → THIRD-PARTY-NOTICES.txt
import {readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {bundledPackages} from '../build/bundled.mjs'

const root = path.join(import.meta.dirname, '../..')
const FILE = 'THIRD-PARTY-NOTICES.txt'
const RULE = '-'.repeat(80)

/** The text of a package's licence; where it has no file of its own, what its package.json says. */
async function licenceText(folder) {
  const names = (await readdir(folder)).filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name)).sort()
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8').catch(() => '')))
  return texts
    .map((text) => text.replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

function authorOf({author, contributors = []}) {
  const name = (one) => (typeof one === 'string' ? one : (one?.name ?? ''))
  return [author, ...contributors].map(name).filter((one) => one !== '')[0] ?? ''
}

/** One entry: what it is, whose, under which licence. */
async function notice(folder) {
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
  const licence =
    typeof manifest.license === 'string'
      ? manifest.license
      : (manifest.license?.type ?? manifest.licenses?.map(({type}) => type).join(' OR ') ?? '')
  if (licence === '') throw new Error(`${manifest.name} states no licence`)
  const {url = manifest.repository} = typeof manifest.repository === 'object' ? manifest.repository : {}
  const text = await licenceText(folder)
  return [
    `${manifest.name} ${manifest.version}`,
    `Licence: ${licence}`,
    typeof url === 'string' ? url : '',
    '',
    text === ''
      ? `Copyright (c) ${authorOf(manifest)}. ${licence}; the package comes without the text of its licence.`
      : text
  ].join('\n')
}

export async function generate() {
  const folders = await bundledPackages(root)
  const notices = await Promise.all(folders.map(notice))
  const head = `Mudaqqiq bundles the ${folders.length} packages below. Each is under its own licence.\n`
  await writeFile(path.join(root, FILE), `${[head, ...notices.sort()].join(`\n${RULE}\n\n`)}\n`)
}
