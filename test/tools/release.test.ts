import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {hasNothingNew, nextVersion, releaseNotes, releaseSection, withVersion} from '../../tools/release.mjs'

const root = path.join(import.meta.dirname, '../..')

describe('a release', () => {
  it('counts versions up, and takes one that is named', () => {
    assert.deepEqual(
      ['major', 'minor', 'patch', '2.0.0', '1.2.3'].map((wanted) => nextVersion('1.2.3', wanted)),
      ['2.0.0', '1.3.0', '1.2.4', '2.0.0', '1.2.3']
    )
  })

  it('refuses what is no version, or an earlier one', () => {
    for (const wanted of ['', 'next', '1.2', '1.2.2', '0.9.9']) assert.throws(() => nextVersion('1.2.3', wanted))
  })

  it('dates what is unreleased and leaves an empty section above it', () => {
    const before = '# Changelog\n\n## Unreleased\n\n- A rule.\n\n## 0.1.0 — 2026-01-01\n\n- The first.\n'
    const {changelog, section} = releaseSection(before, '0.2.0', '2026-02-03')
    assert.equal(section, '- A rule.')
    assert.equal(
      changelog,
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 — 2026-02-03\n\n- A rule.\n\n## 0.1.0 — 2026-01-01\n\n- The first.\n'
    )
    assert.throws(() => releaseSection(changelog, '0.3.0', '2026-03-04'), /says nothing/)
    assert.deepEqual([before, changelog, '## Unreleased\n\n'].map(hasNothingNew), [false, true, true])
  })

  it('has the notes of its section, where the tag is the version and the section has a date', () => {
    const log =
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 — 2026-02-03\n\n- A rule.\n- A fix.\n\n## 0.1.0 — unreleased\n\n- The first.\n'
    assert.equal(releaseNotes(log, 'v0.2.0', '0.2.0'), '- A rule.\n- A fix.')
    assert.throws(
      () => releaseNotes(log, 'v0.2.1', '0.2.0'),
      /The tag is v0\.2\.1, the version in package\.json 0\.2\.0/
    )
    assert.throws(() => releaseNotes(log, 'v0.1.0', '0.1.0'), /no «## 0\.1\.0 — DATE»/)
    assert.throws(() => releaseNotes(log, 'v0.3.0', '0.3.0'), /no «## 0\.3\.0 — DATE»/)
  })

  it('changes nothing of the manifests but the version', () => {
    for (const name of ['package.json', 'package-lock.json']) {
      const json = readFileSync(path.join(root, name), 'utf8')
      const {version} = JSON.parse(json) as {version: string}
      assert.equal(withVersion(json, version), json)
      assert.equal(JSON.parse(withVersion(json, '9.8.7')).version, '9.8.7')
    }
  })

  it('dry run: tells version and section, and writes nothing', () => {
    const state = (): string => execFileSync('git', ['status', '--porcelain'], {cwd: root, encoding: 'utf8'})
    const before = state()
    const script = path.join(root, 'tools/release.mjs')
    const told = execFileSync(process.execPath, [script, '9.8.7', '--dry-run'], {cwd: root, encoding: 'utf8'})
    assert.match(told, /^9\.8\.7\n\n(?:- |CHANGELOG\.md says nothing)/)
    assert.equal(state(), before)
  })
})
