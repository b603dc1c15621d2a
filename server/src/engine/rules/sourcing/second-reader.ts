import {type UnsourcedKind, type Verdict, type VerdictLabel, verdictsOn} from '../../analysis/verdicts.ts'
import {type Bilingual, defineRule} from '../../rule/rule.ts'

/** What a second reader, a language model that was asked, would send back. */
export default defineRule({
  id: 'second-reader',
  family: 'sourcing',
  severity: 'information',
  asked: true,
  summary: {
    ar: 'ما يردّه قارئ ثان (نموذج لغوي) سُئل عن المقال؛ صامتة ما لم يُسأل',
    en: 'What a second reader (a language model) would send back; silent unless one is asked'
  },
  why: {
    ar: 'يقرأ القارئ الثاني ما لا تبلغه القواعد: المعنى والسياق. لا يُرسَل شيء إلا بأمر صريح: «اسأل قارئا ثانيا عن هذا المقال» في المحرر، أو ‎`--second-reader` في سطر الأوامر. رأيه معلومة لا حكم: لا يُسكت ملاحظة من ملاحظات المدقق، ولا يُحسب في رمز الخروج ما لم يُطلب، ويزول بتغيّر الجملة. ومن كتب لها «off» فلا يُرسل من مقالاته شيء.',
    en: 'A second reader sees what rules cannot: meaning, and what stands around it. Nothing is sent unless somebody says so: *Ask a Second Reader About This Article* in the editor, `--second-reader` on the command line. What it says is an opinion: it silences no finding of ours, does not count for the exit code unless asked to, and is gone when the sentence changes. Where this rule is `off`, nothing can be sent. See [the second reader](../second-reader.md).'
  },
  examples: [
    {
      bad: '⟦قُتل سبعة عمال في انهيار المنجم.⟧ وقالت وزارة العمل إنها فتحت تحقيقا.',
      note: 'if the reader says so'
    },
    {ok: 'قُتل سبعة عمال في انهيار المنجم.', note: 'no reader has been asked'},
    {bad: 'أغلقت الوزارة المعبر مساء أمس. ⟦وهي تريد بذلك الضغط على المعارضة قبل الانتخابات.⟧', note: 'a motive'},
    {bad: 'اجتمع المجلس أمس. ⟦وقد فشلت خطته فشلا لم تعرفه المدينة من قبل.⟧', note: 'a judgement'},
    {ok: 'أغلقت الوزارة المعبر مساء أمس. وقال ناطق باسمها إن الإغلاق يدوم أسبوعا.'}
  ],
  check({article, report}) {
    for (const verdict of verdictsOn(article)) {
      const raised = raisedName(verdict)
      const block = article.blockAround(verdict.start)
      if (raised === undefined || block === undefined) continue
      const at = article.startOf(block)
      report(block, {
        start: verdict.start - at,
        end: Math.min(verdict.end - at, block.paragraph.text.length),
        message: {
          ar: withReason(`القارئ الثاني: ${raised.ar}`, verdict.reason),
          en: withReason(`Second reader: ${raised.en}`, verdict.reason)
        },
        data: {label: verdict.label, ...(verdict.why && {category: verdict.why})}
      })
    }
  }
})

/** Of a message, in characters. */
const LONGEST = 140

function withReason(head: string, reason: string): string {
  if (reason === '') return head
  const whole = `${head}: ${reason}`
  return whole.length <= LONGEST ? whole : `${whole.slice(0, whole.lastIndexOf(' ', LONGEST - 1))}…`
}

/** What is wrong, where a label says that something is. */
function raisedName({label, why}: Verdict): Bilingual | undefined {
  return why === undefined ? labelNames[label] : kindNames[why]
}

const labelNames: Readonly<Partial<Record<VerdictLabel, Bilingual>>> = {
  U: {ar: 'قول بلا مصدر', en: 'claim without a source'},
  V: {ar: 'مصدر مبهم', en: 'vague source'},
  Q: {ar: 'اقتباس بلا قائل', en: 'quotation without a speaker'},
  D: {ar: 'إسناد مقطوع', en: 'stray attribution'}
}

const kindNames: Readonly<Record<UnsourcedKind, Bilingual>> = {
  figure: {ar: 'رقم بلا مصدر', en: 'figure without a source'},
  casualty: {ar: 'ضحايا بلا مصدر', en: 'casualties without a source'},
  accusation: {ar: 'اتهام بلا مصدر', en: 'accusation without a source'},
  cause: {ar: 'سبب بلا مصدر', en: 'cause without a source'},
  motive: {ar: 'قصد بلا مصدر', en: 'motive without a source'},
  prediction: {ar: 'توقّع بلا مصدر', en: 'forecast without a source'},
  contested: {ar: 'خبر متنازع فيه بلا مصدر', en: 'contested claim without a source'},
  evaluation: {ar: 'حكم بلا صاحب', en: 'judgement without a source'},
  hearsay: {ar: 'كلام بلا قائل', en: 'hearsay'}
}
