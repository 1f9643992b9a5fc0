/**
 * A register of JSON Lines and a ledger, both sorted by household, cut into stretches of whole households that can be read apart.
 * Nothing here checks that they are sorted: whoever reads a stretch looks whether its households lie between its ends.
 */
import { Buffer } from 'node:buffer'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { compareIds } from '../audit/order'
import { machine } from '../tables/files/of-node'
import type { Table } from '../tables/reading/table'
import { pieceLength } from './context'
import type { FilePart } from './file-part'

/** The households from one up to another, which is the first of the next stretch. */
export interface Stretch {
  readonly cases: FilePart
  readonly payments: FilePart
  /** Absent for the first stretch. */
  readonly from: string | undefined
  /** Absent for the last stretch. */
  readonly to: string | undefined
}

/**
 * At most so many stretches of about the same length. Returns `undefined` where files cannot be cut so: a ledger with titles above
 * its header, with quotation marks (a cell may go on over lines), or in UTF-16; a register that is not a case a line in UTF-8.
 */
export function stretchesOf(cases: string, ledger: Table, wanted: number): readonly Stretch[] | undefined {
  const register = new LinesOfFile(cases)
  const payments = new LinesOfFile(ledger.file)
  try {
    const idOfRow = householdReader(ledger)
    const head = payments.lineAt(0)?.next
    if (!idOfRow || head === undefined || !isCase(register.lineAt(0)?.bytes)) return undefined
    const starts: { readonly id: string; readonly cases: number; readonly payments: number }[] = []
    for (let place = 1; place < wanted; place++) {
      const start = householdAfter(register, Math.floor((register.size * place) / wanted))
      if (!start || start.from <= (starts.at(-1)?.cases ?? 0)) continue
      starts.push({ id: start.id, cases: start.from, payments: firstFrom(start.id, payments, head, idOfRow) })
    }
    const linesOfCases = register.linesBefore([0, ...starts.map((one) => one.cases)], machine.isUtf8)
    const linesOfPayments = payments.linesBefore(
      [head, ...starts.map((one) => one.payments)],
      (bytes) => !bytes.includes(quote),
    )
    if (!linesOfCases || !linesOfPayments) return undefined
    return [undefined, ...starts].map((start, place) => {
      const next = starts[place]
      return {
        from: start?.id,
        to: next?.id,
        cases: {
          file: cases,
          head: 0,
          from: start?.cases ?? 0,
          to: next?.cases ?? register.size,
          linesBefore: linesOfCases[place] as number,
        },
        payments: {
          file: ledger.file,
          head,
          from: start?.payments ?? head,
          to: next?.payments ?? payments.size,
          linesBefore: (linesOfPayments[place] as number) - 1,
        },
      }
    })
  } finally {
    register.close()
    payments.close()
  }
}

const quote = 0x22
const lineFeed = 0x0a
/** So many bytes are looked through at once for the end of a line. */
const lookAhead = 4096

/** Reads the household of a row of a ledger whose header is its first line. */
function householdReader({
  form,
  header,
  columns,
  catalogue,
  damaged,
}: Table): ((row: Uint8Array) => string) | undefined {
  const { delimiter, encoding, isGzip } = form
  const place = columns.find((one) => one.kind === 'column' && one.column.id === catalogue.household)?.place
  const isText = !isGzip && delimiter !== undefined && (encoding === 'utf-8' || encoding === 'gb18030')
  if (!isText || place === undefined || header.firstRow !== 2 || damaged.size > 0) return undefined
  const decoder = new TextDecoder(encoding)
  return (row) => (decoder.decode(row).split(delimiter)[place] ?? '').trim()
}

/** The id of a case, or nothing where a line is no case. */
function idOfCase(line: Uint8Array | undefined): string {
  try {
    const { id } = JSON.parse(Buffer.from(line ?? []).toString('utf8')) as { readonly id?: unknown }
    return typeof id === 'string' ? id.trim() : ''
  } catch {
    return ''
  }
}

const isCase = (line: Uint8Array | undefined): boolean => idOfCase(line) !== ''

/** The first case behind a place that is another household's than the one before it. */
function householdAfter(register: LinesOfFile, place: number) {
  let line = register.lineAt(place)
  let before = idOfCase(line?.bytes)
  while (line) {
    const id = idOfCase(line.bytes)
    if (before !== '' && id !== '' && id !== before) return { id, from: line.from }
    before = id
    line = register.lineAt(line.next)
  }
  return undefined
}

/** Where the first row of a household, or of one behind it, starts. */
function firstFrom(id: string, ledger: LinesOfFile, head: number, idOf: (row: Uint8Array) => string): number {
  let [low, high] = [head, ledger.size]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const line = ledger.lineAt(middle)
    if (!line || line.from >= high || compareIds(idOf(line.bytes), id) >= 0) high = middle
    else low = line.next
  }
  return Math.min(low, ledger.size)
}

interface Line {
  readonly from: number
  readonly next: number
  /** Without its end. */
  readonly bytes: Uint8Array
}

class LinesOfFile {
  readonly size: number
  private readonly file: number

  constructor(path: string) {
    this.file = openSync(path, 'r')
    this.size = fstatSync(this.file).size
  }

  close(): void {
    closeSync(this.file)
  }

  /** The first line that starts at a place or behind it. */
  lineAt(place: number): Line | undefined {
    const from = place === 0 ? 0 : this.endFrom(place - 1)
    if (from >= this.size) return undefined
    const next = this.endFrom(from)
    return { from, next, bytes: this.bytesBetween(from, next) }
  }

  /**
   * How many lines stand before each of some places, in order. Returns `undefined` where the bytes of some lines are not as they
   * should be.
   */
  linesBefore(places: readonly number[], isGood: (lines: Uint8Array) => boolean): readonly number[] | undefined {
    const counts: number[] = []
    let lines = 0
    for (let from = 0; from < this.size; ) {
      const to = this.endFrom(Math.min(from + pieceLength, this.size) - 1)
      const bytes = this.bytesBetween(from, to)
      if (!isGood(bytes)) return undefined
      let next = places[counts.length]
      for (let at = 0; at < bytes.length; ) {
        while (next === from + at) {
          counts.push(lines)
          next = places[counts.length]
        }
        const end = bytes.indexOf(lineFeed, at)
        at = end < 0 ? bytes.length : end + 1
        lines += 1
      }
      from = to
    }
    while (counts.length < places.length) counts.push(lines)
    return counts
  }

  /** Behind the first line feed at a place or behind it. */
  private endFrom(place: number): number {
    for (let at = place; at < this.size; at += lookAhead) {
      const end = this.bytesBetween(at, Math.min(at + lookAhead, this.size)).indexOf(lineFeed)
      if (end >= 0) return at + end + 1
    }
    return this.size
  }

  private bytesBetween(from: number, to: number): Uint8Array {
    const bytes = Buffer.allocUnsafe(to - from)
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(this.file, bytes, at, bytes.length - at, from + at)
      if (read === 0) return bytes.subarray(0, at)
      at += read
    }
    return bytes
  }
}
