import type {Rule} from '../rule/rule.ts'
import acronymFirstUse from './copy/acronym-first-use.ts'
import agreement from './copy/agreement.ts'
import alifMaqsura from './copy/alif-maqsura.ts'
import arabicPunctuation from './copy/arabic-punctuation.ts'
import calque from './copy/calque.ts'
import cliche from './copy/cliche.ts'
import commonMisspelling from './copy/common-misspelling.ts'
import ghayrAl from './copy/ghayr-al.ts'
import hamza from './copy/hamza.ts'
import hiddenCharacters from './copy/hidden-characters.ts'
import inAn from './copy/in-an.ts'
import innaNoun from './copy/inna-noun.ts'
import jussiveNun from './copy/jussive-nun.ts'
import laZala from './copy/la-zala.ts'
import loadedWording from './copy/loaded-wording.ts'
import longSentence from './copy/long-sentence.ts'
import nameSpelling from './copy/name-spelling.ts'
import paragraphStop from './copy/paragraph-stop.ts'
import punctuationSpacing from './copy/punctuation-spacing.ts'
import qamaBi from './copy/qama-bi.ts'
import redundancy from './copy/redundancy.ts'
import repeatedPunctuation from './copy/repeated-punctuation.ts'
import repeatedWord from './copy/repeated-word.ts'
import taMarbuta from './copy/ta-marbuta.ts'
import tanwinConsistency from './copy/tanwin-consistency.ts'
import tanwinPlacement from './copy/tanwin-placement.ts'
import tatweel from './copy/tatweel.ts'
import titleDrift from './copy/title-drift.ts'
import wordSpacing from './copy/word-spacing.ts'
import wordyPassive from './copy/wordy-passive.ts'
import contradiction from './figures/contradiction.ts'
import countedNoun from './figures/counted-noun.ts'
import currencyForm from './figures/currency-form.ts'
import dateForm from './figures/date-form.ts'
import decimalMark from './figures/decimal-mark.ts'
import digitSystem from './figures/digit-system.ts'
import figureArithmetic from './figures/figure-arithmetic.ts'
import largeNumberForm from './figures/large-number-form.ts'
import monthNames from './figures/month-names.ts'
import numeralSpelling from './figures/numeral-spelling.ts'
import percentForm from './figures/percent-form.ts'
import rangeForm from './figures/range-form.ts'
import thousandsSeparator from './figures/thousands-separator.ts'
import timeForm from './figures/time-form.ts'
import headlineBody from './headlines/headline-body.ts'
import headlineLength from './headlines/headline-length.ts'
import emptyQuotes from './quotations/empty-quotes.ts'
import quoteDirection from './quotations/quote-direction.ts'
import quoteNesting from './quotations/quote-nesting.ts'
import quoteSpacing from './quotations/quote-spacing.ts'
import quoteStyle from './quotations/quote-style.ts'
import unbalancedQuotes from './quotations/unbalanced-quotes.ts'
import danglingAttribution from './sourcing/dangling-attribution.ts'
import loadedVerb from './sourcing/loaded-verb.ts'
import secondReader from './sourcing/second-reader.ts'
import sourcePlaceholder from './sourcing/source-placeholder.ts'
import unattributedClaim from './sourcing/unattributed-claim.ts'
import unattributedQuote from './sourcing/unattributed-quote.ts'
import vagueSource from './sourcing/vague-source.ts'

/** Every rule, in the order of the reference: family by family, the gravest first. */
export const rules: readonly Rule[] = [
  // sourcing
  unattributedClaim,
  unattributedQuote,
  vagueSource,
  danglingAttribution,
  sourcePlaceholder,
  loadedVerb,
  secondReader,
  // figures
  digitSystem,
  thousandsSeparator,
  decimalMark,
  percentForm,
  largeNumberForm,
  numeralSpelling,
  monthNames,
  dateForm,
  timeForm,
  rangeForm,
  currencyForm,
  countedNoun,
  figureArithmetic,
  contradiction,
  // quotation
  unbalancedQuotes,
  quoteDirection,
  emptyQuotes,
  quoteStyle,
  quoteNesting,
  quoteSpacing,
  // copy
  hamza,
  alifMaqsura,
  taMarbuta,
  commonMisspelling,
  tanwinPlacement,
  tanwinConsistency,
  hiddenCharacters,
  tatweel,
  punctuationSpacing,
  arabicPunctuation,
  repeatedPunctuation,
  wordSpacing,
  inAn,
  nameSpelling,
  titleDrift,
  redundancy,
  ghayrAl,
  innaNoun,
  jussiveNun,
  laZala,
  agreement,
  repeatedWord,
  wordyPassive,
  qamaBi,
  calque,
  cliche,
  loadedWording,
  acronymFirstUse,
  longSentence,
  paragraphStop,
  headlineBody,
  headlineLength
]
