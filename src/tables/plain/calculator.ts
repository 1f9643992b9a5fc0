/** A programme over plain rows: its facts as columns, its determinations as signatures and amounts. */
import { InputError } from '../../checks/issue'
import type { NumberColumn } from '../../kernel/columns'
import { TooWide } from '../../kernel/step'
import { Contexts } from '../../kit/contexts'
import { type DeterminationColumns, DeterminationKernel } from '../../kit/determination-kernel'
import { lastDaysIn } from '../../kit/figure'
import { expressionsInFull } from '../../kit/programme'
import { noSignature } from '../../kit/programme-outputs'
import { sharedOptions, type TableOptions } from '../calculate'
import type { TableSubject } from '../subject'
import { mostPlainRows, type PlainFacts } from './reader'

export interface PlainCalculator extends PlainFacts {
  /** The results of the first rows of columns; `noSignature` where a row is to be worked out by itself. */
  run(columns: readonly NumberColumn[], rows: number): DeterminationColumns
}

/** Nothing where rows are to be worked out one by one: no programme, days that matter, numbers too large, or bad options. */
export function plainCalculator(
  { definition, terms: given }: TableSubject,
  options: TableOptions,
): PlainCalculator | undefined {
  if (!definition) return undefined
  const terms = { ...given, lastDays: lastDaysIn(() => expressionsInFull(definition)) }
  try {
    const shared = sharedOptions(terms, options)
    if (!shared) return undefined
    const { inForce: standards, readings } = new Contexts<never>(terms).of(shared)
    const { facts } = definition
    const asked = { terms, standards, readings, facts: Object.keys(facts) }
    const kernel = new DeterminationKernel([definition], asked, mostPlainRows)
    const [results = { signatures: new Int32Array(mostPlainRows).fill(noSignature), figures: [] }] = kernel.results
    const run = (columns: readonly NumberColumn[], rows: number): DeterminationColumns => {
      kernel.run(columns, 0, rows)
      return results
    }
    return { columns: kernel.columns, facts, run }
  } catch (error) {
    if (error instanceof InputError || error instanceof TooWide) return undefined
    throw error
  }
}
