import {type OptionSpec, optionSpecs, type Shell} from './options.ts'

const options = Object.entries<OptionSpec>(optionSpecs)

/** The completion of the command line for a shell, made from the same table as `--help`. */
export function completion(shell: Shell): string {
  return {bash, zsh, fish}[shell]()
}

function bash(): string {
  const cases = options
    .filter(([, {choices}]) => choices !== undefined)
    .map(([name, {short, choices = []}]) => {
      const spellings = short === undefined ? `--${name}` : `--${name}|-${short}`
      return `    ${spellings}) COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$word")); return;;`
    })
  return `_mudaqqiq() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  case $before in
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "${options.map(([name]) => `--${name}`).join(' ')}" -- "$word"))
  else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _mudaqqiq mudaqqiq
`
}

function zsh(): string {
  const rows = options.map(([name, {short, value, choices, help}]) => {
    const said = help.en.replaceAll(/['[\]:\\]/g, '\\$&')
    const action = choices === undefined ? '_files' : `(${choices.join(' ')})`
    const argument = value === undefined ? '' : `:${value}:${action}`
    const names = short === undefined ? `--${name}` : `(-${short} --${name})'{-${short},--${name}}'`
    return `  '${names}[${said.replaceAll("'", '’')}]${argument}'`
  })
  return `#compdef mudaqqiq\n_arguments \\\n${rows.join(' \\\n')} \\\n  '*:file:_files'\n`
}

function fish(): string {
  const rows = options.map(([name, {short, value, choices, help}]) => {
    const parts = [`complete -c mudaqqiq -l ${name}`]
    if (short !== undefined) parts.push(`-s ${short}`)
    if (value !== undefined) parts.push(choices === undefined ? '-r' : `-x -a '${choices.join(' ')}'`)
    return `${parts.join(' ')} -d '${help.en.replaceAll("'", '’')}'`
  })
  return `${rows.join('\n')}\n`
}
