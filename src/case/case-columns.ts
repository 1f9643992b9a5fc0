/**
 * A case as whole numbers, for the kernels: household, members, pupils and students, and claims, each as rows of the facts
 * that their programmes take. Reading also checks. It takes no case that the schema would refuse, and leaves some that the
 * schema takes (beyond the kernel's bounds, or known in part) to the schema and the exact lane.
 */

import { isPlainRecord } from '../checks/own'
import { academicYearOf, isIdentifier } from '../checks/registers'
import { boundsOf, encoderOf } from '../kernel/encode'
import { absent } from '../kernel/step'
import type { Policy } from '../kit/policy'
import type { Subject } from '../kit/programme'
import { type Field, isOfExit } from '../kit/shape'
import { dayDigits } from '../language/day'
import type { AnyInput } from '../language/input'
import { min } from '../language/intrinsics'
import { agesIn, inAYear } from './case-values'
import { daysOfLife, isOver } from './days'
import { factsOf, sharedSets } from './fields'
import { columnOf, type FactRows, mostRows, RecordReader, rowsOf, type Today } from './record-reader'
import type { Case, Claim, DatedCase, Education, Member } from './records'

export { columnOf, type FactRows, mostRows } from './record-reader'

/** One claim, where it stands in the case and in time. */
export interface ClaimRow {
  readonly claim: Claim
  readonly member: number
  readonly settledOn: number
  readonly servedOn: number
}

/** Columns of one kind of row that are filled from those of another. */
type Copies = readonly { readonly from: Int32Array; readonly to: Int32Array }[]

/** A set of the members, the option that a member must hold to be what some member is, and where that is noted. */
interface SomeColumn {
  readonly key: string
  readonly set: Int32Array
  readonly bit: number
  readonly to: Int32Array
}

/** Reads one case at a time into columns that it keeps. */
export class CaseReader {
  readonly household: FactRows
  /** A sum paid before the claims that are listed stands under the fact that it counts to; absent where none was paid. */
  readonly members: FactRows
  readonly students: FactRows
  readonly claims: FactRows
  /** The member of each row of students. */
  readonly studentMembers: number[] = []
  readonly claimRows: ClaimRow[] = []
  private readonly readers: { readonly [record in 'household' | 'member' | 'education' | 'claim']: RecordReader }
  private readonly ofHousehold: { readonly [rows in 'members' | 'students' | 'claims']: Copies }
  private readonly ofMember: { readonly [rows in 'students' | 'claims']: Copies }
  private readonly sharedSets: Copies
  private readonly someMember: readonly SomeColumn[]
  private readonly size: Int32Array
  private readonly most: number
  private readonly firstDay: string
  private readonly firstDigits: number
  /** The names of the day of birth and of the later days of a member's life. */
  private readonly birth: string | undefined
  private readonly later: readonly string[]
  /** The least age that is asked for, in the digits of a day. */
  private readonly leastAge: number
  /** What follows is of the case that is being read. */
  private isGood: boolean | undefined
  /** Whether the columns hold more than the case gives by itself, which other readings may tell otherwise. */
  holdsMore = false
  private day: string | undefined
  private on = 0
  /** Of the member that is being read; 0 where it is not known. */
  private born = 0

  constructor(policy: Policy) {
    const { shape } = policy
    const asked = (subject: Subject): readonly string[] =>
      policy.definitions.flatMap((one) => (one.subject === subject ? Object.keys(one.facts) : []))
    const idsOf = (record: 'household' | 'member' | 'education' | 'claim'): readonly string[] =>
      factsOf(shape, record).map(({ input }) => input.id)
    const earlier = shape.member.flatMap((field: Field) =>
      field.feeds.flatMap((feed) => (feed.way === 'beforeClaims' ? [feed.fact.input.id] : [])),
    )
    this.household = rowsOf([...idsOf('household'), ...asked('household')], 1)
    this.members = rowsOf([...idsOf('member'), ...earlier, ...asked('person')], mostRows)
    this.students = rowsOf([...idsOf('education'), ...asked('student')], mostRows)
    this.claims = rowsOf([...idsOf('claim'), ...asked('claim')], mostRows)
    // A case with an exit has a name more than the readers know, and so goes to the schema and the exact lane.
    const fieldsBeside = (fields: readonly Field[], ...names: readonly string[]): readonly Field[] =>
      fields.filter((field) => !names.includes(field.name) && !isOfExit(field))
    const today: Today = {
      isBefore: (birthday) => this.on < birthday,
      academicYear: () => academicYearOf(this.day as string),
    }
    this.readers = {
      household: new RecordReader(fieldsBeside(shape.household, 'id', 'on'), this.household, today),
      member: new RecordReader(fieldsBeside(shape.member, 'id'), this.members, today),
      education: new RecordReader(shape.education, this.students, today),
      claim: new RecordReader(fieldsBeside(shape.claim, 'id', 'settledOn', 'servedOn'), this.claims, today),
    }
    const copies = (from: FactRows, ids: readonly string[], to: FactRows): Copies =>
      ids.flatMap((id) => (from[id] && to[id] ? [{ from: from[id], to: to[id] }] : []))
    this.ofHousehold = {
      members: copies(this.household, idsOf('household'), this.members),
      students: copies(this.household, idsOf('household'), this.students),
      claims: copies(this.household, idsOf('household'), this.claims),
    }
    this.ofMember = {
      students: copies(this.members, idsOf('member'), this.students),
      claims: copies(this.members, idsOf('member'), this.claims),
    }
    this.sharedSets = sharedSets(shape).map(({ field, fact }) => ({
      from: columnOf(this.members, (field.takes as AnyInput).input.id),
      to: columnOf(this.household, fact.input.id),
    }))
    this.someMember = shape.someMember.map(({ set, holds, fact }) => ({
      key: fact.input.key,
      set: columnOf(this.members, set.input.id),
      bit: encoderOf(set.input, boundsOf(set.input))([holds]),
      to: columnOf(this.household, fact.input.id),
    }))
    this.size = columnOf(this.household, shape.size.input.id)
    this.most = min(mostRows, boundsOf(shape.size.input).most)
    this.firstDay = policy.firstDay
    this.firstDigits = dayDigits(policy.firstDay)
    const { birth, later } = daysOfLife(shape.member)
    this.birth = birth?.name
    this.later = later.map(({ name }) => name)
    this.leastAge = min(...agesIn(shape.member)) * inAYear
  }

  /** Whether the case is good as it stands; `on` is the day of one that carries none. Returns it with its day. */
  read(given: unknown, on: string | undefined): DatedCase | undefined {
    this.isGood = true
    this.holdsMore = false
    this.studentMembers.length = 0
    this.claimRows.length = 0
    if (!isPlainRecord(given)) return undefined
    const { id, on: ownDay, members } = given as unknown as Case
    const day = ownDay ?? on
    this.on = this.dayInForce(day)
    if (!this.isGood || !isIdentifier(id) || !Array.isArray(members)) return undefined
    this.day = day as string
    if (members.length === 0 || members.length > this.most) return undefined
    if (!this.readers.household.read(given, 0, 2 + present(ownDay))) return undefined
    this.size[0] = members.length
    for (let place = 0; place < members.length && this.isGood; place++) this.readMember(members[place], place)
    if (!this.isGood || !areDistinct(members)) return undefined
    this.shareSets(members.length)
    this.copyHousehold(members.length)
    return { ...given, on: day } as DatedCase
  }

  private readMember(member: Member | undefined, place: number): undefined {
    if (!isPlainRecord(member)) return this.refuse()
    const { id, education, claims } = member
    if (!isIdentifier(id) || !this.readers.member.read(member, place, 1 + present(education) + present(claims)))
      return this.refuse()
    this.readLife(member)
    if (education !== undefined && education !== null) this.readEducation(education, place)
    if (claims !== undefined && claims !== null) this.readClaims(claims, place)
  }

  /** Days in an order that cannot be are for the schema to refuse. The reader has seen that they are days. */
  private readLife(member: Member): undefined {
    const born = this.birth && member[this.birth]
    this.born = typeof born === 'string' ? dayDigits(born) : 0
    if (this.born > this.on) return this.refuse()
    for (const name of this.later) {
      const day = member[name]
      if (typeof day === 'string' && this.isBeforeBirth(dayDigits(day))) this.refuse()
    }
  }

  /** So does a day so early that it tells the exact lane an age where the day of birth is not known. */
  private isBeforeBirth(day: number): boolean {
    return day < this.born || (this.born === 0 && day + this.leastAge <= this.on)
  }

  private readEducation(education: Education, member: number): undefined {
    const row = this.studentMembers.push(member) - 1
    if (!isPlainRecord(education) || !this.readers.education.read(education, row, 0)) return this.refuse()
    if (isOver(education.academicYear, this.firstDay)) return this.refuse()
    copyRow(this.ofMember.students, member, row)
  }

  private readClaims(claims: readonly Claim[], member: number): undefined {
    if (!Array.isArray(claims) || this.claimRows.length + claims.length > mostRows) return this.refuse()
    for (const claim of claims) this.readClaim(claim, member)
    if (this.isGood && !areDistinct(claims)) this.refuse()
  }

  private readClaim(claim: Claim, member: number): undefined {
    if (!isPlainRecord(claim)) return this.refuse()
    const { id, settledOn, servedOn } = claim
    const served = servedOn === undefined || servedOn === null ? absent : digitsOf(servedOn)
    const settled = this.dayInForce(settledOn)
    const row = this.claimRows.push({ claim, member, settledOn: settled, servedOn: served }) - 1
    if (this.isBeforeBirth(settled)) return this.refuse()
    if (served !== absent && (served > settled || this.isBeforeBirth(served))) return this.refuse()
    if (!isIdentifier(id) || !this.readers.claim.read(claim, row, 2 + present(servedOn))) return this.refuse()
    copyRow(this.ofMember.claims, member, row)
  }

  /**
   * What some member is; where a member's set is absent, the sign bit of the household's says that it may hold more. Whether a rule
   * holds for a member only the exact lane can tell; where no member can be so, nobody is.
   */
  private shareSets(members: number): void {
    for (const { from, to } of this.sharedSets) to[0] = together(from, members)
    for (const { set, bit, to } of this.someMember) to[0] = (together(set, members) & (bit | absent)) === 0 ? 0 : absent
  }

  /** Brings in what only the exact lane tells: whether some member of those who may be something is. */
  askSomeMember(holds: (key: string) => boolean | undefined): void {
    for (const { key, to } of this.someMember) {
      if (to[0] !== absent) continue
      this.holdsMore = true
      const found = holds(key)
      to[0] = found === undefined ? absent : found ? 1 : 0
    }
    if (this.holdsMore) this.copyHousehold(this.size[0] as number)
  }

  private copyHousehold(members: number): void {
    const { ofHousehold, studentMembers, claimRows } = this
    copyToAll(ofHousehold.members, members)
    copyToAll(ofHousehold.students, studentMembers.length)
    copyToAll(ofHousehold.claims, claimRows.length)
  }

  private dayInForce(value: unknown): number {
    const digits = digitsOf(value)
    if (digits < 0 || digits < this.firstDigits) this.refuse()
    return digits
  }

  private refuse(): undefined {
    this.isGood = false
  }
}

/** What is no day is -1, before every day and before a birth that is not known. */
const digitsOf = (value: unknown): number => (typeof value === 'string' ? dayDigits(value) : -1)

/** What the sets of some rows hold together. */
function together(sets: Int32Array, rows: number): number {
  let all = 0
  for (let row = 0; row < rows; row++) all |= sets[row] as number
  return all
}

const present = (value: unknown): number => (value === undefined ? 0 : 1)

function copyRow(copies: Copies, source: number, row: number): void {
  for (const { from, to } of copies) to[row] = from[source] as number
}

function copyToAll(copies: Copies, rows: number): void {
  for (const { from, to } of copies) {
    const value = from[0] as number
    for (let row = 0; row < rows; row++) to[row] = value
  }
}

function areDistinct(list: readonly { readonly id: string }[]): boolean {
  if (list.length > 16) return new Set(list.map(({ id }) => id)).size === list.length
  return list.every(({ id }, place) => list.findIndex((one) => one.id === id) === place)
}
