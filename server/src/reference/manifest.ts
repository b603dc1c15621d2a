import {languages, ruleLevels} from '../engine/config/config-file.ts'
import {profiles} from '../engine/lexicon/generated/profiles.ts'
import {foldOption} from '../engine/linting/fold.ts'
import {wordsOption} from '../engine/linting/words.ts'
import {type Bilingual, type OptionSchema, type Rule, type Severity, severities} from '../engine/rule/rule.ts'
import {type StyleDimension, styleDimensions} from '../engine/rule/style.ts'
import {rules} from '../engine/rules/index.ts'
import {severityNames} from '../protocol/wording.ts'
import {ownRulePattern} from './house-schemas.ts'

/** A JSON schema, or a setting of the editor. */
export type Schema = Readonly<Record<string, unknown>>

/** Arabic first: most who read the settings page write in Arabic. */
const both = ({ar, en}: Bilingual): string => `${ar}\n\n${en}`

const profileNames: ReadonlyArray<{id: string; title: Bilingual}> = [
  {id: 'none', title: {ar: 'بلا دار: يُقاس المقال بأغلبه', en: 'No house: an article is measured by its own majority'}},
  ...profiles
]

/** A setting, with what its row in the README's table says. */
export interface Setting {
  readonly name: string
  readonly group: 'general' | 'style' | 'rules' | 'advanced'
  readonly summary: Bilingual
  readonly schema: Schema
}

/** What the severity of a rule means for one finding; see `effectiveSeverity`. */
export const ceiling: Bilingual = {
  ar: 'ما تضعف قرينته يُذكر دون درجة قاعدته: قد يبقى تلميحًا مع «warning».',
  en: 'A finding with weaker evidence is told below it: it may stay a hint under “warning”.'
}

const levelNames: Readonly<Record<Severity | 'off' | 'on', Bilingual>> = {
  off: {ar: 'لا تُفحص', en: 'not run'},
  on: {ar: 'بدرجتها هي، ولو كانت معطّلة ما لم تُطلب', en: 'at its own severity, also if it is off unless asked for'},
  ...severityNames
}
const levels = ['off', 'on', ...severities] as const

/** The editor's settings, without their prefix. */
export const settings: readonly Setting[] = [
  {
    name: 'enable',
    group: 'general',
    summary: {ar: 'دقّق المقالات', en: 'Lint articles'},
    schema: {type: 'boolean', default: true, scope: 'resource'}
  },
  {
    name: 'language',
    group: 'general',
    summary: {ar: 'لغة الرسائل', en: 'Language of the messages'},
    schema: {type: 'string', enum: languages, enumItemLabels: ['العربية', 'English'], default: 'ar', scope: 'window'}
  },
  {
    name: 'run',
    group: 'general',
    summary: {
      ar: 'متى يُدقَّق المقال: أثناء الكتابة أو عند الحفظ',
      en: 'When an article is linted: while typing, or on save'
    },
    schema: {
      type: 'string',
      enum: ['onType', 'onSave'],
      enumItemLabels: ['أثناء الكتابة — while typing', 'عند الحفظ — on save'],
      default: 'onType',
      scope: 'resource'
    }
  },
  {
    name: 'minArabicShare',
    group: 'general',
    summary: {
      ar: 'أقلّ نصيب للحروف العربية في وثيقة تُدقَّق من غير طلب (0 إلى 1)',
      en: 'Least share of Arabic letters in a document that is linted unasked (0 to 1)'
    },
    schema: {type: 'number', default: 0.5, minimum: 0, maximum: 1, scope: 'resource'}
  },
  {
    name: 'codeLens',
    group: 'general',
    summary: {ar: 'أظهر فوق كل فقرة مصادرها', en: 'Show above each paragraph what its sources are'},
    schema: {type: 'boolean', default: false, scope: 'resource'}
  },
  {
    name: 'profile',
    group: 'style',
    summary: {
      ar: 'أسلوب دار: أعراف أرقامها وتواريخها وعلامات تنصيصها',
      en: 'House profile: its conventions for figures, dates and quotation marks'
    },
    schema: {
      type: 'string',
      enum: profileNames.map(({id}) => id),
      enumItemLabels: profileNames.map(({title}) => `${title.ar} — ${title.en}`),
      default: 'none',
      scope: 'resource'
    }
  },
  {
    name: 'style',
    group: 'style',
    summary: {
      ar: 'أعراف الدار واحدًا واحدًا؛ تعلو على أسلوب الدار المختار، وما لم يُذكر يُقاس بأغلب المقال',
      en: 'House style, one decision at a time; outranks the profile. What is left out is measured by the majority of the article'
    },
    schema: {
      type: 'object',
      properties: byName(styleDimensions, dimensionSchema),
      additionalProperties: false,
      default: {},
      scope: 'resource'
    }
  },
  {
    name: 'rules',
    group: 'rules',
    summary: {
      ar: `درجة كل قاعدة. ${ceiling.ar} خيارات القواعد تُكتب في ‎.mudaqqiqrc.json`,
      en: `Severity of each rule. ${ceiling.en} Options of rules are written in .mudaqqiqrc.json`
    },
    schema: {
      type: 'object',
      properties: byId(rules, levelSchema),
      patternProperties: {[ownRulePattern]: {type: 'string', enum: levels}},
      additionalProperties: false,
      default: {},
      scope: 'resource'
    }
  },
  {
    name: 'fold',
    group: 'rules',
    summary: foldOption.summary,
    schema: {type: foldOption.type, default: foldOption.default, minimum: foldOption.minimum, scope: 'resource'}
  },
  {
    name: 'secondReader.model',
    group: 'rules',
    summary: {
      ar: 'أي نموذج لغوي يُسأل قارئا ثانيا: جزء من اسمه أو معرّفه؛ فارغ: يُسأل عنه إن كان أكثر من واحد',
      en: 'Which language model is asked as a second reader: part of its name or id; empty: you choose where there are several'
    },
    schema: {type: 'string', default: '', scope: 'window'}
  },
  {
    name: 'secondReader.most',
    group: 'rules',
    summary: {
      ar: 'أكثر ما يُرسل من الجمل في المرة الواحدة',
      en: 'Most sentences that are sent to the second reader at a time'
    },
    schema: {type: 'integer', default: 60, minimum: 1, maximum: 1000, scope: 'window'}
  },
  {
    name: 'secondReader.timeout',
    group: 'rules',
    summary: {ar: 'كم ثانية يُنتظر جواب القارئ الثاني', en: 'Seconds that an answer of the second reader is waited for'},
    schema: {type: 'integer', default: 60, minimum: 1, maximum: 9999, scope: 'window'}
  },
  {
    name: 'debounce',
    group: 'advanced',
    summary: {
      ar: 'كم ملّي ثانية بلا كتابة قبل التدقيق',
      en: 'Milliseconds without a keystroke before an article is linted'
    },
    schema: {type: 'integer', default: 150, minimum: 0, maximum: 10_000, scope: 'resource'}
  },
  {
    name: 'trace.server',
    group: 'advanced',
    summary: {ar: 'سجّل ما يدور بين المحرر والخادم', en: 'Log what the editor and the server say to each other'},
    schema: {type: 'string', enum: ['off', 'messages', 'verbose'], default: 'off', scope: 'window'}
  }
]

const groupTitles: Readonly<Record<Setting['group'], string>> = {
  general: 'Mudaqqiq مُدقِّق',
  style: 'Style أسلوب الدار',
  rules: 'Rules القواعد',
  advanced: 'Advanced متقدم'
}

/** `contributes.configuration`: the settings page, section by section. */
export function contributedConfiguration(): object[] {
  return Object.entries(groupTitles).map(([group, title], order) => ({
    title,
    order,
    properties: Object.fromEntries(
      settings.flatMap((setting, order) =>
        setting.group === group
          ? [[`mudaqqiq.${setting.name}`, {...setting.schema, order, markdownDescription: both(setting.summary)}]]
          : []
      )
    )
  }))
}

/** `contributes.jsonValidation`: which files the schemas are for. */
export const contributedSchemas: ReadonlyArray<{fileMatch: string; url: string}> = [
  {fileMatch: '.mudaqqiqrc.json', url: './schemas/editor/mudaqqiqrc.schema.json'},
  {fileMatch: 'package.json', url: './schemas/editor/package.schema.json'}
]

const profileSchema: Schema = {
  type: 'string',
  enum: profileNames.map(({id}) => id),
  markdownEnumDescriptions: profileNames.map(({title}) => both(title)),
  markdownDescription: both({ar: 'أسلوب الدار', en: 'House profile'})
}

const styleSchema: Schema = {
  type: 'object',
  properties: byName(styleDimensions, dimensionSchema),
  additionalProperties: false,
  markdownDescription: both({
    ar: 'أعراف الدار؛ تعلو على أسلوب الدار المختار',
    en: 'House style; outranks the profile'
  })
}

function rulesSchema(): Schema {
  return {
    type: 'object',
    properties: byId(rules, ruleSchema),
    patternProperties: {[ownRulePattern]: {enum: ruleLevels}},
    additionalProperties: false,
    markdownDescription: both({
      ar: `درجة كل قاعدة، أو [درجة، خيارات]. ${ceiling.ar}`,
      en: `Severity of each rule, or [severity, options]. ${ceiling.en}`
    })
  }
}

/** One string, or a list of them. */
function oneOrMore(item: Schema, summary: Bilingual, least = 0): Schema {
  const one = {type: 'string', ...item}
  const list = {type: 'array', items: one, ...(least > 0 && {minItems: least})}
  return {anyOf: [one, list], markdownDescription: both(summary)}
}

/** A line of a .gitignore that matches something; `patternProblem` tells more. */
const pathPattern: Schema = {pattern: '^(?!#|!?\\s*$|!?\\.{1,2}/)(?!.*//)(?!.*\\{[^{}]*,[^{}]*\\}).'}

/** Keys that tell for which files a configuration is, and what it goes on from. */
function placeSchemas(): Schema {
  return {
    extends: oneOrMore(
      {pattern: '^(?![/\\\\~]|[A-Za-z][A-Za-z0-9+.-]*:).'},
      {
        ar: 'ملفات إعداد يُبنى هذا عليها، بمسار نسبي إلى مجلده؛ يعلو اللاحق على السابق، وهذا عليها كلها',
        en: 'Configuration files that this one goes on from, by paths relative to its folder; the later outranks the earlier, this one all'
      }
    ),
    ignores: oneOrMore(pathPattern, {
      ar: 'مقالات لا تُدقَّق من غير طلب، كأسطر ‎.gitignore، من مجلد هذا الملف نزولًا',
      en: 'Articles that are not linted unasked, as lines of a .gitignore, from the folder of this file down'
    }),
    overrides: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          files: oneOrMore(
            pathPattern,
            {
              ar: 'لأي الملفات، كأسطر ‎.gitignore، من مجلد هذا الملف نزولًا',
              en: 'For which files, as lines of a .gitignore, from the folder of this file down'
            },
            1
          ),
          profile: profileSchema,
          style: styleSchema,
          rules: rulesSchema()
        },
        required: ['files'],
        additionalProperties: false
      },
      markdownDescription: both({
        ar: 'إعداد يخصّ بعض الملفات؛ يعلو اللاحق على السابق',
        en: 'Settings for some of the files; the later outranks the earlier'
      })
    }
  }
}

/** The schema of `.mudaqqiqrc.json`. */
export function configSchema(): Schema {
  return {
    title: 'Mudaqqiq مُدقِّق',
    type: 'object',
    properties: {
      $schema: {type: 'string'},
      language: {
        type: 'string',
        enum: languages,
        markdownDescription: both({ar: 'لغة الرسائل', en: 'Language of the messages'})
      },
      profile: profileSchema,
      style: styleSchema,
      rules: rulesSchema(),
      fold: optionSchema(foldOption),
      words: optionSchema(wordsOption),
      ...placeSchemas()
    },
    additionalProperties: false
  }
}

/** What the schema says of package.json: only our key. */
export function packageSchema(): Schema {
  return {type: 'object', properties: {mudaqqiq: configSchema()}}
}

function byName(dimensions: readonly StyleDimension[], schema: (dimension: StyleDimension) => Schema): Schema {
  return Object.fromEntries(dimensions.map((dimension) => [dimension.name, schema(dimension)]))
}

function byId(list: readonly Rule[], schema: (rule: Rule) => Schema): Schema {
  return Object.fromEntries(list.map((rule) => [rule.id, schema(rule)]))
}

function dimensionSchema({values, summary}: StyleDimension): Schema {
  return {type: 'string', enum: values, description: both(summary)}
}

/** One severity: what the settings page can show as a list to choose from. */
function levelSchema(rule: Rule): Schema {
  return {
    type: 'string',
    enum: levels,
    enumDescriptions: levels.map((level) => `${levelNames[level].ar} — ${levelNames[level].en}`),
    default: rule.off === true ? 'off' : rule.severity,
    description: both(rule.summary)
  }
}

function ruleSchema(rule: Rule): Schema {
  const level = {enum: ruleLevels}
  const options = Object.entries<OptionSchema>(rule.options ?? {})
  const given = {
    type: 'object',
    properties: Object.fromEntries(options.map(([name, option]) => [name, optionSchema(option)])),
    additionalProperties: false
  }
  return {
    anyOf: [level, {type: 'array', items: [level, given], minItems: 1, maxItems: 2, additionalItems: false}],
    default: rule.off === true ? 'off' : rule.severity,
    markdownDescription: `${both(rule.summary)}\n\n${both(rule.why)}`
  }
}

function optionSchema(option: OptionSchema): Schema {
  const {summary, ...schema} = option
  return {...schema, ...(option.type === 'array' && {items: {type: 'string'}}), markdownDescription: both(summary)}
}
