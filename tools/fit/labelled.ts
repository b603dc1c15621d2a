import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** A sentence as a desk labelled it. Offsets in UTF-16 code units from the start of the article. */
export interface LabelledSentence {
  readonly start: number
  readonly end: number
  readonly label: string
  /** Readers may differ: it counts neither way. */
  readonly soft?: boolean
  /** The reader was in doubt: it counts half. */
  readonly doubt?: boolean
}

export interface LabelledArticle {
  readonly id: string
  readonly outlet?: string
  readonly text: string
  readonly sentences: readonly LabelledSentence[]
}

/** The objects of a file with one JSON object a line. */
export function readJsonLines<T>(file: string): T[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

/**
 * Articles whose labels are kept apart from their text, which belongs to its outlet: a list of labels knows an article by the
 * hash of its text.
 *
 * @param list the name of a list of labels beside this file
 * @param folder where the articles are, in files with one JSON object a line; those that are not there are left out
 */
export function readLabels(list: string, folder: string): LabelledArticle[] {
  const rows = new Map(
    fs
      .readFileSync(path.join(import.meta.dirname, list), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t') as [string, string])
  )
  const articles: LabelledArticle[] = []
  for (const file of fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    for (const {id, outlet, text} of readJsonLines<{id: string; outlet?: string; text?: string}>(
      path.join(folder, file)
    )) {
      if (text === undefined) continue
      const hash = createHash('sha1').update(text).digest('hex').slice(0, 16)
      const labels = rows.get(hash)
      if (labels === undefined) continue
      rows.delete(hash)
      articles.push({id, outlet, text, sentences: sentencesOf(list, labels, text.length)})
    }
  }
  return articles
}

function sentencesOf(list: string, labels: string, length: number): LabelledSentence[] {
  const cells = labels.split(' ').map((cell) => {
    const parts = /^(\d+)(\w)([*?]*)$/.exec(cell)
    if (parts === null) throw new Error(`${list}: «${cell}» is no label`)
    return parts
  })
  return cells.map(([, start, label, marks], i) => ({
    start: Number(start),
    end: i + 1 < cells.length ? Number(cells[i + 1][1]) : length,
    label,
    soft: marks.includes('*'),
    doubt: marks.includes('?')
  }))
}
