/** jiuzhu/batch: programmes over many rows or columns, and many households. */
import { type AssessedCase as AssessedCaseOf, assessMany as assessManyUnder } from './batch/assess-many'
import { type Batch, batch as batchUnder } from './batch/batch'
import type { BatchOptions as OptionsOfBatch } from './batch/given'
import { useKernels as useKernelsUnder } from './household/compiled-assessment'
import type { Programme } from './kit/calculator'
import type { CalculatorOptions } from './yiwu/calculator'
import { yiwu } from './yiwu/policy'
import type { Assessment } from './yiwu/results'
import { terms } from './yiwu/terms'

export type { Batch } from './batch/batch'
export type { GivenColumn } from './batch/columns'
export type { FactColumns } from './batch/given'
export type { NumberColumns } from './batch/placed'
export { type AmountColumn, type BatchResult, batchOutcomes, type ProgrammeColumns } from './batch/result'
export type { FactRow } from './batch/rows'

/** One household's assessment, or the error in its place. */
export type AssessedCase = AssessedCaseOf<Assessment>

/** As for a calculator; and how the rows are worked out. */
export interface BatchOptions extends Omit<CalculatorOptions, 'trace'>, Pick<OptionsOfBatch, 'most' | 'mode'> {}

/**
 * Makes programmes ready for many rows: `batch(dibao, options).run(rows)`, or several that share their facts.
 *
 * Rows are facts as the programme's function takes them; columns hold the same plain values, or numbers in a typed
 * array: fen, persons, places among the options, one bit an option of a set, 0 and 1, days since 1970-01-01, and
 * -2147483648 for absent. Results are whole numbers: fen, and codes of `batchOutcomes`.
 * @throws InputError for a column that no programme knows or that is shorter than another, and for bad standards or
 * readings. A bad row is no error of the batch: its outcome is `invalid`.
 * @example
 * batch(dibao, { standards: { ruralDibaoStandard: '400', urbanDibaoStandard: '500' } }).run([
 *   { residence: 'rural', householdSize: 3, monthlyIncome: '700' },
 *   { residence: 'urban', householdSize: 1, monthlyIncome: '500' },
 * ]).programmes[0].amounts?.join(' ')
 * // '50000 0'
 */
export function batch<const One extends Programme>(programme: One, options?: BatchOptions): Batch<readonly [One]>
export function batch<const Several extends readonly Programme[]>(
  programmes: Several,
  options?: BatchOptions,
): Batch<Several>
export function batch(given: Programme | readonly Programme[], options: BatchOptions = {}): Batch<readonly unknown[]> {
  return batchUnder(terms, given, options)
}

/**
 * Assesses cases as they come, one result for each in the same order; a bad case stops no other. Memory holds one at a
 * time.
 *
 * @throws InputError for bad standards or readings, which concern every case, before the first.
 * @example
 * [...assessMany([{ id: 'H-1', on: '2013-06-01', members: [{ id: 'a' }] }, { id: 'H-2' }])].map(({ error }) => error?.path)
 * // [undefined, 'members']
 */
export const assessMany = (cases: Iterable<unknown>, options: CalculatorOptions = {}): Generator<AssessedCase> =>
  assessManyUnder(yiwu, cases, options) as Generator<AssessedCase>

/**
 * For a bundle of your own (a page, a worker) that works many cases out: `assess`, `assessMany`, calculators and audits go through
 * kernels from now on, with the same results in a fraction of the time. Under Node they do already.
 * @example
 * useKernels()
 * const [first] = assessMany([{ id: 'H-1', on: '2013-06-01', members: [{ id: 'a' }] }])
 * first.assessment.id
 * // 'H-1'
 */
export const useKernels = (): void => useKernelsUnder()
