import {type CodeAction, CodeActionKind, type Diagnostic} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Finding, PlacedFix} from '../../engine/linting/finding.ts'
import {tellsHabit} from '../../engine/linting/fold.ts'
import {textKey} from '../../engine/linting/suppressions/side-file.ts'
import {unusedSuppression} from '../../engine/linting/suppressions/unused-ignore.ts'
import type {Bilingual} from '../../engine/rule/rule.ts'
import {ruleName} from '../../protocol/wording.ts'
import {type Context, initializationOptions} from '../context.ts'
import type {Reading} from '../reading.ts'
import {safeFixes} from '../safe-edits.ts'
import type {Session} from '../session.ts'
import {isolated, toDiagnostic} from '../to-diagnostics.ts'
import type {Settings} from '../workspace/settings.ts'
import {ignoreActions, ignoreOffer} from './ignore.ts'

/** The kind of what mends all places of a rule, where the menu of fixes is kept short. No kind of `source.fixAll`, which editors run on save. */
export const FIX_RULE = `${CodeActionKind.Source}.mudaqqiq`

/**
 * Which edits an action stands for, told without them: they are made when the action is taken, if text and settings are
 * still those it was offered for.
 */
export interface ActionData {
  readonly uri: string
  readonly version: number
  /** `Settings.stamp`. */
  readonly settings: string
  /** All of a rule's fixes where `fix` is missing; every safe fix where the rule is, too. */
  readonly rule?: string
  /** `Finding.alike`: of the rule's fixes only those of findings that are alike. */
  readonly alike?: string
  readonly fix?: FixPlace
}

/** A fix, told by the finding it belongs to and by what it does. */
export interface FixPlace {
  /** Of the finding, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** {@link fixKey} */
  readonly key: string
}

/** What actions are made for. */
export interface Asked {
  readonly session: Session
  readonly reading: Reading
  readonly settings: Settings
  readonly reference: string | undefined
  readonly context: Context
  /** What every action of ours carries. */
  readonly offer: ActionData
  /** The findings at the place asked about, in the order of the text. */
  readonly here: readonly Finding[]
  /** The client's own record of the findings. */
  readonly diagnostics: readonly Diagnostic[]
}

export const safeTitle = {ar: 'طبّق كل التصحيحات الآمنة في المقال', en: 'Fix all safe problems in this article'}

/** What mends the findings at a place, and what else is to be done about them: in short where the client has the commands for it. */
export function quickFixes(asked: Asked): CodeAction[] {
  return initializationOptions(asked.context.params).commands === true ? shortMenu(asked) : plainMenu(asked)
}

/**
 * The preferred fix and the others of its finding, most likely first; then why it is one; then one entry that leads to
 * the ways of ignoring it. What stands closest comes first: a word before the sentence around it.
 */
function shortMenu(asked: Asked): CodeAction[] {
  const closest = [...asked.here].sort((a, b) => a.end - a.start - (b.end - b.start))
  const fixes = closest.flatMap((finding, i): CodeAction[] => {
    const actions = [
      ...fixesOfFinding(finding, asked, deletingLast(finding, asked.reading)),
      ...fixOfAlike(finding, asked)
    ]
    return i === 0 ? actions : actions.map((action) => ({...action, isPreferred: undefined}))
  })
  const [first] = closest
  const others = furtherEntries(closest, asked)
  // What is chosen by a mere Enter deletes nothing that nobody is sure of.
  const deletes = fixes.length > 0 && fixes[0].isPreferred !== true && isDeletion(first.fixes[0], asked.reading)
  return deletes ? [...others.slice(0, 1), ...fixes, ...others.slice(1)] : [...fixes, ...others]
}

/** Why it is one, and ignoring it: an entry each, however many findings there are. */
function furtherEntries(closest: readonly Finding[], asked: Asked): CodeAction[] {
  const findings = onePerRule(closest).filter(({rule}) => rule !== unusedSuppression)
  if (findings.length === 0) return []
  const {session, settings, context} = asked
  const [{rule}, ...more] = findings
  const name = more.length === 0 ? ruleName(rule.summary) : undefined
  const entry = (title: Bilingual, command: string, given: unknown): CodeAction => ({
    title: isolated(title, settings.language),
    kind: CodeActionKind.QuickFix,
    command: {title: title[settings.language], command, arguments: [given]}
  })
  const why = name === undefined ? {ar: 'لماذا؟', en: 'Why?'} : {ar: `لماذا؟ ${name.ar}`, en: `Why? ${name.en}`}
  const ignore =
    name === undefined ? {ar: 'تجاهل…', en: 'Ignore…'} : {ar: `تجاهل «${name.ar}»…`, en: `Ignore “${name.en}”…`}
  const offers = findings.map((finding) => ignoreOffer(finding, session.document, context))
  return [
    entry(
      why,
      'mudaqqiq.openRuleReference',
      findings.map(({rule}) => rule.id)
    ),
    ...(offers.some(({scopes}) => scopes.length > 0) ? [entry(ignore, 'mudaqqiq.ignore', offers)] : [])
  ]
}

/** The fixes of the findings, then those of their rules in the whole article, then what ignores them. */
function plainMenu(asked: Asked): CodeAction[] {
  const {session, reading, settings, context, offer, here} = asked
  const rules = onePerRule(here)
  const actions = [
    ...here.flatMap((finding) => [...fixesOfFinding(finding, asked), ...fixOfAlike(finding, asked)]),
    ...fixesOfRules(rules, asked)
  ]
  if (actions.length > 0 && safeFixes(reading).length > 1)
    actions.push({title: isolated(safeTitle, settings.language), kind: CodeActionKind.QuickFix, data: offer})
  return [
    ...actions,
    ...rules.flatMap((finding) => ignoreActions(finding, session, reading.article, settings.language, context))
  ]
}

/** For each rule at a place that has more than one fix in the article, all of them at once. */
export function fixesOfRules(
  rules: readonly Finding[],
  asked: Asked,
  kind: string = CodeActionKind.QuickFix
): CodeAction[] {
  return rules.flatMap((finding) => fixOfRule(finding, kind, asked))
}

/** The first finding of each rule. */
export function onePerRule(findings: readonly Finding[]): Finding[] {
  return findings.filter(({rule}, i) => findings.findIndex((other) => other.rule === rule) === i)
}

function fixesOfFinding(finding: Finding, asked: Asked, fixes = finding.fixes): CodeAction[] {
  const {settings, offer} = asked
  const {rule, start, end} = finding
  const diagnostics = [aboutOf(finding, asked)]
  return fixes.map((fix, place) => ({
    title: isolated(fix.title, settings.language),
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(place === 0 && !fix.unsure && {isPreferred: true}),
    data: {...offer, rule: rule.id, fix: {start, end, key: fixKey(fix)}} satisfies ActionData
  }))
}

/** The fixes of a finding, with those that delete words or marks behind the others; the preferred one stays in front. */
function deletingLast({fixes}: Finding, reading: Reading): readonly PlacedFix[] {
  if (fixes.length < 2) return fixes
  const moves = (fix: PlacedFix, place: number): boolean =>
    isDeletion(fix, reading) && (place > 0 || fix.unsure === true)
  return [...fixes.filter((fix, place) => !moves(fix, place)), ...fixes.filter(moves)]
}

/** Whether a fix takes words or marks away and puts nothing in their place. */
function isDeletion({edits}: PlacedFix, {article}: Reading): boolean {
  return (
    edits.every(({text}) => text === '') && edits.some(({start, end}) => article.text.slice(start, end).trim() !== '')
  )
}

/** The fixes of all that are alike at once, where there are others: a word that is misspelled the same way throughout. */
function fixOfAlike(finding: Finding, asked: Asked): CodeAction[] {
  const {reading, settings, offer} = asked
  const {rule, alike, expected} = finding
  if (alike === undefined || tellsHabit(finding)) return []
  const all = fixesOfRule(reading, rule.id, alike)
  if (all.length < 2) return []
  const title = isolated(titleForAlike(expected?.[0], all.length), settings.language)
  const data: ActionData = {...offer, rule: rule.id, alike}
  return [{title, kind: CodeActionKind.QuickFix, diagnostics: [aboutOf(finding, asked)], data}]
}

function titleForAlike(right: string | undefined, count: number): Bilingual {
  const [ar, en] = right === undefined ? ['', ''] : [` «${right}»`, ` «${right}»`]
  return {ar: `صحّح مثيلاتها في المقال (${count})${ar}`, en: `Fix all ${count} like it in this article${en}`}
}

/** All fixes of a rule at once, where there is more than one. A finding that tells a habit has that fix of its own. */
function fixOfRule(finding: Finding, kind: string, asked: Asked): CodeAction[] {
  const {reading, settings, offer} = asked
  const rule = finding.rule.id
  const all = tellsHabit(finding) ? [] : fixesOfRule(reading, rule)
  if (all.length < 2) return []
  const title = isolated(titleForRule(finding, all.length), settings.language)
  const data: ActionData = {...offer, rule}
  return [{title, kind, diagnostics: [aboutOf(finding, asked)], data}]
}

/** A finding as the client knows it, so that it can tie the action to the squiggle. */
function aboutOf(finding: Finding, {session, settings, reference, context, diagnostics}: Asked): Diagnostic {
  const {document} = session
  const shown = {reference, related: context.client.showsRelated}
  return known(diagnostics, finding, document) ?? toDiagnostic(finding, document, settings.language, shown)
}

function known(diagnostics: readonly Diagnostic[], finding: Finding, document: TextDocument): Diagnostic | undefined {
  return diagnostics.find(
    ({code, range}) =>
      code === finding.rule.id &&
      document.offsetAt(range.start) === finding.start &&
      document.offsetAt(range.end) === finding.end
  )
}

function titleForRule({rule}: Finding, count: number): Bilingual {
  const {ar, en} = ruleName(rule.summary)
  return {
    ar: `صحّح كل مواضع القاعدة في المقال (${count}): ${ar}`,
    en: `Fix all ${count} of this rule in this article: ${en}`
  }
}

/** The first fixes of a rule's findings, or of those that are alike; none between which the text does not decide. */
export function fixesOfRule({findings}: Reading, rule: string, alike?: string): PlacedFix[] {
  return findings.flatMap((finding) =>
    finding.rule.id === rule && (alike === undefined || finding.alike === alike)
      ? finding.fixes.slice(0, 1).filter(({unsure}) => unsure !== true)
      : []
  )
}

/** What tells a fix from the others of its finding. */
export function fixKey({title, edits}: PlacedFix): string {
  return textKey(JSON.stringify([title.ar, edits]))
}
