/** What a batch gives back: a column a result, and beside it what no number can say. */

import { InputError, issue } from '../checks/issue'
import { ownRecord } from '../checks/own'
import type { ResultColumn } from '../kernel/columns'
import { isInt32 } from '../kernel/step'
import type { Determination } from '../kit/determination'
import type { Definition } from '../kit/programme'
import type { ProgrammeOutput } from '../kit/programme-outputs'
import { isSafeInteger } from '../language/intrinsics'

/** The outcomes by their codes in an outcome column. */
export const batchOutcomes = Object.freeze(['notEntitled', 'entitled', 'referred', 'undetermined', 'invalid'] as const)

/** Sums by row, in whole fen. */
export type AmountColumn = Int32Array | Float64Array

/** The results of one programme, by row. */
export interface ProgrammeColumns {
  /** The id of the programme. */
  readonly programme: string
  /** Places in `batchOutcomes`. */
  readonly outcomes: Uint8Array
  /** In fen; 0 where a row is not entitled or not decided, so the outcome is to be read first. */
  readonly amounts?: AmountColumn
  /** In fen, of `orphanAllowance`. */
  readonly monthlyInstalments?: AmountColumn
  /** 2 where the local standard gave the amount, 1 where the document's floor did, else 0. */
  readonly bases?: Uint8Array
  /** Of `lowIncomeHousehold`: 2 where income is within the multiple, 1 where it is not, 0 where that is unknown. */
  readonly withinMultiples?: Uint8Array
  /** The rows that the exact lane worked out, whole: with what is missing, and the range. */
  readonly determinations: ReadonlyMap<number, Determination>
  /** What is wrong with the rows whose outcome is `invalid`; an amount of which a number could not tell every fen is, too. */
  readonly errors: ReadonlyMap<number, InputError>
}

/** The results of a batch, programme by programme. */
export interface BatchResult<Programmes extends readonly unknown[]> {
  /** How many rows were worked out. */
  readonly rows: number
  /** In the order in which the programmes were given. */
  readonly programmes: { readonly [place in keyof Programmes]: ProgrammeColumns }
  /** How many rows the kernel settled for every programme, and how many the exact lane had a part in. */
  readonly lanes: { readonly kernel: number; readonly exact: number }
}

/** The results of one programme while they are written. */
export interface ProgrammeWriter {
  readonly programme: string
  outcomes: Uint8Array
  amounts?: AmountColumn
  monthlyInstalments?: AmountColumn
  bases?: Uint8Array
  withinMultiples?: Uint8Array
  readonly determinations: Map<number, Determination>
  readonly errors: Map<number, InputError>
}

/** The columns that a programme may have. */
export const resultParts = ['outcomes', 'amounts', 'monthlyInstalments', 'bases', 'withinMultiples'] as const

/** Columns for what a programme results in: new ones, or those of an earlier result to be written over. */
export function writerOf(definition: Definition, rows: number, into?: ProgrammeColumns): ProgrammeWriter {
  const earlier = into?.programme === definition.id && into.outcomes.length === rows ? into : undefined
  const { amounts, monthlyInstalments, bases, withinMultiples } = earlier ?? {}
  return {
    programme: definition.id,
    outcomes: earlier?.outcomes ?? new Uint8Array(rows),
    ...(definition.grant.kind === 'amount' ? { amounts: amounts ?? new Int32Array(rows) } : {}),
    ...(definition.monthlyInstalment ? { monthlyInstalments: monthlyInstalments ?? new Int32Array(rows) } : {}),
    ...(definition.basedOnStandard ? { bases: bases ?? new Uint8Array(rows) } : {}),
    ...(definition.withinMultiple ? { withinMultiples: withinMultiples ?? new Uint8Array(rows) } : {}),
    determinations: new Map(),
    errors: new Map(),
  }
}

/** The column that an output of a kernel goes to; one of amounts widens where the output may need it. */
export function columnFor(writer: ProgrammeWriter, { part, step }: ProgrammeOutput): ResultColumn {
  if (part === 'amounts' || part === 'monthlyInstalments') {
    const column = writer[part] ?? new Int32Array(0)
    const fitting = isInt32(step) ? column : widened(column)
    writer[part] = fitting
    return fitting
  }
  const isCode = part === 'outcomes' || part === 'bases' || part === 'withinMultiples'
  return (isCode ? writer[part] : undefined) ?? new Uint8Array(0)
}

const widened = (column: AmountColumn): AmountColumn =>
  column instanceof Float64Array ? column : Float64Array.from(column)

/** Enters what the exact lane found into the columns. */
export function enterExactRows(writer: ProgrammeWriter): void {
  for (const [row, made] of writer.determinations) {
    const { outcome, amount, monthlyInstalment, basis, withinMultiple } = ownRecord(made)
    writer.outcomes[row] = batchOutcomes.indexOf(outcome)
    const fen = fenOf(amount)
    if (!isSafeInteger(fen)) {
      writer.errors.set(row, new InputError([issue('resultTooLarge', 'amount')]))
      continue
    }
    if (writer.amounts) writer.amounts = entered(writer.amounts, row, fen)
    if (writer.monthlyInstalments)
      writer.monthlyInstalments = entered(writer.monthlyInstalments, row, fenOf(monthlyInstalment))
    if (writer.bases) writer.bases[row] = basis === undefined ? 0 : basis === 'standard' ? 2 : 1
    if (writer.withinMultiples) writer.withinMultiples[row] = withinMultiple === undefined ? 0 : withinMultiple ? 2 : 1
  }
  const { amounts, monthlyInstalments, bases, withinMultiples } = writer
  for (const row of writer.errors.keys()) {
    for (const column of [amounts, monthlyInstalments, bases, withinMultiples]) if (column) column[row] = 0
    writer.outcomes[row] = batchOutcomes.indexOf('invalid')
  }
}

/** Beyond 90 071 992 547 409.91 yuan, above or below 0, a number no longer tells every fen. */
const fenOf = (amount: string | undefined): number =>
  amount === undefined ? 0 : Number.parseInt(amount.replace('.', ''), 10)

function entered(column: AmountColumn, row: number, fen: number): AmountColumn {
  const fitting = isInt32({ low: fen, high: fen }) ? column : widened(column)
  fitting[row] = fen
  return fitting
}
