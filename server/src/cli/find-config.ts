import path from 'node:path'
import type {UserConfig} from '../engine/config/config.ts'
import {CONFIG_FILE, PACKAGE_KEY} from '../engine/config/config-file.ts'
import {Lines} from '../engine/document/positions.ts'
import {parseConfigFile} from '../engine/index.ts'
import {Failure, fileFailure} from '../node/failure.ts'
import {readRegular} from '../node/read-file.ts'
import {decode} from '../node/text-encoding.ts'

/** A configuration and where it was found. */
export interface FoundConfig {
  readonly path: string
  readonly config: UserConfig
}

/**
 * The configuration of a folder itself: its `.mudaqqiqrc.json`, or its package.json with a `mudaqqiq` key.
 *
 * @throws Failure where that file is broken
 */
export async function configIn(folder: string): Promise<FoundConfig | undefined> {
  return (
    (await readConfig(path.join(folder, CONFIG_FILE), false)) ??
    (await readConfig(path.join(folder, 'package.json'), false))
  )
}

/**
 * A configuration file.
 *
 * @param needed whether it is a failure that the file does not exist
 * @returns `undefined` where there is none: no such file, or a package.json without the key
 * @throws Failure with every problem of the file, by line and column
 */
export async function readConfig(file: string, needed: boolean): Promise<FoundConfig | undefined> {
  const isManifest = path.basename(file) === 'package.json'
  let text: string
  try {
    text = decode((await readRegular(file, file, 'config')).bytes, file).text
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (!needed && (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR')) return undefined
    // A package.json that cannot be read is somebody else's.
    if (!needed && isManifest && error instanceof Failure) return undefined
    throw fileFailure(error, file)
  }
  const {config, problems} = parseConfigFile(text, isManifest ? PACKAGE_KEY : undefined)
  if (problems.length > 0) {
    const lines = new Lines(text)
    const told = problems.slice(0, 20).map(({message, start}) => {
      const {line, column} = lines.pointAt(start)
      return {ar: `${line}:${column}: ${message.ar}`, en: `${line}:${column}: ${message.en}`}
    })
    throw new Failure({ar: told.map(({ar}) => ar).join('\n'), en: told.map(({en}) => en).join('\n')}, file)
  }
  return config === undefined ? undefined : {path: file, config}
}
