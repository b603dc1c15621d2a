import fs from 'node:fs/promises'
import path from 'node:path'
import readline from 'node:readline/promises'
import {CONFIG_FILE} from '../engine/config/config-file.ts'
import {profiles} from '../engine/lexicon/generated/profiles.ts'
import {product} from '../engine/product.ts'
import {Failure, fileFailure} from '../node/failure.ts'
import {styleExamples} from '../presentation/house-style-examples.ts'
import type {Terminal} from './terminal.ts'

/**
 * Writes a configuration for a folder, after asking for the language of messages and the house's style.
 *
 * @param yes writes the defaults and asks nothing
 * @throws Failure where there is one already, nobody can be asked, or it cannot be written
 */
export async function init({stdin, stdout, cwd}: Terminal, yes: boolean): Promise<void> {
  const file = path.join(cwd, CONFIG_FILE)
  if (await fs.stat(file).catch(() => undefined))
    throw new Failure(
      {ar: 'الإعداد هنا سلفًا؛ غيّره بيدك', en: 'the configuration is there already; change it by hand'},
      CONFIG_FILE
    )
  if (!yes && (stdin as NodeJS.ReadStream).isTTY !== true)
    throw new Failure({ar: 'لا أحد يُسأل هنا؛ أضف ‎--yes', en: 'there is nobody to ask; add --yes'})
  const answers = yes ? {language: 'ar', profile: 'none'} : await ask(stdin, stdout)
  const config = {
    $schema: `${product.homepage}/raw/main/schemas/mudaqqiqrc.schema.json`,
    language: answers.language,
    ...(answers.profile !== 'none' && {profile: answers.profile}),
    rules: {}
  }
  try {
    await fs.writeFile(file, `${JSON.stringify(config, null, 2)}\n`, {flag: 'wx'})
  } catch (error) {
    throw fileFailure(error, CONFIG_FILE)
  }
  stdout.write(`${CONFIG_FILE}\n`)
}

async function ask(input: Terminal['stdin'], output: Terminal['stdout']): Promise<{language: string; profile: string}> {
  const lines = readline.createInterface({input, output})
  try {
    const language = await choose(lines, output, 'لغة الرسائل · Language of the messages', [
      {id: 'ar', name: 'العربية'},
      {id: 'en', name: 'English'}
    ])
    const houses = profiles.map(({id, title, style}) => ({
      id,
      name: `${title.ar} · ${title.en}: ${Object.values(styleExamples(style)).join(' ')}`
    }))
    const profile = await choose(lines, output, 'أسلوب الدار · House style', [
      {id: 'none', name: 'بلا · none'},
      ...houses
    ])
    return {language, profile}
  } finally {
    lines.close()
  }
}

/** The choice by its number or its name; the first where nothing is answered. */
async function choose(
  lines: readline.Interface,
  output: Terminal['stdout'],
  question: string,
  choices: ReadonlyArray<{readonly id: string; readonly name: string}>
): Promise<string> {
  output.write(`${question}\n${choices.map(({id, name}, i) => `  ${i + 1}. ${name} (${id})`).join('\n')}\n`)
  for (;;) {
    const answer = (await lines.question('[1] ')).trim()
    const chosen = answer === '' ? choices[0] : (choices[Number(answer) - 1] ?? choices.find(({id}) => id === answer))
    if (chosen !== undefined) return chosen.id
  }
}
