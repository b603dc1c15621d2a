import {pageStyle} from './page-style.ts'

/** The look of the proof: what is told by colour is told by a line as well, for high contrast, print and colour-blind readers. */
export const proofStyle = `${pageStyle}
main { padding-block-start: .75rem }
header { position: sticky; inset-block-start: 0; background: var(--page); border-block-end: 1px solid var(--line); z-index: 1 }
header > div { max-width: 46rem; margin: 0 auto; padding: .5rem 1.5rem; font-size: .82rem; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; justify-content: space-between }
header p { margin: 0 }
.legend > span { display: inline-block; margin-inline-end: .9rem }
.block { scroll-margin-block-start: 4rem; border-radius: 4px }
.long > .block { content-visibility: auto; contain-intrinsic-block-size: auto 8rem }
.block.here { box-shadow: inset 0 0 0 999px color-mix(in srgb, var(--link) 6%, transparent) }
.block > p, .block > h1, .block > h2 { margin-block: .55rem; overflow-wrap: anywhere; padding-inline: .4rem }
.byline, .caption, .link { color: var(--faint); font-size: .92em }
.list { padding-inline-start: 1.6rem !important }
.quote { background: color-mix(in srgb, var(--quote) 22%, transparent) }
.figure { background: color-mix(in srgb, var(--figure) 26%, transparent); border-radius: 2px }
.source { border-block-end: 2px solid var(--source) }
.cue { border-block-end: 2px dotted var(--source) }
.finding { text-decoration: underline wavy 1.5px; text-underline-offset: .35em; text-decoration-skip-ink: none }
.finding.error { text-decoration-color: var(--error) } .finding.warning { text-decoration-color: var(--warning) } .finding.information { text-decoration-color: var(--information) } .finding.hint { text-decoration-color: var(--hint); text-decoration-style: dotted }
.ref { font: bold .68em/1 system-ui, sans-serif; vertical-align: super; text-decoration: none; padding-inline: .15em; unicode-bidi: isolate }
.error > .number, .ref.error { color: var(--error) } .warning > .number, .ref.warning { color: var(--warning) } .information > .number, .ref.information { color: var(--information) } .hint > .number, .ref.hint { color: var(--hint) }
.notes { list-style: none; margin: 0 0 .8rem; padding: 0 .9rem; font-size: .84em; line-height: 1.6; border-inline-start: 3px solid var(--line) }
.notes a { color: var(--text); text-decoration: none } .notes a:hover { text-decoration: underline }
.number { font: bold .9em/1 system-ui, sans-serif; margin-inline-end: .35rem; unicode-bidi: isolate }
code { font-size: .85em; unicode-bidi: isolate }
.vscode-high-contrast .quote, .vscode-high-contrast-light .quote { background: none; outline: 1px dashed var(--quote) } .vscode-high-contrast .figure, .vscode-high-contrast-light .figure { background: none; outline: 1px solid var(--figure) }
@media print { body { font-size: 12pt; color: #000; background: #fff } header { position: static } main { max-width: none; padding: 0 } .block { break-inside: avoid } .quote, .figure { -webkit-print-color-adjust: exact; print-color-adjust: exact } }
`
