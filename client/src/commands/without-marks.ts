/** Comments of ours, those of MDX too, and the line of one that stands alone. */
const MARKS =
  /(?:(?<=^|\n)[ \t]*(?:<!--\s*mudaqqiq-(?:[^-]|-(?!->))*-->|\{\/\*\s*mudaqqiq-(?:[^*]|\*(?!\/))*\*\/\})[ \t]*\r?\n)|[ \t]?(?:<!--\s*mudaqqiq-(?:[^-]|-(?!->))*-->|\{\/\*\s*mudaqqiq-(?:[^*]|\*(?!\/))*\*\/\})/g

/** An article as it is to be pasted elsewhere: without the comments that silence findings. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '')
}
