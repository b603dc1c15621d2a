import {defineRule} from '../../rule/rule.ts'
import {firstMentionReports} from './first-mention.ts'
import {bankReports, withoutPlaces} from './name-bank.ts'
import {familyWayReports, joinedWayReports} from './name-ways.ts'
import {spellingReports} from './spelling-family.ts'

/** One name, one spelling in an article: «نتنياهو» and «نتانياهو», «البنتاغون» and «جالانت», «عبد الله» and «عبدالله». */
export default defineRule({
  id: 'name-spelling',
  family: 'copy',
  severity: 'information',
  habit: true,
  summary: {
    ar: 'رسم واحد للاسم الواحد: «نتنياهو» و«نتانياهو»، «أميركي» و«أمريكي»',
    en: 'One name, one spelling: «نتنياهو» and «نتانياهو», «أميركي» and «أمريكي»'
  },
  why: {
    ar: 'للأسماء الأجنبية أكثر من رسم صحيح، ولكل دار رسمها؛ لكن المقال الواحد يلزم رسما واحدا. الصوت g يُعد في كل الأسماء معا: غين في كلها أو جيم. يُصحح إلى رسم الدار، وإلا فإلى الغالب؛ وعند التساوي تلميح.',
    en: 'Foreign names have more than one right spelling, and each house has its own; an article keeps to one. The sound g is counted over all names: غ in all or ج in all. The house decides, else the majority; a tie is a hint.'
  },
  options: {
    joined: {
      type: 'boolean',
      default: true,
      summary: {
        ar: 'الاسم موصولا ومفصولا: «عبد الله» و«عبدالله»',
        en: 'A name joined and split: «عبد الله» and «عبدالله»'
      }
    }
  },
  examples: [
    {
      bad: 'قال نتنياهو إنه باق. وأضاف نتنياهو أنه لن يستقيل، ورد خصوم ⟦نتانياهو⟧.',
      good: 'قال نتنياهو إنه باق. وأضاف نتنياهو أنه لن يستقيل، ورد خصوم نتنياهو.'
    },
    {
      bad: 'والموقف الأميركي ثابت، وقالت الصحف الأميركية إن القوات ⟦الأمريكية⟧ باقية.',
      good: 'والموقف الأميركي ثابت، وقالت الصحف الأميركية إن القوات الأميركية باقية.'
    },
    {bad: 'وأعلن البنتاغون وغوغل موقفا، ورد ⟦جالانت⟧.', good: 'وأعلن البنتاغون وغوغل موقفا، ورد غالانت.'},
    {
      bad: 'ووصل ديفيد بيكهام أمس. وغادر ديفيد بيكهام اليوم، وتأخر ديفيد ⟦بكهام⟧.',
      good: 'ووصل ديفيد بيكهام أمس. وغادر ديفيد بيكهام اليوم، وتأخر ديفيد بيكهام.'
    },
    {
      bad: 'وقال عبد الله إنه باق. وأضاف عبد الله أنه متفائل، ووافق ⟦عبدالله⟧.',
      good: 'وقال عبد الله إنه باق. وأضاف عبد الله أنه متفائل، ووافق عبد الله.'
    },
    {ok: 'والموقف الأميركي ثابت، وقال: "القوات الأمريكية باقية".', note: 'a quotation keeps its own'},
    {ok: 'ووصل عبد الله، ثم وصل عبدالرحمن.', note: 'two persons'},
    {ok: 'ووصل ديفيد بيكهام، وبعده ديفيد كاميرون.'}
  ],
  check({article, options, style, names, report}) {
    const bank = bankReports(article, names)
    const own = [
      ...spellingReports(article, style),
      ...familyWayReports(article),
      ...(options.joined ? joinedWayReports(article) : [])
    ]
    const first = withoutPlaces(firstMentionReports(article, names), bank)
    for (const {block, finding} of [...bank, ...withoutPlaces(own, bank), ...first]) report(block, finding)
  }
})
