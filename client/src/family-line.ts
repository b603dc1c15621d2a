import type {Bilingual, FamilyCount} from '../../server/src/protocol/messages.ts'
import {familyNames, shortCount} from '../../server/src/protocol/wording.ts'

/** What a family has to say of an article, in few words: «الإسناد والمصادر: 2 وتلميح واحد». */
export function familyLine({family, ...count}: FamilyCount): Bilingual {
  const {ar, en} = familyNames[family]
  return {ar: `${ar}: ${shortCount(count, 'ar')}`, en: `${en}: ${shortCount(count, 'en')}`}
}
