import {Failure} from '../failure.ts'
import {openDocx} from './docx.ts'
import {openOdt} from './odt.ts'
import type {OfficeDocument} from './office-text.ts'
import {Zip} from './zip.ts'

/**
 * A document of a word processor.
 *
 * @param path for messages
 * @throws Failure where it is none, or means harm
 */
export function openOffice(bytes: Buffer, path: string): OfficeDocument {
  const zip = new Zip(bytes, path)
  const document = openDocx(zip) ?? openOdt(zip)
  if (document !== undefined) return document
  throw new Failure(
    {ar: 'أرشيف لا نص مقال فيه (لا Word ولا ODT)', en: 'an archive without a text (neither Word nor ODT)'},
    path
  )
}
