import assert from 'node:assert/strict'
import {isLeftOut, settingsFor} from '../../../server/src/engine/config/layers.ts'
import {isTamePattern, PathPatterns, patternProblem} from '../../../server/src/engine/config/path-patterns.ts'

describe('patterns of paths', () => {
  for (const [lines, matched, passed] of [
    [['*.md'], ['a.md', 'sport/a.md'], ['a.txt', 'md']],
    [['/wire/'], ['wire/', 'wire/a.txt'], ['wire', 'sport/wire/a.txt']],
    [['wire'], ['wire', 'sport/wire/a.txt'], ['wired.txt']],
    [['sport/**/old'], ['sport/old', 'sport/a/b/old/c.txt'], ['old', 'a/sport/old']],
    [['# note', '', '\\#note'], ['#note'], ['note']],
    [['أخبار/*.txt'], ['أخبار/خبر.txt'], ['أخبار/رياضة/خبر.txt', 'خبر.txt']],
    [['A.txt'], ['A.txt'], ['a.txt']],
    [['[z-a'], [], ['z', 'a', '[z-a']]
  ] as const) {
    it(`${lines.join(' ')} is for ${matched.join(', ')}, not for ${passed.join(', ')}`, () => {
      const patterns = new PathPatterns(lines)
      for (const path of matched) assert.equal(patterns.verdict(path), true, path)
      for (const path of passed) assert.equal(patterns.verdict(path), undefined, path)
    })
  }

  for (const [pattern, told] of [
    ['', /empty/],
    [' ', /empty/],
    ['!', /empty/],
    ['# wire', /comment/],
    ['./wire', /start at the folder/],
    ['!../wire', /start at the folder/],
    ['wire//old', /start at the folder/],
    ['*.{md,txt}', /no alternatives/],
    ['wire[', /not closed/],
    ['[]x', /not closed/],
    ['wire[0-9', /not closed/],
    ['[9-0].txt', /backwards/],
    ['wire\\', /at its end/]
  ] as const)
    it(`are told of where they match nothing that is meant: «${pattern}»`, () =>
      assert.match(patternProblem(pattern)?.en ?? '', told))

  for (const pattern of [
    '*.md',
    '/wire/',
    '!wire',
    '\\#wire',
    'wire[0-9]',
    '[!a-c].txt',
    '{wire}',
    '\\[a',
    'a b',
    '.wire/*',
    '...'
  ])
    it(`are sound: «${pattern}»`, () => assert.equal(patternProblem(pattern), undefined))

  it('take in again what ! says, but not from a folder that is left out', () => {
    const patterns = new PathPatterns(['*.txt', '!a.txt', 'old/', '!old/a.txt'])
    assert.deepEqual(
      ['a.txt', 'b.txt', 'old/a.txt', 'c.md'].map((path) => patterns.verdict(path)),
      [false, true, true, undefined]
    )
  })

  it('say nothing of a path that is none', () => {
    const patterns = new PathPatterns(['*'])
    for (const path of ['', '../a.txt', '/a.txt', 'a'.repeat(2000)]) assert.equal(patterns.verdict(path), undefined)
  })

  it('are told in a moment, whatever the name: those that would not be are refused', () => {
    const patterns = ['**/a/*b*/**', '*/*/*/*/*.md', `${'*a'.repeat(4)}b`, '*a*a/*a*a', '**/a/**/a/**', 'x'.repeat(501)]
    assert.deepEqual(patterns.map(isTamePattern), [true, true, false, false, false, false])
    const begun = performance.now()
    for (const pattern of ['*a*a*ab', '**/a/**/ab', '**/*a*a*ab/**', '*a/*a/*ab'])
      for (const path of ['a'.repeat(255), 'a/'.repeat(60), 'a/'.repeat(400), `${'a'.repeat(100)}/`.repeat(9)])
        assert.equal(new PathPatterns([pattern]).verdict(path), undefined)
    assert.ok(performance.now() - begun < 1000)
  })
})

describe('layers of configuration', () => {
  const base = {
    folder: '/desk',
    config: {language: 'en', ignores: ['wire'], overrides: [{files: ['*.md'], profile: 'bbc'}]}
  } as const
  const own = {
    folder: '/desk/sport',
    config: {fold: 0, ignores: ['!wire'], overrides: [{files: ['x'], profile: 'afp'}]}
  }

  it('are the settings of each, then its overrides that are for the file, the strongest last', () => {
    assert.deepEqual(settingsFor([base, own], '/desk/sport/a.md'), [{language: 'en'}, {profile: 'bbc'}, {fold: 0}])
    assert.deepEqual(settingsFor([base, own], '/desk/sport/x/a.md'), [
      {language: 'en'},
      {profile: 'bbc'},
      {fold: 0},
      {profile: 'afp'}
    ])
    assert.deepEqual(settingsFor([base, own], '/elsewhere/a.md'), [{language: 'en'}, {fold: 0}])
    assert.deepEqual(settingsFor([base], undefined), [{language: 'en'}])
  })

  it('leave out what the strongest that says anything leaves out', () => {
    assert.deepEqual(
      ['/desk/wire/a.txt', '/desk/a.txt', '/desk/sport/wire', '/desks/wire'].map((file) =>
        isLeftOut([base, own], file)
      ),
      [true, false, false, false]
    )
  })
})
