/** The schema of a policy's cases, made of their shape. */
import * as z from 'zod/mini'
import { once } from '../checks/once'
import { academicYear, identifier } from '../checks/registers'
import { dayFrom, maybeKnown } from '../checks/schema'
import { valueSchema } from '../kit/calculator'
import type { Policy } from '../kit/policy'
import type { Field, RecordName } from '../kit/shape'
import { type Entry, entriesOf } from './fields'
import type { Case } from './records'

type Schemas = { readonly [name: string]: z.core.$ZodType }

/** How many members and claims there may be, and whether two have one id, is checked beside it. */
export const caseSchema = once(({ shape, firstDay }: Policy): z.ZodMiniType<Case> => {
  const record = (name: RecordName, more: Schemas = {}) =>
    z.strictObject({ ...ofFields(shape[name], firstDay), ...more })
  const member = record('member', {
    education: maybeKnown(record('education')),
    claims: maybeKnown(z.array(record('claim'))),
  })
  const household = record('household', { members: z.array(member) })
  return household as unknown as z.ZodMiniType<Case>
})

const text = z.string({ error: 'text' })
const texts = z.record(z.string(), text)

function ofFields(fields: readonly Field[], firstDay: string): Schemas {
  return Object.fromEntries(
    entriesOf(fields).map((entry): [string, z.core.$ZodType] =>
      'part' in entry
        ? [entry.part, maybeKnown(z.strictObject(ofFields(entry.fields, firstDay)))]
        : [entry.name, entry.required ? ofField(entry, firstDay) : maybeKnown(ofField(entry, firstDay))],
    ),
  )
}

function ofField({ takes, inForce }: Field, firstDay: string): z.core.$ZodType {
  if (takes === 'identifier') return identifier
  if (takes === 'academicYear') return academicYear
  if (takes === 'text') return text
  if (takes === 'texts') return texts
  return inForce ? dayFrom(firstDay) : valueSchema(takes)
}

/** Every name that a case and what is in it may have. */
export const caseNames = once(({ shape }: Policy): readonly string[] => {
  const entriesIn = (record: RecordName): readonly Entry[] => entriesOf(shape[record])
  const names = (record: RecordName): readonly string[] =>
    entriesIn(record).map((entry) => ('part' in entry ? entry.part : entry.name))
  const records: readonly RecordName[] = ['household', 'member', 'claim', 'education']
  const inner = records.flatMap((record) =>
    entriesIn(record).flatMap((entry) => ('part' in entry ? entry.fields.map(({ name }) => name) : [])),
  )
  const inHousehold = [...names('household'), 'members']
  const inMembers = [...names('member'), 'education', 'claims']
  return [...inHousehold, ...inMembers, ...names('claim'), ...names('education'), ...inner]
})
