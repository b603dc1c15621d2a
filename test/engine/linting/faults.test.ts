import assert from 'node:assert/strict'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {lintLines} from '../../../server/src/cli/archive.ts'
import {ParagraphCache} from '../../../server/src/engine/document/incremental/paragraph-cache.ts'
import {Paragraph} from '../../../server/src/engine/document/paragraph.ts'
import {lintText, readArticle, resolveConfig} from '../../../server/src/engine/index.ts'
import {errorsOf, failedRule} from '../../../server/src/engine/linting/faults.ts'
import {lintArticle} from '../../../server/src/engine/linting/lint.ts'
import type {Rule} from '../../../server/src/engine/rule/rule.ts'
import {rules} from '../../../server/src/engine/rules/index.ts'
import {readText} from '../../../server/src/lsp/reading.ts'
import {diagnosticsOf} from '../../../server/src/lsp/to-diagnostics.ts'
import type {Settings} from '../../../server/src/lsp/workspace/settings.ts'
import type {Totals} from '../../../server/src/presentation/reporters/result.ts'

const text = 'وقال المدير «نعمل ليلا ونهارا.\nوأكدت مصادر أن العمل متوقف.\nوقالت مصادر إن الطريق مقطوعة.'
const placeholders = 'وأكد [المصدر؟] أن العمل متوقف.\nوقال [المصدر؟] إن الطريق مقطوعة.'
const settings: Settings = {
  enable: true,
  language: 'en',
  minArabicShare: 0.5,
  run: 'onType',
  debounce: 0,
  codeLens: false,
  stamp: 'test',
  config: resolveConfig({language: 'en'}),
  side: undefined
}
const ruleOf = (id: string): Rule => rules.find((rule) => rule.id === id)!

/**
 * Runs something while a check of a rule throws after it has done its work, where the paragraph or the article has
 * these words.
 */
function whileBroken(id: string, check: 'check' | 'checkParagraph', words: string, run: () => void): void {
  const rule = ruleOf(id) as {-readonly [K in keyof Rule]: Rule[K]}
  const own = rule[check] as unknown as (context: {paragraph?: {text: string}; article?: {text: string}}) => void
  rule[check] = ((context: Parameters<typeof own>[0]) => {
    own(context)
    if ((context.paragraph ?? context.article)!.text.includes(words)) throw new TypeError('no such thing')
  }) as never
  try {
    run()
  } finally {
    rule[check] = own as never
  }
}

const ids = (source: string, config = resolveConfig()): string[] => lintText(source, config).map(({rule}) => rule.id)
const checkOf = (id: string): 'check' | 'checkParagraph' =>
  ruleOf(id).check === undefined ? 'checkParagraph' : 'check'

describe('a rule that throws', () => {
  it('costs its own findings only, and is told once an article', () => {
    const whole = ids(text)
    for (const id of new Set(whole)) {
      whileBroken(id, checkOf(id), '', () => {
        assert.deepEqual(ids(text), [failedRule.id, ...whole.filter((each) => each !== id)])
        const findings = lintText(text)
        assert.equal(errorsOf(findings).length, 1)
        assert.match(findings[0].message.en, new RegExp(`Please report: ${id}$`))
      })
    }
  })

  it('where it looks at paragraphs, costs the findings of that paragraph', () => {
    const own = (): string[] => ids(placeholders).filter((id) => ['source-placeholder', failedRule.id].includes(id))
    assert.deepEqual(own(), ['source-placeholder', 'source-placeholder'])
    whileBroken('source-placeholder', 'checkParagraph', 'الطريق', () =>
      assert.deepEqual(own(), [failedRule.id, 'source-placeholder'])
    )
  })

  it('is told as long as its paragraph stays, and no longer', () => {
    const cache = new ParagraphCache()
    const config = resolveConfig()
    const told = (source: string): boolean =>
      lintArticle(readArticle(source, 'plain', cache), config)[0]?.rule === failedRule
    whileBroken('source-placeholder', 'checkParagraph', 'الطريق', () => {
      assert.deepEqual(
        [told(placeholders), told(`${placeholders}\nوصل الوفد.`), told(placeholders.replace('الطريق', 'الدرب'))],
        [true, true, false]
      )
    })
  })

  it('in the making of a fix costs the fix, not the finding', () => {
    const rule = ruleOf('unbalanced-quotes') as {-readonly [K in keyof Rule]: Rule[K]}
    const check = rule.check!
    rule.check = (context) =>
      check({
        ...context,
        report: (block, finding) =>
          context.report(block, {
            ...finding,
            fixes: () => {
              throw new RangeError('too far')
            }
          })
      })
    try {
      const findings = lintText(text).filter(({rule: {id}}) => id === 'unbalanced-quotes')
      assert.deepEqual(
        findings.map(({fixes}) => fixes),
        [[]]
      )
      assert.equal(errorsOf(findings).length, 1)
    } finally {
      rule.check = check
    }
  })
})

describe('an article over which everything breaks down', () => {
  const broken = {
    ...resolveConfig({language: 'en'}),
    get rules(): never {
      throw new TypeError('no rules')
    }
  }

  it('is a diagnostic that asks to report it; the reading has the error', () => {
    const reading = readText({text, version: 1, format: 'plain', settings: {...settings, config: broken}})
    assert.equal(reading.state, 'failed')
    assert.match((reading.error as Error).stack!, /TypeError: no rules\n/)
    assert.deepEqual(
      diagnosticsOf(reading, TextDocument.create('file:///a.txt', 'plaintext', 1, text), settings, {
        reference: undefined,
        related: true
      }).map(({message, range}) => [message, range.start]),
      [
        [
          'This article could not be read, by a mistake of Mudaqqiq; please report it: the output channel tells more.',
          {line: 0, character: 0}
        ]
      ]
    )
  })

  it('is one error line of an archive, whatever stands around it', () => {
    const answers = answersWhileUnreadable(['نص', `${text} عطل`, text, `عطل ${text}`])
    assert.deepEqual(
      answers.lines.map(({id, line, error, messages}) => [
        id,
        line,
        messages?.length,
        error?.replace(/report it:.*/, 'report it')
      ]),
      [
        ['a', undefined, 0, undefined],
        ['b', 2, undefined, 'could not be linted, by a mistake of Mudaqqiq; please report it'],
        ['c', undefined, 3, undefined],
        ['d', 4, undefined, 'could not be linted, by a mistake of Mudaqqiq; please report it']
      ]
    )
    assert.match(answers.lines[1].error!, /report it: TypeError: no sentences at /)
    assert.deepEqual([answers.totals.files, answers.totals.failed, answers.totals.faulty], [4, 2, 2])
  })
})

interface Answer {
  readonly id: string
  readonly line?: number
  readonly error?: string
  readonly messages?: unknown[]
}

/** An archive of these texts, in which no paragraph with «عطل» can be cut into sentences. */
function answersWhileUnreadable(texts: readonly string[]): {lines: Answer[]; totals: Totals} {
  const own = Object.getOwnPropertyDescriptor(Paragraph.prototype, 'sentences')!
  Object.defineProperty(Paragraph.prototype, 'sentences', {
    ...own,
    get(this: Paragraph) {
      if (this.text.includes('عطل')) throw new TypeError('no sentences')
      return own.get!.call(this) as unknown
    }
  })
  try {
    const bytes = Buffer.from(texts.map((each, i) => JSON.stringify({id: 'abcd'[i], text: each})).join('\n'))
    const {lines, totals} = lintLines(
      {bytes, line: 1, sources: [{language: 'en'}]},
      {reporter: 'ndjson', color: false, fix: 'none'}
    )
    return {
      lines: Buffer.from(lines)
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Answer),
      totals
    }
  } finally {
    Object.defineProperty(Paragraph.prototype, 'sentences', own)
  }
}
