import assert from 'node:assert/strict'
import fs from 'node:fs'
import fsPromises, {type FileHandle} from 'node:fs/promises'
import path from 'node:path'
import {Failure} from '../../server/src/node/failure.ts'
import {replaceFile} from '../../server/src/node/replace-file.ts'
import {folderWith} from '../support/cli.ts'

/** What all open files have in common. */
async function prototypeOfHandles(file: string): Promise<FileHandle> {
  const handle = await fsPromises.open(file)
  await handle.close()
  return Object.getPrototypeOf(handle) as FileHandle
}

describe('a file with several names', () => {
  const before = 'قبل التصحيح وأطول مما بعده.\n'
  const after = 'بعد التصحيح.\n'

  it('is written to the end, though the system writes a part at a time', async function () {
    const cwd = folderWith(this, {'a.txt': before})
    const file = path.join(cwd, 'a.txt')
    fs.linkSync(file, path.join(cwd, 'b.txt'))
    const prototype = await prototypeOfHandles(file)
    const {write} = prototype
    Object.assign(prototype, {
      write(this: FileHandle, bytes: Buffer, offset = 0, length = bytes.length, position: number | null = null) {
        return Reflect.apply(write, this, [bytes, offset, Math.min(3, length), position])
      }
    })
    try {
      await replaceFile(file, 'a.txt', after, fs.statSync(file))
    } finally {
      Object.assign(prototype, {write})
    }
    assert.equal(fs.readFileSync(path.join(cwd, 'b.txt'), 'utf8'), after)
    assert.deepEqual(fs.readdirSync(cwd), ['a.txt', 'b.txt'])
  })

  it('that could not be written whole leaves the whole text beside it, and the failure names it', async function () {
    const cwd = folderWith(this, {'a.txt': before})
    const file = path.join(cwd, 'a.txt')
    fs.linkSync(file, path.join(cwd, 'b.txt'))
    const prototype = await prototypeOfHandles(file)
    const {truncate} = prototype
    Object.assign(prototype, {truncate: () => Promise.reject(Object.assign(new Error('i/o'), {code: 'EIO'}))})
    let failure: unknown
    try {
      await replaceFile(file, 'a.txt', after, fs.statSync(file)).catch((error: unknown) => {
        failure = error
      })
    } finally {
      Object.assign(prototype, {truncate})
    }
    const [beside] = fs.readdirSync(cwd).filter((name) => !/^[ab]\.txt$/.test(name))
    assert.equal(fs.readFileSync(path.join(cwd, beside), 'utf8'), after)
    assert.ok(failure instanceof Failure && failure.text.en.endsWith(`the whole text is in ${beside}`), String(failure))
  })
})
