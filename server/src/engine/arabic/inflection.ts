import {withoutTashkeel} from './characters.ts'
/**
 * Third-person forms of Arabic verbs as newspapers write them: without vowels.
 *
 * A verb is given by its dictionary form, its derived form (I–X, Q for four letters) and how its root behaves; the
 * spelling of every other form follows. First and second person and the imperative are left out: they are not used to
 * report.
 */

/** What in the root changes the spelling of the forms. */
export type VerbClass = 'sound' | 'assimilated' | 'hollow' | 'defective' | 'doubled' | 'hamza'

/** The derived form of the verb: one of the ten, or Q (a root of four letters). */
export type VerbPattern = 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI' | 'VII' | 'VIII' | 'IX' | 'X' | 'Q'

/** What is needed to inflect a verb. */
export interface VerbEntry {
  /** Perfect third person masculine singular; a shadda may tell homographs apart. */
  readonly lemma: string
  readonly pattern: VerbPattern
  readonly class: VerbClass
  /** What stands after the ي of the imperfect, where the pattern does not tell (قال → قول). */
  readonly stem?: string
}

/** Person, gender and number; for a participle its gender and number. */
export type Person = '3ms' | '3fs' | '3md' | '3fd' | '3mp' | '3fp'

/**
 * Which form it is. `pf` perfect, `impf` imperfect, `juss` the forms after لم and لن that are spelled otherwise, `pfp` and
 * `impfp` passives that are spelled otherwise than the active, `ap` active participle in the accusative or with no visible case
 * (`قائلا`, `قائلة`, `قائلين`), `apn` in the nominative (`قائل`, `قائلون`), `masdar` verbal noun.
 */
export type VerbFormName = 'pf' | 'impf' | 'juss' | 'pfp' | 'impfp' | 'ap' | 'apn' | 'masdar'

export interface VerbForm {
  readonly text: string
  readonly form: VerbFormName
  /** Not given for a verbal noun. */
  readonly person?: Person
}

/** What the last letter of a defective verb becomes in the imperfect: دعا يدعو، بقي يبقى; رمى and the others end in ي. */
const defectiveEndings = new Map([
  ['ا', 'و'],
  ['ي', 'ى']
])

/** A stem before an ending that begins with a consonant: قال قلن، مدّ مددن. */
function beforeConsonant(verb: VerbEntry, stem: string): string {
  if (verb.class === 'hollow') return shorten(stem)
  return verb.class === 'doubled' ? stem + last(stem) : stem
}

const LONG = /[اوي](?=.$)/

/** The word without its last letter. */
const chop = (word: string): string => word.slice(0, -1)
const last = (word: string): string => word.slice(-1)

/** ن of the feminine plural, written once where the stem ends in ن (أعلن + ن is أعلنّ). */
const withNun = (stem: string): string => (last(stem) === 'ن' ? stem : `${stem}ن`)

/** A hollow stem with its long vowel shortened: قال → قل, يضيف → يضف. */
const shorten = (stem: string): string => {
  const short = stem.replace(LONG, '')
  return last(short) === 'ء' ? chop(short) + (short.length === 3 && short[0] === 'أ' ? 'أ' : 'ئ') : short
}

/** A final hamza takes its seat from what follows it: ؤ before وا, آ with the ا of the dual. */
function joinDual(stem: string, ending: 'ا' | 'ان'): string {
  const end = last(stem)
  if (end === 'أ') return `${chop(stem)}آ${ending.slice(1)}`
  if (end === 'ء' && stem.at(-2) === 'ي') return `${chop(stem)}ئ${ending}`
  return stem + ending
}

/** Both spellings of the plural of a verb in hamza are current: هنؤوا and هنأوا. The first is the taught one. */
function joinPlural(stem: string, ending: string): string[] {
  const end = last(stem)
  if (end === 'أ') return [`${chop(stem)}ؤ${ending}`, stem + ending]
  if (end === 'ء') return stem.at(-2) === 'ي' ? [`${chop(stem)}ئ${ending}`] : [`${chop(stem)}ؤ${ending}`, stem + ending]
  return [stem + ending]
}

/**
 * The stem of the imperfect: what stands after its ي.
 *
 * @throws RangeError for a hollow verb of form I with no `stem`: its middle vowel cannot be told from the perfect
 */
export function imperfectStem(verb: VerbEntry): string {
  return verb.stem ?? imperfectStems[verb.pattern](verb, withoutTashkeel(verb.lemma))
}

type ImperfectStem = (verb: VerbEntry, lemma: string) => string

/** Nothing changes but a hamza, and in the weak the last letter: نفّذ ينفّذ، ساعد يساعد، أكّد يؤكّد، لبّى يلبّي. */
const stemAsPerfect: ImperfectStem = (verb, lemma) =>
  frontVowel(verb, lemma.startsWith('أ') ? `ؤ${lemma.slice(1)}` : lemma)

/** The ا of the perfect falls: انطلق ينطلق، اعترف يعترف. */
const stemWithoutAlef: ImperfectStem = (verb, lemma) => frontVowel(verb, lemma.slice(1))

/** It falls, and a hollow root has a long i: استفاد يستفيد. */
const stemOfTenth: ImperfectStem = (verb, lemma) => frontVowel(verb, withLongI(verb, lemma.slice(1)))

const imperfectStems: Readonly<Record<VerbPattern, ImperfectStem>> = {
  I: stemOfFirst,
  II: stemAsPerfect,
  III: stemAsPerfect,
  IV: (verb, lemma) => frontVowel(verb, withLongI(verb, withoutHamzaOfFourth(verb, lemma))),
  V: (_verb, lemma) => lemma,
  VI: (_verb, lemma) => lemma,
  VII: stemWithoutAlef,
  VIII: stemWithoutAlef,
  IX: stemWithoutAlef,
  X: stemOfTenth,
  Q: stemAsPerfect
}

/** Form I: وصل يصل loses its و, رمى يرمي and دعا يدعو change their last letter, كتب يكتب nothing. */
function stemOfFirst(verb: VerbEntry, lemma: string): string {
  if (verb.class === 'hollow') throw new RangeError(`${lemma}: a hollow verb of form I needs its imperfect stem`)
  if (verb.class === 'assimilated') return lemma.slice(1)
  if (verb.class !== 'defective') return lemma
  return chop(lemma) + (defectiveEndings.get(last(lemma)) ?? 'ي')
}

/** أعلن يعلن; the first letter of the root comes back: a hamza in آمن يؤمن, a و in أيقن يوقن. */
function withoutHamzaOfFourth(verb: VerbEntry, lemma: string): string {
  if (lemma.startsWith('آ')) return `ؤ${lemma.slice(1)}`
  if (lemma.startsWith('أي') && verb.class === 'sound') return `و${lemma.slice(2)}`
  return lemma.slice(1)
}

/** A hollow stem with a long i: أضاف يضيف. */
function withLongI(verb: VerbEntry, stem: string): string {
  return verb.class === 'hollow' ? stem.replace(LONG, 'ي') : stem
}

/** The last vowel of these imperfects is i: ى becomes ي and a final hamza sits on ئ. */
function frontVowel(verb: VerbEntry, stem: string): string {
  if (verb.class === 'defective') return `${chop(stem)}ي`
  return last(stem) === 'أ' ? `${chop(stem)}ئ` : stem
}

/** The six forms of the perfect, as 3ms, 3fs, 3md, 3fd, 3mp, 3fp; a person may have several spellings. */
function perfect(verb: VerbEntry): Array<[Person, string]> {
  const lemma = withoutTashkeel(verb.lemma)
  if (verb.class === 'defective') return defectivePerfect(lemma)
  const plural = beforeConsonant(verb, lemma)
  return [
    ['3ms', lemma],
    ['3fs', `${lemma}ت`],
    ['3md', joinDual(lemma, 'ا')],
    ['3fd', `${lemma}تا`],
    ...joinPlural(lemma, 'وا').map((text): [Person, string] => ['3mp', text]),
    ['3fp', withNun(plural)]
  ]
}

function defectivePerfect(lemma: string): Array<[Person, string]> {
  const stem = chop(lemma)
  const end = last(lemma)
  // دعا keeps its و, خشي its ي; elsewhere ى is dropped before the endings of the feminine and the plural
  const weak = end === 'ا' ? 'و' : 'ي'
  const feminine = end === 'ي' ? lemma : stem
  return [
    ['3ms', lemma],
    ['3fs', `${feminine}ت`],
    ['3md', `${stem + weak}ا`],
    ['3fd', `${feminine}تا`],
    ['3mp', `${stem}وا`],
    ['3fp', `${stem + weak}ن`]
  ]
}

/** Imperfect indicative, in the same order. */
function imperfect(verb: VerbEntry, stem: string): Array<[Person, string]> {
  const defective = verb.class === 'defective'
  const before = last(stem) === 'ى' ? `${chop(stem)}ي` : stem
  const plurals = defective ? [`${chop(stem)}ون`] : joinPlural(stem, 'ون')
  const feminine = defective ? `${before}ن` : withNun(beforeConsonant(verb, stem))
  return [
    ['3ms', `ي${stem}`],
    ['3fs', `ت${stem}`],
    ['3md', `ي${joinDual(before, 'ان')}`],
    ['3fd', `ت${joinDual(before, 'ان')}`],
    ...plurals.map((text): [Person, string] => ['3mp', `ي${text}`]),
    ['3fp', `ي${feminine}`]
  ]
}

/** Jussive and subjunctive, where they are spelled otherwise than the indicative: لم يقل، لم يدع، لن يقولوا. */
function jussive(verb: VerbEntry, stem: string): Array<[Person, string]> {
  const defective = verb.class === 'defective'
  const before = last(stem) === 'ى' ? `${chop(stem)}ي` : stem
  const plurals = defective ? [`${chop(stem)}وا`] : joinPlural(stem, 'وا')
  const forms: Array<[Person, string]> = [
    ['3md', `ي${joinDual(before, 'ا')}`],
    ['3fd', `ت${joinDual(before, 'ا')}`],
    ...plurals.map((text): [Person, string] => ['3mp', `ي${text}`])
  ]
  let short: string | undefined
  if (defective) short = chop(stem)
  else if (verb.class === 'hollow') short = shorten(stem)
  if (short !== undefined) forms.push(['3ms', `ي${short}`], ['3fs', `ت${short}`])
  return forms
}

/** The perfect passive where its letters differ from the active: قيل, نوقش, دُعيت. */
function passivePerfect(verb: VerbEntry): Array<[Person, string]> {
  const lemma = withoutTashkeel(verb.lemma)
  let stem: string | undefined
  if (verb.class === 'hollow') stem = lemma.replace(LONG, 'ي')
  else if (verb.class === 'defective') stem = `${chop(lemma).replace(/أ$/, 'ئ')}ي`
  if (verb.pattern === 'III') stem = (stem ?? lemma).replace('ا', 'و')
  if (verb.pattern === 'VI') stem = (stem ?? lemma).replace('ا', 'و')
  if (stem === undefined) return []
  return [
    ['3ms', stem],
    ['3fs', `${stem.replace(/ء$/, 'ئ')}ت`],
    ['3mp', `${verb.class === 'defective' ? chop(stem) : stem.replace(/ء$/, 'ئ')}وا`]
  ]
}

/** The imperfect passive where its letters differ from the active: يقال, يوصف, يؤمر, يدعى. */
function passiveImperfect(verb: VerbEntry, stem: string): Array<[Person, string]> {
  let passive: string | undefined
  if (verb.class === 'hollow') passive = stem.replace(LONG, 'ا')
  else if (verb.class === 'defective') passive = `${chop(stem)}ى`
  else if (verb.class === 'assimilated') passive = `و${stem}`
  else if (verb.pattern === 'I' && stem.startsWith('أ')) passive = `ؤ${stem.slice(1)}`
  else if (last(stem) === 'ئ') passive = `${chop(stem)}أ`
  if (passive === undefined) return []
  const plural = verb.class === 'defective' ? `${chop(passive)}ون` : joinPlural(passive, 'ون')[0]
  return [
    ['3ms', `ي${passive}`],
    ['3fs', `ت${passive}`],
    ['3mp', `ي${plural}`]
  ]
}

/** The active participle with no ending: قائل, مصرح; a defective one with its ي (راوي, متحدي). */
export function activeParticiple(verb: VerbEntry): string {
  return verb.pattern === 'I' ? participleOfFirst(verb, withoutTashkeel(verb.lemma)) : `م${withI(imperfectStem(verb))}`
}

/** Form I has the ا of فاعل: كاتب, قائل, شاقّ, آمر, سائل, قاضي, قارئ. */
function participleOfFirst(verb: VerbEntry, lemma: string): string {
  if (verb.class === 'hollow') return lemma.replace(LONG, 'ائ')
  if (verb.class === 'doubled') return `${lemma[0]}ا${lemma.slice(1)}`
  const first = lemma[0] === 'أ' ? 'آ' : `${lemma[0]}ا`
  const middle = seatedOnYa(lemma[1])
  return first + middle + (verb.class === 'defective' ? 'ي' : seatedOnYa(last(lemma)))
}

/** A hamza beside an i sits on ئ. */
function seatedOnYa(letter: string): string {
  return letter === 'أ' ? 'ئ' : letter
}

/** Of forms II to X the participle has an i where some imperfects have an a: يتحدى متحدي، يتنبأ متنبئ، يتساءل متسائل. */
function withI(stem: string): string {
  const end = last(stem)
  if (end === 'ى') return `${chop(stem)}ي`
  return end === 'أ' ? `${chop(stem)}ئ` : stem.replace(/اء(?=.)/, 'ائ')
}

/** The participle in both genders and all numbers. */
function participles(verb: VerbEntry): VerbForm[] {
  const stem = activeParticiple(verb)
  const defective = verb.class === 'defective'
  const plural = defective ? chop(stem) : stem
  const seated = last(stem) === 'ء'
  const form = (name: 'ap' | 'apn', person: Person, text: string): VerbForm => ({
    text: seated ? text.replace(/يء(?=.)/, 'يئ') : text,
    form: name,
    person
  })
  return [
    form('ap', '3ms', `${stem}ا`),
    form('ap', '3fs', `${stem}ة`),
    form('ap', '3md', `${stem}ين`),
    form('ap', '3fd', `${stem}تين`),
    form('ap', '3mp', `${plural}ين`),
    form('ap', '3fp', `${stem}ات`),
    form('apn', '3ms', stem),
    // مدع، محتد: the indefinite nominative and genitive drop the ي
    ...(defective ? [form('apn', '3ms', plural)] : []),
    form('apn', '3md', `${stem}ان`),
    form('apn', '3fd', `${stem}تان`),
    form('apn', '3mp', `${plural}ون`)
  ]
}

/**
 * Every third-person form of a verb, unvocalised, in the order of {@link VerbFormName}; no spelling twice in one form
 * and person. A passive or jussive stands here only where it is spelled otherwise than an active indicative.
 *
 * @param verb the verb
 * @param participle whether to give the active participle; some are only ever something else (عالم, زائد)
 */
export function inflectVerb(verb: VerbEntry, participle = true): VerbForm[] {
  const stem = imperfectStem(verb)
  const forms: VerbForm[] = []
  const active = new Set<string>()
  const add = (form: VerbFormName, list: Array<[Person, string]>, unlessActive = false): void => {
    for (const [person, text] of list) {
      const key = last(text) === 'ى' ? `${chop(text)}ي` : text
      if (unlessActive && active.has(key)) continue
      forms.push({text, form, person})
      if (!unlessActive) active.add(key)
    }
  }
  add('pf', perfect(verb))
  add('impf', imperfect(verb, stem))
  add('juss', jussive(verb, stem), true)
  add('pfp', passivePerfect(verb), true)
  add('impfp', passiveImperfect(verb, stem), true)
  if (participle) forms.push(...participles(verb))
  return forms
}

/** The spellings of a verbal noun or other singular noun: bare, with the ا of tanwin, a defective one without its ي. */
export function inflectMasdar(masdar: string): string[] {
  const end = last(masdar)
  if (end === 'ي' && masdar.startsWith('ت')) return [masdar, `${masdar}ا`, chop(masdar)]
  return end === 'ة' || end === 'ى' || end === 'ا' || masdar.endsWith('اء') ? [masdar] : [masdar, `${masdar}ا`]
}
