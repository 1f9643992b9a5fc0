/** The claims of a case that was read as numbers, settled in whole fen where the rule leaves nothing about them open. */

import type { ClaimRow } from '../case/case-columns'
import { absent } from '../kernel/step'
import { yearOf } from '../language/day'
import type { WaysOfClaims } from './claim-ways'

/**
 * Settles claims by date of settlement, each after what earlier ones used of its cap. Returns whether it could: not where the
 * year of one is unknown, where a share counts over the year, or where `settle` cannot tell what is due.
 */
export function settleRows(
  claims: readonly ClaimRow[],
  { byServiceDate, ofHousehold, overYear }: WaysOfClaims,
  settle: (row: number, used: number) => number | undefined,
): boolean {
  if (overYear) return false
  const used = new Map<string, number>()
  for (const row of inOrder(claims)) {
    const { member, settledOn, servedOn } = claims[row] as ClaimRow
    const day = byServiceDate ? servedOn : settledOn
    if (day === absent) return false
    const cap = `${yearOf(day)} ${ofHousehold ? '' : member}`
    const before = used.get(cap) ?? 0
    const due = settle(row, before)
    if (due === undefined) return false
    used.set(cap, before + due)
  }
  return true
}

/** Rows by date of settlement; those of one day keep their order. */
function inOrder(claims: readonly ClaimRow[]): readonly number[] {
  const rows = claims.map((_, row) => row)
  const dayOf = (row: number): number => (claims[row] as ClaimRow).settledOn
  return rows.length < 2 ? rows : rows.sort((one, other) => dayOf(one) - dayOf(other))
}
