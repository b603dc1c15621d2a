import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {root} from './host/cache.mjs'

const escapeHtml = (text) =>
  text.replace(/[&<>]/g, (character) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[character])

/** Select Graphic Rendition parameters that picocolors uses, as CSS. */
const styles = {
  1: 'font-weight:bold',
  2: 'opacity:.65',
  3: 'font-style:italic',
  4: 'text-decoration:underline',
  31: 'color:#f48771',
  32: 'color:#89d185',
  33: 'color:#e2c08d',
  34: 'color:#75beff',
  35: 'color:#d7a6ff',
  36: 'color:#6fd3e3',
  90: 'color:#8b949e'
}

/** Text with ANSI colours as HTML. */
function ansiToHtml(text) {
  let open = new Map()
  return text
    .split(/\u001B\[([\d;]*)m/)
    .map((part, index) => {
      if (index % 2 === 0) return part && `<span style="${[...open.values()].join(';')}">${escapeHtml(part)}</span>`
      for (const code of part.split(';').map(Number)) open = after(code, open)
      return ''
    })
    .join('')
}

/** The styles in force after a parameter: 0 ends all, 22 weights, 39 the colour, 23 and 24 italics and underlines. */
function after(code, open) {
  const next = code === 0 ? new Map() : new Map(open)
  const ends = {22: [1, 2], 23: [3], 24: [4], 39: ['colour']}[code] ?? []
  for (const ended of ends) next.delete(ended)
  if (styles[code]) next.set(code >= 30 ? 'colour' : code, styles[code])
  return next
}

/** A page that looks like a terminal after `npx mudaqqiq ARGUMENTS`, with what the built command line really prints. */
export function terminalPage(commandArguments) {
  const {stdout, stderr} = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), ...commandArguments], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, FORCE_COLOR: '1'}
  })
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #fff }
    main { display: inline-block; min-width: 900px; max-width: 1000px; background: #1e2227; border-radius: 8px; color: #dfe3e8; overflow: hidden }
    header { height: 30px; background: #2c313a; display: flex; gap: 8px; align-items: center; padding: 0 12px }
    header i { width: 12px; height: 12px; border-radius: 50%; background: #565c66 }
    pre { margin: 0; padding: 14px 18px; font: 14px/1.75 'DejaVu Sans Mono', monospace; white-space: pre-wrap }
  </style><main><header><i></i><i></i><i></i></header><pre><span style="color:#89d185">$</span> npx mudaqqiq ${escapeHtml(commandArguments.join(' '))}
${ansiToHtml(stdout + stderr)}</pre></main>`
}
