import assert from 'node:assert/strict'
import {pathToFileURL} from 'node:url'
import type {Diagnostic, PublishDiagnosticsParams, ShowMessageParams} from 'vscode-languageserver'
import {folderWith} from '../../support/cli.ts'
import {LanguageServer, pulling} from '../../support/language-server.ts'

/** Files of settings with Arabic before what is wrong in them, on the same line. */
const files = {
  '.mudaqqiqrc.json': '{"words": ["كلمة", "كلمة"], "الأسلوب": 1, "rules": {"hamza": "off"}}',
  '.mudaqqiq-names.yaml': 'names: [{name: ديفيد كوهين, variants: [كوهن], wrong: 1}]\n',
  '.mudaqqiq-ignore.json': '{"ignores": [{"excerpt": "قال", "rule": "quote-direction", "file": "a.txt"}]}',
  'a.txt': 'قال الوزير.\n'
}

const columnsOf = {
  'utf-16': (text: string) => text.length,
  'utf-8': (text: string) => Buffer.byteLength(text),
  'utf-32': (text: string) => [...text].length
}

describe('server: what is wrong in files of settings', () => {
  let server: LanguageServer
  afterEach(() => server.stop())

  for (const [encoding, columns] of Object.entries(columnsOf))
    it(`stands where it is, in ${encoding}, without bidirectional controls for who prints them`, async function () {
      const folder = folderWith(this, files)
      const at = (name: string): string => `${pathToFileURL(folder).href}/${name}`
      const told: string[] = []
      server = await LanguageServer.start({
        folders: [pathToFileURL(folder).href],
        client: 'Neovim',
        capabilities: {...pulling, general: {positionEncodings: [encoding]}}
      })
      server.connection.onNotification('window/showMessage', ({message}: ShowMessageParams) => {
        told.push(message)
      })
      await server.open(at('a.txt'), files['a.txt'])
      await server.diagnostics(at('a.txt'))
      for (const name of ['.mudaqqiqrc.json', '.mudaqqiq-names.yaml', '.mudaqqiq-ignore.json'] as const) {
        const {diagnostics = []} = server.published.findLast(({uri}) => uri === at(name)) ?? {}
        assert.ok(diagnostics.length > 0, name)
        const [{range, message}] = diagnostics as [Diagnostic]
        const [line] = files[name].split('\n')
        const marked = lineAround(line, range, columns)
        assert.equal(marked, expected[name], name)
        assert.doesNotMatch(String(message), /[\u2066-\u2069]/)
      }
      assert.equal(told.length, 1)
      assert.doesNotMatch(told[0], /[\u2066-\u2069]/)
    })
})

const expected = {
  '.mudaqqiqrc.json': '"الأسلوب"',
  '.mudaqqiq-names.yaml': 'wrong',
  '.mudaqqiq-ignore.json': '{"excerpt": "قال", "rule": "quote-direction", "file": "a.txt"}'
}

/** The words of a line that a range marks, by columns counted in some unit. */
function lineAround(
  line: string,
  {start, end}: PublishDiagnosticsParams['diagnostics'][number]['range'],
  columns: (text: string) => number
): string {
  const place = (column: number): number => {
    let at = 0
    while (at < line.length && columns(line.slice(0, at)) < column) at++
    assert.equal(columns(line.slice(0, at)), column)
    return at
  }
  return line.slice(place(start.character), place(end.character))
}
