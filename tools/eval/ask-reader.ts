import {ReaderProgram} from '../../server/src/cli/second-reader/reader-program.ts'
import type {Verdict} from '../../server/src/engine/analysis/verdicts.ts'
import {readArticle} from '../../server/src/engine/index.ts'
import {secondReaderPrompt} from '../../server/src/engine/lexicon/generated/second-reader.ts'
import {type Consulted, consult} from '../../server/src/second-reader/consult.ts'
import {answerSchema} from '../../server/src/second-reader/prompt.ts'
import {type ShownSentence, shownSentences, verdictKey} from '../../server/src/second-reader/sentences.ts'
import {troubleText} from '../../server/src/second-reader/trouble.ts'

/** A sentence, and what a reader says of it. */
export interface Told {
  readonly sentence: ShownSentence
  readonly verdict: Verdict
}

/** A program that is asked as `--second-reader` asks it, article by article. */
export class AskedReader {
  readonly #program: ReaderProgram

  /** @param seconds that one answer may take */
  constructor(command: string, seconds: number) {
    this.#program = new ReaderProgram(command, process.cwd(), seconds * 1000)
  }

  /** What it says of those sentences of a text that it is asked about. Trouble is told on standard error. */
  async ask(text: string, about: (sentence: ShownSentence) => boolean): Promise<{told: Told[]; came: Consulted}> {
    const article = readArticle(text)
    const kept = new Map<string, Verdict>()
    const came = await consult(article, {
      reader: '',
      language: 'en',
      kept,
      about,
      ask: (messages) => this.#program.ask({version: secondReaderPrompt.version, messages, schema: answerSchema})
    })
    const trouble = troubleText(came)
    if (trouble !== undefined) console.error(trouble.en)
    const sentences = shownSentences(article)
    const told = sentences.flatMap((sentence, index) => {
      const verdict = kept.get(verdictKey(sentences, index, ''))
      return verdict === undefined ? [] : [{sentence, verdict}]
    })
    return {told, came}
  }

  close(): Promise<void> {
    return this.#program.close()
  }
}
