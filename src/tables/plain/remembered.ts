/** Cells of bytes whose texts are remembered, as most cells of a ledger say what one before them said. */
import { machine } from '../files/of-node'
import { endOfWord, inDoubt, isEnd, type PlainCell } from './cells'

/** What a cell says in the strict form; empty for a blank one. */
export interface Said {
  readonly value: string
}

/** A cell that is read as text. */
export interface SaidCell<Meaning extends Said = Said> extends PlainCell {
  /** Of the cell that was read last. */
  readonly said: Meaning
}

/** A short text is a copy; a longer one that is cut from another would hold on to all of it. */
const mostCopied = 12

/** Bytes as letters that stand at the places of their bytes, whatever the bytes mean. */
export class Letters {
  private bytes: Uint8Array | undefined
  private text = ''

  between(bytes: Uint8Array, from: number, to: number): string {
    if (to - from > mostCopied) return machine.latinText(bytes.subarray(from, to))
    if (this.bytes !== bytes) {
      this.bytes = bytes
      this.text = machine.latinText(bytes)
    }
    return this.text.slice(from, to)
  }
}

interface Word<Meaning> {
  readonly letters: string
  readonly said: Meaning
}

/** So many different cells of a column are remembered; a further one takes the place of another. */
const mostWords = 1024

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A cell whose meaning somebody else tells of its text: nothing where the row is in doubt. */
export class RememberedCell<Meaning extends Said> implements SaidCell<Meaning> {
  private readonly letters: Letters
  private readonly meaningOf: (text: string) => Meaning | undefined
  private readonly words: (Word<Meaning> | undefined)[] = Array.from({ length: mostWords })
  private last: Word<Meaning> | undefined

  constructor(letters: Letters, meaningOf: (text: string) => Meaning | undefined) {
    this.letters = letters
    this.meaningOf = meaningOf
  }

  get said(): Meaning {
    if (!this.last) throw new Error('no cell was read')
    return this.last.said
  }

  read(bytes: Uint8Array, from: number): number {
    let to = from
    let hash = 0
    while (!isEnd(bytes[to])) {
      hash = (Math.imul(hash, 31) + (bytes[to] as number)) | 0
      to += 1
    }
    const place = (hash ^ (hash >>> 10)) & (mostWords - 1)
    const word = this.words[place]
    this.last = word && isSame(word.letters, bytes, from, to) ? word : this.learn(bytes, from, to, place)
    return this.last ? to : inDoubt
  }

  private learn(bytes: Uint8Array, from: number, to: number, place: number): Word<Meaning> | undefined {
    const letters = this.letters.between(bytes, from, to)
    const said = this.meaningOf(isAscii(letters) ? letters : decoder.decode(bytes.subarray(from, to)))
    const word = said && { letters, said }
    if (word) this.words[place] = word
    return word
  }
}

function isSame(letters: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (letters.length !== to - from) return false
  for (let at = 0; at < letters.length; at++) if (letters.charCodeAt(at) !== bytes[from + at]) return false
  return true
}

function isAscii(letters: string): boolean {
  for (let at = 0; at < letters.length; at++) if (letters.charCodeAt(at) > 0x7f) return false
  return true
}

/** A cell that seldom says what another said, such as the number of a payment. */
export class OwnCell implements SaidCell {
  said: Said = { value: '' }
  private readonly letters: Letters
  /** For what is no plain word. */
  private readonly others: RememberedCell<Said>

  constructor(letters: Letters, meaningOf: (text: string) => Said | undefined) {
    this.letters = letters
    this.others = new RememberedCell(letters, meaningOf)
  }

  read(bytes: Uint8Array, from: number): number {
    const to = endOfWord(bytes, from)
    if (isEnd(bytes[to])) {
      const value = this.letters.between(bytes, from, to)
      // With a hyphen it may be a number with an exponent.
      if (!value.includes('-')) {
        this.said = { value }
        return to
      }
    }
    const end = this.others.read(bytes, from)
    if (end !== inDoubt) this.said = this.others.said
    return end
  }
}
