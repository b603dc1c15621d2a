import type {Totals} from '../presentation/reporters/result.ts'
import {counted} from '../protocol/wording.ts'

/** `--stats`: how often each rule spoke, and how long it all took. */
export function statsText({byRule, files}: Totals, milliseconds: number, language: 'ar' | 'en'): string {
  const rows = Object.entries(byRule).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const width = Math.max(0, ...rows.map(([rule]) => rule.length))
  const seconds = (milliseconds / 1000).toFixed(2)
  const end =
    language === 'ar'
      ? `${counted(files, 'file', 'ar')} في ${seconds} ث`
      : `${counted(files, 'file', 'en')} in ${seconds} s`
  return `${[...rows.map(([rule, count]) => `${rule.padEnd(width)}  ${count}`), end].join('\n')}\n`
}
