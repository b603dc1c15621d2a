import {fold} from '../../arabic/fold.ts'
import {wordOf} from '../../arabic/vocabulary.ts'
import {type Token, TokenKind} from '../../document/tokens.ts'
import {letterNames} from '../../lexicon/generated/objects.ts'
import {reportingReadings} from '../../lexicon/reporting-verbs.ts'
import {isBeside} from '../../lexicon/spelling/endings.ts'
import type {Slip} from '../../lexicon/spelling/slips.ts'

/**
 * What its neighbours say of a misspelled word: nothing, that it is none («سي ان ان» is spelled out), or which of two
 * words is meant.
 *
 * @param i the index of its token
 */
export function inContext(slip: Slip, tokens: readonly Token[], i: number): Slip | undefined {
  if (isRecited(tokens[i]) || !isBeside(tokens[i].word!.text, tokens[i - 1]?.word?.text, tokens[i + 1]?.word?.text))
    return undefined
  if (isShort(slip) && (isSpelledOut(tokens, i, -1) || isSpelledOut(tokens, i, 1))) return undefined
  if (slip.rights.length < 2 || !slip.rights[0].includes('أن')) return slip
  const right = innaOrAnna(tokens, i)
  return right === undefined ? slip : {...slip, rights: slip.rights.filter((each) => each.includes(right))}
}

/** Marks on its letters: so scripture and verse are written, in their own spelling. */
const MARKED = 2

function isRecited({word, start, end}: Token): boolean {
  return end - start > word!.fold.length + MARKED
}

const SPELLED_OUT = 3
function isShort({letters}: Slip): boolean {
  return letters.length <= SPELLED_OUT
}

/** Names of letters that are no words themselves: «بي», «تي», «اف»; not «ان» or «او». «فاي» ends «واي فاي». */
const allLetters = new Set(letterNames.map(fold).concat('فاي'))
const spelledLetters = new Set([...allLetters].filter((name) => !/^ا[نويلم]$/.test(name)).concat('فاي'))

/** Whether a name of a letter that is no word stands next to it, or beyond another: «سي ان ان». */
function isSpelledOut(tokens: readonly Token[], i: number, step: 1 | -1): boolean {
  const next = tokens[i + step]?.word
  if (next === undefined || !allLetters.has(next.fold)) return false
  if (spelledLetters.has(next.fold)) return true
  const beyond = tokens[i + 2 * step]?.word
  return beyond !== undefined && spelledLetters.has(beyond.fold)
}

/** After these only أن stands; after a form of قال, and at the head of a sentence, only إن. */
const beforeAnna = new Set(
  'الي علي بعد قبل دون بدون من منذ مع غير رغم عن بسبب سوي كما لولا يجب ينبغي يمكن بد لابد شرط شريطة الا والي وعلي منها فيه يريد تريد يود يحاول حاول تحاول يستطيع استطاع يقرر قرر قررت يتوقع متوقع المتوقع المقرر المنتظر المفترض المرجح الممكن الواضح الطبيعي المؤكد المهم الضروري الصعب اكد اكدت اضاف اضافت اوضح اوضحت واكد واكدت واضاف واضافت واوضح واوضحت اعلن اعلنت ذكر ذكرت افاد افادت مؤكدا مضيفا موضحا معتبرا اعتبر اعتبرت يعتقد تعتقد نعتقد اعتقد يعني تعني يذكر'.split(
    ' '
  )
)

function innaOrAnna(tokens: readonly Token[], i: number): 'أن' | 'إن' | undefined {
  const before = tokens[i - 1]
  if (before === undefined) return 'إن'
  if (before.word === undefined)
    return before.kind === TokenKind.punctuation && (before.code === COLON || before.code === STOP) ? 'إن' : undefined
  if (beforeAnna.has(before.word.fold)) return 'أن'
  return isSaying(before) ? 'إن' : undefined
}
const COLON = 0x3a
const STOP = 0x2e

/** قال، يقول، قائلا. */
function isSaying({word}: Token): boolean {
  return word !== undefined && reportingReadings(wordOf(word.text)).some(({verb}) => verb.masdar === 'قول')
}
