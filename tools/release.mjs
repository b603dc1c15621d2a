/**
 * Makes a release: the version in package.json and package-lock.json, the section of CHANGELOG.md with its date, what is
 * generated from them, a commit, a tag, and the package dist/mudaqqiq-VERSION.vsix. Pushing is left to you.
 *
 * usage: npm run release -- major|minor|patch|VERSION [--dry-run]
 *   --dry-run  print what would be written, change nothing
 * usage: npm run release -- --notes TAG
 *   print what CHANGELOG.md says of the version of the tag; it must be that of package.json
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {root} from './host/cache.mjs'
import {npm} from './host/npm.mjs'
import {run} from './host/process.mjs'
import {packageExtension} from './package.mjs'

const UNRELEASED = /^## (?:Unreleased|(\d+\.\d+\.\d+) — unreleased)$/im
const NOTHING = 'CHANGELOG.md says nothing under «## Unreleased»'

/** Whether the unreleased section of a changelog is there, and empty. */
export const hasNothingNew = (/** @type {string} */ changelog) =>
  /^## Unreleased\s*(?:## |$)/.test(changelog.slice(changelog.search(/^## Unreleased$/m)))

/**
 * The version after another.
 *
 * @param {string} current
 * @param {string} wanted `major`, `minor`, `patch`, or the version itself
 * @throws {Error} where that is no later version
 */
export function nextVersion(current, wanted) {
  const parts = current.split('.').map(Number)
  const place = ['major', 'minor', 'patch'].indexOf(wanted)
  if (place >= 0) return [...parts.slice(0, place), parts[place] + 1, 0, 0].slice(0, 3).join('.')
  if (!/^\d+\.\d+\.\d+$/.test(wanted)) throw new Error(`«${wanted}» is no version: major, minor, patch or 1.2.3`)
  const given = wanted.split('.').map(Number)
  const first = given.findIndex((part, i) => part !== parts[i])
  if (first >= 0 && given[first] < parts[first]) throw new Error(`${wanted} is earlier than ${current}`)
  return wanted
}

/**
 * The changelog with its unreleased section under the version and date, and an empty one above it.
 *
 * @param {string} changelog
 * @param {string} version
 * @param {string} date as 2026-01-31
 * @returns {{changelog: string, section: string}} the section is what is new
 * @throws {Error} where there is no unreleased section, or nothing in it
 */
export function releaseSection(changelog, version, date) {
  const heading = UNRELEASED.exec(changelog)
  if (heading === null) throw new Error('CHANGELOG.md has no «## Unreleased»')
  const start = heading.index + heading[0].length
  const next = changelog.indexOf('\n## ', start)
  const end = next < 0 ? changelog.length : next
  const section = changelog.slice(start, end).trim()
  if (section === '') throw new Error(NOTHING)
  const released = `## Unreleased\n\n## ${version} — ${date}\n\n${section}\n`
  return {changelog: changelog.slice(0, heading.index) + released + changelog.slice(end), section}
}

/**
 * What the changelog says of a version that is released.
 *
 * @param {string} changelog
 * @param {string} tag v1.2.3
 * @param {string} version that of the manifest
 * @throws {Error} where the tag names another version, or the changelog has no dated section of it
 */
export function releaseNotes(changelog, tag, version) {
  if (tag !== `v${version}`) throw new Error(`The tag is ${tag}, the version in package.json ${version}`)
  const sections = changelog.split(/^## /m)
  const section = sections.find((each) => each.startsWith(`${version} — `) && /^\S+ — \d{4}-\d\d-\d\d\n/.test(each))
  if (section === undefined) throw new Error(`CHANGELOG.md has no «## ${version} — DATE»`)
  return section.slice(section.indexOf('\n')).trim()
}

/**
 * A JSON text with every version of the project in it replaced, and nothing else.
 *
 * @param {string} json package.json or package-lock.json
 * @param {string} version
 */
export function withVersion(json, version) {
  const manifest = JSON.parse(json)
  manifest.version = version
  if (manifest.packages?.['']) manifest.packages[''].version = version
  return `${JSON.stringify(manifest, null, 2)}\n`
}

async function release() {
  const {values, positionals} = parseArgs({
    options: {'dry-run': {type: 'boolean'}, notes: {type: 'string'}},
    allowPositionals: true
  })
  const dry = values['dry-run'] === true
  const at = (/** @type {string} */ name) => path.join(root, name)
  const read = (/** @type {string} */ name) => readFileSync(at(name), 'utf8')
  const git = (/** @type {string[]} */ ...args) => run('git', args, {cwd: root})
  const current = JSON.parse(read('package.json')).version
  if (values.notes !== undefined) return console.log(releaseNotes(read('CHANGELOG.md'), values.notes, current))
  const version = nextVersion(current, positionals[0] ?? '')
  // Right after a release there is nothing to release: a dry run, which every push makes, is content with that.
  if (dry && hasNothingNew(read('CHANGELOG.md'))) return console.log(`${version}\n\n${NOTHING}`)
  const {changelog, section} = releaseSection(read('CHANGELOG.md'), version, new Date().toISOString().slice(0, 10))
  console.log(`${version}\n\n${section}\n`)
  if (dry) return console.log(`Nothing was changed. Without --dry-run: commit, tag v${version}, package.`)
  if ((await git('status', '--porcelain')) !== '') throw new Error('There are changes that are not committed.')
  for (const name of ['package.json', 'package-lock.json']) writeFileSync(at(name), withVersion(read(name), version))
  writeFileSync(at('CHANGELOG.md'), changelog)
  await npm(['run', '--silent', 'generate'], {cwd: root})
  await git('commit', '--all', '--message', `Release ${version}`)
  await git('tag', '--annotate', `v${version}`, '--message', `${version}\n\n${section}`)
  console.log(
    `${path.relative(root, await packageExtension())}\n\nTo publish (.github/workflows/release.yml): git push --follow-tags`
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await release()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
