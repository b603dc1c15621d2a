import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')
const textOf = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8')

/** The titles of commands as the palette shows them: without the isolates around a title in two scripts. */
const titles = (file: string): string[] =>
  Object.entries(JSON.parse(textOf(file)) as Record<string, string>)
    .filter(([key]) => key.startsWith('command.'))
    .map(([, title]) => title.replace(/[\u2066-\u2069]/g, ''))
const arabic = titles('package.nls.ar.json')
const english = titles('package.nls.json').map((title) => title.split(' — ')[0])

/** What two ways of writing one name have in common: the palette finds neither vowel marks nor other letters. */
const loose = (name: string): string =>
  name
    .replace(/[\u064b-\u0652\u200e\u200f]/g, '')
    .replace(/…$/, '')
    .toLowerCase()

const pages = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md']
  .concat(fs.readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`))
  .filter((name) => name.endsWith('.md'))

describe('the names of commands', () => {
  it('stand in the table of the README as the palette finds them', () => {
    const rows = [...textOf('README.md').matchAll(/^\| \*\*([^*]+)\*\* · ([^|]+) \|/gm)]
    assert.ok(rows.length >= 13, `${rows.length} rows`)
    for (const [, ar, en] of rows) {
      const at = arabic.indexOf(ar)
      assert.ok(at >= 0, `no command is called «${ar}»`)
      assert.equal(en, english[at], ar)
    }
  })

  it('are the same everywhere else', () => {
    const known = new Map([...arabic, ...english].map((title) => [loose(title), title]))
    const wrong: string[] = []
    let found = 0
    for (const page of pages) {
      for (const [, strong, quoted] of textOf(page).matchAll(/\*{1,2}([^*\n]+)\*{1,2}|«([^»\n]+)»/g)) {
        const name = strong ?? quoted
        const title = known.get(loose(name))
        if (title === undefined) continue
        found++
        if (title.replace(/…$/, '') !== name.replace(/…$/, '')) wrong.push(`${page}: ${name}, for ${title}`)
      }
    }
    assert.deepEqual(wrong, [])
    assert.ok(found > 25, `${found} names`)
  })
})
