import {Lines} from '../../engine/document/positions.ts'
import type {Finding, PlacedEdit} from '../../engine/linting/finding.ts'
import {isFolded} from '../../engine/linting/fold.ts'
import {product} from '../../engine/product.ts'
import type {Severity} from '../../engine/rule/rule.ts'
import {rules} from '../../engine/rules/index.ts'
import type {Reporter} from './result.ts'
import {fingerprints} from './rows.ts'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note'
}

const driver = {
  name: product.name,
  semanticVersion: product.version,
  informationUri: product.homepage,
  rules: rules.map((rule) => ({
    id: rule.id,
    name: rule.id.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: {text: rule.summary.en},
    fullDescription: {text: rule.why.en},
    help: {text: rule.why.en, markdown: `${rule.why.ar}\n\n${rule.why.en}`},
    helpUri: `${product.homepage}/blob/main/docs/rules/${rule.id}.md`,
    defaultConfiguration: {enabled: rule.off !== true, level: levels[rule.severity]},
    properties: {tags: [rule.family], summary: rule.summary.ar}
  }))
}
const ruleIndexes = new Map(rules.map((rule, index) => [rule.id, index]))

/** SARIF 2.1.0, as code-review tools read it. */
export const sarif: Reporter = {
  begin: `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify({driver})},"columnKind":"utf16CodeUnits","results":[`,
  between: ',\n',
  entry: ({path, article, findings}, {language}) => {
    const lines = new Lines(article.text)
    const artifactLocation = {uri: uriOf(path)}
    const fingerprint = fingerprints({path, article})
    const result = (finding: Finding) => ({
      ruleId: finding.rule.id,
      ruleIndex: ruleIndexes.get(finding.rule.id),
      level: levels[finding.severity],
      message: {text: finding.message[language]},
      ...(isFolded(finding) && {properties: {folded: true}}),
      partialFingerprints: {'mudaqqiqFinding/v1': fingerprint(finding)},
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: {...region(finding, lines), snippet: {text: article.text.slice(finding.start, finding.end)}}
          }
        }
      ],
      ...(finding.related.length > 0 && {
        relatedLocations: finding.related.map((related) => ({
          message: {text: related.message[language]},
          physicalLocation: {artifactLocation, region: region(related, lines)}
        }))
      }),
      ...(finding.fixes.length > 0 && {
        fixes: finding.fixes.map((fix) => ({
          description: {text: fix.title[language]},
          artifactChanges: [{artifactLocation, replacements: fix.edits.map((edit) => replacement(edit, lines))}]
        }))
      })
    })
    return findings.map((finding) => JSON.stringify(result(finding))).join(',\n')
  },
  end: ({failures}, {language}) => {
    const toolExecutionNotifications = failures.map((failure) => ({
      level: 'error',
      message: {text: failure[language]},
      locations: [{physicalLocation: {artifactLocation: {uri: uriOf(failure.path)}}}]
    }))
    const invocation = {executionSuccessful: failures.length === 0, toolExecutionNotifications}
    return `],"invocations":[${JSON.stringify(invocation)}]}]}\n`
  }
}

function region(range: {start: number; end: number}, lines: Lines): object {
  const [start, end] = [lines.pointAt(range.start), lines.pointAt(range.end)]
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: range.start,
    charLength: range.end - range.start
  }
}

function replacement(edit: PlacedEdit, lines: Lines): object {
  return {deletedRegion: region(edit, lines), ...(edit.text !== '' && {insertedContent: {text: edit.text}})}
}

/** A relative path as a URI reference; an absolute one as a file URI. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${parts}` : parts
}
