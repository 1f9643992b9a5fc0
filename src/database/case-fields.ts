/** In which field of a case each fact stands, and by which names queries call the fields. */
import { fieldBeforeClaims, type OwnFeed, ownFeeds } from '../case/fields'
import type { Policy } from '../kit/policy'
import type { ClaimRules } from '../kit/programme'
import type { Field, RecordName } from '../kit/shape'
import type { Input } from '../language/expression'

/** A field of a record, and how a fact follows from it. */
export interface FedBy {
  readonly record: RecordName
  readonly field: Field
  readonly feed: OwnFeed
}

const records: readonly RecordName[] = ['household', 'member', 'education', 'claim']

/** Every fact that follows from some field of a record alone. */
export const feedsOf = ({ shape }: Policy): readonly FedBy[] =>
  records.flatMap((record) => ownFeeds(shape[record]).map((one) => ({ record, ...one })))

/** The name by which queries call a field: that of the input that it takes. */
export const fieldName = ({ name, takes }: Field): string => inputOf(takes)?.id ?? name

/** The input that a field takes; `undefined` for a text of the registers. */
export const inputOf = (takes: Field['takes']): Input | undefined =>
  typeof takes === 'string' ? undefined : takes.input

/** What a person was paid before the first claim listed, where a case says it: it counts to the cap of these rules. */
export function paidEarlierOf({ shape }: Policy, { cap }: ClaimRules): Input | undefined {
  const field = fieldBeforeClaims(shape, cap.used)
  return field && inputOf(field.takes)
}
