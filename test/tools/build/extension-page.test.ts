import assert from 'node:assert/strict'
import {extensionPage} from '../../../tools/build/extension-page.mjs'

const [RLI, PDI] = ['\u2067', '\u2069']
const page = (readme: string): string => extensionPage(readme).replaceAll(RLI, '⟨').replaceAll(PDI, '⟩')

describe('the page of the extension', () => {
  it('has Arabic from right to left where `dir` is dropped: paragraphs, headings, points', () => {
    assert.equal(
      page(
        '# Name\n\n<div dir="rtl">\n\nنص أول،\nوبقيته.\n\n## عنوان\n\n- **نقطة**: شرح.\n- ثانية.\n\n![صورة](a.png)\n\n</div>\n\nText.\n'
      ),
      '# Name\n\n<div align="right">\n\n⟨نص أول، وبقيته.⟩\n\n## ⟨عنوان⟩\n\n⟨• **نقطة**: شرح.⟩\n\n⟨• ثانية.⟩\n\n![صورة](a.png)\n\n</div>\n\nText.\n'
    )
  })

  it('has the first column of an Arabic table on the right', () => {
    assert.equal(
      page('<div dir="rtl">\n\n| الأمر | ما يفعل |\n| --- | --- |\n| **دقق** | يفحص \\| يصحح |\n\n</div>\n'),
      '<div align="right">\n\n| ⟨ما يفعل⟩ | ⟨الأمر⟩ |\n| ---: | ---: |\n| ⟨يفحص \\| يصحح⟩ | **⟨دقق⟩** |\n\n</div>\n'
    )
  })

  it('leaves code and English as they are; in a table of both, Arabic cells are isolated', () => {
    const code = '```sh\nnpm start # يبني\n\n- ليست نقطة\n```'
    assert.equal(page(`${code}\n\nText with نص.\n`), `${code}\n\nText with نص.\n`)
    assert.equal(
      page('| a | b |\n| --- | --- |\n| اسم | name نص |\n'),
      '| a | b |\n| --- | --- |\n| ⟨اسم⟩ | name نص |\n'
    )
  })
})
