import assert from 'node:assert/strict'
import {Failure} from '../../server/src/node/failure.ts'
import {decodeSingleByte, encodeSingleByte, singleByteEncodings} from '../../server/src/node/single-byte.ts'
import {decode, encode} from '../../server/src/node/text-encoding.ts'

const windows = Buffer.from([0xe6, 0xd5, 0xe1, 0x20, 0xab, 0xc7, 0xe1, 0xe6, 0xdd, 0xcf, 0xbb, 0xa1, 0x20, 0xcb, 0xe3])
const iso = Buffer.from([0xe8, 0xd5, 0xe4, 0x20, 0xc7, 0xe4, 0xe8, 0xe1, 0xcf, 0xac, 0x20, 0xcb, 0xe5])

describe('a wire from before Unicode', () => {
  for (const [encoding, bytes, text] of [
    ['windows-1256', windows, 'وصل «الوفد»، ثم'],
    ['iso-8859-6', iso, 'وصل الوفد، ثم']
  ] as const)
    it(`is read and written in ${encoding}`, () => {
      assert.deepEqual(decode(bytes, 'a.wire', true), {text, encoding})
      assert.deepEqual(encode(text, encoding, 'a.wire'), bytes)
    })
  it('in XML is in the encoding that it says', () => {
    const head = Buffer.from('<?xml version="1.0" encoding="Windows-1256"?><p>')
    assert.equal(decode(Buffer.concat([head, windows]), 'a.xml', true).encoding, 'windows-1256')
    const other = Buffer.from('<?xml version="1.0" encoding="koi8-r"?><p>')
    assert.throws(() => decode(Buffer.concat([other, windows]), 'a.xml', true), Failure)
  })
  it('is refused where nobody said that it may be one, and where it is broken UTF-8', () => {
    assert.throws(() => decode(windows, 'a.txt'), /Windows-1256/)
    assert.throws(() => decode(Buffer.from([...Buffer.from('وصل الوفد'), 0xff]), 'a.wire', true), /not UTF-8/)
  })
  it('comes out byte for byte as it went in', () => {
    for (const encoding of singleByteEncodings)
      for (let byte = 0; byte < 256; byte++) {
        const text = decodeSingleByte(Uint8Array.of(byte), encoding)
        if (text !== undefined) assert.deepEqual([...encodeSingleByte(text, encoding, 'a')], [byte])
      }
  })
  it('is not written where a fix has put what it has no byte for', () => {
    assert.throws(() => encodeSingleByte('وصل «', 'iso-8859-6', 'a.wire'), /iso-8859-6 has no “«”/)
  })
})
