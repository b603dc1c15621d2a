import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {cached} from './cache.mjs'
import {unpackDebianPackages} from './debian.mjs'

const packages = ['fonts-hosny-amiri', 'fonts-noto-core', 'fonts-dejavu-core']

/**
 * Arabic and Latin fonts for pictures, the same on every machine.
 * @returns the environment with which Chromium sees them.
 */
export async function ensureFonts() {
  const folder = await cached('host/fonts-bookworm', async (target) => {
    console.log('Fetching Arabic fonts (Amiri, Noto, DejaVu) …')
    try {
      await unpackDebianPackages(packages, target)
    } catch (error) {
      throw new Error(`Pictures need Arabic fonts, which could not be fetched.\n${error.message}`)
    }
  })
  // Written every time: the checkout, and with it the cache, may have moved.
  await writeFile(
    path.join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}/usr/share/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans</family><family>Noto Sans Arabic</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Noto Serif</family><family>Amiri</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`
  )
  return {FONTCONFIG_FILE: path.join(folder, 'fonts.conf')}
}
