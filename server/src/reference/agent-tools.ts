import {type InputSchema, inputSchema, tools} from '../agents/tools.ts'
import type {Bilingual} from '../engine/rule/rule.ts'
import {type ToolName, toolNames, toolPrefix} from '../protocol/agent-tools.ts'
import type {Schema} from './manifest.ts'

const both = ({ar, en}: Bilingual): string => `${en} — ${ar}`

/** `contributes.mcpServerDefinitionProviders`: who tells the editor of `mudaqqiq mcp`. */
export const contributedServers = [{id: 'mudaqqiq.mcp', label: 'Mudaqqiq مدقق'}] as const

/** `contributes.languageModelTools`: the tools as an editor offers them to its models. */
export function contributedTools(): Schema[] {
  return toolNames.map((name) => {
    const {title, summary, description} = tools[name]
    return {
      name: `${toolPrefix}${name}`,
      toolReferenceName: references[name],
      displayName: both(title),
      userDescription: both(summary),
      modelDescription: `${description}${takesArticle(tools[name].input) ? ACTIVE : ''}`,
      canBeReferencedInPrompt: true,
      icon: '$(book)',
      tags: ['mudaqqiq', 'arabic', 'news'],
      inputSchema: inputSchema(tools[name])
    }
  })
}

/** What users write after `#`. */
const references: Readonly<Record<ToolName, string>> = {
  lint_article: 'lintArticle',
  fix_article: 'fixArticle',
  explain_rule: 'explainRule',
  list_sources: 'listSources'
}

const ACTIVE =
  ' With neither "text" nor "path", the article that is open in the editor is meant, unsaved changes included.'

function takesArticle(input: Readonly<Record<string, InputSchema>>): boolean {
  return 'path' in input
}
