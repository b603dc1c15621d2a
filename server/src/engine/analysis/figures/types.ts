import type {NumeralWord, Scale} from '../../arabic/numeral-words.ts'
import type {Digits} from '../../arabic/numerals.ts'

/** What a figure is. Only a `quantity` has thousands, decimals, scale words and a counted noun. */
export type FigureKind =
  | 'quantity'
  | 'year'
  | 'day'
  | 'time'
  | 'score'
  | 'phone'
  /** A law, a decree, an article, a numbered document. */
  | 'reference'
  /** Part of a name: «إف-16», «بوينغ 737». */
  | 'model'
  /** One of a row: an age, a floor, a channel, a page. */
  | 'label'
  /** An account, a licence. */
  | 'identifier'
  /** The number of a list item. */
  | 'item'
  /** Half of a number that something else cuts in two: «30ر64», `50.` and an RLM and `1104`. */
  | 'broken'

/** How a percentage is written. */
export type PercentForm = 'sign' | 'sign-spaced' | 'sign-first' | 'fi-almia' | 'fi-almaia' | 'bilmia' | 'bilmaia'

export interface Percent {
  readonly form: PercentForm
  /** The sign is of the other digit system: `85٪`. */
  readonly foreign: boolean
  /** The whole: figure and sign or words. */
  readonly start: number
  readonly end: number
}

/** A scale word after a figure: «34 ألف». */
export interface ScaleWord {
  readonly scale: Scale
  readonly word: NumeralWord
  /** Token index. */
  readonly token: number
  /** Token index of the remainder («76 ألفا و800»); -1 where there is none. */
  readonly rest: number
}

/** A figure in digits. Offsets are UTF-16 code units from the start of the paragraph, of the digits alone. */
export interface Figure {
  readonly kind: FigureKind
  readonly start: number
  readonly end: number
  /** Token index. */
  readonly token: number
  readonly text: string
  readonly digits: Digits
  readonly percent?: Percent
  readonly scale?: ScaleWord
  /** «و800» after «76 ألفا», «و500 ألف» after «مليون». */
  readonly remainder: boolean
  /** One end of a range. */
  readonly ranged: boolean
  /** «الـ24»: one of a row, or all of a known number. */
  readonly definite: boolean
  /** Token index of what follows the figure with its percent or scale. */
  readonly next: number
}

/** A month as written, without its clitic. */
export interface MonthName {
  /** 1–12. */
  readonly month: number
  /** Bits of the systems that have this name: 1 Gregorian, 2 Levantine, 4 Algerian, 8 Moroccan. */
  readonly systems: number
  readonly start: number
  readonly end: number
  /** Token indexes, the end exclusive. */
  readonly from: number
  readonly to: number
  readonly text: string
}

/** How the two names of a dual month are joined. */
export type MonthJoin = 'slash' | 'slash-space' | 'parentheses' | 'space'

/** A month where a time is meant, in one name or two. */
export interface MonthMention {
  readonly first: MonthName
  readonly second?: MonthName
  readonly join?: MonthJoin
  readonly start: number
  readonly end: number
  /** Token index of the day in figures; -1 where there is none. */
  readonly day: number
  /** Token index of the year; -1 where there is none. */
  readonly year: number
  /** Known by its date: «ثورة 25 يناير». */
  readonly event: boolean
  /** Joined to something that is no second name of it, and so not to be named anew: «حزيرن/يونيو». */
  readonly tangled?: boolean
  /** The second name is that of another month: «تشرين الثاني/يناير». */
  readonly mismatch?: MonthName
}

/** A date in digits: `7/10/2023`. */
export interface NumericDate {
  readonly start: number
  readonly end: number
  /** Token indexes of its three figures. */
  readonly tokens: readonly [number, number, number]
  readonly separator: string
  readonly order: 'd-m-y' | 'y-m-d'
}

/** A time of day in digits: `10:30`. */
export interface Time {
  readonly start: number
  readonly end: number
  readonly hour: number
  readonly minute: number
  readonly separator: string
}

/** Two figures with a dash, or «من … إلى», «بين … و». */
export interface Range {
  readonly start: number
  readonly end: number
  readonly shape: 'dash' | 'from-to' | 'between'
  /** «بين» or «من» before a dash. */
  readonly cue?: 'بين' | 'من'
  /** What stands between the figures, blanks included. */
  readonly join: string
  /** Token indexes of the two figures. */
  readonly low: number
  readonly high: number
}

/** A number in words of one token, 1–10, before a noun. */
export interface SpelledUnit {
  readonly start: number
  readonly end: number
  readonly token: number
  readonly value: number
  readonly taMarbuta: boolean
}

/** A number in words and its noun, one of which is not in the form that the other asks for. */
export interface WrongSpelled {
  /** `genitive`: the noun after a hundred or a thousand; `compound`: a number from 13 to 19. */
  readonly kind: 'genitive' | 'compound'
  /** What has to be written otherwise. */
  readonly start: number
  readonly end: number
  readonly written: string
  readonly wanted: string
  /** What stands beside it: the number of a noun, the noun of a number. */
  readonly beside: string
}

/** Everything that is a figure in a paragraph. */
export interface ParagraphFigures {
  readonly figures: readonly Figure[]
  readonly months: readonly MonthMention[]
  readonly dates: readonly NumericDate[]
  readonly times: readonly Time[]
  readonly ranges: readonly Range[]
  readonly spelled: readonly SpelledUnit[]
  /** Numbers in words that do not go with their noun. */
  readonly wrongSpelled: readonly WrongSpelled[]
}
