import {joinNames} from '../engine/analysis/figures/months.ts'
import type {MonthJoin} from '../engine/analysis/figures/types.ts'
import {months} from '../engine/lexicon/generated/months.ts'
import type {StyleValues} from '../engine/rule/rule.ts'

/** What one decision of a house looks like, with the style's other decisions where they touch. */
type Show = (value: string, style: StyleValues) => string | undefined

const numbers: Readonly<Record<string, string>> = {none: '12500', comma: '12,500', dot: '12.500', arabic: '12٬500'}
const decimals: Readonly<Record<string, string>> = {dot: '1.5', comma: '1,5', arabic: '1٫5'}
const percents: Readonly<Record<string, string>> = {
  sign: '#%',
  'sign-spaced': '# %',
  'sign-first': '%#',
  'fi-almia': '# في المئة',
  'fi-almaia': '# في المائة',
  bilmia: '# بالمئة',
  bilmaia: '# بالمائة'
}
const currencies: Readonly<Record<string, string>> = {
  noun: '25 دولارا',
  'sign-first': '$25',
  'sign-after': '25$',
  code: '25 USD'
}
const quotes: Readonly<Record<string, string>> = {
  guillemets: '«نص»',
  straight: '"نص"',
  curly66: '“نص”',
  curly99: '”نص“'
}
const dashes: Readonly<Record<string, string>> = {
  hyphen: '22-30',
  'en-dash': '22–30',
  'hyphen-spaced': '22 - 30',
  'en-dash-spaced': '22 – 30'
}
/** A word that each house spells its own way. */
const spellings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  foreignG: {gh: 'البنتاغون', j: 'البنتاجون'},
  america: {'ya-first': 'أميركي', 'ra-first': 'أمريكي'},
  africa: {above: 'أفريقيا', below: 'إفريقيا'},
  trump: {alef: 'ترامب', 'no-alef': 'ترمب'},
  hamzaWaw: {'on-waw': 'مسؤول', 'on-ya': 'مسئول'},
  tanwin: {before: 'هجومًا', after: 'هجوماً', none: 'هجوما'},
  euro: {ya: 'يورو', alef: 'أورو'},
  kilometre: {klm: '40 كلم', km: '40 كم'}
}
/** August has a name of its own in every system. */
const august = months[7]

const shows: Readonly<Record<string, Show>> = {
  thousands: (value) => numbers[value],
  largeNumbers: (value) => (value === 'scale' ? '34 ألفا' : '34000'),
  percent: (value, {decimal = 'dot'}) => percents[value]?.replace('#', decimals[decimal]),
  decimal: (value, {percent}) => (percent === undefined ? decimals[value] : undefined),
  months: (value, {monthJoin = 'slash'}) => dateIn(value, monthJoin),
  smallNumbers: (value) => (value === 'words' ? 'خمسة أيام' : '5 أيام'),
  currency: (value) => currencies[value],
  time: (value) => (value === 'dot' ? '10.30' : '10:30'),
  rangeDash: (value) => dashes[value],
  quotes: (value) => quotes[value],
  ...Object.fromEntries(Object.entries(spellings).map(([name, words]) => [name, (value: string) => words[value]]))
}

/** What copy looks like in a house style, an example a decision: «7 أغسطس/آب»، «1.5%»، «"نص"». */
export function styleExamples(style: StyleValues): string[] {
  const examples = Object.entries(shows).flatMap(([name, show]) => {
    const value = style[name]
    return value === undefined ? [] : (show(value, style) ?? [])
  })
  return style.digits === 'arabic'
    ? examples.map((example) => example.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]))
    : examples
}

function dateIn(system: string, given: string): string {
  const join: MonthJoin = given === 'space' || given === 'parentheses' || given === 'slash-space' ? given : 'slash'
  const [gregorian] = august.gregorian
  const [levantine] = august.levantine
  const single: Readonly<Record<string, string>> = {
    gregorian,
    levantine,
    algerian: august.algerian[0],
    moroccan: august.moroccan[0]
  }
  return `7 ${single[system] ?? (system === 'levantine-gregorian' ? joinNames(levantine, gregorian, join) : joinNames(gregorian, levantine, join))}`
}
