/**
 * Draws tools/icon.svg into icons/mudaqqiq.png, 256 pixels a side: the Marketplace takes no SVG.
 * usage: node tools/icon.mjs
 */
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {root} from './host/cache.mjs'
import {launchChromium} from './host/chromium.mjs'

const svg = await readFile(path.join(root, 'tools/icon.svg'), 'utf8')
const browser = await launchChromium()
try {
  const page = await browser.newPage({viewport: {width: 256, height: 256}})
  await page.setContent(`<style>body {margin: 0} svg {display: block}</style>${svg}`)
  await writeFile(path.join(root, 'icons/mudaqqiq.png'), await page.screenshot({omitBackground: true}))
} finally {
  await browser.close()
}
