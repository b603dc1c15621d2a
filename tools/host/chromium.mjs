import {chmod, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {brotliDecompress} from 'node:zlib'
import {cached} from './cache.mjs'
import {unpackPackage} from './npm.mjs'
import {CommandError, findOnPath, run} from './process.mjs'

const packagedVersion = '153.0.0'
const advice =
  'Install Chromium or Google Chrome, or name one in the environment variable CHROMIUM, and run the same command again.'

/** A Chromium with the shared libraries it needs, unpacked from the npm package @sparticuz/chromium. */
async function packagedChromium() {
  const folder = await cached(`host/chromium-${packagedVersion}`, async (target) => {
    console.log(`Fetching Chromium ${packagedVersion} (70 MB) …`)
    await unpackPackage('@sparticuz/chromium', packagedVersion, target, ['bin', 'LICENSE'])
    const bin = path.join(target, 'bin')
    const unpack = async (name) => promisify(brotliDecompress)(await readFile(path.join(bin, `${name}.br`)))
    await writeFile(path.join(target, 'chromium'), await unpack('chromium'))
    await chmod(path.join(target, 'chromium'), 0o755)
    // al2023 holds libnss3, libnspr4 and libexpat; fonts a fonts.conf and one Latin font, without which no text is
    // drawn.
    for (const name of ['al2023.tar', 'fonts.tar']) {
      await writeFile(path.join(bin, name), await unpack(name))
      await run('tar', ['-xf', path.join(bin, name), '-C', target])
    }
    await rm(bin, {recursive: true})
    await mkdir(path.join(target, 'cache'))
  })
  await writeFile(
    path.join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`
  )
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_FILE: path.join(folder, 'fonts.conf')}
  }
}

const version = ({executablePath, env}) => run(executablePath, ['--no-sandbox', '--version'], {env, timeout: 30_000})

/** Throws a message that says what to do if this Chromium does not run. */
async function tried(chromium) {
  try {
    await version(chromium)
    return chromium
  } catch (error) {
    throw new Error(`${chromium.executablePath} does not run.\n${error.message}\n${advice}`)
  }
}

/**
 * A Chromium that runs here: the one named in CHROMIUM, one on the PATH, the packaged one, or (root on Debian, where that does not run) Debian's.
 * Throws, saying what to do, when there is none.
 */
export async function ensureChromium() {
  const named = process.env.CHROMIUM
  if (named) return tried({executablePath: named, env: {}})
  const present = findOnPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
  if (present) return tried({executablePath: present, env: {}})
  try {
    if (process.arch !== 'x64')
      throw new Error(`The packaged Chromium is for x64, and this is ${process.arch}.\n${advice}`)
    return await tried(await packagedChromium())
  } catch (error) {
    if (process.getuid?.() !== 0 || !findOnPath('apt-get')) throw error
    console.log(`${error.message.split('\n')[0]} Installing Debian's chromium …`)
    try {
      await run('apt-get', ['update', '-qq'])
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
        env: {DEBIAN_FRONTEND: 'noninteractive'}
      })
    } catch (aptError) {
      throw new Error(
        `No Chromium could be had: ${aptError instanceof CommandError ? aptError.message : aptError}\n${advice}`
      )
    }
    return tried({executablePath: '/usr/bin/chromium', env: {}})
  }
}

/** Starts a Chromium that reaches this machine only. `env` adds to its environment. */
export async function launchChromium(env = {}) {
  const {chromium} = await import('playwright-core')
  const found = await ensureChromium()
  return chromium.launch({
    executablePath: found.executablePath,
    env: {...process.env, ...found.env, ...env},
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, MAP *.127.0.0.1 127.0.0.1'
    ]
  })
}
