import type {WordKind} from '../engine/lexicon/word-kinds.ts'
import type {Bilingual} from '../engine/rule/rule.ts'

/**
 * The features of the sourcing scorecard (`server/data/scorecard.json`) that are not made of parts, in Arabic; in
 * English a feature is named by what it is.
 */
const names: Readonly<Record<string, string>> = {
  'Latin letters': 'فيها حروف لاتينية',
  'a document or institution cited over five sentences ago': 'آخر نقل عن وثيقة أو مؤسسة قبل أكثر من خمس جمل',
  'a single source': 'للمقال مصدر واحد',
  'after an attributed sentence': 'تأتي بعد جملة مسندة',
  'after the fourth sentence': 'بعد الجملة الرابعة',
  'after the third sentence of its paragraph': 'بعد الجملة الثالثة من فقرتها',
  'another part is attributed': 'جزء آخر منها مسند',
  'background opener': 'تفتتح بـ«يُذكر أن» ونحوها',
  'cited again after three sentences': 'النقل التالي بعد أكثر من ثلاث جمل',
  'cited over five sentences ago': 'آخر نقل قبل أكثر من خمس جمل',
  'cited over three paragraphs ago': 'آخر نقل قبل أكثر من ثلاث فقرات',
  'claim after an attributed sentence': 'ادعاء بعد جملة مسندة',
  'claim and nobody cited lately': 'ادعاء ولم يُنقل عن أحد قريبًا',
  'claim with figure': 'ادعاء فيه رقم',
  'claim × share attributed': 'ادعاء في مقال جُلّه مسند',
  'opens another matter': 'تفتح موضوعا آخر',
  'claim:accusation': 'اتهام',
  'claim:casualty': 'حصيلة ضحايا',
  'claim:cause': 'سبب',
  'claim:damage': 'أضرار أو نزوح',
  'claim:detention': 'حصيلة معتقلين',
  'claim:death': 'خبر وفاة',
  'claim:evaluation': 'تقييم',
  'claim:impersonal': 'صيغة مجهولة',
  'claim:intent': 'نية أو دافع',
  'claim:military': 'خبر عسكري',
  'claim:prediction': 'توقع',
  'claim:presupposed': 'عبارة تفترض الصدق أو الكذب',
  'claim:statistic': 'إحصاء',
  'claim:study': 'دراسة بلا اسم',
  exclamation: 'تنتهي بعلامة تعجب',
  'exempt:background-fact': 'خلفية معلومة',
  'exempt:conditional': 'كلام مشروط',
  'exempt:crime': 'خبر جنائي',
  'exempt:economic': 'خبر اقتصادي',
  'exempt:entitlement': 'حق أو استحقاق',
  'exempt:law': 'نص قانون',
  'exempt:natural': 'ظاهرة طبيعية',
  'exempt:no-comment': 'امتناع عن التعليق',
  'exempt:opinion': 'رأي كاتبه',
  'exempt:own-activity': 'نشاط الجهة نفسها',
  'exempt:own-reporting': 'شهادة المراسل',
  'exempt:programme': 'موعد أو برنامج',
  'exempt:public-act': 'فعل علني',
  'exempt:public-event': 'حدث علني',
  'exempt:sport-market': 'نتيجة رياضية أو سوق',
  'exempt:unclear': 'لم يتضح بعد',
  figures: 'فيها أرقام',
  'figures after a document': 'أرقام بعد وثيقة',
  'figures in the sentence before too': 'في الجملة السابقة أرقام أيضًا',
  'institutions and states': 'فيها مؤسسات أو دول',
  'how it reads': 'قراءتها في سياقها',
  'its paragraph opens with a citation': 'فقرتها تبدأ بنقل عن أحد',
  'last sentence': 'آخر جملة',
  length: 'طولها',
  'length of the article': 'طول المقال',
  'list item': 'بند في قائمة',
  'loaded word': 'لفظ منحاز',
  'long article': 'المقال طويل',
  'many figures': 'فيها أرقام كثيرة',
  'named people': 'فيها أشخاص بأسمائهم',
  'no claim word': 'لا لفظ ادعاء فيها',
  'no full stop': 'لا تنتهي بنقطة',
  'nobody cited after it': 'لم يُنقل عن أحد بعدها',
  'nobody cited at all': 'لم يُنقل عن أحد في المقال كله',
  'nobody cited lately': 'لم يُنقل عن أحد قريبًا',
  'nobody cited yet': 'لم يُنقل عن أحد بعد',
  'opens as the sentence before': 'تبدأ بما بدأت به الجملة السابقة',
  'opens with a noun': 'تبدأ باسم',
  'opens with an imperfect': 'تبدأ بفعل مضارع',
  'opens with و': 'تبدأ بواو',
  percentage: 'فيها نسبة مئوية',
  'place in article': 'موضعها من المقال',
  question: 'سؤال',
  'quotation marks': 'فيها تنصيص',
  'scale word': 'ألف أو مليون',
  'several claims': 'أكثر من ادعاء',
  'several figures': 'فيها رقمان أو أكثر',
  'share attributed': 'نصيب المسند من المقال',
  'share attributed after': 'نصيب المسند مما بعدها',
  'share attributed before': 'نصيب المسند مما قبلها',
  'share of the last citation that is reported': 'نصيب الكلام المنقول من آخر جملة مسندة',
  'share with a named source': 'نصيب الجمل ذات المصدر المسمّى',
  'share with claims': 'نصيب الادعاءات من المقال',
  short: 'قصيرة',
  sources: 'عدد المصادر',
  statistic: 'إحصاء في سياق غير مسند',
  'statistic after an attributed sentence': 'إحصاء بعد جملة مسندة',
  'statistic and nobody cited lately': 'إحصاء ولم يُنقل عن أحد قريبًا',
  'the next citation drops its subject': 'النقل التالي بلا فاعل ظاهر',
  'the next sentence claims too': 'في الجملة التالية ادعاء أيضًا',
  'the next sentence drops its subject': 'الجملة التالية تنقل بلا فاعل ظاهر',
  'the same source before and after': 'المصدر نفسه قبلها وبعدها',
  'the sentence before claims too': 'في الجملة السابقة ادعاء أيضًا',
  'what stands together': 'ما يجتمع فيها من ذلك',
  'words of the first sentence': 'فيها من ألفاظ الجملة الأولى',
  'words of the last citation': 'فيها من ألفاظ آخر نقل',
  'words of the sentence before': 'فيها من ألفاظ الجملة السابقة',
  'words since the last citation': 'فيها من ألفاظ ما بعد آخر نقل'
}

/** The kinds of words (`server/data/word-kinds.yaml`) in Arabic. */
const kindNames: Readonly<Record<WordKind, string>> = {
  'speech verb': 'أفعال قول',
  'public act': 'أفعال علنية',
  'decision verb': 'أفعال قرار',
  'measure verb': 'أفعال زيادة ونقص',
  'influence verb': 'أفعال تأثير وتسبيب',
  'trouble verb': 'أفعال معاناة',
  'intent verb': 'أفعال نية وسعي',
  'violence verb': 'أفعال عنف',
  'wrongdoing verb': 'أفعال مخالفة',
  'ranking verb': 'أفعال تقدير وتصنيف',
  'modal verb': 'أفعال وجوب وإمكان',
  'aspect verb': 'أفعال شروع وصيرورة',
  'lasting-fact verb': 'أفعال وصف ثابت',
  'other verb': 'أفعال أخرى',
  person: 'أصحاب صفات ومناصب',
  place: 'أماكن',
  institution: 'مؤسسات',
  document: 'وثائق وإعلام',
  conflict: 'ألفاظ نزاع',
  trouble: 'ألفاظ مشكلات',
  success: 'ألفاظ نجاح',
  mind: 'ألفاظ نية ورغبة وخوف',
  crime: 'ألفاظ جرائم',
  decision: 'قرارات وقوانين',
  economy: 'ألفاظ اقتصاد',
  event: 'أحداث ولقاءات',
  quantity: 'مقادير',
  time: 'أوقات',
  science: 'ألفاظ علم وصحة',
  culture: 'ألفاظ ثقافة وحياة',
  abstraction: 'أسباب وآثار',
  praise: 'صفات مدح',
  alarm: 'صفات ذم وإنذار',
  degree: 'ألفاظ درجة وتفضيل',
  'plain adjective': 'صفات محايدة',
  'cause particle': 'أدوات تعليل',
  contrast: 'أدوات استدراك',
  hedge: 'ألفاظ احتمال',
  address: 'ضمير متكلم أو مخاطب',
  negation: 'نفي',
  emphasis: 'توكيد وتعميم',
  sport: 'ألفاظ رياضة',
  religion: 'ألفاظ دين'
}

const ordinals = ['', 'الأولى', 'الثانية', 'الثالثة', 'الرابعة']
const strengths: Readonly<Record<string, string>> = {named: 'مسمّى', role: 'بصفته', vague: 'مبهم'}
const cueKinds: Readonly<Record<string, string>> = {
  verb: 'بفعل',
  participle: 'باسم فاعل',
  nominal: 'باسم',
  phrase: 'بعبارة مثل «بحسب»',
  impersonal: 'بصيغة مجهولة'
}
const classes: Readonly<Record<string, string>> = {
  person: 'شخص',
  institution: 'مؤسسة',
  document: 'وثيقة',
  media: 'وسيلة إعلام',
  anonymous: 'مجهول',
  place: 'دولة أو مكان'
}

/** Features made of parts: how they begin and end, and the Arabic of what they are made of. */
const made: ReadonlyArray<readonly [RegExp, (part: string) => string | undefined]> = [
  [/^share of (.+)$/, (kind) => kindNames[kind as WordKind] && `نصيب المقال من: ${kindNames[kind as WordKind]}`],
  [/^first verb: (.+)$/, (kind) => kindNames[kind as WordKind] && `أول أفعالها من: ${kindNames[kind as WordKind]}`],
  [/^sentence (\d) of the article$/, (n) => `الجملة ${ordinals[Number(n)]} من المقال`],
  [/^sentence (\d) of its paragraph$/, (n) => `الجملة ${ordinals[Number(n)]} من فقرتها`],
  [/^cited (\d) sentences ago$/, (n) => `آخر نقل قبل جمل عددها ${n}`],
  [/^cited (\d) paragraphs ago$/, (n) => `آخر نقل قبل فقرات عددها ${n}`],
  [/^a document or institution cited (\d) sentences ago$/, (n) => `آخر نقل عن وثيقة أو مؤسسة قبل جمل عددها ${n}`],
  [/^cited again in (\d) sentences$/, (n) => `النقل التالي بعد جمل عددها ${n}`],
  [/^cited last by (.+)$/, (kind) => cueKinds[kind] && `آخر نقل ${cueKinds[kind]}`],
  [/^cited next by (.+)$/, (kind) => cueKinds[kind] && `النقل التالي ${cueKinds[kind]}`],
  [/^cited last: (.+)$/, (strength) => strengths[strength] && `آخر مصدر قبلها ${strengths[strength]}`],
  [/^cited next: (.+)$/, (strength) => strengths[strength] && `المصدر التالي ${strengths[strength]}`],
  [/^class cited last: (.+)$/, (name) => classes[name] && `آخر من نُقل عنه: ${classes[name]}`]
]

/** A feature of the scorecard as an editor would call it; in Arabic by its English name where it has none. */
export function featureName(feature: string, language: keyof Bilingual): string {
  const kind = kindNames[feature as WordKind]
  if (language === 'en') return kind === undefined ? feature : `kind of word: ${feature}`
  return kind ?? names[feature] ?? partsOf(feature) ?? feature
}

function partsOf(feature: string): string | undefined {
  for (const [pattern, name] of made) {
    const part = pattern.exec(feature)?.[1]
    if (part !== undefined) return name(part)
  }
  return undefined
}
