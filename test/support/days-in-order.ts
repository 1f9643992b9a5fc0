/** Made-up households with days in an order that can be, which a case must have. */

interface Life {
  readonly birthDate?: unknown
  readonly enlistedOn?: unknown
  readonly claims?: unknown
}

interface Dates {
  readonly settledOn: string
  readonly servedOn?: unknown
}

const isDay = (day: unknown): day is string => typeof day === 'string'
const earliest = (days: readonly unknown[]): string | undefined => days.filter(isDay).sort()[0]

/** The same household: a claim is served by its settlement at the latest, and nobody is born after another day of their life. */
export function daysInOrder<Household extends { readonly on?: unknown; readonly members: readonly object[] }>(
  household: Household,
): Household {
  const members = household.members.map((member: Life) => {
    const claims = Array.isArray(member.claims) ? member.claims.map(servedInTime) : member.claims
    const served = Array.isArray(claims) ? claims.flatMap(({ settledOn, servedOn }) => [settledOn, servedOn]) : []
    const latest = earliest([household.on, member.enlistedOn, ...served])
    const isTooLate = isDay(member.birthDate) && latest !== undefined && member.birthDate > latest
    return { ...member, ...(claims === undefined ? {} : { claims }), ...(isTooLate ? { birthDate: latest } : {}) }
  })
  return { ...household, members }
}

const servedInTime = (claim: Dates): Dates =>
  isDay(claim.servedOn) && claim.servedOn > claim.settledOn ? { ...claim, servedOn: claim.settledOn } : claim
