import path from 'node:path'
import type {UserConfig} from '../engine/config/config.ts'
import {CONFIG_FILE, type ConfigFile, type ConfigProblem, PACKAGE_KEY} from '../engine/config/config-file.ts'
import type {Layer} from '../engine/config/layers.ts'
import {lineageOf} from '../engine/config/lineage.ts'
import {Lines} from '../engine/document/positions.ts'
import {parseConfigFile} from '../engine/index.ts'
import {Failure, fileFailure} from '../node/failure.ts'
import {readRegular} from '../node/read-file.ts'
import {decode} from '../node/text-encoding.ts'

/** A configuration and where it was found. */
export interface FoundConfig {
  readonly path: string
  /** What the file says, and before it what those say that it extends; see `settingsFor`. */
  readonly layers: readonly Layer[]
  /** The files that it extends, by their absolute paths, the strongest last. */
  readonly extended: readonly string[]
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
 * A configuration file, with those that it extends.
 *
 * @param needed whether it is a failure that the file does not exist
 * @returns `undefined` where there is none: no such file, or a package.json without the key
 * @throws Failure with every problem of the first file that has any, by line and column
 */
export async function readConfig(file: string, needed: boolean): Promise<FoundConfig | undefined> {
  const texts = new Map<string, string>()
  const read = async (name: string, must: boolean): Promise<ConfigFile | undefined> => {
    const text = await textOf(name, must)
    texts.set(name, text ?? '')
    return text === undefined
      ? undefined
      : parseConfigFile(text, path.basename(name) === 'package.json' ? PACKAGE_KEY : undefined)
  }
  const own = await read(file, needed)
  if (own === undefined) return undefined
  const {files, problems} = await lineageOf(file, own, {
    read: (name) => read(name, false),
    resolve: (from, named) => path.resolve(path.dirname(from), named)
  })
  for (const [name, told] of problems) if (told.length > 0) throw problemsFailure(told, texts.get(name) ?? '', name)
  if (own.config === undefined) return undefined
  const layers = files.map(({name, config}) => ({folder: slashedFolder(name), config}))
  return {path: file, layers, extended: files.slice(0, -1).map(({name}) => name)}
}

/** @returns `undefined` where there is no such file */
async function textOf(file: string, needed: boolean): Promise<string | undefined> {
  try {
    return decode((await readRegular(file, file, 'config')).bytes, file).text
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (!needed && (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR')) return undefined
    // A package.json that cannot be read is somebody else's.
    if (!needed && path.basename(file) === 'package.json' && error instanceof Failure) return undefined
    throw fileFailure(error, file)
  }
}

function problemsFailure(problems: readonly ConfigProblem[], text: string, file: string): Failure {
  const lines = new Lines(text)
  const told = problems.slice(0, 20).map(({message, start}) => {
    const {line, column} = lines.pointAt(start)
    return {ar: `${line}:${column}: ${message.ar}`, en: `${line}:${column}: ${message.en}`}
  })
  return new Failure({ar: told.map(({ar}) => ar).join('\n'), en: told.map(({en}) => en).join('\n')}, file)
}

function slashedFolder(file: string): string {
  return slashedPath(path.dirname(file)).replace(/\/$/, '')
}

/** A path as patterns know it. */
export function slashedPath(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file
}

/** The house profile that layers come to. */
export function profileIn(sources: readonly UserConfig[]): string {
  return sources.findLast(({profile}) => profile !== undefined)?.profile ?? 'none'
}
