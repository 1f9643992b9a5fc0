/** What a case gives in part: between two sums, the year of a day, one of a few options. */
import { type Issue, issue } from '../checks/issue'
import { isPlainRecord } from '../checks/own'
import { type PartlyKnown, partlyKnown, partlyKnownFault } from '../kit/partly-known'
import { type Field, type RecordName, type Shape, skeleton } from '../kit/shape'
import { heldBy } from './fields'
import type { PlainRecord } from './records'

/** One field of a case that is known in part, and what is wrong with it. */
interface PartlyGiven {
  readonly path: string
  readonly fault?: Issue
}

/** A case without what it gives in part, what that is, and a way to put it back. */
export interface Apart {
  readonly whole: unknown
  readonly partly: readonly PartlyGiven[]
  readonly restored: <Checked>(checked: Checked) => Checked
}

/** Takes a case apart; one that gives nothing in part is its own whole. */
export function apart(shape: Shape, given: unknown): Apart {
  const found: Found[] = []
  if (isPlainRecord(given)) visitHousehold(shape, given as PlainRecord, found)
  return {
    whole: found.reduce<unknown>((whole, { steps }) => placed(whole, steps, undefined), given),
    partly: found,
    restored: (checked) =>
      found.reduce<unknown>((whole, { steps, value }) => placed(whole, steps, value), checked) as typeof checked,
  }
}

interface Found extends PartlyGiven {
  readonly steps: readonly string[]
  readonly value: PartlyKnown | string
}

function visitHousehold(shape: Shape, household: PlainRecord, found: Found[]): void {
  const visit = (record: RecordName, given: unknown, steps: readonly string[], path: string): void => {
    if (isPlainRecord(given)) found.push(...partlyIn(shape[record], given as PlainRecord, steps, path))
  }
  visit('household', household, [], '')
  const { members } = household
  if (!Array.isArray(members)) return
  members.forEach((member: unknown, place) => {
    if (!isPlainRecord(member)) return
    const steps = ['members', String(place)]
    const path = `members[${place}].`
    const { education, claims } = member as PlainRecord
    visit('member', member, steps, path)
    visit('education', education, [...steps, 'education'], `${path}education.`)
    if (Array.isArray(claims))
      claims.forEach((claim: unknown, at) => {
        visit('claim', claim, [...steps, 'claims', String(at)], `${path}claims[${at}].`)
      })
  })
}

/** What the engine itself goes by is known whole, but for the day of service, whose year is enough. */
export const needsWhole = ({ name, required, inForce, feeds }: Field): boolean =>
  required || inForce || (feeds.length === 0 && name !== skeleton.claim.servedOn.name)

const partlyIn = (
  fields: readonly Field[],
  record: PlainRecord,
  before: readonly string[],
  prefix: string,
): readonly Found[] =>
  fields.flatMap((field): readonly Found[] => {
    const { name, takes } = field
    if (needsWhole(field) || typeof takes === 'string') return []
    const steps = name.split('.')
    if (steps.length > 1 && !isPlainRecord(record[steps[0] as string])) return []
    const value = partlyKnown(takes, heldBy(record, field))
    if (value === undefined) return []
    const path = prefix + name
    const fault = partlyKnownFault(takes, value)
    return [{ path, value, steps: [...before, ...steps], ...(fault ? { fault: issue(fault, path) } : {}) }]
  })

function placed(target: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps as [string, ...string[]]
  if (Array.isArray(target)) return target.map((item, at) => (String(at) === step ? placed(item, rest, value) : item))
  const record = target as PlainRecord
  return { ...record, [step]: rest.length === 0 ? value : placed(record[step], rest, value) }
}
