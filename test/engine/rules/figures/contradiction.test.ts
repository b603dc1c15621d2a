import assert from 'node:assert/strict'
import {lintWith} from '../../../support/lint.ts'
import {reports, silent} from '../../../support/reports.ts'

const ID = 'contradiction'

describe('rule contradiction: a total and its parts in the next sentence', () => {
  it('reports parts that are more than their total, and links it', () => {
    reports(ID, 'قتل في الغارة 17 شخصا. ⟦وبينهم 9 أطفال و6 نساء و5 رجال⟧.')
    reports(ID, 'أوقف 17 عاملا.\n⟦ومنهم 9 رجال وعشر نساء⟧ من قرية واحدة.')
    reports(ID, 'سقط 17 قتيلا في الغارة. ⟦والقتلى 9 أطفال و10 نساء⟧.')
    const [{severity, related, data}] = lintWith(ID, 'أوقف 17 عاملا. ومنهم 9 رجال و9 نساء.')
    assert.deepEqual([severity, data], ['information', {kind: 'parts', values: [17, 18]}])
    assert.equal(related?.length, 1)
  })
  it('reports parts that somebody tells', () => {
    reports(ID, 'قتل في الغارة 17 شخصا. وقالت الوزارة إن ⟦بينهم 9 أطفال و10 نساء⟧.')
    silent(ID, 'قتل في الغارة 17 شخصا. وقال 30 شاهدا إن بينهم 9 أطفال و10 نساء.')
  })
  it('leaves parts that fit', () => silent(ID, 'قتل في الغارة 20 شخصا. وبينهم 9 أطفال و6 نساء و5 رجال.'))
  it('reports parts that are said to be all and are fewer', () => {
    reports(ID, 'سقط 17 قتيلا في الغارة. ⟦وهم 9 أطفال و5 رجال⟧.')
    reports(ID, 'سقط 17 قتيلا في الغارة.\n⟦هم 9 أطفال و6 نساء ورجل⟧.')
    silent(ID, 'سقط 17 قتيلا في الغارة. وهم 9 أطفال و8 رجال.')
    silent(ID, 'سقط 17 قتيلا في الغارة. وبينهم 9 أطفال و5 رجال.')
    silent(ID, 'سقط 17 قتيلا في الغارة. وهم 9 أطفال و5 رجال وغيرهم.')
    silent(ID, 'سقط نحو 17 قتيلا في الغارة. وهم 9 أطفال و5 رجال.')
  })
  it('leaves one part alone, and a list of others', () => {
    silent(ID, 'قتل في الغارة 17 شخصا. وبينهم 19 طفلا.')
    silent(ID, 'قتل في الغارة 17 شخصا. وأصيب 9 أطفال و10 نساء.')
    silent(ID, 'قتل 5 أشخاص وأصيب آخرون نقلوا إلى المستشفى. ومنهم 7 أطفال و4 نساء.')
    silent(ID, 'قتل في الغارة 17 شخصا، وكثر الجرحى في البلاد. وبينهم 9 أطفال و16 امرأة.')
    silent(ID, 'سقط 17 قتيلا. والجرحى 9 أطفال و10 نساء.')
  })
  it('leaves a sentence of two totals, or of one that is not all', () => {
    silent(ID, 'قتل 17 شخصا وأصيب 20 عاملا. وبينهم 9 أطفال و10 نساء.')
    silent(ID, 'قتل رجل و17 طفلا. وبينهم 9 أطفال و10 نساء.')
    silent(ID, 'قتل بين 17 و20 شخصا. وبينهم 9 أطفال و10 نساء.')
  })
  it('leaves parts that stand further off', () => {
    silent(ID, 'قتل في الغارة 17 شخصا. ووصل الوفد. وبينهم 9 أطفال و10 نساء.')
    silent(ID, 'قتل في الغارة 17 شخصا.\nووصل الوفد أمس.\nوبينهم 9 أطفال و10 نساء.')
  })
  it('says nothing inside quotations', () => silent(ID, 'قتل 17 شخصا. وقال: «وبينهم 9 أطفال و10 نساء».'))
})

describe('rule contradiction: the number of a law', () => {
  it('reports the other order, once', () => {
    reports(ID, 'يستند القرار إلى القانون 03-12.\nويجيز القانون رقم ⟦12-03⟧ ذلك، والقانون 12-03 قديم.')
    reports(ID, 'صدر المرسوم 03/12 ثم ألغي بالمرسوم ⟦12/03⟧.')
  })
  it('reports a number or a year whose digits have changed places', () => {
    reports(ID, 'يستند القرار إلى القانون رقم 16 لسنة 1960.\nويجيز القانون رقم ⟦61 لسنة 1960⟧ ذلك.')
    reports(ID, 'صدر قانون العمل رقم 136 لسنة 1984، وعدل قانون العمل رقم (⟦136) لسنة 1948⟧.')
    silent(ID, 'القانون رقم 16 لسنة 1960، والقانون رقم 16 لعام 1960، والقانون رقم 17 لسنة 1960.')
    silent(ID, 'القانون رقم 16 لسنة 1960، والمرسوم رقم 61 لسنة 1960، والقانون رقم 61 لسنة 1976.')
    silent(ID, 'القانون رقم 16 لسنة 1960، والقانون رقم 16 لسنة 1961.')
  })
  it('leaves one number, other kinds of law, twins and dates', () => {
    silent(ID, 'القانون 03-12 والقانون رقم 03-12.')
    silent(ID, 'القانون 03-12 والمرسوم 12-03.')
    silent(ID, 'القانون 12-12 والقانون 12-12.')
    silent(ID, 'القانون 03-12 والقانون 12-03-2020، وفاز 12-03.')
  })
})

describe('rule contradiction: the age of a person', () => {
  it('reports another age of the same name, once each, and links the first', () => {
    reports(
      ID,
      'أصيب سمير حداد (45 عاما) أمس.\nونُقل سمير حداد (⟦54 سنة⟧) إلى المستشفى، وغادره سمير حداد (54 عاما) اليوم.'
    )
    const [{severity, related, data}] = lintWith(ID, 'فاز سمير حداد (45 عاما)، وعاد سمير حداد (46 عاما).')
    assert.deepEqual([severity, data], ['information', {kind: 'age', values: [45, 46]}])
    assert.equal(related?.length, 1)
  })
  it('leaves the same age, other persons, other lengths of time, and what no name stands before', () => {
    silent(ID, 'فاز سمير حداد (45 عاما)، وعاد سمير حداد (45 سنة).')
    silent(ID, 'فاز سمير حداد (45 عاما)، وعاد سمير منصور (46 عاما).')
    silent(ID, 'فاز سمير حداد (45 عاما)، وعاد محمود سمير حداد (12 عاما).')
    silent(ID, 'حكم على سمير حداد (5 أشهر)، ثم على سمير حداد (7 أشهر).')
    silent(ID, 'فازت لاعبة (45 عاما)، وعادت لاعبة (46 عاما).')
    silent(ID, 'فاز سمير (45 عاما)، وعاد سمير (46 عاما).')
  })
  it('says nothing inside quotations', () =>
    silent(ID, 'فاز سمير حداد (45 عاما). وقال: «عاد سمير حداد (46 عاما) أمس».'))
})
