import {createTwoFilesPatch} from 'diff'

/** What fixes change in a file, as `patch` and `git apply` read it; '' where they change nothing. */
export function patchOf(path: string, before: string, after: string): string {
  if (before === after) return ''
  const name = path.replaceAll('\\', '/').replace(/^\.\//, '')
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 1,
    // A blank at the end of a line may be all that changes.
    ignoreWhitespace: false
  })
    .split('\n')
    .slice(1)
    .join('\n')
}
