/**
 * What all pages share: the colours of the editor's theme where a page is shown in one, else light or dark as the
 * reader's system has it; a type that Arabic can be read in.
 */
export const pageStyle = `
:root { color-scheme: light dark;
  --text: var(--vscode-editor-foreground, #1c1c1e); --page: var(--vscode-editor-background, #fff); --faint: var(--vscode-descriptionForeground, #5c5c63); --line: var(--vscode-widget-border, #8885);
  --error: var(--vscode-editorError-foreground, #c62828); --warning: var(--vscode-editorWarning-foreground, #a15c00); --information: var(--vscode-editorInfo-foreground, #0b62a4); --hint: var(--vscode-descriptionForeground, #5c5c63);
  --mark: #ffe08a; --on-mark: #1c1c1e;
  --quote: var(--vscode-charts-green, #2e7d32); --figure: var(--vscode-charts-blue, #1565c0); --source: var(--vscode-charts-purple, #7b1fa2); --link: var(--vscode-textLink-foreground, #0b62a4) }
@media (prefers-color-scheme: dark) { :root {
  --text: var(--vscode-editor-foreground, #e6e6e8); --page: var(--vscode-editor-background, #1e1e20); --faint: var(--vscode-descriptionForeground, #a8a8b0);
  --error: var(--vscode-editorError-foreground, #ff8a80); --warning: var(--vscode-editorWarning-foreground, #ffb74d); --information: var(--vscode-editorInfo-foreground, #81c7ff); --hint: var(--vscode-descriptionForeground, #a8a8b0);
  --quote: var(--vscode-charts-green, #81c784); --figure: var(--vscode-charts-blue, #64b5f6); --source: var(--vscode-charts-purple, #ce93d8); --link: var(--vscode-textLink-foreground, #81c7ff) } }
@media print { :root { color-scheme: light; --text: #000; --page: #fff; --faint: #555; --line: #bbb; --error: #b00020; --warning: #8a4b00; --information: #0b4f8a; --hint: #555; --quote: #2e7d32; --figure: #1565c0; --source: #7b1fa2; --link: #000 } }
body { margin: 0; padding: 0; color: var(--text); background: var(--page); font: 17px/1.8 "Noto Naskh Arabic", "Amiri", "Geeza Pro", "Segoe UI", Tahoma, serif }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.7rem; line-height: 1.5; margin: 0 0 .6rem } h2 { font-size: 1.2rem } h3 { font-size: 1.05rem; margin: 1.2rem 0 .4rem }
a { color: var(--link) }
:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--link)); outline-offset: 2px }
`
