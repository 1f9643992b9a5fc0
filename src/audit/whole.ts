/** What only all households together tell; memory holds counts, and one small entry a household and a person. */

import type { DatedCase } from '../case/case'
import { personKey } from '../checks/identity-number'
import { keptIn } from '../checks/once'
import { Timeline } from '../household/timeline'
import { evidenceOf } from './evidence'
import type { Finding, HouseholdOfPeople } from './finding'
import { type Near, nearHouseholds } from './look-alikes'
import type { KnownCase } from './match'
import { compareIds } from './order'
import { Patterns } from './patterns'
import type { Payment } from './payment'
import { aboutOne, meetAtAll, membershipsIn, numberOf, paidForPeople, paidTwice } from './people'
import type { AuditSetting } from './setting'

/** Ids of both sides are shown where a ledger names no household of the cases. */
const mostShown = 5

/** The rows of one programme that can be read. */
interface ProgrammeRows {
  rows: number
  /** Those that they name. */
  readonly periods: Set<string>
}

/** A ledger of which no row names a household of the cases. */
export interface StrangeFile {
  readonly file: string
  /** Some of its households, and some of the cases. */
  readonly named: readonly string[]
  readonly known: readonly string[]
}

/** A household as it was read, and as reports show it. */
export interface SeenHousehold {
  readonly id: string
  readonly shown: string
  readonly case: KnownCase
  readonly versions: readonly DatedCase[]
  readonly payments: readonly Payment[]
  /** The same payments as reports show them. */
  readonly shownPayments: readonly Payment[]
}

/** Something in the register that may be a slip. */
export interface RegisterWarning {
  /** Versions of one household without a member in common, or a person in two households at one time. */
  readonly warning: 'noSharedMember' | 'personInHouseholds'
  readonly count: number
  /** Some of the households. */
  readonly households: readonly string[]
}

/** Lines that are kept apart, as they may be many. */
export interface Kept {
  /** Returns a promise where somebody has to wait for it. */
  write(line: string): Promise<void> | undefined
  lines(): AsyncIterable<string>
}

/** What is remembered of the households that were seen: plain data, which one thread can send to another. */
export interface Seen {
  /** By the id of the programme. */
  readonly programmes: Map<string, ProgrammeRows>
  readonly files: Map<string, { matched: boolean; readonly ids: string[] }>
  /** Every household of the cases, and every other of the ledger, by its id; what reports call it. */
  readonly known: Map<string, string>
  readonly unknown: Map<string, string>
  /** By what tells a person in an identity number, the households that somebody belongs to. */
  readonly byIdentity: Map<string, string | string[]>
  /** Households with versions that share no member. */
  readonly apart: { count: number; readonly households: string[] }
}

const nothingSeen = (): Seen => ({
  programmes: new Map(),
  files: new Map(),
  known: new Map(),
  unknown: new Map(),
  byIdentity: new Map(),
  apart: { count: 0, households: [] },
})

/** What an audit of many households finds over all of them. */
export class Whole {
  readonly patterns = new Patterns()
  readonly seen = nothingSeen()
  private readonly audit: AuditSetting
  private readonly people: Kept

  /** `people` keeps what households say of people with identity numbers, until it is known who stands in two of them. */
  constructor(audit: AuditSetting, people: Kept) {
    this.audit = audit
    this.people = people
  }

  /** Returns a promise where lines have to be kept. */
  see(household: SeenHousehold): Promise<void> | undefined {
    const { id, shown, case: known, payments, shownPayments, versions } = household
    const isKnown = known !== 'none'
    const { seen } = this
    ;(isKnown ? seen.known : seen.unknown).set(id, shown)
    for (const { definition, period, file = '' } of payments) {
      const rows = keptIn(seen.programmes, definition.id, newRows)
      rows.rows += 1
      if (period !== '') rows.periods.add(period)
      const own = keptIn(seen.files, file, newFile)
      own.matched ||= isKnown
      if (!isKnown && own.ids.length < mostShown && !own.ids.includes(shown)) own.ids.push(shown)
    }
    for (const payment of shownPayments) this.patterns.addPayment(payment, shown)
    if (versions.slice(1).some((version, place) => !shareMember(versions[place] as DatedCase, version))) {
      seen.apart.count += 1
      if (seen.apart.households.length < mostShown) seen.apart.households.push(shown)
    }
    return known instanceof Timeline ? this.seePeople(household) : undefined
  }

  /** Adds what was seen of households behind these, whose people are added to those of this one. */
  join({ programmes, files, known, unknown, byIdentity, apart }: Seen): void {
    const { seen } = this
    for (const [programme, { rows, periods }] of programmes) {
      const own = keptIn(seen.programmes, programme, newRows)
      own.rows += rows
      for (const period of periods) own.periods.add(period)
    }
    for (const [file, { matched, ids }] of files) {
      const own = keptIn(seen.files, file, newFile)
      own.matched ||= matched
      own.ids.push(...ids.slice(0, mostShown - own.ids.length))
    }
    for (const [id, shown] of known) seen.known.set(id, shown)
    for (const [id, shown] of unknown) seen.unknown.set(id, shown)
    for (const [key, ids] of byIdentity) for (const id of [ids].flat()) this.seeIdentity(key, id)
    seen.apart.count += apart.count
    seen.apart.households.push(...apart.households.slice(0, mostShown - seen.apart.households.length))
  }

  private seePeople({ id, shown, versions, payments, shownPayments }: SeenHousehold): Promise<void> | undefined {
    const memberships = membershipsIn(versions)
    if (memberships.length === 0) return undefined
    for (const { identity } of memberships) this.seeIdentity(personKey(identity), id)
    const { compared } = this.audit
    // Members are told by their own ids, payments as reports show them.
    const asShown = paidForPeople(shownPayments)
    const forPeople = payments.flatMap((payment, place) => {
      const { definition, person, claim } = payment
      return compared.has(definition) && compared.holds(payment) ? [{ ...asShown[place], person, claim }] : []
    })
    const record = { household: shown, memberships, payments: forPeople }
    // An id may hold a tab or a line feed; as JSON it has none.
    return this.people.write(`${JSON.stringify(id)}\t${JSON.stringify(record)}`)
  }

  private seeIdentity(key: string, id: string): void {
    const { byIdentity } = this.seen
    const before = byIdentity.get(key)
    if (before === undefined) byIdentity.set(key, id)
    else if (typeof before !== 'string') before.push(id)
    else if (before !== id) byIdentity.set(key, [before, id])
  }

  /** The ledgers with rows of which none names a household of the cases. */
  strangeFiles(): readonly StrangeFile[] {
    const known = [...this.seen.known.values()].slice(0, mostShown)
    return [...this.seen.files].flatMap(([file, { matched, ids }]) => (matched ? [] : [{ file, named: ids, known }]))
  }

  /** What is told once every household was seen; `nameOf` is how reports call a person. */
  async told(nameOf: (identity: string) => Promise<string>): Promise<Told> {
    const people = await this.peopleInTwo(nameOf)
    const { known, unknown, apart } = this.seen
    const near = new Map(
      Array.from(nearHouseholds([...unknown.keys()], known), ([id, found]) => {
        return [unknown.get(id) ?? id, { ...found, id: known.get(found.id) ?? found.id }] as const
      }),
    )
    const warnings: RegisterWarning[] = []
    if (apart.count > 0) warnings.push({ warning: 'noSharedMember', ...apart })
    const together = people.filter(({ meet }) => meet)
    if (together.length > 0) {
      const households = [...new Set(together.flatMap((one) => one.households.map(({ household }) => household)))]
      const count = together.length
      warnings.push({ warning: 'personInHouseholds', count, households: households.slice(0, mostShown) })
    }
    const findings = people.flatMap(({ shown, households }) => {
      const found = paidTwice(this.audit.policy, shown, households)
      if (found.length === 0) return []
      const evidence = evidenceOf(this.audit, { versions: [], payments: [], rows: [], people: households })
      return found.map((finding) => ({ ...finding, ...evidence }))
    })
    return { people, near, warnings, findings }
  }

  /** People with their households, where these are several. */
  private async peopleInTwo(nameOf: (identity: string) => Promise<string>): Promise<readonly PersonInTwo[]> {
    const shared = [...this.seen.byIdentity].filter(
      (entry): entry is [string, string[]] => typeof entry[1] !== 'string',
    )
    if (shared.length === 0) return []
    const wanted = new Set(shared.flatMap(([, ids]) => ids))
    const records = new Map<string, HouseholdOfPeople>()
    for await (const line of this.people.lines()) {
      const tab = line.indexOf('\t')
      const id = JSON.parse(line.slice(0, tab)) as string
      if (wanted.has(id)) records.set(id, JSON.parse(line.slice(tab + 1)) as HouseholdOfPeople)
    }
    const people: PersonInTwo[] = []
    for (const [key, ids] of shared) {
      const households = [...new Set(ids)].sort(compareIds).map((id) => records.get(id) as HouseholdOfPeople)
      const shown = await nameOf(numberOf(key, households))
      const about = aboutOne(key, shown, households)
      people.push({ shown, households: about, meet: meetAtAll(shown, about) })
    }
    return people.sort((one, other) => compareIds(one.shown, other.shown))
  }
}

/** A person with an identity number in several households. */
export interface PersonInTwo {
  readonly shown: string
  /** What they say of this person. */
  readonly households: readonly HouseholdOfPeople[]
  /** Whether in two of them in one and the same month. */
  readonly meet: boolean
}

/** What only all households together tell. */
export interface Told {
  readonly people: readonly PersonInTwo[]
  /** By an id of the ledger that matches no household, the household that it nearly names, both as reports show them. */
  readonly near: ReadonlyMap<string, Near>
  readonly warnings: readonly RegisterWarning[]
  /** On people in two households that were both paid. */
  readonly findings: readonly Finding[]
}

const shareMember = (before: DatedCase, version: DatedCase): boolean => {
  const ids = new Set(before.members.map(({ id }) => id))
  return version.members.some(({ id }) => ids.has(id))
}

const newRows = (): ProgrammeRows => ({ rows: 0, periods: new Set() })
const newFile = (): { matched: boolean; ids: string[] } => ({ matched: false, ids: [] })
