import {inflections, OWN_PREFIX, ownPlaces} from '../engine/lexicon/own/own-row.ts'
import {type Bilingual, severities} from '../engine/rule/rule.ts'
import {ID, verbClasses, verbPatterns} from '../house/rules-file.ts'
import {NAMES_FILE, RULES_FOLDER} from '../house/rules-folder.ts'
import type {Schema} from './manifest.ts'

const both = ({ar, en}: Bilingual): string => `${ar}\n\n${en}`
const described = (schema: Schema, ar: string, en: string): Schema => ({...schema, markdownDescription: both({ar, en})})

const text: Schema = {type: 'string', minLength: 1}
/** One text, or a list of them. */
const texts: Schema = {anyOf: [text, {type: 'array', items: text, minItems: 1}]}

/** What the schema of the configuration says of the levels of a desk's own rules. */
export const ownRulePattern = `^${OWN_PREFIX}[a-z0-9-]+$`

/** `contributes.yamlValidation`: which files the schemas are for, where an extension for YAML is there. */
export const contributedYamlSchemas: ReadonlyArray<{fileMatch: string | readonly string[]; url: string}> = [
  {fileMatch: [`${RULES_FOLDER}/*.yaml`, `${RULES_FOLDER}/*.yml`], url: './schemas/editor/desk-rules.schema.json'},
  {fileMatch: NAMES_FILE, url: './schemas/editor/desk-names.schema.json'}
]

/** The schema of the files in `.mudaqqiq`. */
export function deskRulesSchema(): Schema {
  return {
    title: 'قواعد الدار · Desk rules (Mudaqqiq)',
    type: 'object',
    properties: {
      $schema: {type: 'string'},
      rules: described({type: 'array', items: ruleSchema}, 'كل سطر قاعدة.', 'Each row is a rule.')
    },
    required: ['rules'],
    additionalProperties: false
  }
}

/** The schema of `.mudaqqiq-names.yaml`. */
export function deskNamesSchema(): Schema {
  const name: Schema = {
    type: 'object',
    properties: {
      name: described(text, 'الاسم كما تكتبه الدار.', 'The name as the desk writes it.'),
      variants: described(
        texts,
        'رسوم أخرى للاسم كله أو لآخره؛ تُذكر وتُصحح.',
        'Other spellings, of the whole name or its last words; they are told and mended.'
      ),
      role: described(text, 'صفته، لمن يقرأ الملف.', 'What the person is; for people.'),
      first: described(
        text,
        'كيف يُكتب أول مرة؛ يُذكر إن سبق اسمُ العائلة وحده الاسمَ كاملا.',
        'How it is written where it stands first; told where the family name alone comes before the name in full.'
      )
    },
    required: ['name'],
    additionalProperties: false
  }
  return {
    title: 'أسماء الدار · Desk names (Mudaqqiq)',
    type: 'object',
    properties: {$schema: {type: 'string'}, names: {type: 'array', items: name}},
    required: ['names'],
    additionalProperties: false
  }
}

const example: Schema = {
  type: 'object',
  properties: {
    bad: described(text, 'نص يُذكر منه ما بين ⟦ و⟧.', 'A text; what stands between ⟦ ⟧ is to be reported.'),
    good: described(text, 'النص نفسه بعد التصحيح.', 'The same text after the fix.'),
    ok: described(text, 'نص لا يُذكر منه شيء.', 'A text of which nothing is reported.')
  },
  additionalProperties: false
}

const verb: Schema = {
  type: 'object',
  properties: {
    pattern: {enum: verbPatterns},
    class: {enum: verbClasses},
    imperfect: described(text, 'المضارع: يقول.', 'The imperfect: يقول.')
  },
  additionalProperties: false
}

const message: Schema = {
  anyOf: [text, {type: 'object', properties: {ar: text, en: text}, required: ['ar'], additionalProperties: false}]
}

const ruleSchema: Schema = {
  type: 'object',
  properties: {
    id: described(
      {type: 'string', pattern: ID.source},
      `اسم القاعدة؛ تُضبط وتُتجاهل باسم ${OWN_PREFIX}…`,
      `Its name; it is configured and ignored as ${OWN_PREFIX}….`
    ),
    find: described(
      texts,
      'كلمة أو عبارة، أو عدة؛ مع ما يتصل بها من واو وباء و«ال» وضمائر.',
      'A word or phrase, or several; with what is written onto them: و, ب, ال, pronouns.'
    ),
    replace: described(
      texts,
      'ما يُكتب بدلا منها: واحد للكل، أو لكل واحدة بديلها بالترتيب.',
      'What to write instead: one for all, or one for each, in order.'
    ),
    message: described(message, 'ما يُقال للمحرر.', 'What the editor is told; {ar, en} or Arabic alone.'),
    level: described({enum: severities, default: 'information'}, 'الدرجة.', 'The level.'),
    where: described(
      {anyOf: [{enum: ownPlaces}, {type: 'array', items: {enum: ownPlaces}, minItems: 1, uniqueItems: true}]},
      'أين: العنوان، المتن، الاقتباسات (المفترض العنوان والمتن).',
      'Where: headline, body, quotations (default: headline and body).'
    ),
    inflect: described(
      {enum: inflections},
      'صرّف الكلمة الأولى اسما (شهيدا، شهيدين) أو فعلا (اختارت، يختارون).',
      'Inflect the first word as a noun (شهيدا, شهيدين) or a verb (اختارت, يختارون).'
    ),
    plural: described(texts, 'جموعها: «un» و«at» للسالم، أو كما تُكتب.', 'Its plurals: `un`, `at`, or as written.'),
    'replace-plural': described(texts, 'جموع البديل.', 'The plurals of what is written instead.'),
    feminine: described({type: 'boolean'}, 'لها مؤنث بالتاء: وزيرة.', 'It has a feminine in ة: وزيرة.'),
    verb: described(
      verb,
      'تصريف الفعل حيث لا تدل عليه حروفه.',
      'How the verb is inflected where its letters do not tell.'
    ),
    'replace-verb': described(verb, 'تصريف البديل كذلك.', 'The same of the verb that is written instead.'),
    bare: described({type: 'boolean'}, 'كما هي، لا يتصل بها شيء.', 'As it stands, with nothing written onto it.'),
    exact: described({type: 'boolean'}, 'بهمزاتها وتائها كما كُتبت.', 'With its hamza, ى and ة as written.'),
    examples: described(
      {type: 'array', items: example},
      'أمثلة يجربها mudaqqiq test-rules.',
      'Examples, tried by mudaqqiq test-rules.'
    )
  },
  required: ['id', 'find', 'message'],
  additionalProperties: false
}
