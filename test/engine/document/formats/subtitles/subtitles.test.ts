import assert from 'node:assert/strict'
import {readAs} from '../../../../support/read-as.ts'

const cue = (from: number, text: string, seconds = 1): string =>
  `${from}\n00:00:${String(from).padStart(2, '0')},000 --> 00:00:${String(from + seconds).padStart(2, '0')},500\n${text}\n\n`
const read = (...cues: string[]): string[] => readAs('subtitles', cues.join(''))

describe('subtitles', () => {
  it('are read without numbers, times and tags', () => {
    assert.deepEqual(read(cue(1, '{\\an8}<i>وصل الوفد.</i>')), ['body: وصل الوفد.'])
  })
  it('run on from cue to cue until a sentence ends', () => {
    assert.deepEqual(read(cue(1, 'قال الوزير إن'), cue(3, 'العمل مستمر.'), cue(5, 'ثم غادر.')), [
      'body: قال الوزير إن العمل مستمر.',
      'body: ثم غادر.'
    ])
  })
  it('do not run on over a pause, or past a change of speaker', () => {
    assert.deepEqual(read(cue(1, 'وصل الوفد'), cue(9, 'ثم غادر')), ['body: وصل الوفد', 'body: ثم غادر'])
    assert.deepEqual(read(cue(1, 'وصل الوفد'), cue(3, '- نعم')), ['body: وصل الوفد', 'caption: - نعم'])
  })
  it('are not joined for ever where nobody writes a stop', () => {
    const cues = Array.from({length: 9}, (_, i) => cue(2 * i + 1, 'سطر'))
    assert.deepEqual(read(...cues), [`body: ${Array.from({length: 8}, () => 'سطر').join(' ')}`, 'body: سطر'])
  })
  it('say who speaks: no source is missing there', () => {
    assert.deepEqual(read(cue(1, '<v سامي الزين>قُتل 12 شخصا.</v>')), ['caption: قُتل 12 شخصا.'])
  })
  it('of WebVTT have a head, notes, styles and settings, which are not read', () => {
    const vtt =
      '\ufeffWEBVTT\nKind: captions\n\nNOTE\nملاحظة\n\nSTYLE\n::cue {}\n\nمعرف\n00:01.000 --> 01:02:03.500 line:0\nوصل &amp; غادر.\n'
    assert.deepEqual(readAs('subtitles', vtt), ['body: وصل & غادر.'])
  })
  it('with a cue that has no text, or none at all, are empty', () => {
    assert.deepEqual(readAs('subtitles', '1\n00:00:01,000 --> 00:00:02,000\n\n'), [])
    assert.deepEqual(readAs('subtitles', 'وصل الوفد.'), [])
  })
})
