import {defineRule} from '../../rule/rule.ts'
import {listedIn, reportOf} from './listed.ts'

/** Two words that say one thing: «سوف لن», «نحو عامين تقريبا». */
export default defineRule({
  id: 'redundancy',
  family: 'copy',
  severity: 'information',
  summary: {
    ar: 'حشو: كلمتان تقولان معنى واحدا («سوف لن»، «نحو عامين تقريبا»)',
    en: 'Two words that say one thing: «سوف لن», «نحو عامين تقريبا»'
  },
  why: {
    ar: 'ما يقوله جزء من العبارة لا يعاد في جزئها الآخر: «لن» تنفي المستقبل وحدها، و«نحو» تغني عن «تقريبا». القائمة مغلقة؛ والخيار `strict` يضيف ما تتسامح فيه ديسكات كثيرة («كما … أيضا»، «ضباط عسكريون»).',
    en: 'What one word has said the other need not say again: «لن» denies the future by itself, «نحو» is “about” already. A closed list; `strict` adds what many desks let stand («كما … أيضا», «ضباط عسكريون»).'
  },
  options: {
    strict: {
      type: 'boolean',
      default: false,
      summary: {ar: 'أضف ما تتسامح فيه ديسكات كثيرة', en: 'Also what many desks let stand'}
    }
  },
  examples: [
    {bad: 'وقال الوزير إنه ⟦سوف لن⟧ يترشح.', good: 'وقال الوزير إنه لن يترشح.'},
    {bad: 'وتوقف العمل ⟦نحو عامين تقريبا⟧.', good: 'وتوقف العمل نحو عامين.'},
    {bad: 'و⟦كذلك أيضا⟧ أغلقت المدارس.', good: 'وكذلك أغلقت المدارس.'},
    {ok: 'وقال الوزير إنه سوف يترشح ولن يتراجع.'},
    {ok: 'وتوقف العمل نحو عامين، وعاد تقريبا كما كان.'},
    {ok: 'وقال: "سوف لن نتراجع".', note: 'a quotation stays as it was said'}
  ],
  check({article, options, report}) {
    for (const listed of listedIn(article, 'redundancy')) {
      const {mild, ar, en} = listed.wording.row
      if (mild === true && !options.strict) continue
      report(listed.block, {
        ...reportOf(listed, {ar: `حشو في «${listed.text}»: ${ar}.`, en: `Redundant «${listed.text}»: ${en}.`}),
        ...(mild === true && {severity: 'hint' as const})
      })
    }
  }
})
