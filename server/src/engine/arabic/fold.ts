import {Char, charClass} from './characters.ts'

/** What a letter is folded to: hamza seats, dotless ya and the Persian letters, which writers mix freely. */
const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ٲ: 'ا',
  ٳ: 'ا',
  ٵ: 'ا',
  ک: 'ك',
  ڪ: 'ك',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ھ: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ۀ: 'ة',
  ۂ: 'ة',
  ۃ: 'ة'
}

/** Code units below it are in {@link units}; beyond it nothing is folded to another letter. */
const TABLE = 0x800
/** Code unit → what stands for it in the folded form: itself, another letter, or nothing (0). */
const units = new Uint16Array(TABLE)
for (let code = 0; code < TABLE; code++) units[code] = unlessDropped(code)
for (const [letter, folded] of Object.entries(letters)) units[letter.charCodeAt(0)] = folded.charCodeAt(0)

function unlessDropped(code: number): number {
  const klass = charClass(code)
  return klass === Char.mark || klass === Char.tatweel || klass === Char.invisible ? 0 : code
}

/**
 * The form by which a word is looked up in a lexicon (level 1): without tashkeel, tatweel and invisible characters,
 * with every hamza on alef as a bare alef, and dotless ya as ya. Presentation forms become their letters.
 * `إن`, `أن` and `ان` fold alike: a rule that must tell them apart reads the word as written.
 *
 * @param word a word as written
 */
export function fold(word: string): string {
  let out = ''
  /** Where the letters begin that are not yet in `out`, for they stand for themselves. */
  let from = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= 0xfb50) return foldPresentation(word)
    const unit = code < TABLE ? units[code] : unlessDropped(code)
    if (unit === code) continue
    out += word.slice(from, i)
    if (unit !== 0) out += String.fromCharCode(unit)
    from = i + 1
  }
  return from === 0 ? word : out + word.slice(from)
}

/** NFKC of the Arabic presentation forms only; of the whole word it would also change what nobody asked for. */
function foldPresentation(word: string): string {
  const plain = word.replace(/[\uFB50-\uFDFB\uFE70-\uFEFC]/g, (c) => c.normalize('NFKC'))
  return fold(plain.replace(/[\uFB50-\uFFFF]/g, ''))
}
