import {languages} from '../engine/config/config-file.ts'
import {articleExtensions, formats} from '../engine/document/formats/registry.ts'
import {type Bilingual, severities} from '../engine/rule/rule.ts'
import {reporterNames} from '../presentation/reporters/index.ts'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** An option of the command line: how it is parsed, and how `--help` explains it. */
export interface OptionSpec {
  readonly short?: string
  /** What stands after it; a switch has nothing. */
  readonly value?: string
  /** The value may be left out; where it is not, it stands after `=`. */
  readonly optional?: true
  readonly choices?: readonly string[]
  readonly help: Bilingual
}

/** Every option, in the order of `--help`. */
export const optionSpecs = {
  reporter: {short: 'r', value: 'NAME', choices: reporterNames, help: {ar: 'شكل التقرير', en: 'form of the report'}},
  output: {short: 'o', value: 'FILE', help: {ar: 'اكتب التقرير في ملف', en: 'write the report to a file'}},
  also: {
    value: 'NAME=FILE',
    help: {
      ar: 'اكتب من الفحص نفسه تقريرًا آخر في ملف؛ يتكرر',
      en: 'write another report of the same run to a file; repeatable'
    }
  },
  fix: {
    help: {
      ar: 'طبّق التصحيحات المأمونة في الملفات نفسها (ومع «-» يخرج النص المصحَّح)',
      en: 'apply the safe fixes in place (with "-" the fixed text is printed)'
    }
  },
  'fix-all': {
    help: {
      ar: 'طبّق أول تصحيح لكل ملاحظة، حتى ما يحتاج إلى عين محرر',
      en: "apply the first fix of every finding, also those that want an editor's eye"
    }
  },
  diff: {
    help: {
      ar: 'اطبع ما ستغيّره التصحيحات (patch) ولا تغيّر شيئًا',
      en: 'print what the fixes would change, as a patch, and change nothing'
    }
  },
  'dry-run': {
    help: {ar: 'مع ‎--fix: قل ما سيُصحَّح ولا تكتب', en: 'with --fix: tell what would be fixed and write nothing'}
  },
  config: {
    short: 'c',
    value: 'FILE',
    help: {
      ar: 'ملف الإعداد، بدل البحث عن ‎.mudaqqiqrc.json صعودًا من كل ملف',
      en: 'the configuration file, instead of looking for .mudaqqiqrc.json upwards from each file'
    }
  },
  rule: {
    value: 'ID:LEVEL',
    help: {
      ar: 'درجة قاعدة: off أو hint أو information أو warning أو error أو on؛ يتكرر',
      en: 'level of a rule: off, hint, information, warning, error or on; repeatable'
    }
  },
  profile: {value: 'NAME', help: {ar: 'أسلوب الدار', en: 'house profile'}},
  language: {
    short: 'l',
    value: 'LANG',
    choices: languages,
    help: {ar: 'لغة الرسائل (المفترض ar)', en: 'language of the messages (default ar)'}
  },
  'fail-on': {
    value: 'LEVEL',
    choices: [...severities, 'never'],
    help: {
      ar: 'أخرج بالرمز 1 عند ملاحظة بهذه الدرجة أو أعلى (المفترض warning)',
      en: 'exit with 1 at a finding of this severity or above (default warning)'
    }
  },
  'max-warnings': {
    value: 'N',
    help: {
      ar: 'أخرج بالرمز 1 إذا زادت التحذيرات على هذا العدد، لا عند أولها',
      en: 'exit with 1 when there are more warnings than this, not at the first'
    }
  },
  changed: {
    value: 'SINCE',
    optional: true,
    help: {
      ar: 'المقالات الجديدة أو المتغيّرة في git وحدها (منذ آخر إيداع، أو ‎--changed=main)',
      en: 'only articles that git says are new or changed (since the last commit, or --changed=main)'
    }
  },
  'no-ignore': {
    help: {
      ar: 'افحص أيضًا ما تستثنيه ‎.gitignore و‎.mudaqqiqignore و‎«ignores»',
      en: 'lint also what .gitignore, .mudaqqiqignore and "ignores" leave out'
    }
  },
  against: {
    value: 'FILE',
    help: {
      ar: 'ابحث عن كل اقتباس في نص الوكالة أو التفريغ هذا: حرفي أو مغيَّر أو ليس فيه',
      en: 'look for every quotation in this wire text or transcript: word for word, changed, or not there'
    }
  },
  baseline: {
    value: 'FILE',
    help: {ar: 'ملاحظات هذا الملف معروفة فلا تُذكر', en: 'the findings in this file are known and not reported'}
  },
  'write-baseline': {
    value: 'FILE',
    help: {ar: 'اكتب الملاحظات الحالية خطَّ أساس', en: 'write the findings of today as a baseline'}
  },
  cache: {
    value: 'FILE',
    optional: true,
    help: {
      ar: 'لا تفحص ملفًا لم يتغير منذ المرة السابقة (المفترض ‎.mudaqqiqcache)',
      en: 'do not lint again what has not changed since the last run (default .mudaqqiqcache)'
    }
  },
  'second-reader': {
    value: 'COMMAND',
    help: {
      ar: 'أرسل جمل المقالات إلى برنامج يصل إلى نموذج لغوي، واذكر ما يردّه (docs/second-reader.md)',
      en: 'sends the sentences of the articles to a program that asks a language model, and tells what it would send back (docs/second-reader.md)'
    }
  },
  'second-reader-timeout': {
    value: 'SECONDS',
    help: {ar: 'أقصى انتظار لجواب واحد (المفترض 60)', en: 'longest wait for one answer (default 60)'}
  },
  'second-reader-counts': {
    help: {
      ar: 'احسب ملاحظات القارئ الثاني في رمز الخروج',
      en: 'findings of the second reader count for the exit code'
    }
  },
  watch: {
    short: 'w',
    help: {ar: 'ابق وافحص كل ملف يتغير', en: 'stay, and lint every file that changes'}
  },
  stats: {help: {ar: 'اطبع عدد ملاحظات كل قاعدة والزمن', en: 'print the findings of each rule and the time'}},
  format: {
    value: 'FORMAT',
    choices: formats,
    help: {ar: 'صيغة النص (المفترض بحسب امتداد الملف)', en: 'how the text is written (default: by extension)'}
  },
  clipboard: {
    help: {
      ar: 'افحص ما في الحافظة (ومع ‎--fix يخرج النص المصحَّح)',
      en: 'lint what is in the clipboard (with --fix the fixed text is printed)'
    }
  },
  'stdin-filename': {
    value: 'PATH',
    help: {
      ar: 'اسم لما يُقرأ من «-»: للتقرير والصيغة والإعداد',
      en: 'a name for what "-" reads: for the report, the format and the configuration'
    }
  },
  jobs: {short: 'j', value: 'N', help: {ar: 'عدد الخيوط (المفترض 1)', en: 'worker threads (default 1)'}},
  quiet: {short: 'q', help: {ar: 'أظهر ما يبلغ درجة ‎--fail-on وحده', en: 'show only what reaches --fail-on'}},
  color: {
    help: {ar: 'لوّن التقرير ولو لم يكن الخرج طرفية', en: 'colour the report even where the output is no terminal'}
  },
  'no-color': {help: {ar: 'لا تلوّن', en: 'no colour'}},
  init: {
    help: {
      ar: 'اكتب ‎.mudaqqiqrc.json هنا بعد السؤال عن أسلوب الدار وانته',
      en: 'write .mudaqqiqrc.json here after asking for the house style, and stop'
    }
  },
  yes: {help: {ar: 'مع ‎--init: لا تسأل', en: 'with --init: ask nothing'}},
  completion: {
    value: 'SHELL',
    choices: shells,
    help: {ar: 'اطبع إكمال الأوامر للصدفة وانته', en: 'print the completion for a shell and stop'}
  },
  'print-config': {
    help: {
      ar: 'اطبع الإعداد النافذ على الملف المسمّى وانته',
      en: 'print the configuration in force for the named file and stop'
    }
  },
  'list-rules': {help: {ar: 'اسرد القواعد وانته', en: 'list the rules and stop'}},
  explain: {value: 'RULE', help: {ar: 'اشرح قاعدة وانته', en: 'explain a rule and stop'}},
  help: {short: 'h', help: {ar: 'هذه الصفحة', en: 'this page'}},
  version: {short: 'v', help: {ar: 'رقم الإصدار', en: 'the version'}}
} as const satisfies Record<string, OptionSpec>

export type OptionName = keyof typeof optionSpecs

function valueShown({value, optional}: OptionSpec): string {
  if (value === undefined) return ''
  return optional === true ? `[=${value}]` : ` ${value}`
}

/** What `--help` prints. */
export function helpText(): string {
  const rows = Object.entries<OptionSpec>(optionSpecs).map(([name, spec]) => {
    const left = `${spec.short === undefined ? '    ' : `-${spec.short}, `}--${name}${valueShown(spec)}`
    const choices = spec.choices === undefined ? '' : ` [${spec.choices.join('|')}]`
    return {left, choices, help: spec.help}
  })
  const table = (language: 'ar' | 'en'): string =>
    rows.map(({left, choices, help}) => `  ${left.padEnd(27)} ${help[language]}${choices}`).join('\n')
  const extensions = articleExtensions.join(' ')
  return `mudaqqiq [options] FILE|FOLDER|GLOB… | -
mudaqqiq test-rules [FOLDER]
mudaqqiq names FOLDER…
mudaqqiq lsp --stdio | mudaqqiq mcp [FOLDER…]

مُدقِّق: يفحص الخبر العربي كما يفحصه مكتب التحرير: الإسناد والأرقام وعلامات الاقتباس.
الملفات: ‎${extensions}؛ والمجلد يُقرأ بما فيه. «-» لقراءة المدخل القياسي.
مع ‎--reporter ndjson بلا ملفات يُقرأ من المدخل القياسي مقال في كل سطر: {"id", "text"}.
test-rules: يجرب أمثلة قواعد الدار في ‎.mudaqqiq؛ names: يستخرج أسماء المقالات لملف ‎.mudaqqiq-names.yaml.
lsp: خادم اللغة للمحررات؛ mcp: أدوات التدقيق لبرامج الذكاء الاصطناعي، لمقالات هذه المجلدات.
رموز الخروج: 0 لا ملاحظات، 1 ملاحظات تبلغ ‎--fail-on، 2 خطأ في الاستعمال أو ملف لا يُقرأ.

${table('ar')}

Lints Arabic news copy as a copy desk would: sourcing, figures, quotation marks.
Files: ${extensions}; a folder is read with all it holds. "-" reads standard input.
With --reporter ndjson and no files, articles are read from standard input, one a line: {"id", "text"}.
test-rules tries the examples of the desk's own rules in .mudaqqiq; names prints the names of articles for .mudaqqiq-names.yaml.
lsp is the language server, for editors; mcp serves the linter to AI agents, for the articles of these folders.
Exit codes: 0 clean, 1 findings that reach --fail-on, 2 wrong usage or a file that cannot be read.

${table('en')}
`
}
