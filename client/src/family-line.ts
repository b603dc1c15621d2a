import type {Bilingual, FamilyCount} from '../../server/src/protocol/messages.ts'
import {counted, familyNames} from '../../server/src/protocol/wording.ts'

/** What a family has to say of an article, in few words: «الإسناد والمصادر: 2 (وتلميح واحد)». */
export function familyLine({family, findings, hints}: FamilyCount): Bilingual {
  const {ar, en} = familyNames[family]
  const [more, moreEn] = [counted(hints, 'hint', 'ar'), counted(hints, 'hint', 'en')]
  if (findings === 0) return {ar: `${ar}: ${more}`, en: `${en}: ${moreEn}`}
  if (hints === 0) return {ar: `${ar}: ${findings}`, en: `${en}: ${findings}`}
  return {ar: `${ar}: ${findings} (و${more})`, en: `${en}: ${findings} (and ${moreEn})`}
}
