import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

describe('rule alif-maqsura', () => {
  it('finds what is no word otherwise, with what is written onto it', () => {
    for (const [marked, good] of [
      ['زار ⟦المستشفي⟧ بعد ⟦شكوي⟧ ⟦أخري⟧ ⟦وحتي⟧ المساء.', 'زار المستشفى بعد شكوى أخرى وحتى المساء.'],
      ['⟦والتى⟧ تعاني ⟦فى⟧ المركز ⟦الثانى⟧ ⟦للنادى⟧.', 'والتي تعاني في المركز الثاني للنادي.'],
      ['زار ⟦المدرسىة⟧ ومعه ⟦مصرىون⟧ وردّ ⟦علىها⟧.', 'زار المدرسية ومعه مصريون وردّ عليها.'],
      [
        'عمل ⟦علي⟧ مدار الساعة بناء ⟦علي⟧ طلب المدير، مشيرا ⟦إلي⟧ أهميته.',
        'عمل على مدار الساعة بناء على طلب المدير، مشيرا إلى أهميته.'
      ]
    ]) {
      const {text} = unmark(marked)
      const findings = lintWith('alif-maqsura', text)
      assert.equal(mark(text, findings), marked)
      assert.equal(fixedText(text, findings), good)
      assert.ok(findings.every(({fixes: [fix]}) => !fix.safe))
    }
  })

  it('leaves alone what is right either way', () => {
    for (const text of [
      'حضر علي والإمام علي ومن لديه سؤال، ورفع رأسه إلي.',
      'لاعب سلمي سلمى المرضي في المبنى المرضى بقدمه اليمنى.',
      'نادى الحكم على من يعنى بالزبادي المحلى حوالى ساعة.',
      'كان عليّ أساس من أملي.',
      'حضر ليونارد موتي ومايكل فتاوي.'
    ]) {
      assert.equal(mark(text, lintWith('alif-maqsura', text)), text)
    }
  })
})
