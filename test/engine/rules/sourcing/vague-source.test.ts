import assert from 'node:assert/strict'
import {fixedText, lintWith} from '../../../support/lint.ts'
import {mark, unmark} from '../../../support/marked.ts'

const reported: Array<[what: string, marked: string, severity?: string]> = [
  ['an anonymous source', 'وقال ⟦مصدر أمني⟧ إن الطريق مقطوعة.'],
  ['anonymous sources with a trade and a place', 'وذكرت ⟦مصادر⟧ من وزارة الداخلية أن الطريق مقطوعة.'],
  ['an official without a name', 'قال ⟦مسؤول كبير⟧ بوزارة الخزانة إن المحادثات مستمرة.'],
  ['officials of a body', 'أعلن ⟦دبلوماسيون⟧ في الأمم المتحدة أن الخطة أقرت.'],
  ['experts', 'وحذر ⟦محللون⟧ من أن الأزمة ستتفاقم.'],
  ['one of the people', 'وقال ⟦أحد سكان الحي⟧ إن الطريق مقطوعة.'],
  ['nameless research', 'كشفت ⟦دراسة حديثة⟧ أن القهوة تطيل العمر.'],
  ['an impersonal passive', '⟦يُعتقد⟧ أن المنطقة خالية من السكان.'],
  ['sources that told an outlet', 'وكشفت ⟦مصادر مطلعة⟧ لصحيفة المدينة أن الاتفاق قريب.'],
  ['sources behind what is done', 'يتبنى المجلس صباح الجمعة قرارا بفتح الطريق، بحسب ⟦مصادر مطلعة⟧.'],
  ['a forecast of nobody', '⟦ومن المتوقع⟧ أن يبدأ العمل العام المقبل.', 'hint'],
  ['a rumour', 'وترددت ⟦أنباء⟧ عن قرب التوصل إلى اتفاق.'],
  ['outlets without a name', 'ذكرت ⟦وسائل إعلام محلية⟧ أن الطريق مقطوعة.'],
  ['papers without a name', 'وذكرت ⟦الصحف⟧ الصادرة أمس أن الطريق مقطوعة.'],
  ['outlets of one country: a hint', 'ذكرت ⟦وسائل إعلام فرنسية⟧ أن الطريق مقطوعة.', 'hint'],
  ['outlets of a state: a hint', 'ذكرت ⟦وسائل الإعلام الرسمية⟧ أن الطريق مقطوعة.', 'hint'],
  ['the press of a country: a hint', 'وتساءلت ⟦صحافة⟧ تونس: «متى تفتح الطريق؟».', 'hint'],
  ['sites that passed on a letter: a hint', 'وقال في رسالة نشرتها ⟦مواقع محلية⟧ إنه سيعود قريبا.', 'hint'],
  ['a forecast of how things will go', '⟦ومن المتوقع⟧ أن ترتفع الأسعار في الأشهر المقبلة.'],
  ['a forecast in the passive', '⟦ويُتوقع⟧ أن لا يتجاوز النمو ثلاث نقاط.'],
  ['what is passed round', '⟦وبحسب ما يتردد⟧ في السوق فإن الشركة ستباع.'],
  ['some of a trade, before a verb with the same preposition', 'وحذر ⟦عدد من الأطباء⟧ من انتشار المرض.'],
  ['analysts, by the ending of the subject', 'ويتوقع ⟦المحللون الاقتصاديون⟧ زيادة سعر الفائدة هذا الشهر.'],
  ['those who take an interest', 'ويشير ⟦مهتمون⟧ بالسوق إلى تعثر المشاريع.'],
  ['reports that are only mentioned: a hint', 'اجتمع الوزيران بعد يوم من ⟦التقارير⟧ عن غارة جوية على المدينة.', 'hint'],
  ['reports that tell of a body', 'كشفت ⟦تقارير حديثة⟧ عن اهتمام الجامعة بالمشروع.'],
  ['a report whose object is a body', 'أظهر ⟦تقرير اقتصادي⟧ انخفاضًا في أرباح البنك الإسلامي.'],
  ['officials before their verb, after «was»', 'وكان ⟦مسؤولون⟧ أعلنوا أن الطريق مقطوعة.'],
  ['what a crowd shouts: a hint', 'وهتف ⟦متظاهرون⟧: "ارحلوا عن مدينتنا اليوم".', 'hint'],
  ['one of them', 'وقال ⟦أحدهم⟧ إن الطريق مقطوعة.', 'hint'],
  ['but not what does not agree with it', 'وقال ⟦مسؤولون⟧ إن الطريق مقطوعة.\nوأضاف أن السكان غادروا.'],
  [
    'studies as a class, though one was named before',
    'أظهرت دراسة أجرتها جامعة المدينة أن القهوة تطيل العمر.\nوتشير ⟦الدراسات⟧ إلى أن النوم يطيله أيضا.'
  ],
  [
    'sources in the plural, though an agency spoke before',
    'قالت وكالة الأنباء إن الطريق مقطوعة.\nوذكرت ⟦المصادر⟧ أن السكان غادروا.'
  ],
  ['research that names whom it was done on', 'وكشفت ⟦دراسة أخرى⟧ أجريت على مجموعة من الطلاب أن النوم يطيل العمر.'],
  ['a report that tells when it came out, and not of whom', 'وجد ⟦تقرير بلجيكي⟧ صدر عام 2008 أن النوم يطيل العمر.'],
  ['pictures that nobody known took', 'أظهرت ⟦صور⟧ بثها ناشطون أن المبنى احترق.', 'hint'],
  ["an official of a named man's government", 'وقال ⟦مسؤول كبير⟧ بإدارة أوباما إن المحادثات مستمرة.'],
  ['a passive told by its preposition', '⟦وصفت⟧ بأنها أجمل المدن.', 'hint'],
  ['what is ascribed by nobody', '⟦ويعزى⟧ سبب التأخير الطويل في العمل إلى الأمطار.'],
  ['attacks ascribed by nobody', '⟦ونُسبت⟧ الهجمات إلى جماعة مسلحة.'],
  ["a suspicion of nobody's", '⟦يشتبه⟧ في تورط أربعة رجال في الحادث.'],
  ['a suspicion with its clause', '⟦ويشتبه⟧ بأنه فر من المدينة.'],
  ['a passive that its vowels show', '⟦واعتُبر⟧ القرار خطوة مهمة.', 'hint'],
  ["praise of nobody's", '⟦أُشيد⟧ بالقرار في المدينة.', 'hint'],
  ['a passive made with تم', '⟦وتم التوضيح⟧ بهذا الصدد أن العمل بدأ.', 'hint'],
  ['a passive made with جرى', '⟦وجرى التأكيد⟧ على أن العمل بدأ.', 'hint'],
  ['what was learned, of nobody', '⟦وعلم⟧ أن العمل بدأ.'],
  ['what was found, by nobody', 'لقد ⟦وجد⟧ أن القهوة تطيل العمر.'],
  ["a discovery of nobody's", 'لقد ⟦اكتشف⟧ حديثا أن القهوة تطيل العمر.'],
  ['experts after a verb with its object', 'بدأ المهرجان أمس في خطوة وصفها ⟦مختصون⟧ بأنها جيدة.'],
  [
    'outlets after a pronoun',
    'يأتي ذلك في الوقت الذي ذكرت فيه وزارة الصحة أن العمل بدأ، وقالت عنه ⟦وسائل إعلام محلية⟧ إنه متأخر.'
  ],
  ['what is understood', '⟦ومن المفهوم⟧ أن العمل بدأ.', 'hint'],
  ['a report by its trade only', 'أشار ⟦تقرير صحفي⟧ إلى أن الأسعار ستتراجع.'],
  ['analysts before a verb in the plural', 'لكن ⟦بعض المحللين⟧ يعتبرون القرار خطأ.'],
  ['a great many of them', 'وأشار ⟦عدد كبير من الدراسات⟧ إلى أن القهوة تطيل العمر.'],
  ['those who open the sentence, with their verb in the plural', '⟦المدافعون⟧ عن البيئة يقولون إن القرار خطأ.'],
  ['a vague source that begins anew beside another', 'قال الوزير إن الطريق مفتوحة، وأكدت ⟦مصادر محلية⟧ أنها مقطوعة.']
]

/** How the noun stands by its verb. */
const subjects: Array<[what: string, marked: string]> = [
  ['outlets that open their sentence', '⟦وسائل إعلام محلية⟧ أفادت بأن الطريق مقطوعة.'],
  ['research that there is', 'وهناك ⟦دراسة أخرى⟧ بينت أن القهوة تطيل العمر.'],
  ['outlets before what they told, which nothing opens', 'وأعلن ⟦الإعلام المحلي⟧ سقوط قذيفة في القرية.'],
  ['outlets before what they told of', 'وتحدث ⟦الإعلام المحلي⟧ عن خلاف في المجلس.'],
  ['whoever told of what somebody did', 'وجه القضاء تهمة السرقة إلى الحارس، وفق ما أفاد ⟦مصدر قضائي⟧.']
]

/** Where the mark begins and ends. */
const ranges: Array<[what: string, marked: string]> = [
  ['up to its institution', 'وقال ⟦مصدر مسؤول⟧ بوزارة الكهرباء إن التيار عاد.'],
  ['up to its party', 'وأكد ⟦مسؤول⟧ في حملة المرشح أن الطريق مفتوحة.'],
  ['up to its report, which nothing opens', 'وأكد ⟦مصدر طبي⟧ سقوط 10 جرحى في الحادث.'],
  ['up to the object', 'وعزا ⟦مراقبون⟧ هذا الانكماش إلى تراجع السياحة.'],
  ['up to عن', 'كشفت ⟦مصادر مطلعة⟧ عن خطة جديدة للمدينة.'],
  ['up to بأن', 'وأفادت ⟦مصادر محلية⟧ بأن الطريق مقطوعة.'],
  ['up to the day', 'وقال ⟦مسؤول قضائي⟧ السبت إن الجلسة تأجلت.'],
  ['up to an opened sentence after the article', 'ووفق ⟦المصدر⟧ وجه الوزير رسالة إلى المجلس.'],
  ['what is written after it in the same kind', 'وأعلنت ⟦مصادر أمنية وطبية⟧ أن الطريق مقطوعة.'],
  ['two sources', 'ويقول ⟦خبراء ومحللون⟧ إن الأزمة ستتفاقم.'],
  ['what an adjective is true of', 'وأكد ⟦مسؤول أميركي رفيع المستوى⟧ أن الخطة جاهزة.'],
  ['what an adjective wants', 'وكشفت ⟦مصادر مقربة من الرئاسة⟧ أن القرار جاهز.'],
  ['four words at most', 'وقالت ⟦مصادر مطلعة⟧ على سير المفاوضات الأخيرة في المدينة إن القرار جاهز.'],
  ['a place of those who live there', 'وأشار ⟦أحد سكان عفرين⟧ إلى أن الطريق مقطوعة.'],
  ['a noun in construct', 'وحذر ⟦خبراء الأرصاد الجوية⟧ من أن الأمطار ستستمر.'],
  ['an adjective that might be a verb', 'وأعلن ⟦مسؤول نقابي⟧ أن الإضراب بدأ.'],
  ['how many they are', 'وقال ⟦3 مسؤولين أتراك⟧ إن القرار جاهز.'],
  ['without و', 'القرار جاهز، لكن الوزير نفى ذلك. و⟦مصادر أخرى⟧ تؤكد أن القرار جاهز.']
]

/** The text after the first fix; the text itself where there is none. */
const fixes: Array<[what: string, text: string, fixed: string]> = [
  [
    'keeps the institution',
    'وقال مصدر مسؤول بوزارة الكهرباء إن التيار عاد.',
    'وقال [المصدر؟] بوزارة الكهرباء إن التيار عاد.'
  ],
  [
    'keeps an institution in construct',
    'وقال أحد مسؤولي الوزارة إن التيار عاد.',
    'وقال [المصدر؟] في الوزارة إن التيار عاد.'
  ],
  ['keeps the object', 'وأكد مصدر طبي سقوط 10 جرحى في الحادث.', 'وأكد [اسم الجهة؟] سقوط 10 جرحى في الحادث.'],
  [
    'keeps the preposition before a quantifier',
    'القرار جاهز، ووفقا لبعض المصادر سيعلن غدا.',
    'القرار جاهز، ووفقا لـ[اسم الجهة؟] سيعلن غدا.'
  ],
  ['is none for a rumour, whose verb goes with nothing else', 'وترددت أنباء عن الصفقة.', 'وترددت أنباء عن الصفقة.'],
  ['leaves no second «من»', 'وحذر عدد من الأطباء من انتشار المرض.', 'وحذر [اسم الجهة؟] من انتشار المرض.'],
  ['keeps و', 'و«الخطة» جاهزة. ومصادر أخرى تؤكد أن القرار جاهز.', 'و«الخطة» جاهزة. و[اسم الجهة؟] تؤكد أن القرار جاهز.'],
  ['is none beside a plural verb', 'لكن محللين يرون أن الأزمة ستتفاقم.', 'لكن محللين يرون أن الأزمة ستتفاقم.'],
  [
    'is none before a plural that goes on',
    'وأكد خبراء أن الأزمة ستتفاقم، مشيرين إلى أن الأسعار سترتفع.',
    'وأكد خبراء أن الأزمة ستتفاقم، مشيرين إلى أن الأسعار سترتفع.'
  ],
  [
    'is none where a clause tells of the source',
    'وقال شاهد رأى الحادث إن الطريق مقطوعة.',
    'وقال شاهد رأى الحادث إن الطريق مقطوعة.'
  ],
  [
    'is none where a clause with كان tells of it',
    'وكشفت موظفة سابقة كانت تعمل في المكتب أن الملف ضاع.',
    'وكشفت موظفة سابقة كانت تعمل في المكتب أن الملف ضاع.'
  ],
  [
    'is none where it is told when it came out',
    'الجسر قديم، حسب ما أظهرت دراسة نشرت الجمعة.',
    'الجسر قديم، حسب ما أظهرت دراسة نشرت الجمعة.'
  ],
  [
    'is none where the paragraph points back to it',
    'وذكرت مصادر عسكرية أن الجسر فُتح. وأضافت المصادر أن الجنود عادوا.',
    'وذكرت مصادر عسكرية أن الجسر فُتح. وأضافت المصادر أن الجنود عادوا.'
  ],
  [
    'is none where an outlet was told',
    'وكشفت مصادر مطلعة لصحيفة المدينة أن الاتفاق قريب.',
    'وكشفت مصادر مطلعة لصحيفة المدينة أن الاتفاق قريب.'
  ],
  [
    'is none where the name is withheld',
    'وقال مسؤول طلب عدم كشف هويته إن القرار جاهز.',
    'وقال مسؤول طلب عدم كشف هويته إن القرار جاهز.'
  ],
  [
    'is none where an adjective would be left alone',
    'وقالت مصادر مطلعة على سير المفاوضات الأخيرة إن القرار جاهز.',
    'وقالت مصادر مطلعة على سير المفاوضات الأخيرة إن القرار جاهز.'
  ]
]

/** No more than hints. */
const hinted: Array<[what: string, marked: string]> = [
  [
    'an official who is placed and says why he is not named',
    'وقال ⟦مسؤول⟧ بوزارة الخزانة طلب عدم كشف اسمه إن المحادثات مستمرة.'
  ],
  ['one who told an outlet', 'وقال ⟦مسؤولون⟧ للصحيفة إن القرار جاهز.'],
  ['one who told a channel in Latin letters', 'وقال ⟦مسؤول⟧ لشبكة CNN إن القرار جاهز.'],
  ['what the street says', 'وقال ⟦مواطنون⟧ إن الأسعار مرتفعة.'],
  ['what users say', 'وقال ⟦مغردون⟧ إن القرار متأخر.'],
  ['what is called for', 'ودعا ⟦نشطاء⟧ إلى أن تفتح الطريق.'],
  ['all of the parties', 'وتؤكد ⟦كل الأطراف⟧ أن الاتفاق قريب.'],
  ['some of those of a company', 'وأكد ⟦بعض مسؤولي⟧ الشركة أن القرار جاهز.'],
  ['what is likely on a calendar', '⟦ومن المرجح⟧ أن يحضر الوزير الافتتاح.'],
  ['what is expected on a calendar', '⟦ويتوقع⟧ أن يصل الوفد غدا.'],
  ['so many that they sign what they say', 'وحذر ⟦300 طبيب⟧ من أنهم لن يحضروا إلى العمل.'],
  ['those who agree on an act', 'وأجمع ⟦ناشطون⟧ على الذهاب إلى المحكمة.'],
  ['what may be the active', 'كان يكذب ⟦ويعلن⟧ أنه موافق.'],
  ['what was said to us', 'وعند الباب ⟦قيل⟧ لنا إن القاعة مغلقة.']
]

const silent: Array<[what: string, text: string]> = [
  ['a spokesman', 'وقال متحدث باسم البلدية إن الطريق مفتوحة.'],
  ['an office that one man holds', 'وقال وزير المالية إن الطريق مفتوحة.'],
  ['a named expert', 'ويرى الخبير سامر حسين أن الأزمة ستتفاقم.'],
  ['research with an issuer', 'أظهرت دراسة أجرتها جامعة المدينة أن القهوة تطيل العمر.'],
  [
    'research named in the next sentence',
    'كشفت دراسة حديثة أن القهوة تطيل العمر. وقالت الدراسة الصادرة عن جامعة المدينة إن العينة واسعة.'
  ],
  ['researchers introduced before', 'تمكن باحثون في جامعة المدينة من علاج الفئران.\nوقال الباحثون إن العلاج آمن.'],
  ['an outlet that answers for its sources', 'أفادت صحيفة الأهرام، نقلا عن مصادر مطلعة، بأن الطريق مقطوعة.'],
  ['what a minister says of sources', 'قال الوزير إن مصادر مطلعة ذكرت أن الطريق مقطوعة.'],
  ['one who told an agency', 'وقال أحد المحتجين لفرانس برس إن الطريق مقطوعة.'],
  ['observed, not sourced', 'ولم يصدر أي تعليق رسمي حتى الآن.'],
  ['the report that the story is about', 'صدر تقرير جديد عن السوق.\nوخلص التقرير إلى أن الأسعار ستتراجع.'],
  ['statistics of an office', 'وأشارت إحصائيات الخزينة إلى أن الدين تراجع.'],
  ['those who answered a poll', 'أشار المشاركون في الاستطلاع إلى أن الخدمة تحسنت.'],
  ['a forecast where a source stands too', 'ومن المتوقع أن تصل أول سيارة قريبا وفقا لوزارة الصناعة.'],
  ['what a man thinks', 'لكن المدرب الجديد يعتقد أن الفريق سيفوز.'],
  ['research that appeared in a journal', 'أظهرت دراسة حديثة، نشرت في مجلة العلوم، أن القهوة تطيل العمر.'],
  ['pictures that an office took', 'أظهرت صور بثتها وزارة الدفاع أن المبنى احترق.'],
  ['one who describes with an object', 'وصف وزير المالية القرار بأنه خطوة مهمة.'],
  ['a place of the same letters', 'تقع القرية على بحيرة تشاد بين أربع دول.'],
  ['praise that goes on with a minister', 'زار وزير المالية المصنع. وأشاد بالعمال.'],
  ['those who look at a thing', 'وينظر أهالي القرية إلى الجسر باعتباره خطرا.'],
  ['what was done, with the one who did it', 'وتم التأكيد من قبل الوزير على أن العمل بدأ.'],
  ['an agreement', 'وتم الاتفاق على أن يبدأ العمل غدا.'],
  ['what exists', 'وتوجد مؤشرات على أن العمل بدأ.'],
  ['what a passive says of a noun, in passing', 'بدأ العمل في خطوة وصفت بأنها جريئة.'],
  ['one who told an agency in quotation marks', 'وقال ناشط لـ«أ ف ب» إن الطريق مقطوعة.'],
  ['a report of a firm with an adjective', 'أشار تقرير ديلويت الأخير إلى أن الأسعار ستتراجع.'],
  ['members of a body without an article', 'وأعرب أعضاء لجنة السكن في المدينة عن أن الطلبات كثيرة.'],
  ['what sources say, as a thing spoken of', 'المشكلة في ما تقوله المصادر أنها قديمة.'],
  ['what the writer thinks', 'اعتقد أن القرار صائب.'],
  ['an idiom of truth', 'والحق يقال إن القرار صائب.'],
  ['what is on a calendar', 'ومن المقرر أن تبدأ المباراة غدا. ومن المزمع أن تنتهي مساء. ومن المرتقب أن يحضرها الوزير.'],
  ['how a thing is looked at by all', 'ويُنظر إلى الجسر على أنه خطر.'],
  ['one who is named between commas', 'وأكد عضو في مجلس البلدية، يورام تسور، أن الطريق مفتوحة.'],
  ['one who is named after his title', 'وأكد عضو مجلس إدارة الشركة زهدي كرامة أن القرار جاهز.'],
  ['those beside an institution', 'ونفى مقربون والمبعوث الأممي أن يكون القرار جاهزا.'],
  ['research by trade that tells who did it', 'وكشف بحث مختص حول العمل أجرته «الشركة» أن الأجور تراجعت.'],
  ['a report of appointed experts', 'وأكد تقرير الخبراء المكلف من المجلس أن العمل بدأ.'],
  ['a body that told it, after a time', 'توفي خمسة أشخاص، حسبما علم أمس الأربعاء لدى مصالح الحماية المدنية.'],
  ['those who are told', 'وكرر الوزير ما يقولونه للدبلوماسيين دائما.'],
  ['what a paper takes up', 'صحيفة «الطريق» تتطرق إلى دور ضباط خدموا في الجيش.'],
  ['a novel', 'وتحكي رواية «الطريق» أن القرية غرقت.'],
  ['a number of people', 'ويبلغ عدد عناصر الفريق نحو 30 متطوعا.'],
  ['what stands on an account', 'وصرح الوزير حسب ما ورد على حسابه أن الطريق ستفتح.'],
  ["an agency's own witness", 'وقال شاهد من رويترز إنه سمع دوي انفجار.'],
  ["somebody's words", 'وكتب سامر حسين في صفحته أنه «يُعتقد أن الطريق مقطوعة».'],
  ['an official who is named', 'وقال المسؤول في البلدية سامر حسين إن الطريق مقطوعة.']
]

/** Nouns that look like a source and are none. */
const untold: Array<[what: string, text: string]> = [
  ['what people ask for', 'طالب عدد من المواطنين بإصلاح الطريق.'],
  ['what investors fear', 'ويخشى المستثمرون من أن تتفاقم الأزمة.'],
  ['those to whom he appealed', 'ودعا المواطنين الذين التقاهم إلى الهدوء.'],
  ['those who are received', 'وقال الوزير عند استقبال المسافرين مبتسما إن الرحلة تأخرت.'],
  ['a noun before a verb in mid-sentence', 'وفي هذه المدينة نشطاء يؤكدون أن الطريق مقطوعة.']
]

describe('rule vague-source', () => {
  for (const [what, marked, severity = 'information'] of reported) {
    it(`reports ${what}`, () => {
      const {text} = unmark(marked)
      const findings = lintWith('vague-source', text)
      assert.equal(
        mark(
          text,
          findings.filter((finding) => finding.severity === severity)
        ),
        marked
      )
      assert.equal(findings.length, findings.filter((finding) => finding.severity === severity).length)
    })
  }

  for (const [what, marked] of [...subjects, ...ranges]) {
    it(`marks a source: ${what}`, () => {
      const {text} = unmark(marked)
      assert.equal(
        mark(
          text,
          lintWith('vague-source', text).filter(({severity}) => severity === 'information')
        ),
        marked
      )
    })
  }

  for (const [what, text, fixed] of fixes)
    it(`a fix ${what}`, () => assert.equal(fixedText(text, lintWith('vague-source', text)), fixed))

  for (const [what, marked] of hinted) {
    it(`hints at ${what}`, () => {
      const {text} = unmark(marked)
      const findings = lintWith('vague-source', text)
      assert.equal(mark(text, findings), marked)
      assert.deepEqual(
        findings.map(({severity}) => severity),
        ['hint']
      )
    })
  }

  for (const [what, text] of silent)
    it(`leaves ${what}`, () =>
      assert.equal(
        mark(
          text,
          lintWith('vague-source', text).filter(({severity}) => severity !== 'hint')
        ),
        text
      ))

  const severities = (text: string): string[] =>
    lintWith('vague-source', text).map(({start, end, severity}) => `${text.slice(start, end)}: ${severity}`)

  for (const [what, text] of untold)
    it(`says nothing of ${what}`, () => assert.deepEqual(lintWith('vague-source', text), []))

  it('leaves one who is cited after «علم», and takes «نفس المصدر» for whoever was cited last', () => {
    assert.deepEqual(severities('وعُلم من مسؤول بالوزارة أن الطريق فُتحت.'), [])
    assert.deepEqual(severities('وأضاف نفس المصدر أن الطريق فُتحت.'), ['نفس المصدر: hint'])
    assert.deepEqual(severities('وتردد أن الطريق فُتحت.'), ['وتردد: hint'])
  })

  it('offers no fix that would lose what kind of word it was, who he is, or what another is other than', () => {
    for (const text of [
      'وأظهرت تقديرات أولية أن الكلفة زادت.',
      'وكشفت دراسة حديثة أن الأسعار ترتفع.',
      'وقال خبير في علم الآثار إن القبر قديم.',
      'وقال مصدر إن الطريق مقطوعة، وقال آخر إنها فُتحت.'
    ]) {
      assert.deepEqual(
        lintWith('vague-source', text).map(({fixes}) => fixes.length),
        [0],
        text
      )
    }
    const text = 'وقال مصدر من الشركة إن الطريق فُتحت.'
    assert.equal(fixedText(text, lintWith('vague-source', text)), 'وقال [المصدر؟] من الشركة إن الطريق فُتحت.')
  })

  it('marks over a hard break of Markdown', () => {
    const text = 'وقالت مصادر  \nمطلعة إن الاجتماع تأجل.'
    const [{start, end}] = lintWith('vague-source', text, undefined, undefined, 'markdown')
    assert.equal(text.slice(start, end), 'مصادر  \nمطلعة')
  })

  it('replaces the phrase and keeps the preposition written onto it', () => {
    const fixed = (text: string): string => fixedText(text, lintWith('vague-source', text))
    assert.equal(fixed('وقالت مصادر مطلعة إن الطريق مقطوعة.'), 'وقالت [اسم الجهة؟] إن الطريق مقطوعة.')
    assert.equal(fixed('الطريق مقطوعة، وفقا لمصادر مطلعة.'), 'الطريق مقطوعة، وفقا لـ[اسم الجهة؟].')
    assert.equal(fixed('الطريق مقطوعة، بحسب مصادر مطلعة.'), 'الطريق مقطوعة، بحسب [اسم الجهة؟].')
  })

  it('has no fix where no phrase stands, and never one that is safe', () => {
    assert.deepEqual(lintWith('vague-source', 'يُعتقد أن الطريق مقطوعة.')[0].fixes, [])
    assert.equal(lintWith('vague-source', 'وقالت مصادر إن الطريق مقطوعة.')[0].fixes[0].safe, false)
  })
})
