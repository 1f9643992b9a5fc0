/** A batch's results against the exact lane's, row by row: what differs, in words. */
import type { ProgrammeColumns } from '../../src/batch/result'
import { batchOutcomes } from '../../src/batch/result'
import { InputError } from '../../src/checks/issue'
import { yuanOf } from '../../src/kernel/encode'
import { checkedFacts } from '../../src/kit/calculator'
import type { Determination } from '../../src/kit/determination'
import { determine } from '../../src/kit/determine'
import type { Definition } from '../../src/kit/programme'
import type { StandardsInForce } from '../../src/kit/terms'
import { factValues } from '../../src/kit/values'
import type { Readings } from '../../src/yiwu/readings'
import { surroundings } from '../support/yiwu'

export interface Surroundings {
  readonly standards: StandardsInForce
  readonly readings: Partial<Readings>
}

/** What the exact lane gives, or the codes and paths of what is wrong. */
export function exactly(
  definition: Definition,
  facts: unknown,
  { standards, readings }: Surroundings,
): Determination | string {
  try {
    const checked = checkedFacts(definition.facts, facts)
    const values = factValues(definition.facts, checked, surroundings(standards, readings))
    return determine(definition, values, {}, { readings, trace: false }).determination
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.issues.map(({ code, path }) => `${code} ${path}`).join('; ')
  }
}

/** The cells of a row in the columns, as texts. */
export function cellsOf(columns: ProgrammeColumns, row: number): readonly string[] {
  const outcome = batchOutcomes[columns.outcomes[row] ?? -1] ?? 'none'
  const error = columns.errors.get(row)
  if (outcome === 'invalid') return [outcome, error?.issues.map(({ code, path }) => `${code} ${path}`).join('; ') ?? '']
  const isGranted = outcome === 'entitled' || outcome === 'referred'
  const money = (column: ProgrammeColumns['amounts']): string =>
    column === undefined ? '' : isGranted ? yuanOf(column[row] ?? -1) : column[row] === 0 ? '' : 'not 0'
  const words = ['', 'no', 'yes']
  return [
    outcome,
    money(columns.amounts),
    money(columns.monthlyInstalments),
    words[columns.bases?.[row] ?? 0] ?? 'bad',
    words[columns.withinMultiples?.[row] ?? 0] ?? 'bad',
  ]
}

const yesNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no')

export function expectedCells(exact: Determination | string): readonly string[] {
  if (typeof exact === 'string') return ['invalid', exact]
  const { outcome, amount, monthlyInstalment, basis, withinMultiple } = exact
  const onStandard = basis === undefined ? undefined : basis === 'standard'
  return [outcome, amount ?? '', monthlyInstalment ?? '', yesNo(onStandard), yesNo(withinMultiple)]
}
