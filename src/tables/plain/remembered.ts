/** Cells of bytes whose texts are remembered, as most cells of a ledger say what one before them said. */
import { machine } from '../files/of-node'
import { endOfWord, inDoubt, isEnd, isSame, type PlainCell } from './cells'

/** What a cell says in the strict form; empty for a blank one. */
export interface Said {
  readonly value: string
}

/** A cell that is read as text. */
export interface SaidCell<Meaning extends Said = Said> extends PlainCell {
  /** Of the cell that was read last. */
  readonly said: Meaning
}

interface Word<Meaning> {
  readonly bytes: Uint8Array
  readonly said: Meaning
}

/** So many different cells of a column are remembered; a further one takes the place of another. */
const mostWords = 1024

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A cell whose meaning somebody else tells of its text: nothing where the row is in doubt. */
export class RememberedCell<Meaning extends Said> implements SaidCell<Meaning> {
  private readonly meaningOf: (text: string) => Meaning | undefined
  private readonly words: (Word<Meaning> | undefined)[] = Array.from({ length: mostWords })
  private last: Word<Meaning> | undefined

  constructor(meaningOf: (text: string) => Meaning | undefined) {
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
    this.last = word && isSame(word.bytes, bytes, from, to) ? word : this.learn(bytes.slice(from, to), place)
    return this.last ? to : inDoubt
  }

  private learn(bytes: Uint8Array, place: number): Word<Meaning> | undefined {
    const said = this.meaningOf(machine.isAscii(bytes) ? machine.asciiText(bytes) : decoder.decode(bytes))
    if (!said) return undefined
    const word = { bytes, said }
    this.words[place] = word
    return word
  }
}

/** A short text is a copy; a longer one that is cut from another would hold on to all of it. */
const mostCopied = 12

/** A cell that seldom says what another said, such as the number of a payment. */
export class OwnCell implements SaidCell {
  said: Said = { value: '' }
  /** For what is no plain word. */
  private readonly others: RememberedCell<Said>
  private bytes: Uint8Array | undefined
  /** The bytes that were read last, in Latin-1, so that every letter stands at the place of its byte. */
  private text = ''

  constructor(meaningOf: (text: string) => Said | undefined) {
    this.others = new RememberedCell(meaningOf)
  }

  read(bytes: Uint8Array, from: number): number {
    const to = endOfWord(bytes, from)
    if (!isEnd(bytes[to]) || bytes.subarray(from, to).includes(hyphen)) {
      const end = this.others.read(bytes, from)
      if (end !== inDoubt) this.said = this.others.said
      return end
    }
    if (this.bytes !== bytes) {
      this.bytes = bytes
      this.text = machine.asciiText(bytes)
    }
    const isShort = to - from <= mostCopied
    this.said = { value: isShort ? this.text.slice(from, to) : machine.asciiText(bytes.subarray(from, to)) }
    return to
  }
}

/** A word with one may be a number with an exponent. */
const hyphen = 0x2d
