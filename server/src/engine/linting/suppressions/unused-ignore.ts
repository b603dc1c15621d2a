import {defineRule, type Rule} from '../../rule/rule.ts'

/**
 * What a comment that ignores nothing is reported as. Not one of the rules: it cannot be turned off but by mending or
 * removing the comment.
 */
export const unusedSuppression: Rule = defineRule({
  id: 'unused-ignore',
  family: 'copy',
  severity: 'information',
  summary: {ar: 'تجاهل لا يتجاهل شيئا', en: 'An ignore that ignores nothing'},
  why: {
    ar: 'زال ما كان التجاهل من أجله، فبقاؤه يخفي ملاحظات مقبلة لم يقبلها أحد.',
    en: 'What it was for is gone; left standing, it would hide findings to come that nobody has agreed to.'
  },
  examples: []
})
