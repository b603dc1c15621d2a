import {RequestType0} from 'vscode-languageserver'
import {rules} from '../../engine/rules/index.ts'
import {ruleWebPage} from '../../presentation/pages/rule-page.ts'
import type {ResultOf} from '../../protocol/messages.ts'
import {ruleName} from '../../protocol/wording.ts'
import type {Context} from '../context.ts'
import {onRequest} from '../on-request.ts'

const listRules = new RequestType0<ResultOf<'mudaqqiq/rules'>, void>('mudaqqiq/rules')

/** Serves `mudaqqiq/rules` and `mudaqqiq/rulePage`. */
export function registerRulePages({connection}: Context): void {
  connection.onRequest(listRules, () => rules.map(({id, family, summary}) => ({id, family, summary})))
  onRequest(connection, 'mudaqqiq/rulePage', ({id, language}) => {
    const rule = rules.find((each) => each.id === id)
    return rule === undefined
      ? null
      : {title: ruleName(rule.summary)[language], html: ruleWebPage(rule, rules, language)}
  })
}
