/**
 * The five tables that an audit reads: those of docs/audit.md, under the same names of columns, and the city's standards. Each
 * column is read as what it holds; ids and periods are texts.
 */
import { mostYuan } from '../../exact/decimal'
import { waysOfClaims } from '../../household/claim-ways'
import { programmesPaidBy } from '../../kit/policy'
import type { Definition } from '../../kit/programme'
import { type Field, isCarried, isOfExit, skeleton } from '../../kit/shape'
import type { Input } from '../../language/expression'
import type { ColumnKind } from '../../sql/dialect'
import { peopleColumns } from '../../words/people'
import { fieldName, inputOf } from '../case-fields'
import { columnName } from '../options'
import { own, standardInputs } from '../read-standards'
import { formOf, type ValueForm } from '../sources'
import { columnKinds } from '../start'
import type { CheckedAuditOptions } from './options'

export interface AuditColumn {
  /** As the table has it in camel case: `certified.lowIncome`. */
  readonly name: string
  /** As the queries have it: `lowIncomeCertified`. */
  readonly as: string
  /** What it holds; undefined for a text. */
  readonly input?: Input | undefined
  readonly required?: boolean
  /** A table without the column is one in which nobody has a value there. */
  readonly mayLack?: boolean
  /** Not among the columns of tables that are made anew. */
  readonly isExtra?: boolean
  /** Of a day: it must not lie before the first day of the policy. */
  readonly inForce?: boolean
  /** Of a text: it must be an academic year. */
  readonly isAcademicYear?: boolean
}

export interface AuditTable {
  readonly name: string
  readonly columns: readonly AuditColumn[]
}

export type AuditTableId = 'households' | 'members' | 'claims' | 'payments' | 'standards'

const text = (name: string): AuditColumn => ({ name, as: name })
const perhaps = (column: AuditColumn): AuditColumn => ({ ...column, mayLack: true })
const id = (name: string, as = name): AuditColumn => ({ name, as, required: true })

/** The column of a field of a case; `part` stands before its name. */
const ofField = (field: Field, part = ''): AuditColumn => ({
  name: part + field.name,
  as: fieldName(field),
  input: inputOf(field.takes),
  // Who has not left has no exit.
  required: field.required && !isOfExit(field),
  mayLack: isOfExit(field),
  inForce: field.inForce,
  isAcademicYear: field.takes === 'academicYear',
})

/** The fields that decide something. */
const read = (fields: readonly Field[]): readonly Field[] => fields.filter((field) => !isCarried(field))

/** A column that stands in no case. */
const ownColumn = (input: Input): AuditColumn => ({ name: input.id, as: input.id, input })

const version = ofField(skeleton.household.on)
const bounds = { most: mostYuan, least: `-${mostYuan}` }
/** It decides nothing but whether one person stands in two households, and so most tables have none. */
const identity: AuditColumn = { ...text(peopleColumns.identity), as: 'identity', mayLack: true, isExtra: true }
const amount = ownColumn(own('amount', 'money', { zh: '金额', en: 'amount' }, bounds))
const paidOn = ownColumn(own('paidOn', 'day', { zh: '发放日期', en: 'day of payment' }))

/** The tables under the names that the caller gives them. */
export function auditTables(options: CheckedAuditOptions): { readonly [id in AuditTableId]: AuditTable } {
  const { policy, householdsTable, membersTable, claimsTable, paymentsTable, standardsTable, standardsTo } = options
  const { shape } = policy
  const [, , ...ofHousehold] = shape.household
  const [, ...ofMember] = shape.member
  const [, ...ofClaim] = shape.claim
  return {
    households: {
      name: householdsTable,
      columns: [
        id('id', 'household'),
        { ...version, required: true },
        ...read(ofHousehold).map((field) => ofField(field)),
      ],
    },
    members: {
      name: membersTable,
      columns: [
        id('household'),
        version,
        id('id', 'person'),
        ...read(ofMember).map((field) => ofField(field)),
        ...shape.education.map((field: Field) => ofField(field, 'education.')),
        identity,
      ],
    },
    claims: {
      name: claimsTable,
      columns: [
        id('household'),
        version,
        id('person'),
        id('id', 'claim'),
        ...ofClaim
          .filter(({ name }) => name !== skeleton.claim.servedOn.name || hasDayOfService(options))
          .map((field: Field) => ofField(field)),
      ],
    },
    payments: {
      name: paymentsTable,
      columns: [
        id('household'),
        perhaps(text('person')),
        perhaps(text('claim')),
        id('programme', 'name'),
        perhaps(text('period')),
        { ...amount, required: true },
        perhaps({ ...paidOn, inForce: true }),
        perhaps(text('id')),
      ],
    },
    standards: {
      name: standardsTable,
      columns: standardInputs(policy, standardsTo).map(({ input, required }) => ({ ...ownColumn(input), required })),
    },
  }
}

/** The day of service is there for whoever asks for it. */
const hasDayOfService = (options: CheckedAuditOptions): boolean =>
  options.as === 'tables' ||
  programmesPaidBy(options.policy, 'claim').some((definition) => readsDayOfService(definition, options))

/** Whether the day of service tells the year whose cap a claim of a programme uses. */
export const readsDayOfService = (definition: Definition, { policy, readings }: CheckedAuditOptions): boolean =>
  waysOfClaims(policy, definition, readings).byServiceDate

/** A column as the database writes it. */
export const nameInTable = ({ name }: AuditColumn, { columns }: CheckedAuditOptions): string =>
  columnName(name, columns)

/** What the columns of a table hold. */
export const valuesOf = ({ name }: AuditTable, { dialect, values }: CheckedAuditOptions): ValueForm =>
  formOf(name, dialect, values)

/** What a column must hold; ids and periods may be of any type that has a text. */
export const kindOf = ({ input }: AuditColumn, values: ValueForm): ColumnKind =>
  values === 'text' ? 'text' : input === undefined ? 'any' : columnKinds[input.type]
