import {familyNameWays, joinedNameWays, type NamePlace, type NameWays} from '../../analysis/wording/name-pairs.ts'
import {
  leadingVariant,
  type SpellingFamily,
  spelledAs,
  spellingFamilies,
  type Vote
} from '../../analysis/wording/spelling-families.ts'
import type {Block} from '../../document/article.ts'
import {
  type Bilingual,
  defineRule,
  type Edit,
  type Fix,
  type Report,
  type Severity,
  type Style
} from '../../rule/rule.ts'

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
  check({article, options, style, report}) {
    for (const family of spellingFamilies(article)) reportFamily(family, style, report)
    for (const ways of familyNameWays(article)) reportWays(ways, report)
    if (options.joined) for (const ways of joinedNameWays(article)) reportWays(ways, report)
  }
})

type Tell = (block: Block, finding: Report) => void

/** What a family is to be, and how sure that is. */
interface Verdict {
  readonly target: string
  readonly severity: Severity
  readonly byHouse: boolean
}

function verdictOf(family: SpellingFamily, style: Style): Verdict | undefined {
  const {dimension, counts} = family
  const house = dimension === undefined ? undefined : style[dimension]
  if (house !== undefined)
    return {
      target: house.value,
      severity: house.confidence === 'assumed' ? 'hint' : 'information',
      byHouse: true
    }
  if (counts.size === 0) return undefined
  if (counts.size < 2) return quotedVerdict(family)
  const {variant, isTie} = leadingVariant(family)
  return {target: variant, severity: isTie ? 'hint' : 'information', byHouse: false}
}

/** A foreign sound is one decision for all names: it is told once. */
const TOLD_ONCE = 'foreignG'

/** What is quoted was heard, not written: how its foreign sounds are spelled is the desk's affair too, as a hint. */
function quotedVerdict({dimension, votes, quoted}: SpellingFamily): Verdict | undefined {
  const target = votes[0].variant
  if (dimension !== TOLD_ONCE || quoted.every(({variant}) => variant === target)) return undefined
  return {target, severity: 'hint', byHouse: false}
}

function reportFamily(family: SpellingFamily, style: Style, report: Tell): void {
  const verdict = verdictOf(family, style)
  if (verdict === undefined) return
  const {target} = verdict
  const away = awayFrom(family, target)
  const model = family.votes.find(({variant}) => variant === target)
  for (const vote of family.dimension === TOLD_ONCE ? away.slice(0, 1) : away) {
    const all = away.map((one) => editOf(one, spelledAs(one, target)!))
    report(vote.block, familyReport(family, vote, verdict, model, all))
  }
}

/** The mentions that are spelled otherwise; those in quotations where there is nothing else to say of a sound. */
function awayFrom({dimension, votes, quoted, counts}: SpellingFamily, target: string): readonly Vote[] {
  const heard = dimension === TOLD_ONCE && counts.size === 1 && counts.has(target) ? quoted : votes
  return heard.filter((vote) => vote.variant !== target && spelledAs(vote, target) !== undefined)
}

function editOf({block, index}: Vote, text: string): Edit {
  const {start, end} = block.paragraph.tokens[index]
  return {start, end, text, block}
}

function familyReport(
  {votes, quoted, counts, dimension}: SpellingFamily,
  vote: Vote,
  {target, severity, byHouse}: Verdict,
  model: Vote | undefined,
  all: readonly Edit[]
): Report {
  const {
    block: {
      paragraph: {tokens, text}
    },
    index,
    variant
  } = vote
  const {start, end} = tokens[index]
  const written = text.slice(start, end)
  const wanted = spelledAs(vote, target)!
  const fixes: Fix[] = [
    {title: {ar: `اكتب «${wanted}»`, en: `Write “${wanted}”`}, safe: false, edits: [editOf(vote, wanted)]}
  ]
  if (all.length > 1)
    fixes.push({
      title: {ar: `صحّحها كلها في المقال (${all.length})`, en: `Fix all ${all.length} of them in this article`},
      safe: false,
      edits: all
    })
  if (severity === 'hint' && !byHouse) {
    const others = votes
      .filter((one) => one.variant === target && spelledAs(one, variant) !== undefined)
      .map((one) => editOf(one, spelledAs(one, variant)!))
    if (others.length > 0)
      fixes.push({
        title: {ar: `بل اكتب «${others[0].text}»`, en: `Or write “${others[0].text}”`},
        safe: false,
        edits: others
      })
  }
  return {
    start,
    end,
    severity,
    message: byHouse
      ? houseMessage(written, wanted)
      : message(
          written,
          counts.get(variant) ?? quoted.filter((one) => one.variant === variant).length,
          model === undefined ? wanted : textOf(model),
          counts.get(target)!,
          dimension === TOLD_ONCE
        ),
    fixes,
    expected: [wanted],
    ...(model !== undefined && {
      related: [
        {
          block: model.block,
          start: model.block.paragraph.tokens[model.index].start,
          end: model.block.paragraph.tokens[model.index].end,
          message: {ar: 'هكذا كُتب هنا', en: 'Written this way here'}
        }
      ]
    }),
    data: {variant, target, counts: Object.fromEntries(counts), ...(dimension !== undefined && {dimension})}
  }
}

function textOf({
  block: {
    paragraph: {tokens, text}
  },
  index
}: Vote): string {
  return text.slice(tokens[index].start, tokens[index].end)
}

function houseMessage(written: string, wanted: string): Bilingual {
  return {ar: `رسم الدار «${wanted}» لا «${written}».`, en: `The house writes “${wanted}”, not “${written}”.`}
}

function message(written: string, here: number, other: string, there: number, isSound: boolean): Bilingual {
  if (isSound)
    return {
      ar: `الصوت g: «${written}» (${here}) و«${other}» (${there}) رسمان في مقال واحد؛ وحّدهما.`,
      en: `Foreign g: “${written}” (${here}) and “${other}” (${there}) in one article; write one letter.`
    }
  return {
    ar: `رسمان لاسم واحد: «${written}» (${here}) و«${other}» (${there})؛ وحّدهما.`,
    en: `One name in two spellings: “${written}” (${here}) and “${other}” (${there}).`
  }
}

/** The ways of one name that are not its commonest; of two as common, not its first. */
function reportWays(ways: NameWays, report: Tell): void {
  const most = Math.max(...[...ways.values()].map(({length}) => length))
  const leaders = [...ways].filter(([, {length}]) => length === most)
  const [target, models] = leaders[0]
  for (const [way, places] of ways) {
    if (way === target) continue
    for (const place of places)
      report(
        place.block,
        wayReport(place, {here: places.length, there: most, isTie: leaders.length > 1, model: models[0], places})
      )
  }
}

interface Way {
  readonly here: number
  readonly there: number
  readonly isTie: boolean
  readonly model: NamePlace
  readonly places: readonly NamePlace[]
}

function wayReport(place: NamePlace, {here, there, isTie, model, places}: Way): Report {
  const {start, end} = rangeOf(place)
  const written = writtenAt(place)
  const wanted = place.otherwise ?? writtenAt(model)
  const edit = (one: NamePlace): Edit => ({...rangeOf(one), text: one.otherwise ?? writtenAt(model), block: one.block})
  const fixes: Fix[] = [{title: {ar: `اكتب «${wanted}»`, en: `Write “${wanted}”`}, safe: false, edits: [edit(place)]}]
  if (places.length > 1)
    fixes.push({
      title: {ar: `صحّحها كلها في المقال (${places.length})`, en: `Fix all ${places.length} of them in this article`},
      safe: false,
      edits: places.map(edit)
    })
  return {
    start,
    end,
    severity: isTie ? 'hint' : 'information',
    message: message(written, here, writtenAt(model), there, false),
    fixes,
    expected: [wanted],
    related: [{block: model.block, ...rangeOf(model), message: {ar: 'هكذا كُتب هنا', en: 'Written this way here'}}]
  }
}

function rangeOf({
  block: {
    paragraph: {tokens}
  },
  first,
  last
}: NamePlace): {start: number; end: number} {
  return {start: tokens[first].start, end: tokens[last].end}
}

function writtenAt(place: NamePlace): string {
  const {start, end} = rangeOf(place)
  return place.block.paragraph.text.slice(start, end)
}
