import type {Memento} from 'vscode'
import type {KeptVerdict} from '../../../server/src/protocol/second-reading.ts'

const KEY = 'secondReader.verdicts'
/** Verdicts that are kept: those of some hundred articles. The oldest are dropped. */
const MOST = 3000

/** What second readers said of sentences, kept with the workspace: what is known is not sent again after a restart. */
export class KeptVerdicts {
  readonly #memento: Memento

  constructor(memento: Memento) {
    this.#memento = memento
  }

  get all(): readonly KeptVerdict[] {
    return this.#memento.get<readonly KeptVerdict[]>(KEY, [])
  }

  async add(verdicts: readonly KeptVerdict[]): Promise<void> {
    if (verdicts.length === 0) return
    const all = new Map([...this.all, ...verdicts])
    await this.#memento.update(KEY, [...all].slice(-MOST))
  }
}
