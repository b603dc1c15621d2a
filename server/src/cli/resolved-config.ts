import type {Config, UserConfig} from '../engine/config/config.ts'
import {resolveConfig} from '../engine/index.ts'

const resolved = new Map<string, Config>()

/** The configuration made of these, the same one for the same sources: rules keep what they know by its identity. */
export function configOf(sources: readonly UserConfig[]): Config {
  const key = JSON.stringify(sources)
  let config = resolved.get(key)
  if (config === undefined) {
    config = resolveConfig(...sources)
    resolved.set(key, config)
  }
  return config
}
