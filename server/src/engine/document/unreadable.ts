import type {Bilingual} from '../bilingual.ts'

/** Why a source is not read: it is no article, and reading it would cost more than any. Says what about it. */
export class Unreadable extends Error {
  readonly text: Bilingual

  constructor(text: Bilingual) {
    super(text.en)
    this.text = text
  }
}

/** A file that may hold articles by its name, and holds none: no harm where nobody has asked for it. */
export class NotAnArticle extends Unreadable {}
