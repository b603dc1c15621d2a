import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {listFiles, PackageManager} from '@vscode/vsce'

interface Manifest {
  readonly icon: string
  readonly galleryBanner: {color: string; theme: string}
  readonly preview: boolean
  readonly qna: string
  readonly homepage: string
  readonly keywords: readonly string[]
  readonly contributes: {languages: [{icon: {light: string; dark: string}}]}
}

const root = path.join(import.meta.dirname, '../..')
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest

describe('what the Marketplace shows', () => {
  it('is an icon of 256 pixels a side, in 12 KB', () => {
    const png = fs.readFileSync(path.join(root, manifest.icon))
    assert.equal(png.toString('latin1', 1, 4), 'PNG')
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256])
    assert.ok(png.length < 12_000, `${png.length} bytes`)
  })

  it('is a banner of the ground of the icon, and where to ask', () => {
    const {galleryBanner, preview, qna, homepage} = manifest
    assert.ok(fs.readFileSync(path.join(root, 'tools/icon.svg'), 'utf8').includes(`fill="${galleryBanner.color}"`))
    assert.deepEqual([galleryBanner.theme, preview, qna], ['dark', false, `${homepage}/discussions`])
  })

  it('is keywords in both languages, each once, as many as are taken', () => {
    const {keywords} = manifest
    assert.ok(new Set(keywords).size === keywords.length && keywords.length <= 30)
    for (const script of [/[a-z]/, /[\u0600-\u06ff]/]) assert.ok(keywords.some((word) => script.test(word)))
  })

  it('goes into the extension: the icon, and those of news copy on light and dark', async () => {
    const packed = await listFiles({cwd: root, packageManager: PackageManager.None})
    const {light, dark} = manifest.contributes.languages[0].icon
    for (const icon of [manifest.icon, light, dark]) assert.ok(packed.includes(path.posix.normalize(icon)), icon)
    assert.notEqual(
      ...([light, dark].map((icon) => fs.readFileSync(path.join(root, icon), 'utf8')) as [string, string])
    )
  })
})
