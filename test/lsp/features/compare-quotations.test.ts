import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {ComparedQuotation} from '../../../server/src/protocol/compared-quotations.ts'
import {LanguageServer} from '../../support/language-server.ts'

const uri = 'untitled:Untitled-1'
const article = [
  'جسر المرسى يُفتح غدا',
  'قال المهندس سامي الزين: «سنفتح الجسر صباح الغد أمام السيارات».',
  'وأضافت المديرة: «لن ندفع شيئا من مال البلدية أبدا».',
  'وختم الزين: «شكرا لكم جميعا على صبركم».',
  'وقال سامر الحداد: «تأخر الجسر عامين كاملين».'
].join('\n')
const wire = [
  'وقال الزين: «سنفتح الجسر صباح الغد أمام السيارات».',
  'وتابع: «شكرا لكم جميعا على انتظاركم».',
  'وقالت رئيسة اللجنة هدى السالم: «تأخر الجسر عامين كاملين».'
].join('\n')

describe('server: quotations beside their original', () => {
  let server: LanguageServer
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
    server = await LanguageServer.start({settings: {language: 'en'}})
  })
  afterEach(async () => {
    await server.stop()
    await rm(folder, {recursive: true})
  })
  const compare = (original: string): Promise<ComparedQuotation[] | null> =>
    server.connection.sendRequest('mudaqqiq/compareQuotations', {uri, original})

  it('are exact, changed, missing or of somebody else, with the words and the places', async () => {
    await writeFile(path.join(folder, 'wire.txt'), wire)
    await server.open(uri, article)
    const compared = (await compare(pathToFileURL(path.join(folder, 'wire.txt')).href)) ?? []
    assert.deepEqual(
      compared.map(({outcome, range, original, otherSpeaker, differences}) => [
        outcome,
        range.start.line,
        original?.start.line,
        otherSpeaker,
        differences
      ]),
      [
        ['exact', 1, 0, false, []],
        ['missing', 2, undefined, false, []],
        ['changed', 3, 1, false, ['the original has «انتظاركم», here «صبركم»']],
        ['exact', 4, 2, true, ['said here by «سامر الحداد», in the original by «رئيسة اللجنة هدى السالم»']]
      ]
    )
  })

  it('are looked for in a text that is open as it is now, and not in one that is not there', async () => {
    await server.open(uri, article)
    await server.open('untitled:Untitled-2', wire.replace('انتظاركم', 'صبركم'))
    assert.deepEqual(
      (await compare('untitled:Untitled-2'))?.map(({outcome}) => outcome),
      ['exact', 'missing', 'exact', 'exact']
    )
    assert.equal(await compare(pathToFileURL(path.join(folder, 'gone.txt')).href), null)
  })
})
