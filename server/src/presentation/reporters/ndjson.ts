import {jsonBody} from './json.ts'
import type {Reporter} from './result.ts'

/** One JSON object per file and line, each written as soon as it is known. */
export const ndjson: Reporter = {
  begin: '',
  between: '',
  entry: ({path, article, findings}, {language}) =>
    `${JSON.stringify({path, ...jsonBody(article, findings, language)})}\n`,
  end: () => ''
}
