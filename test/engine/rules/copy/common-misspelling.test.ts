import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

describe('rule common-misspelling', () => {
  it('finds what is no word otherwise, with what is written onto it', () => {
    for (const [marked, good] of [
      ['⟦ولاكن⟧ ⟦بالظبط⟧ كان ⟦كذالك⟧ في ⟦الظرائب⟧.', 'ولكن بالضبط كان كذلك في الضرائب.'],
      ['⟦ودعى⟧ المدير إلى الصبر ثم ⟦تلى⟧ البيان ⟦والتقا⟧ أهله.', 'ودعا المدير إلى الصبر ثم تلا البيان والتقى أهله.'],
      ['⟦جائت⟧ السيارة ⟦مسائا⟧.', 'جاءت السيارة مساء.'],
      ['حضر ⟦موظفوا⟧ الشركة ⟦ومهندسوا⟧ المصنع.', 'حضر موظفو الشركة ومهندسو المصنع.'],
      ['⟦اللذي⟧ حضر ⟦معضم⟧ اللقاء.', 'الذي حضر معظم اللقاء.']
    ]) {
      const {text} = unmark(marked)
      const findings = lintWith('common-misspelling', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
      assert.ok(findings.every(({fixes: [fix]}) => !fix.safe))
    }
  })

  it('leaves alone what is right either way', () => {
    for (const text of [
      'لكن الضابط منضمة إليه وردة نضرة وعشب نضر.',
      'حظر التجول في محافظة أخرى، وحضر اللقاء.',
      'الطريق الرئسي مغلق.',
      'ادعى المدعى عليه ثم استدعى أهله وابتلى وسعى وسمى ونجى الله ركاب السفينة.',
      'حضر موظفوا، وجاء معلموا في الصباح، ولاعبوا الأطفال، ومهندسوا الذين غابوا.'
    ]) {
      assert.equal(mark(text, lintWith('common-misspelling', text)), text)
    }
  })
})
