/**
 * What the server and its clients say to each other beyond the Language Server Protocol: the name of every request and
 * notification, and what it carries. The client imports nothing else of the server than what is in this folder.
 */
import type {Diagnostic, Position, Range, TextEdit, WorkDoneProgressParams, WorkspaceEdit} from 'vscode-languageserver'
import type {Strength} from '../engine/analysis/attributions/sources/strength.ts'
import type {Bilingual, Family, Severity} from '../engine/rule/rule.ts'
import type {ToolName, ToolReply} from './agent-tools.ts'
import type {ComparedQuotation} from './compared-quotations.ts'
import type {OfficeBytes, OfficeReview} from './office-documents.ts'
import type {AskSecondReader, ModelReply, ModelRequest, SecondReading} from './second-reading.ts'

export type {Bilingual, Family, Severity, Strength}

/** Requests of a client to the server. */
export interface ClientRequests {
  /** Lints a document now and whatever its script; `null` where it is not open. */
  'mudaqqiq/lint': {params: {readonly uri: string}; result: LintOutcome | null}
  /** Lints files, open or not. Their diagnostics stay, and follow what is on disk, until the next run. */
  'mudaqqiq/lintFiles': {params: FilesAsked & WorkDoneProgressParams; result: WorkspaceLint}
  /** The fixes of files, open or not; of those that have any. Nothing is changed. */
  'mudaqqiq/fixFiles': {params: FilesAsked & WorkDoneProgressParams; result: FileFixes[]}
  /** Who is cited in an open document, for what, and what rests on nobody; `null` where it is not open. */
  'mudaqqiq/map': {params: {readonly uri: string}; result: AttributionMapMessage | null}
  /** What the proof view shows; `null` where the document is not open. `have` is the `stamp` of what it shows now. */
  'mudaqqiq/proof': {params: {readonly uri: string; readonly have?: number}; result: ProofMessage | null}
  /** The text of a document of a word processor, which is then opened under this URI. */
  'mudaqqiq/readDocument': {params: OfficeBytes; result: {readonly text: string} | {readonly problem: Bilingual}}
  /** A copy with findings as comments and safe fixes as tracked changes; `null` where there is nothing to say of it. */
  'mudaqqiq/reviewDocument': {params: OfficeBytes; result: OfficeReview | {readonly problem: Bilingual} | null}
  /** The proof as one page to be saved; `null` where the document is not open. */
  'mudaqqiq/proofPage': {params: {readonly uri: string; readonly title: string}; result: string | null}
  /** The desk report on files, open or not, as one page. A file is called by its `name`. */
  'mudaqqiq/deskReport': {
    params: {
      readonly files: ReadonlyArray<{readonly uri: string; readonly name: string}>
      readonly folder?: string
      /** They were looked for, not named; see {@link FilesAsked}. */
      readonly found?: boolean
    }
    result: DeskReport
  }
  /**
   * What became of the quotations of an article in the text that it was taken from; each is open, or a file. `null` where
   * one of them cannot be read.
   */
  'mudaqqiq/compareQuotations': {
    params: {readonly uri: string; readonly original: string}
    result: readonly ComparedQuotation[] | null
  }
  /** The profiles, for a list to pick from; with the URI of a document, what decides for it. */
  'mudaqqiq/houseStyles': {params: {readonly uri?: string}; result: HouseStyles}
  /** What is ignored in an open document; `null` where it is not open. */
  'mudaqqiq/ignoredFindings': {params: {readonly uri: string}; result: readonly IgnoredRow[] | null}
  /** The edit or the file by which a finding is ignored. */
  'mudaqqiq/ignore': {params: IgnoreRequest; result: IgnoreAnswer}
  /**
   * Asks a second reader, through the client, about the sentences of an open document of which nothing is known yet;
   * `null` where it is not open. The client is asked with `mudaqqiq/askModel`, and answers only while this runs.
   */
  'mudaqqiq/askSecondReader': {params: AskSecondReader; result: SecondReading | null}
  /** What the second reader who was asked last says of an open document, of its sentences as they are now. */
  'mudaqqiq/secondReader': {params: {readonly uri: string}; result: {readonly diagnostics: Diagnostic[]}}
  /** What is ignored in the side files of the workspace's folders. */
  'mudaqqiq/ignores': {params: Readonly<Record<string, never>>; result: readonly KeptIgnore[]}
  /** The side file without one of them. */
  'mudaqqiq/removeIgnore': {
    params: Pick<KeptIgnore, 'side' | 'at'>
    result: Exclude<IgnoreAnswer, {readonly edit: WorkspaceEdit}>
  }
  /** The page of a rule, whose links are commands of the editor; `null` where there is no such rule. */
  'mudaqqiq/rulePage': {
    params: {readonly id: string; readonly language: keyof Bilingual}
    result: {readonly title: string; readonly html: string} | null
  }
  /**
   * The answer to a tool that a model has asked for; the schema of the input is in the manifest. A path in it has become
   * `uri`, and so has the active article where neither path nor text was given.
   */
  'mudaqqiq/tool': {
    params: {readonly name: ToolName; readonly input: Readonly<Record<string, unknown>>; readonly uri?: string}
    result: ToolReply
  }
  /** Reads a file of settings, so that what is wrong in it is shown, though no article is open that it governs. */
  'mudaqqiq/checkSettings': {params: {readonly uri: string}; result: null}
  /** The rules, for a list to pick from. */
  'mudaqqiq/rules': {params: undefined; result: readonly RuleRow[]}
}

/** Files that were found in a folder: what .gitignore and .mudaqqiqignore leave out is passed over. */
export interface FilesAsked {
  readonly uris: string[]
  /** The folder that was asked for, though it be left out itself; those of the workspace where there is none. */
  readonly folder?: string
}

/** A rule, for a list. */
export interface RuleRow {
  readonly id: string
  readonly family: Family
  readonly summary: Bilingual
}

/** Requests of the server to a client. */
export interface ServerRequests {
  /**
   * The text of a file that only the client can read. Nothing where there is no such file; `null` where it is not text
   * in UTF-8, or larger than a file of its kind may be.
   */
  'mudaqqiq/readText': {
    params: {readonly uri: string; readonly kind?: FileKind}
    result: string | null | undefined
  }
  /** Puts a request to a language model, and gives its answer as it is, or why there is none. */
  'mudaqqiq/askModel': {params: ModelRequest; result: ModelReply}
}

/** Notifications of the server to a client that says it understands them. */
export interface ServerNotifications {
  /** What a document came to, after each linting. */
  'mudaqqiq/status': Status
}

export type ClientRequest = keyof ClientRequests
export type ParamsOf<Name extends ClientRequest> = ClientRequests[Name]['params']
export type ResultOf<Name extends ClientRequest> = ClientRequests[Name]['result']

/** What a client says of itself when it starts the server, beyond the protocol. */
export interface InitializationOptions {
  /** Where the reference of the rules is, for links; `{id}` stands for the rule. Outranks what the server knows. */
  readonly reference?: string
  /** Whether it understands `mudaqqiq/status`. */
  readonly status?: boolean
  /**
   * Whether it has the commands of a short menu of fixes: `mudaqqiq.ignore`, which is given {@link IgnoreOffer}s, lets
   * the user choose how far, and asks for `mudaqqiq/ignore`; `mudaqqiq.openRuleReference`, which is given the ids of
   * rules. Others get every way of ignoring as an entry of its own.
   */
  readonly commands?: boolean
  /** Whether messages may hold bidirectional isolates: the client lays text out in both directions. */
  readonly isolates?: boolean
  /** Whether it tells itself where JSON is broken: only what a valid file has wrong is then told of one. */
  readonly checksJson?: boolean
  /** The command that shows the attribution map, for lenses. */
  readonly sourcesCommand?: string
}

/** Why nothing is shown of a document, or that something is. */
export type State = 'linted' | 'off' | 'not-arabic' | 'failed'

/** What is read: how large a file may be depends on it. */
export type FileKind = 'article' | 'config' | 'ignores'

export interface Status {
  readonly uri: string
  readonly version: number
  readonly state: State
  /** But for hints. */
  readonly findings: number
  readonly hints: number
  /** How many more of the same these stand for. */
  readonly folded: number
  /** Of those that have anything to say. */
  readonly families: readonly FamilyCount[]
  /** How much is ignored in it, and counted nowhere else. */
  readonly ignored: number
  /** The rules that do not run: those turned off for this article, and how many nobody has asked for. */
  readonly off: {readonly chosen: readonly string[]; readonly byDefault: number}
  readonly milliseconds: number
  /** Whether that is longer than an article should take. */
  readonly slow?: boolean
}

/** How much a family of rules has to say of an article. */
export interface FamilyCount {
  readonly family: Family
  /** But for hints. */
  readonly findings: number
  readonly hints: number
}

export interface LintOutcome {
  readonly state: State
  /** But for hints. */
  readonly findings: number
  readonly hints: number
}

/** The outcome of a run over files. */
export interface WorkspaceLint {
  /** Articles linted: mainly Arabic, and readable. */
  readonly files: number
  /** But for hints. */
  readonly findings: number
  readonly hints: number
  readonly families: readonly FamilyCount[]
  readonly milliseconds: number
  /** URIs of files that are not text in UTF-8 or UTF-16. */
  readonly unreadable: readonly string[]
  readonly cancelled: boolean
}

/**
 * The first fixes of one file's findings, as far as they go together. Where a safe one and another meet, the safe one
 * is there.
 */
export interface FileFixes {
  readonly uri: string
  /** Of the text they are for, where it is open. */
  readonly version: number | null
  readonly edits: ReadonlyArray<TextEdit & EditPurpose>
}

/** What an edit is for. */
export interface EditPurpose {
  readonly rule: string
  readonly title: string
  /** Whether it can do without an editor's eye: it has been tried, with the others that can. */
  readonly safe: boolean
}

/** The attribution map of a document. Texts are as they stand in the article, without markup. */
export interface AttributionMapMessage extends AttributionLists {
  /** Of the text it is of. */
  readonly version: number
  readonly state: State
  /** The articles of a document that holds several, each for itself. */
  readonly items?: readonly AttributionItem[]
}

/** Who is cited, and what rests on nobody. */
export interface AttributionLists {
  readonly sources: readonly CitedSource[]
  /** Sources that no reader can name. */
  readonly vague: readonly CitedSource[]
  readonly unattributed: readonly UnattributedClaim[]
  /** What would be, but is ignored. */
  readonly ignored: ReadonlyArray<UnattributedClaim & Ignored>
}

/** That somebody wants something ignored, and why. */
interface Ignored {
  readonly reason?: string
}

/** One of several articles in a document. */
export interface AttributionItem extends AttributionLists {
  /** Its headline, or how it begins, and where that stands. */
  readonly title: string
  readonly range: Range
}

export interface CitedSource {
  /** Empty where no one is named at all. */
  readonly name: string
  readonly strength: Strength
  readonly statements: readonly CitedStatement[]
}

export interface CitedStatement {
  readonly range: Range
  readonly text: string
  /** The words that attribute, and the source as it is named there, where it is. */
  readonly cue: string
  readonly cueRange: Range
  readonly source?: string
  /** That nobody can name the source is ignored here. */
  readonly ignored?: Ignored
}

export interface UnattributedClaim {
  readonly range: Range
  readonly text: string
  readonly message: string
  readonly severity: Severity
  readonly rule: string
}

/** The proof of an open document, for a view that is already there. All of it is escaped. */
export interface ProofMessage {
  /** Of the text it is of. */
  readonly version: number
  readonly state: State
  readonly language: 'ar' | 'en'
  readonly style: string
  readonly header: string
  /** Tells this answer from every other. */
  readonly stamp: number
  /** How many paragraphs at the beginning and at the end are those the client has. */
  readonly keepHead: number
  readonly keepTail: number
  /** Those between. */
  readonly html: readonly string[]
  /** All paragraphs. */
  readonly blocks: readonly ProofBlockPlace[]
}

export interface ProofBlockPlace {
  /** UTF-16 code units from the start of the article. */
  readonly start: number
  readonly line: number
  readonly findings: number
}

export interface DeskReport {
  readonly page: string
  readonly articles: number
  readonly findings: number
}

/** The profiles to choose from, and what outranks a choice. */
export interface HouseStyles {
  readonly profiles: ReadonlyArray<{
    readonly id: string
    readonly title: Bilingual
    readonly examples: readonly string[]
  }>
  /** The configuration file that decides for the document, and the profile it names, where it names one. */
  readonly file?: {readonly uri: string; readonly profile: string}
}

/** The rungs of the ladder: this occurrence, the rule in this article, this word and the rule everywhere in the workspace. */
export type IgnoreScope = 'occurrence' | 'article' | 'word' | 'workspace'

/** A finding that may be ignored, and how far. */
export interface IgnoreOffer {
  readonly uri: string
  readonly version: number
  readonly rule: string
  readonly name: Bilingual
  readonly start: Position
  /** The ways there are, the least of them first. */
  readonly scopes: readonly IgnoreScope[]
  /** What the desk may make its own word. */
  readonly word?: string
}

/** A finding that is ignored, for a list. */
export interface IgnoredRow extends Ignored {
  readonly range: Range
  readonly message: string
  readonly family: Family
}

/** An ignore as a side file keeps it. */
export interface KeptIgnore {
  /** The URI of the side file, and where in it this one stands, in UTF-16 code units. */
  readonly side: string
  readonly at: number
  /** The article, and its name from the folder of the side file. */
  readonly uri: string
  readonly file: string
  /** Of the rule. */
  readonly name: Bilingual
  /** How the sentence begins; missing where the rule is ignored in the whole article. */
  readonly excerpt?: string
  readonly reason?: string
  /** Whether it silences nothing: the sentence was edited, or there is no such article any more. */
  readonly stale: boolean
}

/** Which finding, of which version of the text, is to be ignored how far and why. */
export interface IgnoreRequest {
  readonly uri: string
  readonly version: number
  readonly rule: string
  readonly start: Position
  readonly scope: IgnoreScope
  /** Empty where there is none. */
  readonly reason: string
}

/** What is to be done: an edit of the article, or a file to be written. */
export type IgnoreAnswer =
  | {readonly edit: WorkspaceEdit}
  | {readonly uri: string; readonly text: string}
  | {readonly problem: 'changed' | 'nowhere' | 'broken'}
