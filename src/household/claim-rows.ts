/** A claim programme over the rows of a case's claims: each is settled in turn, with what the earlier ones took of its cap. */

import type { CaseReader, ClaimRow } from '../case/case-columns'
import { absent, isInt32 } from '../kernel/step'
import type { MoneyInput } from '../language/input'
import type { WaysOfClaims } from './claims'

/**
 * Settles every claim that was read, in order of settlement: `used` is the fact of what earlier ones took of the cap, and
 * `settle` works one row out and gives its aid in fen, or nothing. Returns whether all could be settled: where a claim's year or aid is open, so are those after it.
 */
export function settleClaimRows(
  { claimRows, claims, members: paid }: Pick<CaseReader, 'claimRows' | 'claims' | 'members'>,
  used: MoneyInput<string>,
  ways: WaysOfClaims,
  settle: (row: number) => number | undefined,
): boolean {
  if (ways.overYear) return false
  const [before, within] = [paid[used.input.id], claims[used.input.id]]
  const caps = new CapRows(ways)
  if (claimRows.some((claim) => !caps.knowsYearOf(claim))) return false
  const rows = inOrder(claimRows)
  const members = new Set<number>()
  for (const { claim } of rows) {
    const fen = members.has(claim.member) ? absent : (before?.[claim.member] ?? absent)
    members.add(claim.member)
    if (fen !== absent) caps.use(claim, fen)
  }
  for (const { claim, row } of rows) {
    const fen = caps.used(claim)
    if (!within || !isInt32({ low: fen, high: fen })) return false
    within[row] = fen
    const aid = settle(row)
    if (aid === undefined) return false
    caps.use(claim, aid)
  }
  return true
}

/** By date of settlement; claims of one day keep their order. */
const inOrder = (claims: readonly ClaimRow[]): readonly { readonly claim: ClaimRow; readonly row: number }[] =>
  claims.map((claim, row) => ({ claim, row })).sort((one, other) => one.claim.settledOn - other.claim.settledOn)

/** What of each holder's cap is used so far, by year, in fen. */
class CapRows {
  private readonly byServiceDate: boolean
  private readonly byHousehold: boolean
  private readonly byHolder = new Map<string, number>()

  constructor({ byServiceDate, ofHousehold }: WaysOfClaims) {
    this.byServiceDate = byServiceDate
    this.byHousehold = ofHousehold
  }

  knowsYearOf({ servedOn }: ClaimRow): boolean {
    return !this.byServiceDate || servedOn !== absent
  }

  used(claim: ClaimRow): number {
    return this.byHolder.get(this.keyOf(claim)) ?? 0
  }

  use(claim: ClaimRow, fen: number): void {
    this.byHolder.set(this.keyOf(claim), this.used(claim) + fen)
  }

  /** The holder and the year, which is known. */
  private keyOf({ claim, member }: ClaimRow): string {
    const date = (this.byServiceDate ? claim.servedOn : claim.settledOn) as string
    return `${date.slice(0, 4)} ${this.byHousehold ? '' : member}`
  }
}
