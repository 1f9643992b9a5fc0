/** Rows of plain facts: which facts they name, whether they name anything else, and their facts as columns. */

import { isPlainRecord } from '../checks/own'
import { columnArray, type NumberColumn } from '../kernel/columns'
import { boundsOf } from '../kernel/encode'
import { named, rowLoop } from '../kernel/read-rows'
import type { FactRecord } from '../kit/programme'

/** The facts of every programme of a batch, as its function takes them, and `on` where days differ. */
export interface FactRow {
  readonly [fact: string]: unknown
}

/** Some rows as columns, in the order of `names`. */
export interface RowsRead {
  readonly names: readonly string[]
  readonly columns: readonly NumberColumn[]
  /** The rows that name what no programme knows, or are no rows. */
  readonly odd: readonly number[]
}

/** Rows that are read together: few enough to stay near while they are worked out. */
export const rowsAtOnce = 8192

export class RowReader {
  private readonly facts: FactRecord
  private readonly most: { readonly [fact: string]: string | undefined }
  private readonly readers = new Map<string, Reading>()

  constructor(facts: FactRecord, most: { readonly [fact: string]: string | undefined }) {
    this.facts = facts
    this.most = most
  }

  /** Rows `from` up to `to`. Where all name what the first does, and nothing else, their names need no second look. */
  read(rows: readonly unknown[], from: number, to: number): RowsRead {
    const first = this.namesOf(rows[from])
    const reading = first && this.reading(first)
    if (reading?.read(rows, from, to, reading.columns) === named.asUsual) return { ...reading, odd: [] }
    const { names, odd } = this.survey(rows, from, to)
    const all = this.reading(names)
    all.read(rows, from, to, all.columns)
    return { ...all, odd }
  }

  /** The names of a row, if it is a plain record and every name is known. */
  private namesOf(row: unknown): readonly string[] | undefined {
    if (!isPlainRecord(row)) return undefined
    const names = Object.keys(row)
    return names.every((name) => this.isKnown(name)) ? names : undefined
  }

  private isKnown(name: string): boolean {
    return name === 'on' || Object.hasOwn(this.facts, name)
  }

  private survey(
    rows: readonly unknown[],
    from: number,
    to: number,
  ): { readonly names: readonly string[]; readonly odd: readonly number[] } {
    const names = new Set<string>()
    const odd: number[] = []
    for (let row = from; row < to; row++) {
      const found = this.namesOf(rows[row])
      if (!found) odd.push(row)
      for (const name of found ?? []) names.add(name)
    }
    return { names: [...names], odd }
  }

  private reading(names: readonly string[]): Reading {
    const key = names.join(' ')
    const made = this.readers.get(key) ?? this.makeReading(names)
    this.readers.set(key, made)
    return made
  }

  private makeReading(names: readonly string[]): Reading {
    const columns = names.flatMap((name) => {
      const input = this.facts[name]?.input
      return input ? [{ name, input, ...boundsOf(input, this.most[name]) }] : []
    })
    const others = names.filter((name) => !Object.hasOwn(this.facts, name))
    return {
      names,
      columns: columns.map((column) => columnArray(column, rowsAtOnce)),
      read: rowLoop(columns, others),
    }
  }
}

interface Reading {
  readonly names: readonly string[]
  readonly columns: readonly NumberColumn[]
  readonly read: ReturnType<typeof rowLoop>
}
