import fs from 'node:fs/promises'
import path from 'node:path'
import {IgnoreFiles, type IgnoreSource} from '../engine/config/ignore-files.ts'
import {fileFailure} from '../node/failure.ts'
import {readRegular} from '../node/read-file.ts'
import {decode} from '../node/text-encoding.ts'
import {slashedPath} from './find-config.ts'

/**
 * What files of patterns leave out below a folder.
 *
 * @param folder absolute; though it be left out itself, who names it wants what it holds
 * @returns whether a file or a folder, by its absolute path, is left out
 * @throws Failure where a .mudaqqiqignore cannot be read
 */
export async function ignoredBelow(folder: string): Promise<(file: string, isFolder?: boolean) => Promise<boolean>> {
  const ignores = await IgnoreFiles.below(disk, slashedPath(folder).replace(/\/$/, ''))
  return (file, isFolder) => ignores.leavesOut(slashedPath(file), isFolder)
}

const disk: IgnoreSource = {
  async text(file, needed) {
    try {
      const {text} = decode((await readRegular(file, file, 'ignores')).bytes, file)
      return text.replace(/^\ufeff/, '')
    } catch (error) {
      const isMissing = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
      if (isMissing || !needed) return undefined
      throw fileFailure(error, path.normalize(file))
    }
  },
  isRepository: (folder) =>
    fs.stat(`${folder}/.git`).then(
      () => true,
      () => false
    )
}
