/** In which field of a case each fact stands. */
import type { Policy } from '../kit/policy'
import type { ClaimRules } from '../kit/programme'
import type { Feed, Field, RecordName } from '../kit/shape'
import type { Input } from '../language/expression'

/** A field of a record, and how a fact follows from it. */
export interface FedBy {
  readonly record: RecordName
  readonly field: Field
  readonly feed: Feed
}

const records: readonly RecordName[] = ['household', 'member', 'education', 'claim']

/** Every fact that some field of a policy's case gives, with the field. */
export const feedsOf = ({ shape }: Policy): readonly FedBy[] =>
  records.flatMap((record) =>
    shape[record].flatMap((field: Field) => field.feeds.map((feed) => ({ record, field, feed }))),
  )

/** The name by which queries call a field: that of the input that it takes. */
export const fieldName = ({ name, takes }: Field): string => inputOf(takes)?.id ?? name

/** The input that a field takes; `undefined` for a text of the registers. */
export const inputOf = (takes: Field['takes']): Input | undefined =>
  typeof takes === 'string' ? undefined : takes.input

/** What a person was paid before the first claim listed, where a case says it: it counts to the cap of these rules. */
export function paidEarlierOf(policy: Policy, { cap }: ClaimRules): Input | undefined {
  const found = feedsOf(policy).find(({ feed: { way, fact } }) => way === 'beforeClaims' && isSame(fact, cap.used))
  return found && inputOf(found.field.takes)
}

const isSame = (one: { readonly input: Input }, other: { readonly input: Input }): boolean =>
  one.input.key === other.input.key
