// The parts of the product that are timed by themselves. Bundled as the product is: what is timed is what is shipped.
export {fixText} from '../server/src/cli/fix.ts'
export {readArticle} from '../server/src/engine.ts'
export {resolveConfig} from '../server/src/lint/config.ts'
export {lintArticle} from '../server/src/lint/lint.ts'
export {diagnosticsOf} from '../server/src/lsp/diagnostics.ts'
export {Session} from '../server/src/lsp/session.ts'
export {rules} from '../server/src/rules/index.ts'
export {TextDocument} from 'vscode-languageserver-textdocument'
