import assert from 'node:assert/strict'
import {lintWith} from '../support/lint.ts'
import {reports, silent} from '../support/reports.ts'

const ID = 'range-form'

describe('rule range-form', () => {
  it('ends «بين» with و and «من» with إلى, whatever the dash', () => reports(ID, 'أصيب ⟦بين 10 – 20⟧ شخصا خلال ⟦من 3-5⟧ أيام.', 'أصيب بين 10 و20 شخصا خلال من 3 إلى 5 أيام.'))
  it('leaves scores, dates, documents and right ranges alone', () => silent(ID, 'فازت من 2-1 في المباراة، وبين 10 و20، ومن 7-10-2023، ومن 8 - 10 - 1436، ورحلة إف-16.'))
  it('only hints at a mix of dashes', () => assert.deepEqual(lintWith(ID, 'في 22-30 يونيو ثم 3-5 يوليو ثم 7–9 أغسطس.').map(({severity}) => severity), ['hint']))
  it('leaves quotations alone', () => silent(ID, 'قال: «أصيب بين 10-20 شخصا».'))
})
