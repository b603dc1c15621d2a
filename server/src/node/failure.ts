import {Unreadable} from '../engine/document/unreadable.ts'
import {tellError} from '../engine/linting/faults.ts'
import type {Bilingual} from '../engine/rule/rule.ts'

/** Why a run cannot go on, or a file cannot be read: exit code 2. Says what is wrong and what to do. */
export class Failure extends Error {
  readonly text: Bilingual
  /** The file, where there is one. */
  readonly path: string | undefined

  constructor(text: Bilingual, path?: string) {
    super(text.en)
    this.text = text
    this.path = path
  }
}

/** The failure behind an error of the file system. */
export function fileFailure(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return new Failure(
    reasons[code] ?? {
      ar: `تعذّرت القراءة أو الكتابة (${code || String(error)})`,
      en: `cannot be read or written (${code || String(error)})`
    },
    path
  )
}

/**
 * The failure behind an error of the linter itself: to be reported, for no text should bring it about.
 *
 * @param path of the article
 */
export function articleFailure(error: unknown, path?: string): Failure {
  if (error instanceof Failure) return error
  if (error instanceof Unreadable) return new Failure(error.text, path)
  const [what, where = ''] = tellError(error).split('\n')
  const told = `${what} ${where.trim().replace(/\(.*[\\/]/, '(')}`.trim()
  return new Failure(
    {
      ar: `تعذّر تدقيق المقال، وهذا خطأ في «مُدقِّق»؛ أبلغنا به: ${told}`,
      en: `could not be linted, by a mistake of Mudaqqiq; please report it: ${told}`
    },
    path
  )
}

/** The failure behind an error that nothing foresaw. */
export function runFailure(error: unknown): Failure {
  const [what, where = ''] = tellError(error).split('\n')
  return new Failure({
    ar: `خطأ في «مُدقِّق»؛ أبلغنا به: ${what} ${where.trim()}`,
    en: `a mistake of Mudaqqiq; please report it: ${what} ${where.trim()}`
  })
}

const reasons: Readonly<Record<string, Bilingual>> = {
  EPIPE: {ar: 'لم يعد أحد يقرأ الخرج', en: 'nobody reads the output any more'},
  ENOENT: {ar: 'لا ملف بهذا الاسم؛ راجع المسار', en: 'no such file; check the path'},
  EACCES: {ar: 'لا إذن بفتح الملف؛ راجع صلاحياته', en: 'permission denied; check the permissions of the file'},
  EPERM: {ar: 'لا إذن بهذه العملية على الملف؛ راجع صلاحياته', en: 'not permitted; check the permissions of the file'},
  EISDIR: {ar: 'هذا مجلد لا ملف', en: 'is a folder, not a file'},
  ENOTDIR: {ar: 'جزء من المسار ليس مجلدًا؛ راجع المسار', en: 'part of the path is not a folder; check the path'},
  ELOOP: {ar: 'وصلات رمزية تدور في حلقة؛ أصلح الوصلة', en: 'symbolic links form a loop; mend the link'},
  ENAMETOOLONG: {ar: 'المسار أطول مما يُسمح به', en: 'the path is too long'},
  ENOSPC: {ar: 'لا مساحة على القرص؛ لم يُغيَّر شيء', en: 'no space left on the disk; nothing was changed'},
  EROFS: {ar: 'القرص للقراءة فقط', en: 'the disk is read-only'},
  EMFILE: {ar: 'ملفات مفتوحة أكثر مما يُسمح به؛ أنقص ‎--jobs', en: 'too many open files; lower --jobs'}
}
