import type {Article} from '../engine/document/article.ts'
import {formatOfName, isOlder} from '../engine/document/formats/registry.ts'
import {type Format, readArticle} from '../engine/index.ts'
import {readRegular} from './read-file.ts'
import {type Decoded, decode} from './text-encoding.ts'

/**
 * The text of an article. In which encodings it may be depends on its format: wires are older than Unicode.
 *
 * @param name of the file, which tells the format where none is given; also for the message
 * @throws Failure where the bytes are not such a text
 */
export function decodeArticle(bytes: Buffer, name: string, format: Format = formatOfName(name)): Decoded {
  return decode(bytes, name, isOlder(format))
}

/**
 * The text of an article on disk; see {@link decodeArticle}.
 *
 * @param file absolute
 * @throws Failure, or an error of the file system, where it cannot be read
 */
export async function readArticleText(file: string, name: string, format?: Format): Promise<string> {
  const {bytes} = await readRegular(file, name, 'article')
  return decodeArticle(bytes, name, format).text
}

/** An article on disk, read; see {@link readArticleText}. */
export async function readArticleFile(
  file: string,
  name: string,
  format: Format = formatOfName(name)
): Promise<Article> {
  return readArticle(await readArticleText(file, name, format), format)
}
