import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import {decode, encode} from '../../server/src/node/text-encoding.ts'
import {folderWith, runCli} from '../support/cli.ts'

const flawed = 'وقال المدير «نعمل ليلا ونهارا.\r\n'
/** «قال المدير العام إن العمل مستمر» in the older encodings. */
const windows1256 = Buffer.from(
  'c8c7e1cac3dfedcf20deC7e120c7e1e3cfedd120c7e1dac7e320c5e420c7e1dae3e120e3d3cae3d10a',
  'hex'
)
const iso88596 = Buffer.from('e2c7e420c7e4e5cfead120c7e4d9c7e520c5e620c7e4d9e5e420e5d3caE5d10a', 'hex')

const utf16be = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
const utf16le = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('command line: encodings', () => {
  for (const [name, bytes, shift] of [
    ['UTF-8', Buffer.from(flawed), 0],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${flawed}`), 1],
    ['UTF-16LE', utf16le(flawed), 1],
    ['UTF-16BE', utf16be(flawed), 1]
  ] as const) {
    it(`lints ${name}; of a mark, offsets count one unit and columns none`, async function () {
      const cwd = folderWith(this, {'a.txt': bytes})
      const {stdout, stderr} = await runCli(['--reporter', 'json', 'a.txt'], cwd)
      assert.equal(stderr, '')
      const [{messages}] = JSON.parse(stdout) as [{messages: Array<{start: object; end: object}>}]
      const at = flawed.indexOf('«')
      assert.deepEqual(
        messages.map(({start, end}) => [start, end]),
        [
          [
            {line: 1, column: at + 1, offset: at + shift},
            {line: 1, column: at + 2, offset: at + shift + 1}
          ]
        ]
      )
      assert.match((await runCli(['a.txt'], cwd)).stdout, new RegExp(`^a\\.txt:1:${at + 1} `))
      const {
        runs: [
          {
            results: [{locations}]
          }
        ]
      } = JSON.parse((await runCli(['--reporter', 'sarif', 'a.txt'], cwd)).stdout) as {
        runs: [{results: [{locations: [{physicalLocation: {region: object}}]}]}]
      }
      assert.deepEqual(locations[0].physicalLocation.region, {
        startLine: 1,
        startColumn: at + 1,
        endLine: 1,
        endColumn: at + 2,
        charOffset: at + shift,
        charLength: 1,
        snippet: {text: '«'}
      })
    })

    it(`writes ${name} back as it was`, () => {
      const {text, encoding} = decode(bytes, 'a.txt')
      assert.deepEqual(encode(text, encoding, 'a.txt'), bytes)
    })
  }

  const refused: ReadonlyArray<[string, Buffer, RegExp]> = [
    ['Windows-1256', windows1256, /encoded as Windows-1256; convert it to UTF-8/],
    ['ISO-8859-6', iso88596, /encoded as ISO-8859-6/],
    [
      'UTF-16 without a mark',
      Buffer.from('وقال المدير نعمل ليلا ونهارا', 'utf16le'),
      /encoded as UTF-16 without a byte-order mark/
    ],
    ['UTF-32', Buffer.from('fffe000048060000', 'hex'), /encoded as UTF-32/],
    ['half a UTF-16 unit', utf16le(flawed).subarray(0, -1), /truncated UTF-16/],
    ['NULs', Buffer.from('سطر\nسطر\0\n'), /line 2: a NUL byte/],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /a NUL byte; this is not a text file/],
    [
      'broken UTF-8',
      Buffer.concat([Buffer.from('سطر سليم\nسطر سليم\nسطر '), Buffer.from([0xd8]), Buffer.from('\n')]),
      /line 3: bytes that are not UTF-8/
    ],
    ['a surrogate in UTF-8', Buffer.from('d8b30aeda0800a', 'hex'), /line 2: bytes that are not UTF-8/]
  ]
  for (const [name, bytes, message] of refused) {
    it(`names ${name}, with the file, and lints nothing`, async function () {
      const cwd = folderWith(this, {'a.txt': bytes})
      const {code, stdout, stderr} = await runCli(['-l', 'en', '--fix', 'a.txt'], cwd)
      assert.deepEqual({code, stdout}, {code: 2, stdout: ''})
      assert.match(stderr, /^mudaqqiq: a\.txt: /)
      assert.match(stderr, message)
      assert.deepEqual(fs.readFileSync(path.join(cwd, 'a.txt')), bytes)
    })
  }

  it('lints an empty file, a lone mark, and 5 MB on one line', async function () {
    const cwd = folderWith(this, {'a.txt': '', 'b.txt': '\ufeff', 'c.txt': 'وصل الوفد أمس. '.repeat(200_000)})
    assert.equal((await runCli(['a.txt', 'b.txt', 'c.txt'], cwd)).code, 0)
  })
})
