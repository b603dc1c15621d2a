import assert from 'node:assert/strict'
import JSZip from 'jszip'
import {Failure} from '../../../server/src/node/failure.ts'
import {openOffice} from '../../../server/src/node/office/open.ts'
import {Zip} from '../../../server/src/node/office/zip.ts'

async function archive(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content, {createFolders: false})
  return zip.generateAsync({type: 'nodebuffer', compression: 'DEFLATE'})
}
const word = (body: string): string => `<w:document><w:body>${body}</w:body></w:document>`
const said = '<w:p><w:r><w:t>وصل الوفد.</w:t></w:r></w:p>'

describe('an archive', () => {
  it('is read, and what was put into it is read back by others', async () => {
    const zip = new Zip(await archive({'a.txt': 'وصل', 'b/c.txt': 'ثم'}), 'a')
    assert.deepEqual([zip.text('a.txt'), zip.text('b/c.txt'), zip.text('d')], ['وصل', 'ثم', undefined])
    zip.put('a.txt', 'غادر')
    zip.put('d', 'جديد')
    const read = await JSZip.loadAsync(zip.bytes(), {checkCRC32: true})
    const texts = await Promise.all(['a.txt', 'b/c.txt', 'd'].map((name) => read.file(name)?.async('string')))
    assert.deepEqual(texts, ['غادر', 'ثم', 'جديد'])
  })
})

describe('a hostile document', () => {
  const cases: ReadonlyArray<readonly [name: string, make: () => Promise<Buffer>, message: RegExp]> = [
    ['no archive', async () => Buffer.from('وصل الوفد.'), /not a sound Word or ODT file/],
    ['an empty file', async () => Buffer.alloc(0), /not a sound/],
    [
      'an archive that is cut off',
      async () => (await archive({'word/document.xml': word(said)})).subarray(0, 100),
      /not a sound/
    ],
    [
      'an archive cut off in front',
      async () => (await archive({'word/document.xml': word(said), x: Buffer.alloc(5000, 'ab')})).subarray(80),
      /not a sound/
    ],
    [
      'a directory that claims more files than there are',
      async () => {
        const bytes = await archive({'word/document.xml': word(said)})
        bytes.writeUInt16LE(3000, bytes.length - 12)
        return bytes
      },
      /not a sound/
    ],
    [
      'a directory that claims 65,535 files',
      async () => {
        const bytes = await archive({'word/document.xml': word(said)})
        bytes.writeUInt16LE(0xffff, bytes.length - 12)
        return bytes
      },
      /more than any article/
    ],
    [
      'a part that claims a gigabyte',
      async () => {
        const bytes = await archive({'word/document.xml': word(said)})
        bytes.writeUInt32LE(1_000_000_000, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
        return bytes
      },
      /more than any article/
    ],
    [
      'a part that claims little and is 200 MB',
      async () => {
        const bytes = await archive({'word/document.xml': Buffer.alloc(200_000_000, ' ')})
        bytes.writeUInt32LE(10, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
        return bytes
      },
      /more than any article/
    ],
    [
      'a part that is damaged',
      async () => {
        const bytes = await archive({'word/document.xml': word(said.repeat(50))})
        bytes.fill(0xff, 60, 100)
        return bytes
      },
      /not a sound/
    ],
    [
      'a name that leads out',
      async () => archive({'../../etc/passwd': 'x', 'word/document.xml': word(said)}),
      /leads out of it/
    ],
    ['a name from the root', async () => archive({'/etc/passwd': 'x'}), /leads out of it/],
    ['a name of another drive', async () => archive({'C:\\x': 'x'}), /leads out of it/],
    [
      'a password',
      async () => {
        const bytes = await archive({'word/document.xml': word(said)})
        bytes.writeUInt16LE(1, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8)
        return bytes
      },
      /has a password/
    ],
    ['an archive of something else', async () => archive({'xl/workbook.xml': '<x/>'}), /neither Word nor ODT/],
    [
      'entities of its own',
      async () => archive({'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]>${word('&a;')}`}),
      /entities of its own/
    ],
    ['a document that is cut off', async () => archive({'word/document.xml': '<w:document><w:body>'}), /not closed/],
    [
      'a document nested without end',
      async () => archive({'word/document.xml': '<w:a>'.repeat(100_000)}),
      /nested deeper/
    ],
    ['bytes that are no text', async () => archive({'content.xml': Buffer.from([0xff, 0xfe, 0, 1])}), /no element/]
  ]
  for (const [name, make, message] of cases)
    it(`${name}: is refused with one clear message, at once`, async () => {
      const bytes = await make()
      const begun = performance.now()
      assert.throws(
        () => openOffice(bytes, 'a.docx'),
        (error) =>
          error instanceof Error &&
          message.test(error.message) &&
          (!(error instanceof Failure) || error.path === 'a.docx')
      )
      assert.ok(performance.now() - begun < 1000)
    }).timeout(20_000)
})
