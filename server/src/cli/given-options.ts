import {parseArgs} from 'node:util'
import {nearest} from '../engine/config/nearest.ts'
import type {Bilingual} from '../engine/rule/rule.ts'
import {Failure} from '../node/failure.ts'
import {type OptionName, type OptionSpec, optionSpecs} from './options.ts'

/** The values of each option that was given, in order; `''` of one without a value. */
export type Given = ReadonlyMap<OptionName, readonly string[]>

/** A command line, its options told from the rest. */
interface GivenOptions {
  readonly positionals: readonly string[]
  readonly given: Given
}

/**
 * Tells options and their values from files.
 *
 * @throws Failure where an option is not known, or has a value that it cannot have
 */
export function givenOptions(argv: readonly string[]): GivenOptions {
  const {positionals, tokens} = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries<OptionSpec>(optionSpecs).map(([name, {short, value, optional}]) => [
        name,
        {type: value === undefined || optional ? 'boolean' : 'string', ...(short && {short})}
      ])
    ),
    strict: false,
    tokens: true,
    allowPositionals: true
  })
  const given = new Map<OptionName, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = known(token.name, token.rawName)
    given.set(name, [...(given.get(name) ?? []), checked(name, token.value, token.inlineValue === true)])
  }
  return {positionals, given}
}

/**
 * As {@link givenOptions}, of a command that takes few options: `mudaqqiq test-rules`.
 *
 * @param argv after the name of the command
 */
export function commandOptions(command: string, argv: readonly string[], takes: readonly OptionName[]): GivenOptions {
  const options = givenOptions(argv)
  const other = [...options.given.keys()].find((name) => !takes.includes(name))
  if (other !== undefined)
    throw usage({ar: `لا يعرف ${command} الخيار ‎--${other}`, en: `${command} takes no option --${other}`})
  return options
}

function known(name: string, raw: string): OptionName {
  if (Object.hasOwn(optionSpecs, name)) return name as OptionName
  const near = nearest(name, Object.keys(optionSpecs))
  throw usage({
    ar: `خيار غير معروف ${raw}${near === undefined ? '' : `؛ أتقصد ‎--${near}؟`}`,
    en: `unknown option ${raw}${near === undefined ? '' : `; did you mean --${near}?`}`
  })
}

function checked(name: OptionName, value: string | undefined, inline: boolean): string {
  const spec: OptionSpec = optionSpecs[name]
  if (spec.value === undefined || (spec.optional === true && value === undefined)) {
    if (value === undefined) return ''
    throw usage({ar: `لا قيمة بعد ‎--${name}`, en: `--${name} takes no value`})
  }
  if (value === undefined || value === '' || (!inline && /^-./.test(value)))
    throw usage({ar: `يحتاج ‎--${name} إلى قيمة: ${spec.value}`, en: `--${name} needs a value: ${spec.value}`})
  if (spec.choices !== undefined && !spec.choices.includes(value)) throw wrongChoice(`--${name}`, value, spec.choices)
  return value
}

export function wrongChoice(option: string, value: string, choices: readonly string[]): Failure {
  const near = nearest(value, choices)
  return usage({
    ar: `قيمة ${option} إحدى: ${choices.join('، ')}، لا «${value}»${near === undefined ? '' : `؛ أتقصد «${near}»؟`}`,
    en: `${option} is one of ${choices.join(', ')}, not "${value}"${near === undefined ? '' : `; did you mean "${near}"?`}`
  })
}

/** What is wrong with a command line, and where that is told. */
export function usage(text: Bilingual): Failure {
  return new Failure({ar: `${text.ar} (‎--help)`, en: `${text.en} (--help)`})
}
