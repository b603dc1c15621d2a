import path from 'node:path'
import type {Copy, Desk} from '../agents/desk.ts'
import {type Input, Refusal} from '../agents/input.ts'
import {Governed} from '../cli/governed.ts'
import {configOf} from '../cli/resolved-config.ts'
import type {Config} from '../engine/config/config.ts'
import {formatOfName, isOlder} from '../engine/document/formats/registry.ts'
import {readSteps} from '../engine/index.ts'
import {suppressBySideFile} from '../engine/linting/suppressions/side-file.ts'
import {inOneStep} from '../engine/steps.ts'
import {readRegular} from '../node/read-file.ts'
import {replaceFile} from '../node/replace-file.ts'
import {decode, encode} from '../node/text-encoding.ts'
import {isOfficeName} from '../protocol/office-documents.ts'
import type {OpenFolders} from './open-folders.ts'

/** Articles from files, governed as they are on the command line. One desk a question: settings are looked at anew. */
export class FileDesk implements Desk {
  readonly #folders: OpenFolders
  readonly inSlices: Desk['inSlices']

  constructor(folders: OpenFolders, inSlices: Desk['inSlices']) {
    this.#folders = folders
    this.inSlices = inSlices
  }

  async config({language}: Input): Promise<Config> {
    return configOf(await governed(await this.#folders.first(), language).sources('-'))
  }

  async copy(input: Input): Promise<Copy> {
    const {text, format = 'plain'} = input
    if (input.path !== undefined) return this.#copyOf(input.path, input)
    if (text === undefined) throw new Refusal({ar: 'أعط «text» أو «path»', en: 'give "text" or "path"'})
    const config = await this.config(input)
    return {
      name: 'text',
      text,
      config,
      language: config.language,
      read: (source, cache) => readSteps(source, format, cache),
      suppress: (_, findings) => findings
    }
  }

  async #copyOf(given: string, {format, language}: Input): Promise<Copy> {
    const file = await this.#folders.article(given)
    const {bytes, stat} = await readRegular(file, given, 'article')
    const governs = governed(path.dirname(file), language)
    const [sources, side] = await Promise.all([governs.sources(file), governs.suppressions(file)])
    const config = configOf(sources)
    const about: Pick<Copy, 'name' | 'config' | 'language' | 'suppress'> = {
      name: path.basename(file),
      config,
      language: config.language,
      suppress: (article, findings) =>
        side === undefined ? findings : suppressBySideFile(article, findings, side.suppressions, side.file)
    }
    if (isOfficeName(file) && format === undefined) {
      const {openOffice} = await import('../node/office/open.ts')
      const document = openOffice(bytes, given)
      return {...about, text: document.text, read: (source, cache) => inOneStep(() => document.read(source, cache))}
    }
    const chosen = format ?? formatOfName(file)
    const {text, encoding} = decode(bytes, given, isOlder(chosen))
    return {
      ...about,
      text,
      read: (source, cache) => readSteps(source, chosen, cache),
      async write(fixed) {
        await replaceFile(file, given, encode(fixed, encoding, given), stat)
        return file
      }
    }
  }
}

function governed(folder: string, language: Input['language']): Governed {
  return new Governed(
    {configPath: undefined, stdinName: undefined, overrides: language === undefined ? {} : {language}},
    folder
  )
}
