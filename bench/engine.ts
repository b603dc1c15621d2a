// The parts of the product that are timed by themselves. Bundled as the product is: what is timed is what is shipped.

export {TextDocument} from 'vscode-languageserver-textdocument'
export {fixText} from '../server/src/cli/fix-text.ts'
export {readArticle, resolveConfig} from '../server/src/engine/index.ts'
export {lintArticle} from '../server/src/engine/linting/lint.ts'
export {rules} from '../server/src/engine/rules/index.ts'
export {Session} from '../server/src/lsp/session.ts'
export {diagnosticsOf} from '../server/src/lsp/to-diagnostics.ts'
