import {languages} from '../engine/config/config-file.ts'
import {formats} from '../engine/document/formats/registry.ts'
import type {Bilingual} from '../engine/rule/rule.ts'
import type {ToolName} from '../protocol/agent-tools.ts'

/** A value that a tool may be given, as JSON Schema has it. */
export interface InputSchema {
  readonly type: 'string' | 'boolean' | 'integer'
  readonly description: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
}

/** A tool as it is offered to a model. */
export interface Tool {
  readonly title: Bilingual
  /** What it does, for the model that chooses among tools. */
  readonly description: string
  /** What it does, for the person whose model it is. */
  readonly summary: Bilingual
  readonly input: Readonly<Record<string, InputSchema>>
  /** Whether it can change a file, where it is asked to. */
  readonly writes: boolean
}

/** UTF-16 code units of an article that a tool takes: a book. */
export const MOST_TEXT = 2_000_000
/** Findings or statements that are told where nobody says how many. */
export const USUAL_LIMIT = 100

const text = {
  type: 'string',
  description: `The article itself, at most ${MOST_TEXT} UTF-16 code units. Give either this or "path".`
} as const satisfies InputSchema
const path = {
  type: 'string',
  description: 'The file of the article, absolute or from the folder that is open. Files outside it are refused.'
} as const satisfies InputSchema
const format = {
  type: 'string',
  enum: formats,
  description: 'How the text is written; by default told by the name of the file, plain for a text.'
} as const satisfies InputSchema
const language = {
  type: 'string',
  enum: languages,
  description: 'Language of the messages; by default that of the configuration, else Arabic.'
} as const satisfies InputSchema
const limit = {
  type: 'integer',
  minimum: 1,
  maximum: 1000,
  description: `How many are told at most, ${USUAL_LIMIT} by default; the totals count all of them.`
} as const satisfies InputSchema

const article = {text, path, format, language}

/** Every tool. The configuration of the desk (.mudaqqiqrc.json, its rules, names and ignores) holds for all of them. */
export const tools: Readonly<Record<ToolName, Tool>> = {
  lint_article: {
    title: {ar: 'دقّق مقالًا', en: 'Lint an article'},
    description:
      'Checks Arabic news copy as a copy desk would: claims and quotations without a source, wrong or contradictory figures and dates, quotation marks, spelling and punctuation. Returns the findings as JSON, each with rule, severity, line, column (UTF-16 code units, from 1), the words in their context, a message and fixes. Use it on any Arabic article before it is published or after it was edited. It does not check facts against the world, and changes nothing.',
    summary: {ar: 'ملاحظات التدقيق على مقال عربي', en: 'What a copy desk would say of an Arabic article'},
    input: {...article, limit},
    writes: false
  },
  fix_article: {
    title: {ar: 'طبّق التصحيحات المأمونة', en: 'Apply safe fixes'},
    description:
      'Applies the safe fixes to Arabic news copy: blanks, glyphs and direction of marks, digit scripts and separators; never a word. Returns JSON with the number of fixes, what is left to say, and the fixed text or a unified diff. A file is changed only where "write" is true. Prefer it to mending marks and digits by hand. It is safe to call again: a fixed text stays as it is.',
    summary: {
      ar: 'التصحيحات التي لا تحتاج إلى عين محرر: المسافات والعلامات والأرقام',
      en: "The fixes that need no editor's eye: blanks, marks, digits"
    },
    input: {
      ...article,
      output: {
        type: 'string',
        enum: ['text', 'diff'],
        description: 'The whole fixed text, or what changed as a unified diff. By default a diff for a file, else text.'
      },
      write: {type: 'boolean', description: 'Write the fixed text into the file at "path". False by default.'}
    },
    writes: true
  },
  explain_rule: {
    title: {ar: 'اشرح قاعدة', en: 'Explain a rule'},
    description:
      'Explains a rule of the linter: what it flags and why, with the style it rests on, its options, and examples of what is reported (✗), how it is mended (→) and what is not reported (✓). Without "rule" it lists all rules with their severities.',
    summary: {ar: 'ما تبحث عنه قاعدة ولماذا، بأمثلة', en: 'What a rule looks for and why, with examples'},
    input: {
      rule: {type: 'string', description: 'The id of the rule, as findings have it: "unattributed-quote".'},
      language
    },
    writes: false
  },
  list_sources: {
    title: {ar: 'مصادر المقال', en: 'Sources of an article'},
    description:
      'Tells who is cited in Arabic news copy and for what, as JSON: named sources with their statements and the words that attribute them, sources that no reader can name ("informed sources"), and claims or quotations that rest on nobody. Use it to check the sourcing of an article, or to list who was quoted.',
    summary: {ar: 'من يُنقل عنه في المقال وماذا قال', en: 'Who is cited in an article, and for what'},
    input: {...article, limit},
    writes: false
  }
}

/** The input of a tool as JSON Schema. */
export function inputSchema({input}: Tool) {
  return {type: 'object' as const, properties: input, additionalProperties: false}
}
