import {randomBytes} from 'node:crypto'
import {constants, readdirSync, realpathSync, rmSync, type Stats} from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import {Failure, fileFailure} from './failure.ts'

/**
 * Writes a file all at once or not at all: to a temporary file beside it, then renamed over it. Mode and owner stay;
 * a symbolic link stays a link, its target is replaced; a file with several names is written in place and keeps them.
 *
 * @param file absolute
 * @param shown its path for a message
 * @param read what was known of the file when it was read, if it existed; it must not have changed since
 * @throws Failure where it cannot be written; the file is then as it was, or the failure names the one that has the text
 */
export async function replaceFile(file: string, shown: string, bytes: Buffer | string, read?: Stats): Promise<void> {
  let temporary: string | undefined
  try {
    const target = read === undefined ? file : await fs.realpath(file)
    if (read !== undefined) {
      if (!read.isFile())
        throw new Failure({ar: 'ليس ملفًا عاديًّا؛ لا يُكتب فيه', en: 'not a regular file; it is not written to'}, shown)
      await fs.access(target, constants.W_OK)
    }
    const made = path.join(
      path.dirname(target),
      `.${path.basename(target).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`
    )
    const handle = await fs.open(made, 'wx', read === undefined ? 0o666 : 0o600)
    temporary = made
    try {
      await handle.writeFile(bytes)
      if (read !== undefined) await keepOwner(handle, read)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (read !== undefined) await unchanged(target, shown, read)
    if (read !== undefined && read.nlink > 1) {
      temporary = undefined
      return await overwrite(target, bytes, made, shown)
    }
    await fs.rename(made, target)
    temporary = undefined
  } catch (error) {
    throw fileFailure(error, shown)
  } finally {
    if (temporary !== undefined) await fs.rm(temporary, {force: true})
  }
}

/**
 * Writes into a file that has other names, too, and is to keep them. Until that is done another file has the whole
 * text, under a name by which nobody removes it.
 *
 * @param made a file with the text
 * @throws Failure that names the file with the whole text, where it cannot be written
 */
async function overwrite(target: string, bytes: Buffer | string, made: string, shown: string): Promise<void> {
  const whole = made.replace(/tmp$/, 'whole')
  await fs.rename(made, whole)
  try {
    const handle = await fs.open(target, 'r+')
    try {
      // Writes on until all is written; `write` may stop after a part.
      await handle.writeFile(bytes)
      await handle.truncate(Buffer.byteLength(bytes))
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    const {text} = fileFailure(error, shown)
    const name = path.basename(whole)
    throw new Failure({ar: `${text.ar}؛ النص كله في ${name}`, en: `${text.en}; the whole text is in ${name}`}, shown)
  }
  await fs.rm(whole, {force: true})
}

/** Removes what a run that is broken off leaves beside a file it was to replace. */
export function removeUnfinished(file: string): void {
  try {
    const target = realpathSync(file)
    const begins = `.${path.basename(target).slice(0, 80)}.`
    for (const name of readdirSync(path.dirname(target)))
      if (name.startsWith(begins) && /^[\da-f]{12}\.tmp$/.test(name.slice(begins.length)))
        rmSync(path.join(path.dirname(target), name), {force: true})
  } catch {
    // A folder that is gone has nothing left in it.
  }
}

async function keepOwner(handle: fs.FileHandle, {uid, gid, mode}: Stats): Promise<void> {
  const own = await handle.stat()
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid)
  await handle.chmod(mode & 0o7777)
}

async function unchanged(target: string, shown: string, read: Stats): Promise<void> {
  const now = await fs.stat(target)
  if (now.mtimeMs !== read.mtimeMs || now.size !== read.size)
    throw new Failure(
      {
        ar: 'تغيّر الملف أثناء الفحص؛ لم يُكتب فيه، أعد التشغيل',
        en: 'the file changed while it was linted; it was not written, run again'
      },
      shown
    )
}
