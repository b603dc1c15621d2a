import fs from 'node:fs'
import path from 'node:path'

/**
 * The folder of measuring material that a desk may keep beside the project (`MUDAQQIQ_SHARED`, by default `../shared`):
 * tests check more where it is there. The project itself needs none of it.
 */
export const shared = path.resolve(process.env.MUDAQQIQ_SHARED ?? path.join(import.meta.dirname, '../../../shared'))

/** The text of a shared file, or `undefined` where it is not there. */
export function readShared(name: string): string | undefined {
  const file = path.join(shared, name)
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}
