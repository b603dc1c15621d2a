import {hamzaTwinsByStretch, type Twin} from '../../analysis/copy/twins.ts'
import {perPart} from '../../document/incremental/facts.ts'
import {respelled} from '../../lexicon/spelling/letters.ts'
import type {Slip} from '../../lexicon/spelling/slips.ts'
import {type Bilingual, defineRule, type PlacedReport, type Report} from '../../rule/rule.ts'
import {slipReports} from './spelled.ts'

/** A hamza that is left out («الاسلامية»), written where the alef only joins («إجتماع»), or on the wrong seat («مسؤل»). */
export default defineRule({
  id: 'hamza',
  family: 'copy',
  severity: 'information',
  habit: true,
  summary: {ar: 'همزة ساقطة أو زائدة أو على غير كرسيها', en: 'A hamza left out, one too many, or on the wrong seat'},
  why: {
    ar: 'همزة القطع تُكتب حيث تُنطق: «إلى»، «أكد»، «الإسلامية»، وهمزة الوصل لا تُكتب: «اجتماع»، «استقبال»، «ابن». قائمة مغلقة من كلمات لا يصح رسمها الآخر، بما يتصل بها من حروف وضمائر؛ وما احتمل كلمتين عُرضتا معا. وما كُتب في المقال الواحد بهمزة ومن دونها يُذكر وإن لم يكن في القائمة.',
    en: 'The hamza that is spoken is written («إلى», «أكد»), that of a joining alef is not («اجتماع», «ابن»). A closed list of words whose other spelling is no word, with what is written onto them; where two words may be meant, both are offered. A word that one article writes with its hamza and without is told though no list has it.'
  },
  examples: [
    {bad: 'وصل الوفد ⟦الى⟧ المدينة ⟦الاسلامية⟧ القديمة.', good: 'وصل الوفد إلى المدينة الإسلامية القديمة.'},
    {bad: 'حضر ⟦الإجتماع⟧ ⟦مسؤل⟧ البلدية.', good: 'حضر الاجتماع مسؤول البلدية.'},
    {
      bad: 'مباراة الإيرلندي دويل، ثم فاز ⟦الايرلندي⟧ وحده.',
      good: 'مباراة الإيرلندي دويل، ثم فاز الإيرلندي وحده.',
      note: 'In one article, with and without its hamza.'
    },
    {ok: 'سافر ابن عمه في اتجاه الساحل، ثم إلى أخيه.'},
    {ok: 'ظهر على شاشة «إم بي سي» وقناة سي ان ان.', note: 'Letters spelled out are no words.'}
  ],
  check({article, report}) {
    for (const slips of ofLists(article)) for (const {block, finding} of slips) report(block, finding)
    for (const twins of ofTwins(article)) for (const {block, finding} of twins) report(block, finding)
  }
})

const ofLists = slipReports('hamza', messageOf)
const ofTwins = perPart(hamzaTwinsByStretch, (twins): readonly PlacedReport[] =>
  twins.map((twin) => ({block: twin.block, finding: reportOf(twin)}))
)

function messageOf({letters, rights}: Slip): Bilingual {
  const right = {ar: rights.map((each) => `«${each}»`).join(' أو '), en: rights.map((each) => `«${each}»`).join(' or ')}
  return {
    ar: `همزة «${letters}» على غير وجهها: الصواب ${right.ar}`,
    en: `The hamza of «${letters}» is amiss: it is written ${right.en}`
  }
}

function reportOf({start, end, word, letters, right, quoted}: Twin): Report {
  const edit = respelled(word.text, right)
  return {
    start,
    end,
    message: {
      ar: `«${letters}» بلا همزة، وفي المقال «${right}»: وحّد الرسم`,
      en: `«${letters}» without its hamza; elsewhere in this article it is «${right}»`
    },
    ...(quoted ? {severity: 'hint'} : {alike: letters}),
    expected: [right],
    fixes: [
      {
        title: {ar: `اكتب «${right}»`, en: `Write «${right}»`},
        safe: false,
        edits: [{start: start + edit.start, end: start + edit.end, text: edit.text}]
      }
    ],
    data: {word: letters, spelling: true}
  }
}
