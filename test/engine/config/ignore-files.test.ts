import assert from 'node:assert/strict'
import {IgnoreFiles} from '../../../server/src/engine/config/ignore-files.ts'

/** What is left of some files below a folder, by files of patterns that are nowhere but here. */
async function leftOf(
  patterns: Readonly<Record<string, string>>,
  names: readonly string[],
  {below = '/desk', top, repositories = []}: {below?: string; top?: string; repositories?: readonly string[]} = {}
): Promise<string[]> {
  const asked: string[] = []
  const ignores = await IgnoreFiles.below(
    {
      text: async (file) => {
        asked.push(file)
        return patterns[file]
      },
      isRepository: async (folder) => repositories.includes(folder),
      ...(top !== undefined && {top})
    },
    below
  )
  const left: string[] = []
  for (const name of names) if (!(await ignores.leavesOut(name))) left.push(name)
  assert.equal(new Set(asked).size, asked.length, 'every file is read once')
  if (top !== undefined) for (const file of asked) assert.ok(file.startsWith(`${top}/`), file)
  return left
}

describe('files of patterns', () => {
  const names = ['/desk/a.txt', '/desk/wire/b.txt', '/desk/wire/deep/c.txt', '/other/d.txt']

  it('hold for what lies below them, and say nothing of what lies elsewhere', async () => {
    assert.deepEqual(await leftOf({}, names), names)
    assert.deepEqual(await leftOf({'/desk/.mudaqqiqignore': 'wire/\n*.md'}, names), ['/desk/a.txt', '/other/d.txt'])
    assert.deepEqual(await leftOf({'/.mudaqqiqignore': '*.txt'}, names), ['/other/d.txt'])
  })

  it('are looked for up to the top, and no further', async () => {
    const patterns = {'/.mudaqqiqignore': '*.txt', '/desk/.mudaqqiqignore': 'deep'}
    assert.deepEqual(await leftOf(patterns, names, {below: '/desk/wire', top: '/desk'}), [
      '/desk/a.txt',
      '/desk/wire/b.txt',
      '/other/d.txt'
    ])
    assert.deepEqual(await leftOf({'/.mudaqqiqignore': 'a.txt'}, ['/a.txt', '/b.txt'], {below: ''}), ['/b.txt'])
  })

  it('of git hold inside a repository; the folder that was asked for is wanted though it be left out', async () => {
    const patterns = {'/desk/.gitignore': 'wire/\n'}
    assert.deepEqual(await leftOf(patterns, names), names)
    const repositories = ['/desk']
    assert.deepEqual(await leftOf(patterns, names, {repositories}), ['/desk/a.txt', '/other/d.txt'])
    assert.deepEqual(await leftOf(patterns, names, {repositories, below: '/desk/wire'}), names)
  })

  it('of our own take in again what those of git leave out, a folder with all it holds', async () => {
    const patterns = {'/desk/.gitignore': 'wire/\n', '/desk/.mudaqqiqignore': '!wire/\n'}
    assert.deepEqual(await leftOf(patterns, names, {repositories: ['/desk']}), names)
    const deep = {...patterns, '/desk/wire/.gitignore': 'deep'}
    assert.deepEqual(await leftOf(deep, names, {repositories: ['/desk']}), [
      '/desk/a.txt',
      '/desk/wire/b.txt',
      '/other/d.txt'
    ])
  })

  it('of git leave out what they name inside a folder that is taken in again', async () => {
    const inside = ['/desk/drafts/a.txt', '/desk/drafts/a.md', '/desk/drafts/deep/b.md', '/desk/drafts/deep/b.txt']
    const left = ['/desk/drafts/a.txt', '/desk/drafts/deep/b.txt']
    const repositories = ['/desk']
    for (const git of ['drafts/\n*.md\n', '*.md\ndrafts\n', '/drafts/\nb.md\na.md\n'])
      for (const own of ['!drafts/', '!/drafts'])
        assert.deepEqual(
          await leftOf({'/desk/.gitignore': git, '/desk/.mudaqqiqignore': own}, inside, {repositories}),
          left,
          git
        )
    const all = {'/desk/.gitignore': 'drafts/**\n', '/desk/.mudaqqiqignore': '!drafts/'}
    assert.deepEqual(await leftOf(all, inside, {repositories}), [])
    const names = ['/desk/[a] b!/c.txt', '/desk/[a] b!/c.md']
    const odd = {'/desk/.gitignore': '*\n!c.txt\n', '/desk/.mudaqqiqignore': '![[]a[]] b!/'}
    assert.deepEqual(await leftOf(odd, names, {repositories}), ['/desk/[a] b!/c.txt'])
  })
})
