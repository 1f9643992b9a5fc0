/** Several households on the page: what each gets, little by little, so that the page stays alive; and all of it as a table. */
import { InputError, type Issue, issue, issuesBehind, withPaths } from '../checks/issue'
import { grouped } from '../exact/decimal'
import { type Assessment, type AssessOptions, assess } from '../household/assess'
import type { Amount } from '../household/sums'
import { type Period, totalsOf } from '../household/totals'
import type { PolicyInFull } from '../kit/policy'
import { LongTable } from '../paper/long-table'
import type { CaseRecord } from '../tables/case-tables'
import { byteOrderMark } from '../tables/columns'
import { writeCsvRow } from '../tables/csv'
import { cellText } from '../tables/sheet'
import type { Language } from '../words/language'
import type { Given } from './state'

/** One household of a table: what it gets, or what is wrong with it. */
export type HouseholdResult = {
  readonly id: string
  readonly name: string
  readonly theCase?: Given
} & ({ readonly assessment: Assessment } | { readonly issues: readonly Issue[] })

const atOnce = 25

/** Assesses households a few at a time. */
export async function* assessedHouseholds(
  policy: PolicyInFull,
  cases: readonly CaseRecord[],
  options: AssessOptions,
): AsyncGenerator<readonly HouseholdResult[]> {
  for (let start = 0; start < cases.length; start += atOnce) {
    yield cases.slice(start, start + atOnce).map((record) => assessed(policy, record, options))
    await new Promise((resolve) => setTimeout(resolve))
  }
}

function assessed(policy: PolicyInFull, record: CaseRecord, options: AssessOptions): HouseholdResult {
  if ('fault' in record) {
    const issues = record.issues ?? [issue(record.fault, record.place?.('') ?? '', record.values)]
    return { id: record.household ?? '', name: '', issues }
  }
  const theCase = record.value as Given
  const who = { id: String(theCase.id ?? ''), name: String(theCase.name ?? ''), theCase }
  try {
    return { ...who, assessment: assess(policy, theCase, options) }
  } catch (error) {
    const { place } = record
    return {
      ...who,
      issues: place && error instanceof InputError ? withPaths(error.issues, place) : issuesBehind(error),
    }
  }
}

/** What a household gets by how often it is paid; empty where it is nothing. */
export function sumsOf({ determinations }: Assessment): { readonly [period in Period]: string } {
  const { perMonth, perYear, once } = totalsOf(determinations)
  return { perMonth: sumText(perMonth), perYear: sumText(perYear), once: sumText(once) }
}

function sumText(amount: Amount): string {
  if (typeof amount === 'string') return amount === '0.00' ? '' : grouped(amount)
  const { min, max } = amount
  return max === undefined ? `≥ ${grouped(min)}` : `${grouped(min)}–${grouped(max)}`
}

/** All results as CSV, a row a determination, as `jiuzhu assess --format csv` has it. */
export function resultsAsTable(policy: PolicyInFull, all: readonly HouseholdResult[], language: Language): string {
  const table = new LongTable(policy, language, language)
  const rows = all.flatMap((one) =>
    'issues' in one ? [table.faultRow(one.id, one.issues)] : table.rowsOf(one.assessment),
  )
  return byteOrderMark + [table.header, ...rows].map((cells) => writeCsvRow(cells.map(cellText))).join('')
}
