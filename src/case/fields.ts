/** The fields of a policy's cases: where each stands in its record, and which facts a record gives. */
import { once } from '../checks/once'
import type { Feed, Field, RecordName, Shape } from '../kit/shape'
import type { AnyInput, SetInput } from '../language/input'
import type { PlainRecord } from './records'

/** A name of a record: one of its fields, or a part with fields of its own, whose names stand without that of the part. */
export type Entry = Field | { readonly part: string; readonly fields: readonly Field[] }

/** The names of a record in their order; a part stands where its first field does. */
export function entriesOf(fields: readonly Field[]): readonly Entry[] {
  const parts = new Map<string, Field[]>()
  return fields.flatMap((field): readonly Entry[] => {
    const [part, name] = field.name.split('.') as [string, string?]
    if (name === undefined) return [field]
    const inner = { ...field, name }
    const before = parts.get(part)
    if (before) {
      before.push(inner)
      return []
    }
    const own = [inner]
    parts.set(part, own)
    return [{ part, fields: own }]
  })
}

/** What a record itself has for a field: what a stranger puts on every object is not there. */
export function heldBy(record: PlainRecord, { name }: Field): unknown {
  const dot = name.indexOf('.')
  if (dot === -1) return ownValue(record, name)
  const part = ownValue(record, name.slice(0, dot)) as PlainRecord | null | undefined
  return part ? ownValue(part, name.slice(dot + 1)) : undefined
}

const ownValue = (record: PlainRecord, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined

/** The field of a list that holds a set as it is given. */
export function fieldOfSet(fields: readonly Field[], set: SetInput<string>): Field {
  const found = fields.find(({ feeds }) => feeds.some(({ way, fact }) => way === 'asGiven' && fact === set))
  if (!found) throw new Error(`no field of the record holds ${set.input.id}`)
  return found
}

/** The field of a list that holds a truth as it is given. */
export const fieldOfTruth = (fields: readonly Field[], truth: AnyInput): Field | undefined =>
  fields.find(({ feeds }) => feeds.some(({ way, fact }) => way === 'asGiven' && fact === truth))

/** The feeds of a record's fields that come to facts of the record itself. */
export const ownFeeds = once((fields: readonly Field[]): readonly { readonly field: Field; readonly feed: OwnFeed }[] =>
  fields.flatMap((field) => field.feeds.flatMap((feed) => (isOwn(feed) ? [{ field, feed }] : []))),
)

export type OwnFeed = Exclude<Feed, { way: 'someMember' | 'beforeClaims' }>

const isOwn = (feed: Feed): feed is OwnFeed => feed.way !== 'someMember' && feed.way !== 'beforeClaims'

/** The sets of members that come to a fact of the household. */
export const sharedSets = once(
  ({ member }: Shape): readonly { readonly field: Field; readonly fact: SetInput<string> }[] =>
    member.flatMap((field: Field) =>
      field.feeds.flatMap((feed) => (feed.way === 'someMember' ? [{ field, fact: feed.fact }] : [])),
    ),
)

/** The field of a member that says what was paid before its claims and counts to a fact of theirs, where a case has one. */
export const fieldBeforeClaims = ({ member }: Shape, used: AnyInput): Field | undefined =>
  member.find(({ feeds }: Field) => feeds.some(({ way, fact }) => way === 'beforeClaims' && fact === used))

/** The facts that a record gives. */
export function factsOf(shape: Shape, record: RecordName): readonly AnyInput[] {
  const own = ownFeeds(shape[record]).map(({ feed }) => feed.fact)
  return record === 'household'
    ? [...own, shape.size, ...[...sharedSets(shape), ...shape.someMember].map(({ fact }) => fact)]
    : own
}
