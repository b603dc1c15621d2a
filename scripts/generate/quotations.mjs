// server/data/quotation-sites.yaml → server/src/generated/quotation-sites.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

export function generate() {
  const {closer, opener} = parse(readFileSync(new URL('../../server/data/quotation-sites.yaml', import.meta.url), 'utf8'))
  const type = 'ReadonlyArray<readonly [string, number]>'
  writeFileSync(
    new URL('../../server/src/generated/quotation-sites.ts', import.meta.url),
    `// Written by \`npm run generate\` from server/data/quotation-sites.yaml, which \`scripts/fit-quotation-sites.mjs\` fits.\nexport const quotationSiteWeights: {readonly closer: ${type}; readonly opener: ${type}} = ${JSON.stringify({closer: Object.entries(closer), opener: Object.entries(opener)})}\n`
  )
}
