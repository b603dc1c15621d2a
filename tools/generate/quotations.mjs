// server/data/{quotations,quotation-sites}.yaml → server/src/engine/lexicon/generated/*.ts
import {readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'

const read = (topic) => parse(readFileSync(new URL(`../../server/data/${topic}.yaml`, import.meta.url), 'utf8'))

function write(topic, head, line) {
  writeFileSync(
    new URL(`../../server/src/engine/lexicon/generated/${topic}.ts`, import.meta.url),
    `// Written by \`npm run generate\` from server/data/${topic}.yaml${head}\n${line}\n`
  )
}

export function generate() {
  write(
    'quotations',
    '. Edit that file.',
    `export const measures: readonly string[] = ${JSON.stringify(read('quotations').measures)}`
  )
  const {closer, opener} = read('quotation-sites')
  const type = 'ReadonlyArray<readonly [string, number]>'
  write(
    'quotation-sites',
    ', which `tools/fit/quotation-sites.ts` fits.',
    `export const quotationSiteWeights: {readonly closer: ${type}; readonly opener: ${type}} = ${JSON.stringify({closer: Object.entries(closer), opener: Object.entries(opener)})}`
  )
}
