import {type Connection, DidChangeConfigurationNotification, type InitializeParams} from 'vscode-languageserver'
import type {Config, UserConfig} from '../../engine/config/config.ts'
import {isLeftOut, settingsFor} from '../../engine/config/layers.ts'
import {parseConfigFile, resolveConfig} from '../../engine/index.ts'
import {textKey} from '../../engine/linting/suppressions/side-file.ts'
import type {ConfigFiles} from './config-files.ts'
import type {FileProblems} from './file-problems.ts'
import {parsedUri} from './folders.ts'
import type {HouseFiles} from './house-files.ts'
import {sourceOf} from './source-of.ts'
import type {SideFile, SuppressionFiles} from './suppression-files.ts'

/** What the server knows of the user's wishes for one document. Its identity changes when they may have. */
export interface Settings {
  readonly enable: boolean
  readonly language: 'ar' | 'en'
  /** The least share of Arabic letters in a document that is linted unasked. */
  readonly minArabicShare: number
  readonly run: 'onType' | 'onSave'
  /** Milliseconds without a keystroke before a document is linted. */
  readonly debounce: number
  readonly codeLens: boolean
  readonly config: Config
  /** What of the document is not to be reported. */
  readonly side: SideFile | undefined
  /** The same for settings that say the same. */
  readonly stamp: string
}

/** The files that settings are read from, and what is wrong in them. */
interface SettingsSources {
  readonly problems: FileProblems
  readonly configFiles: ConfigFiles
  readonly houseFiles: HouseFiles
  readonly suppressionFiles: SuppressionFiles
}

/** The settings of the editor as it hands them over, and of configuration files, resolved document by document. */
export class SettingsStore {
  readonly #connection: Connection
  readonly #files: ConfigFiles
  readonly #house: HouseFiles
  readonly #suppressions: SuppressionFiles
  readonly #problems: FileProblems
  readonly #canAsk: boolean
  readonly #canRegister: boolean
  #spoken: unknown
  #pushed: Record<string, unknown> | undefined
  readonly #byDocument = new Map<string, Promise<Settings>>()
  readonly #byContent = new Map<string, Omit<Settings, 'side' | 'stamp'>>()

  constructor(
    connection: Connection,
    {configFiles, houseFiles, suppressionFiles, problems}: SettingsSources,
    {capabilities, initializationOptions}: InitializeParams
  ) {
    this.#connection = connection
    this.#files = configFiles
    this.#house = houseFiles
    this.#problems = problems
    this.#suppressions = suppressionFiles
    this.#canAsk = capabilities.workspace?.configuration === true
    this.#canRegister = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true
    this.#pushed = settingsIn(record(initializationOptions).settings ?? initializationOptions)
  }

  /** To be called once the client is ready for requests. */
  async register(): Promise<void> {
    if (this.#canRegister)
      await this.#connection.client.register(DidChangeConfigurationNotification.type, {section: 'mudaqqiq'})
  }

  /** The settings of a document. */
  of(uri: string): Promise<Settings> {
    let settings = this.#byDocument.get(uri)
    if (settings === undefined) {
      settings = this.#resolve(uri)
      this.#byDocument.set(uri, settings)
    }
    return settings
  }

  forget(uri: string): void {
    this.#byDocument.delete(uri)
  }

  /**
   * Everything is to be asked for anew.
   *
   * @param pushed what a client that cannot be asked sent along
   */
  changed(pushed?: unknown): void {
    const given = settingsIn(pushed)
    if (given !== undefined) this.#pushed = given
    this.#byDocument.clear()
  }

  #keep(content: string, settings: Omit<Settings, 'side' | 'stamp'>): void {
    this.#byContent.set(content, settings)
    const [oldest] = this.#byContent.keys()
    if (this.#byContent.size > MOST_KEPT) this.#byContent.delete(oldest)
  }

  async #resolve(document: string): Promise<Settings> {
    const uri = sourceOf(document)
    const asked = this.#canAsk ? settingsIn(await this.#asked(uri)) : undefined
    const raw = asked ?? this.#pushed ?? {}
    this.#speakAs(raw.language)
    const place = placeOf(uri)
    const layers = (await this.#files.governing(uri))?.layers ?? []
    const files = [...(await this.#house.sources(uri)), ...settingsFor(layers, place)]
    const leftOut = place !== undefined && isLeftOut(layers, place)
    const content = JSON.stringify([raw, files, leftOut])
    let settings = this.#byContent.get(content)
    if (settings === undefined) {
      settings = toSettings(raw, files, leftOut)
      this.#keep(content, settings)
    }
    this.#problems.speak(settings.language)
    const side = await this.#suppressions.of(uri)
    return {...settings, side, stamp: textKey(`${content}\n${side?.text ?? ''}`)}
  }

  /** What is wrong in a file is told before the files are read that may say another language. */
  #speakAs(language: unknown): void {
    if (language === this.#spoken) return
    this.#spoken = language
    this.#problems.speak(language === 'en' ? 'en' : 'ar')
  }

  /** What the client says when asked; nothing where it cannot say. */
  async #asked(uri: string): Promise<unknown> {
    try {
      return await this.#connection.workspace.getConfiguration({scopeUri: uri, section: 'mudaqqiq'})
    } catch {
      return undefined
    }
  }
}

/** Where a document lies, as the folders of configuration files are written; one that is nowhere yet lies nowhere. */
function placeOf(uri: string): string | undefined {
  const document = parsedUri(uri)
  return document === undefined || document.scheme === 'untitled' ? undefined : parsedUri(document.toString())?.path
}

/** Settings that are kept: there are rarely more than two at a time, and somebody may try out hundreds. */
const MOST_KEPT = 20

/**
 * Settings from what the editor gave; what is missing or wrong takes its default. Configuration files outrank them: they
 * are the desk's, shared by all.
 *
 * @param leftOut whether they leave the document out where nobody asks for it
 */
function toSettings(
  raw: Record<string, unknown>,
  files: readonly UserConfig[],
  leftOut: boolean
): Omit<Settings, 'side' | 'stamp'> {
  const {language, profile, style, rules, fold} = raw
  const {config: own = {}} = parseConfigFile(JSON.stringify({language, profile, style, rules, fold}))
  const config = resolveConfig(own, ...files)
  return {
    enable: raw.enable !== false && !leftOut,
    language: config.language,
    minArabicShare: number(raw.minArabicShare, 0.5, 0, 1),
    run: raw.run === 'onSave' ? 'onSave' : 'onType',
    debounce: number(raw.debounce, 150, 0, 10_000),
    codeLens: raw.codeLens === true,
    config
  }
}

/** Keys of the settings. Something that has none of them holds no settings. */
const keys = [
  'enable',
  'language',
  'profile',
  'style',
  'rules',
  'fold',
  'minArabicShare',
  'run',
  'debounce',
  'codeLens'
]

/**
 * The settings in what a client gives: by themselves, under `mudaqqiq`, or with that before each key.
 *
 * @returns `undefined` where there are none
 */
function settingsIn(given: unknown): Record<string, unknown> | undefined {
  const {mudaqqiq, ...flat} = record(given)
  if (typeof mudaqqiq === 'object' && mudaqqiq !== null) return record(mudaqqiq)
  const dotted = Object.entries(flat).filter(([key]) => key.startsWith('mudaqqiq.'))
  if (dotted.length > 0) return nested(dotted.map(([key, value]) => [key.slice('mudaqqiq.'.length), value]))
  return keys.some((key) => Object.hasOwn(flat, key)) ? flat : undefined
}

/** `rules.hamza` is `hamza` of `rules`. */
function nested(entries: ReadonlyArray<readonly [string, unknown]>): Record<string, unknown> {
  const settings: Record<string, unknown> = {}
  for (const [key, value] of entries) {
    const [first, ...rest] = key.split('.')
    if (rest.length === 0) settings[first] = value
    else settings[first] = {...record(settings[first]), [rest.join('.')]: value}
  }
  return settings
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function number(value: unknown, otherwise: number, least: number, most: number): number {
  return typeof value === 'number' && value >= least && value <= most ? value : otherwise
}
