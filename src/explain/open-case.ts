/**
 * A case as a form has it: what has not been asked yet stands open, also where its absence would mean something. So all that
 * an answer could still turn is missing, and what is settled stays so whatever is answered.
 */
import type { DatedCase, Member } from '../case/case'
import { heldBy } from '../case/fields'
import type { PlainRecord } from '../case/records'
import type { PartlyKnown } from '../kit/partly-known'
import type { Field, Shape, Takes } from '../kit/shape'

/** The case with every field that is absent left open; `null` was asked, and is not known. */
export const openCase = (shape: Shape, household: DatedCase): DatedCase => ({
  ...opened(shape.household, household),
  members: household.members.map((member) => openMember(shape, member)),
})

function openMember(shape: Shape, member: Member): Member {
  const { education, claims } = member
  return {
    ...opened(shape.member, member),
    ...(education ? { education: opened(shape.education, education) } : {}),
    ...(claims ? { claims: claims.map((claim) => opened(shape.claim, claim)) } : {}),
  }
}

function opened<Given extends PlainRecord>(fields: readonly Field[], record: Given): Given {
  return fields.reduce((made, field) => {
    const open = heldBy(record, field) === undefined ? openValue(field.takes) : undefined
    return open ? withField(made, field.name, open) : made
  }, record)
}

/** A field with a value in a copy of its record. What is not known of a whole part is not known of its fields. */
function withField<Given extends PlainRecord>(record: Given, name: string, value: unknown): Given {
  const dot = name.indexOf('.')
  if (dot === -1) return { ...record, [name]: value }
  const part = name.slice(0, dot)
  const before = record[part] as PlainRecord | null | undefined
  return before === null ? record : { ...record, [part]: { ...before, [name.slice(dot + 1)]: value } }
}

/** Anything that a fact can be whose absence means something of its own. */
function openValue(takes: Takes): PartlyKnown | undefined {
  if (typeof takes === 'string') return undefined
  if (takes.takes === 'truth') return { anyOf: [false, true] }
  const { absent, least = '0', most } = takes.input
  if (absent === undefined) return undefined
  return takes.takes === 'count' && most !== undefined ? { from: least, to: most } : { from: least }
}
