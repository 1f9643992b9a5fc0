/**
 * The end of entitlement: a household or a member that has left. An exit takes effect on the first of the month after its day.
 * Whoever died or moved away has left altogether; a household that left for another reason keeps what its persons have in
 * their own right.
 */
import { keptIn } from '../checks/once'
import type { ExitReason } from '../kit/shape'
import { dayDigits } from '../language/day'
import type { DatedCase, PlainRecord } from './records'

export interface Exit {
  readonly on: string
  readonly reason?: ExitReason | null | undefined
}

/** What a record says of its exit. */
export const exitOf = (record: PlainRecord): Exit | undefined =>
  Object.hasOwn(record, 'exit') ? ((record.exit as Exit | null) ?? undefined) : undefined

/** The exit of a record that has taken effect on a day. */
export function exitOn(record: PlainRecord, day: string): Exit | undefined {
  const exit = exitOf(record)
  return exit && exit.on < `${day.slice(0, 7)}-01` ? exit : undefined
}

export const hasLeft = (record: PlainRecord, day: string): boolean => exitOn(record, day) !== undefined

/** By these exits of a household ends what its persons have in their own right too. */
export const endingAll: readonly ExitReason[] = ['death', 'movedAway']

const endsAll = ({ reason }: Exit): boolean => endingAll.some((one) => one === reason)

/** The exit by which everything has ended: the household's own, or that of its last member. */
export function wholeExit(household: DatedCase): Exit | undefined {
  const { members, on } = household
  const own = exitOn(household, on)
  if (own && endsAll(own)) return own
  const exits = members.flatMap((member) => exitOn(member, on) ?? [])
  if (exits.length < members.length) return undefined
  return exits.reduce<Exit | undefined>((last, exit) => (last && exit.on < last.on ? last : exit), undefined)
}

/** Of a member who died, or whose household did: the exit, as far as it has taken effect. */
export function deathOf(household: DatedCase, member: number): Exit | undefined {
  const { members, on } = household
  return [exitOn(members[member] ?? {}, on), exitOn(household, on)].find((exit) => exit?.reason === 'death')
}

/** The case with only those exits that some test keeps. */
export function withExits(household: DatedCase, keeps: (exit: Exit) => boolean): DatedCase {
  const kept = <Of extends PlainRecord>(record: Of): Of => {
    const exit = exitOf(record)
    if (!exit || keeps(exit)) return record
    const { exit: _, ...rest } = record
    return rest as unknown as Of
  }
  return { ...kept(household), members: household.members.map(kept) }
}

/** A first day of a month passes this number where an exit has taken effect, as digits `YYYYMMDD`. */
export const exitDigits = ({ on }: Exit): number => dayDigits(`${on.slice(0, 7)}-01`) + 31

/** Every exit that a case names. */
export function exitsIn(household: DatedCase): readonly Exit[] {
  const own = exitOf(household)
  let exits = own ? [own] : noExits
  for (const member of household.members) {
    const exit = exitOf(member)
    if (exit) exits = [...exits, exit]
  }
  return exits
}

const noExits: readonly Exit[] = []

/**
 * The versions of a household with the exits that hold in each: a death is often recorded late, so an exit counts under the
 * versions before it too, and the latest decides. A version later than one with an exit, and without, is a new entry.
 */
export function withExitsOfAll(versions: readonly DatedCase[]): readonly DatedCase[] {
  if (versions.every((version) => exitsIn(version).length === 0)) return versions
  const ofHousehold = spells(versions, exitOf)
  const ofMembers = new Map<string, readonly (Exit | undefined)[]>()
  const ofMember = (id: string): readonly (Exit | undefined)[] =>
    keptIn(ofMembers, id, () =>
      spells(versions, ({ members }) => {
        const member = members.find((one) => one.id === id)
        return member ? exitOf(member) : 'absent'
      }),
    )
  return versions.map((version, place) => {
    const exit = ofHousehold[place]
    const members = version.members.map((member) => {
      const own = ofMember(member.id)[place]
      return own ? { ...member, exit: own } : member
    })
    return { ...version, members, ...(exit ? { exit } : {}) }
  })
}

/** The exit of each version: that of the last with one before a version without begins anew. */
function spells(
  versions: readonly DatedCase[],
  exitIn: (version: DatedCase) => Exit | undefined | 'absent',
): readonly (Exit | undefined)[] {
  let later: Exit | undefined
  let next: Exit | undefined
  return versions
    .toReversed()
    .map((version) => {
      const own = exitIn(version)
      if (own === 'absent') return later
      // What follows begins anew where this one has an exit and the next that names the member has none.
      if (own && next === undefined) later = undefined
      later ??= own
      next = own
      return later
    })
    .toReversed()
}
