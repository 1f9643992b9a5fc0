/** What a notice was worked out from: the facts on record, the standards in force, and what was not assessed for want of a record. */
import type { DatedCase, Member } from '../case/case'
import { heldBy } from '../case/fields'
import type { PlainRecord } from '../case/records'
import type { Setting } from '../household/setting'
import type { Determined } from '../kit/determine'
import type { Policy } from '../kit/policy'
import { expressionsOf } from '../kit/programme'
import { type Field, field, type RecordName, type Shape } from '../kit/shape'
import { factValue, type PlainFacts } from '../kit/values'
import type { Label } from '../language/expression'
import { inputsOf } from '../language/walk'
import { pair, sums, whose } from '../words/explanation'
import { joined, same, say } from '../words/language'
import { betweenFacts, notAssessed, notRecorded, settledFor } from '../words/notice'
import { unitLabel } from '../words/units'
import { dayText, sumText } from './figures'
import { valueText } from './values'

/** One line of the record: the household, a member or a claim, by id. */
export interface RecordRow {
  /** Whom the line is about. */
  readonly about: 'household' | 'person' | 'claim'
  /** The id of the household, the member or the claim. */
  readonly id: string
  /** Of a claim: the id of its member. */
  readonly of?: string
  /** What people call it: a name that the case carries; else a member by number, and a claim by its day. */
  readonly called: Label
  /** What is on record, as a sentence. */
  readonly facts: Label
}

/** A standard that some result used, with its value on the day. */
export interface StandardUsed {
  /** Which standard it is. */
  readonly id: string
  /** Its name. */
  readonly label: Label
  /** Its unit in words. */
  readonly unit: Label
  /** Yuan. */
  readonly value: string
  /** The first day it holds, or the year of a statistic; absent where the caller gave values in force. */
  readonly from?: string
  /** Where it was published, where the register says so. */
  readonly source?: string
}

/** The facts that were given, and those of the household that were not: nothing is taken as no, or as 0, unsaid. */
export function recordOf({ shape }: Policy, household: DatedCase): readonly RecordRow[] {
  const size = { [shape.size.input.id]: household.members.length }
  return [
    row(
      'household',
      household,
      same(nameIn(household) ?? ''),
      factsOf(toldOf(shape, 'household'), { ...household, ...size }),
    ),
    ...household.members.flatMap((member, index) => memberRows(shape, member, index)),
  ]
}

function memberRows(shape: Shape, member: Member, index: number): readonly RecordRow[] {
  const called = calledOf(member, index)
  const { education, claims } = member
  const fields = toldOf(shape, 'member')
  const besideClaims = fields.filter(({ told }) => told === 'withClaims')
  return [
    row('person', member, called, [
      ...factsOf(
        fields.filter((field) => !besideClaims.includes(field)),
        member,
      ),
      ...(education ? factsOf(toldOf(shape, 'education'), education) : []),
      ...(claims && claims.length > 0 ? factsOf(besideClaims, member) : []),
    ]),
    ...(claims ?? []).map((claim) => ({
      ...row(
        'claim',
        claim,
        say(whose.claimOf, called, dayText(claim.settledOn)),
        factsOf(toldOf(shape, 'claim'), claim),
      ),
      of: member.id,
    })),
  ]
}

/** What a member or a claim is called: a member by the name that the case carries, else by number, and a claim by its day. */
export function calledIn({ members }: Pick<DatedCase, 'members'>, person: string, claim?: string): Label {
  const index = members.findIndex(({ id }) => id === person)
  const member = members[index]
  if (!member) return same(person)
  const called = calledOf(member, index)
  const settled = member.claims?.find(({ id }) => id === claim)
  return settled ? say(settledFor, called, dayText(settled.settledOn)) : called
}

function calledOf(member: Member, index: number): Label {
  const name = nameIn(member)
  return name === undefined ? say(whose.person, String(index + 1)) : same(name)
}

const row = (
  about: RecordRow['about'],
  { id }: { readonly id: string },
  called: Label,
  facts: readonly Label[],
): RecordRow => ({ about, id, called, facts: joined(facts, betweenFacts) })

/** A name that a case carries along. */
function nameIn(record: PlainRecord): string | undefined {
  const { name } = record
  // A sign that turns the direction of writing would turn the text around the name too.
  const text = typeof name === 'string' ? name.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '').trim() : ''
  return text === '' ? undefined : text
}

/** The fields of a record as a notice tells them: those that the shape names first, then the others. */
function toldOf({ size, toldFirst, ...shape }: Shape, record: RecordName): readonly Field[] {
  const members = field(size.input.id, size)
  const fields: readonly Field[] = record === 'household' ? [members, ...shape.household] : shape[record]
  const first = (toldFirst?.[record] ?? []).flatMap((name) => fields.filter((one) => one.name === name))
  return [...first, ...fields.filter((one) => !first.includes(one))].filter(({ told }) => told !== 'never')
}

const factsOf = (fields: readonly Field[], given: PlainRecord): readonly Label[] =>
  fields.flatMap((one) => {
    const value = heldBy(given, one)
    const isTold = one.told === 'ifTrue' ? value === true : one.told !== 'ifGiven' || isGiven(value)
    return isTold ? [say(pair, one.label, fieldText(one, value))] : []
  })

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

function fieldText({ takes, absence = notRecorded }: Field, value: unknown): Label {
  if (!isGiven(value)) return absence
  if (typeof takes === 'string') return same(String(value))
  const text = valueText(takes.input, factValue(takes, value as PlainFacts[string]))
  return takes.input.type === 'money' ? say(sums.yuan, text) : text
}

/** The standards in force that the household's results may rest on; a programme that is refused to all rests on none. */
export function standardsUsed(
  setting: Setting,
  on: string,
  determined: readonly Determined[],
): readonly StandardUsed[] {
  const granting = determined.filter(
    ({ definition, determination }) => determination.outcome !== 'notEntitled' || definition.alwaysShowsStandards,
  )
  const definitions = [...new Set(granting.map(({ definition }) => definition))]
  const inputs = inputsOf(definitions.flatMap((definition) => expressionsOf(definition).map(({ node }) => node)))
  const inForce = setting.standardsOn(on)
  return inputs.flatMap(({ source, id, label, unit = '' }) => {
    const value = source === 'standard' ? inForce[id] : undefined
    if (value === undefined || value === null) return []
    const entry = setting.standardEntryOn(id, on)
    return [
      {
        id,
        label,
        unit: unitLabel(unit),
        value: sumText(value),
        ...(entry ? { from: entry.from } : {}),
        ...(entry?.source === undefined ? {} : { source: entry.source }),
      },
    ]
  })
}

/** Programmes that nothing was asked of: no pupil or student, or no claim, is on record. */
export const notAssessedIn = ({ definitions }: Policy, determined: readonly Determined[]): readonly Label[] =>
  definitions
    .filter((one) => !determined.some(({ definition }) => definition === one))
    .map(({ subject, label }) => say(subject === 'claim' ? notAssessed.claim : notAssessed.student, label))
