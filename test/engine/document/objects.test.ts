import assert from 'node:assert/strict'
import {TokenKind} from '../../../server/src/engine/document/tokens.ts'
import {type Format, readArticle} from '../../../server/src/engine/index.ts'

/** A text with ⟦ ⟧ around every token of the kinds that objects have and that is more than a Latin word or one mark. */
function objects(text: string, format: Format = 'plain'): string {
  let out = ''
  for (const {
    paragraph: {text: line, tokens}
  } of readArticle(text, format).blocks) {
    let at = 0
    for (const {kind, start, end} of tokens) {
      const written = line.slice(start, end)
      const isObject =
        kind === TokenKind.latin
          ? !/^[A-Za-z][\w.'-]*$/.test(written)
          : (kind === TokenKind.punctuation || kind === TokenKind.other) && end - start > 1
      if (!isObject) continue
      out += `${line.slice(at, start)}⟦${written}⟧`
      at = end
    }
    out += line.slice(at)
  }
  return out
}

/** Marked texts: what stands in ⟦ ⟧ is one token, and nothing else is. */
function each(kind: string, marked: readonly string[], format: Format = 'plain'): void {
  for (const text of marked)
    it(`${kind}: ${text}`, () => assert.equal(objects(text.replace(/[⟦⟧]/g, ''), format), text))
}

describe('parse: objects', () => {
  each('address', [
    'للمزيد ⟦https://example.com/a?q="x"⟧ ثم',
    'للمزيد (⟦https://example.com/a_(b)⟧) ثم',
    'زوروا ⟦https://example.com/a.html⟧. ثم عادوا',
    'زوروا ⟦https://example.com/a⟧، ثم «⟦https://example.org/ب⟧».',
    'زوروا ⟦www.example.org/r?p=30%25⟧؛ ثم',
    'قال "⟦http://a.b/c⟧" ثم',
    'ملف ⟦C:\\data\\a.txt⟧ و ⟦/etc/hosts⟧ و ⟦./a/b⟧ بصيغة ⟦.pdf⟧ أمس'
  ])
  each('e-mail', ['البريد ⟦12345@mail.com⟧ و«⟦info@mail.com⟧».', 'راسلوا ⟦a.b@c.org⟧، ثم'])
  each('hashtag', [
    'وسم ⟦#غزة_2023⟧ و⟦#10000_خطوة⟧، ثم "⟦#القدس⟧".',
    'وسم ⟦#غزة_٢٠٢٣⟧.',
    '# عنوان',
    'لغة C# وغيرها',
    'رقم # 5'
  ])
  each('handle', ['حساب ⟦@user_name⟧، و"⟦@الجزيرة⟧".', 'عند @ هنا'])
  each('placeholder', ['قال ⟦[المصدر؟]⟧ إن', 'وفقا لـ⟦[اسم الجهة؟]⟧.', 'قال [المصدر] و[من هذا؟] إن'])
  each('note', ['قال «نعم»⟦[1]⟧ ثم⟦[^2]⟧ وقال⟦[3، 4]⟧.', 'قال [خاص] و[2024] ثم'])
  each('verse', ['قال تعالى ⟦﴿إن مع العسر يسرا ٦﴾⟧ صدق', 'قال تعالى ⟦﴾إن مع العسر يسرا﴿⟧ صدق', 'قال ﴿ثم سكت'])
  each('citation', [
    'آية ⟦(البقرة: 255)⟧ و⟦[سورة النساء، الآية 3]⟧ و⟦(آل عمران: 7-9)⟧ و⟦(يوحنا 3:16)⟧.',
    'حضر (محمد) و(البقرة) و(الشارع 12)',
    'فاز (الفريق: 3)'
  ])
  each('shortcode', ['⟦{{< figure src="a" >}}⟧ ثم ⟦{% include a %}⟧ ثم {{ ثم'])
  each('telephone', [
    'اتصلوا على ⟦+962 6 555 1234⟧ أو ⟦00962-6-5551234⟧.',
    'هاتف ⟦0100-123-4567⟧، أو ⟦(02) 25771234⟧، أو ⟦٠٥٠١٢٣٤٥٦٧⟧.',
    'صدر في 05/06/2024 ثم 01-02-2024 ثم 07-08-24',
    'بين 08.00-09.30 وبين 08:00 و09:30',
    'زاد 0.5 ثم 0.25 و+3 و18+ وفاز 3-2 وأكل 1/2'
  ])
  each('identifier', [
    'الرمز البريدي ⟦11564⟧ ورقم العضوية ⟦20231⟧ والخط الساخن: ⟦19011⟧.',
    'كويكب ⟦99942⟧ وص.ب ⟦12345⟧ وص. ب. ⟦333⟧ وبطاقة رقمها ⟦445566⟧',
    'برقم قيد ⟦1234⟧ ورقم السجل التجاري ⟦1010234567⟧ والرقم القومي ⟦29501011234567⟧',
    'رمز التفعيل ⟦5543⟧ والكود ⟦7788⟧ وفاتورة ⟦54321⟧ والقمر الصناعي ⟦12345⟧',
    'بلغ رقم المبيعات 45500 ووصل رقم المصابين إلى 12000 وحطم رقما قياسيا 45500',
    'رقم «⟦54321⟧» والمحفظة "⟦54321⟧" والقرار رقم (⟦77⟧) وتحويلة ⟦1045⟧',
    'وصل الرقم إلى 12000 وبلغ الرقم 13000 وفاز «12000» منهم'
  ])
  each('version', [
    'صدر الإصدار ⟦3.11⟧ والنسخة التجريبية ⟦2.1⟧ بنظام لينكس ⟦6.2⟧ كاملا وخادم ⟦10.0.0.1⟧.',
    'مكتبة فلتر ⟦18.2⟧ وبرنامج الرسم ⟦9.5⟧ ومتصفح ⟦5.1⟧',
    'كلف برنامج التدريب 3.5 مليون ووصل إلى 4.5',
    'نما الإصدار 3.5 في المئة والنسخة 2.5%',
    'بلغت 1.250.000.000 ثم 92.913.165.96 ثم 12.5'
  ])
  each('name with a figure', [
    'قناة ⟦2M⟧ وجيل ⟦5G⟧ وشاشة ⟦4K⟧ بتقنية ⟦3D⟧',
    'طائرة سو-⟦24⟧ وإف-⟦35⟧ ووباء كوفيد-⟦19⟧ وصاروخ بدر-⟦1⟧',
    'قطع 45km وزنه 5kg ومعه 20GB وجمع $1.5M ثم 3M$',
    'دبابة ليوبارد-⟦2⟧ وقناة الأفق-⟦3⟧ والإف-⟦16⟧',
    'بين 10-20 وال-24 ساعة ومن-5 ومن 14 يونيو-15 يوليو وفاز صفر-2 وخسر الشركاء-12 ألفا'
  ])
  each('equation', [
    'كتب ⟦س + 5 = 12⟧ ثم ⟦E = mc^2⟧ ثم ⟦2 × 3 = 6⟧.',
    'حل ⟦(س + 2) × 3 = 15⟧، أو ⟦2س + 3 = 11⟧ أو ⟦س² + ص² = 25⟧',
    'مجموع ⟦1500 + 2500 = 4000⟧ ثم ⟦٧ / ٢ = ٣٫٥⟧ ثم ⟦50% + 25% = 75%⟧.',
    'غرفة 3 × 4 أمتار، وباعت 7 + 3 قطع، وفاز 3 - 2، ونحو 5 / 6',
    'السعر = 30 دولارا، وكتب: س ثم ص'
  ])
  each('address of a machine', [
    'خادم ⟦2001:db8::1⟧ و⟦fe80::1ff:fe23:4567:890a⟧، ثم ⟦::1⟧.',
    'خادم ⟦2001:0db8:85a3:0000:0000:8a2e:0370:7334⟧ و⟦[2001:db8::1]:8080⟧ وشبكة ⟦2001:db8::/32⟧.',
    'بطاقة ⟦00:1A:2B:3C:4D:5E⟧ و⟦192.168.1.1:8080⟧ و⟦10.0.0.0/8⟧.',
    'عند 12:30:45 فاز 3:2 والنسبة 1:2:3 ثم :: ثم 4:1.'
  ])
  each('verse of two halves', [
    '⟦نسيم الصبح مر على الوادي ... وأيقظ زهره قبل الشروق⟧',
    '⟦نسيم الصبح مر على الوادي *** وأيقظ زهره قبل الشروق⟧',
    '«⟦نسيم الصبح مر على الوادي      وأيقظ زهره قبل الشروق⟧»',
    '⟦نسيم الصبح: مر على الوادي؟ / وأيقظ زهره قبل الشروق!⟧',
    '⟦نسيم الصبح مر على الوادي\tوأيقظ زهره قبل الشروق⟧',
    'نسيم الصبح مر على الوادي ... وأيقظ زهره قبل الشروق.',
    'نسيم الصبح مر ... وأيقظ زهر الوادي وطيوره كلها قبل الشروق',
    'مر 3 مرات على الوادي ... وأيقظ زهره قبل الشروق',
    'القاهرة / وكالة الأنباء الوطنية'
  ])
  each('mark that repeats the cell above', [
    "شاي\t⟦''⟧",
    'شاي | ⟦-"-⟧',
    "شاي   ⟦''⟧   ⟦״״⟧",
    "قال '' نعم '' ثم",
    'قال -"نعم"- ثم'
  ])
  each('mathematics', ['كتب ⟦2+2=4⟧ ثم ⟦3×4⟧ ثم ⟦E=mc⟧ ثم ⟦$x^2 + y$⟧.', 'بين 2 + 3 وبين $40 و$50 ثم'])
  each('Hebrew', ['الجيش (⟦צה"ל⟧) وحزب ⟦חד"ש⟧ وصحيفة "⟦הארץ⟧" أمس'])
  it('Hebrew: an entity for the mark of an abbreviation', () =>
    assert.equal(objects('<p>الجيش (צה&quot;ל) أمس</p>', 'html').replace(/\u2060/g, ''), 'الجيش (⟦צה"ל⟧) أمس'))
})

describe('parse: notes and formulas of markup', () => {
  const read = (text: string, format: Format): string =>
    readArticle(text, format)
      .blocks.map(({paragraph}) =>
        paragraph.text
          .replace(/\u2060/g, '')
          .replace(/\uFFFB+/g, '¹')
          .replace(/\uFFFC+/g, '▯')
      )
      .join('\n')
  const html: Array<[string, string]> = [
    ['<p>قال «نعم»<sup>1</sup> ثم</p>', 'قال «نعم»¹ ثم'],
    ['<p>قال «نعم»<sup id="r"><a href="#f">[2]</a></sup> ثم</p>', 'قال «نعم»¹ ثم'],
    ['<p>قال «نعم»<a href="#fn1">3</a> ثم</p>', 'قال «نعم»¹ ثم'],
    ['<p>غاز CO<sub>2</sub> ثم</p>', 'غاز CO▯ ثم'],
    ['<p>في <a href="/y">2024</a> ثم 1<sup>er</sup> ثم <a href="#top">هنا</a></p>', 'في 2024 ثم 1er ثم هنا']
  ]
  for (const [text, expected] of html) it(`HTML: ${text}`, () => assert.equal(read(text, 'html'), expected))
  const markdown: Array<[string, string]> = [
    ['قال «نعم»[^1] ثم\n\n[^1]: حاشية', 'قال «نعم»¹ ثم\nحاشية'],
    ['قال «نعم»<sup>1</sup> ثم', 'قال «نعم»¹ ثم'],
    ['قال «نعم»[[2]](#note) ثم', 'قال «نعم»¹ ثم'],
    ['غاز CO<sub>2</sub> ثم', 'غاز CO▯ ثم'],
    ['في [عام 2024](http://a.b) ثم 1<sup>er</sup> ثم', 'في عام 2024 ثم 1er ثم']
  ]
  for (const [text, expected] of markdown) it(`Markdown: ${text}`, () => assert.equal(read(text, 'markdown'), expected))
})

describe('parse: sentences at abbreviations, initials and objects', () => {
  const whole = [
    'قالت شركة Apple Inc. إن المتجر أغلق.',
    'قال Donald J. Trump إن المتجر أغلق.',
    'بحسب St. Petersburg Times أغلق المتجر.',
    'التقى Dr. سامي الحلبي الوفد.',
    'قال جورج دبليو. بوش إن المتجر أغلق.',
    'وأوضح جون إف. كيري أن الزيارة تأجلت.',
    'عاد جورج إتش. دبليو. بوش إلى البيت.',
    'زوروا https://example.com/a?b.c=1 أمس.',
    'قال [المصدر؟] إن المتجر أغلق.',
    'حفظ الملف بصيغة .docx أمس.',
    'راسلونا على ص.ب. 12345 في العاصمة.',
    'قال تعالى ﴿ألم تر؟ بلى! نعم.﴾ صدق الله.',
    'أتذكر يا نديم ليالينا؟ … وكنت تقول لي: لا! لن أعود',
    'كتب المعلم 3! = 6 على اللوح.'
  ]
  for (const text of whole)
    it(`one: ${text}`, () => assert.equal(readArticle(text).blocks[0].paragraph.sentences.length, 1))
  const parted = [
    'انتهى العرض في متجر Apple. بحسب الشركة.',
    'اشترتها Apple Inc. وقال المدير إن العمل انتهى.',
    'زوروا https://example.com/a. وعاد الوفد.',
    'نقلته بي بي سي. وأضاف الوزير أن العمل انتهى.',
    'يحوي فيتامين سي. ويباع في الأسواق.',
    'يحوي فيتامين C. ويباع في الأسواق.',
    'رواه تقرير لإن بي سي. وغادر الوفد.',
    'تصدر وسم #القدس. وغاب غيره.',
    'قال «نعم».[1] وغادر الوفد.'
  ]
  for (const text of parted)
    it(`two: ${text}`, () => assert.equal(readArticle(text).blocks[0].paragraph.sentences.length, 2))
  it('a note after the stop goes with the sentence that ends', () => {
    const text = 'قال «نعم».[1] وغادر الوفد.'
    assert.deepEqual(
      readArticle(text).blocks[0].paragraph.sentences.map(({start, end}) => text.slice(start, end)),
      ['قال «نعم».[1]', 'وغادر الوفد.']
    )
  })
})

describe('parse: objects of hostile text', () => {
  // a square of so many would take many seconds
  const MANY = 100_000
  const MOST = 8000
  for (const piece of [
    '﴿ ',
    '0 ',
    '[',
    '(',
    '{{',
    '$a ',
    'a? ',
    'a="',
    '#',
    '+0',
    '00 ',
    'a.b/..',
    '~',
    '"ה',
    'س + ',
    '(س ',
    '1 = ',
    '1:2:',
    '::',
    '" ',
    '"|',
    'س ... ',
    '1+',
    'رقم 1 '
  ]) {
    it(`takes linear time: ${piece}`, () => {
      const begun = performance.now()
      readArticle(piece.repeat(MANY))
      assert.ok(performance.now() - begun < MOST)
    })
  }
})
