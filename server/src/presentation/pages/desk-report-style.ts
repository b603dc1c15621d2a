import {pageStyle} from './page-style.ts'

/** The look of the desk report; plain on paper. */
export const deskStyle = `${pageStyle}
article { border-top: 2px solid var(--line); margin-top: 2rem }
p { margin: 0 }
ol { list-style: none; margin: 0; padding: 0 }
ol > li { border-inline-start: 4px solid; padding: .2rem .9rem; margin: 0 0 .9rem; break-inside: avoid }
li.error, span.error, .vague { border-color: var(--error) } span.error, .vague { color: var(--error) }
li.warning { border-color: var(--warning) } span.warning { color: var(--warning) }
li.information { border-color: var(--information) } span.information { color: var(--information) }
li.hint { border-color: var(--hint) } span.hint { color: var(--hint) }
blockquote { margin: .2rem 0; padding: 0; border: 0; background: none }
bdi[dir=ltr] { font-family: system-ui, sans-serif; font-size: .92em }
mark { background: var(--mark); color: var(--on-mark); padding: 0 .15em; border-radius: 2px }
.fix::before { content: "← " } [dir=ltr] .fix::before { content: "→ " }
.place { opacity: .75; font-size: .85em }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .5rem; text-align: start; vertical-align: top; font-weight: normal }
thead th { font-weight: bold }
th ul { margin: 0; padding-inline-start: 1.2rem; font-size: .9em }
tr { break-inside: avoid }
.count { opacity: .75 }
@media print { body { font-size: 12pt } main { max-width: none; padding: 0 } article { break-before: page } article:first-of-type { break-before: auto } }
`
