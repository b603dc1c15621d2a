import {type CodeDescription, type Diagnostic, DiagnosticSeverity, type Range} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {Unreadable} from '../engine/document/unreadable.ts'
import type {Finding} from '../engine/linting/finding.ts'
import {isFolded} from '../engine/linting/fold.ts'
import type {Bilingual, Rule, Severity} from '../engine/rule/rule.ts'
import {isolateCopy, rightToLeft} from '../presentation/bidi.ts'
import type {Reading} from './reading.ts'
import type {Settings} from './workspace/settings.ts'

/** The name under which diagnostics are filed. */
export const SOURCE = 'mudaqqiq'

/** More than a document can have and be read; what is left out is said in one more diagnostic. */
const MOST = 2000

const unread = {
  ar: 'تعذّرت قراءة هذا المقال، وهذا خطأ في «مُدقِّق»؛ أبلغنا به: التفاصيل في قناة الإخراج.',
  en: 'This article could not be read, by a mistake of Mudaqqiq; please report it: the output channel tells more.'
}

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint
}

/** What diagnostics show besides the message. */
export interface Shown {
  /** The address of a rule's page, `{id}` standing for the rule. */
  readonly reference: string | undefined
  /** Whether the client shows places that belong to a finding. */
  readonly related: boolean
}

/** The diagnostics of a reading. */
export function diagnosticsOf(
  reading: Reading,
  document: TextDocument,
  settings: Settings,
  shown: Shown
): Diagnostic[] {
  const {findings} = reading
  if (reading.state === 'failed')
    return [
      {
        range: rangeIn(document, {start: 0, end: 0}),
        severity: DiagnosticSeverity.Warning,
        source: SOURCE,
        message: isolated(reading.error instanceof Unreadable ? reading.error.text : unread, settings.language)
      }
    ]
  const diagnostics = findings
    .slice(0, MOST)
    .map((finding) => toDiagnostic(finding, document, settings.language, shown))
  if (findings.length > MOST) {
    const message = {
      ar: `لم يُعرض سوى أول ${MOST} ملاحظة من ${findings.length}.`,
      en: `Only the first ${MOST} of ${findings.length} findings are shown.`
    }
    diagnostics.push({
      range: rangeIn(document, {start: 0, end: 0}),
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message: isolated(message, settings.language)
    })
  }
  return diagnostics
}

/** A finding as a diagnostic. */
export function toDiagnostic(
  finding: Finding,
  document: TextDocument,
  language: 'ar' | 'en',
  {reference, related: withRelated}: Shown
): Diagnostic {
  const {rule} = finding
  const range = rangeIn(document, finding)
  // Thousands are made after every key: what few have is added to those.
  const diagnostic: Diagnostic = {
    range,
    severity: severityOf[finding.severity],
    code: rule.id,
    source: SOURCE,
    message: isolated(finding.message, language)
  }
  if (reference !== undefined && rule.own !== true) diagnostic.codeDescription = pageOf(rule, reference)
  if (isFolded(finding)) diagnostic.data = {folded: true}
  const related = withRelated ? linkedPlaces(finding, range, document) : nowhere
  if (related.length > 0)
    diagnostic.relatedInformation = related.map((place) => ({
      location: {uri: document.uri, range: rangeIn(document, place)},
      message: isolated(place.message, language)
    }))
  return diagnostic
}

/** The pages of the rules, by the last reference that was asked for. */
const pages = new WeakMap<Rule, {readonly reference: string; readonly page: CodeDescription}>()

function pageOf(rule: Rule, reference: string): CodeDescription {
  const known = pages.get(rule)
  if (known?.reference === reference) return known.page
  const page = {href: hrefOf(rule.id, reference)}
  pages.set(rule, {reference, page})
  return page
}

const nowhere: Finding['related'] = []

/**
 * The places that a reader has to be led to, a row each in a list of problems: none on the line of the finding, and none
 * of a style, whose message quotes them.
 */
function linkedPlaces(finding: Finding, {start}: Range, document: TextDocument): Finding['related'] {
  const {related} = finding
  if (related.length === 0 || typeof finding.data?.dimension === 'string') return nowhere
  return related.filter((place) => document.positionAt(place.start).line !== start.line)
}

/** The address of a rule in the reference. */
export function hrefOf(id: string, reference: string): string {
  return reference.replaceAll('{id}', id)
}

export function rangeIn(document: TextDocument, {start, end}: {readonly start: number; readonly end: number}): Range {
  return {start: document.positionAt(start), end: document.positionAt(end)}
}

/**
 * A message in the reader's language. Editors lay a message out from left to right, so Arabic, be it the message or
 * what an English one quotes, is isolated: else its marks and figures are put on the wrong side.
 */
export function isolated(message: Bilingual, language: 'ar' | 'en'): string {
  return language === 'ar' ? rightToLeft(message.ar) : isolateCopy(message.en)
}
