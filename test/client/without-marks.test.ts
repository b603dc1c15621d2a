import assert from 'node:assert/strict'
import {withoutMarks} from '../../client/src/commands/without-marks.ts'

describe('an article without our comments', () => {
  for (const [text, clean] of [
    ['<!-- mudaqqiq-disable-next-line vague-source -- متفق عليه -->\nقالت مصادر.\n', 'قالت مصادر.\n'],
    ['# خبر\n\n  <!-- mudaqqiq-disable -->\r\nنص.', '# خبر\n\nنص.'],
    ['قالت مصادر. <!-- mudaqqiq-disable-line -->\nثم.', 'قالت مصادر.\nثم.'],
    ['<p><!-- mudaqqiq-disable-line x -->نص</p>', '<p>نص</p>'],
    ['{/* mudaqqiq-disable */}\nنص', 'نص'],
    ['<!-- تعليق -->\nنص [المصدر؟]', '<!-- تعليق -->\nنص [المصدر؟]'],
    ['<!-- mudaqqiq-disable بلا نهاية', '<!-- mudaqqiq-disable بلا نهاية']
  ] as const)
    it(JSON.stringify(text), () => assert.equal(withoutMarks(text), clean))
})
