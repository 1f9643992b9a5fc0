/**
 * The five tables that an audit reads: those of docs/audit.md, under the same names of columns, and the city's standards. Each
 * column is read as the fact that it holds; ids and periods are texts.
 */
import { mostYuan } from '../../exact/decimal'
import type { Input } from '../../language/expression'
import type { AnyInput } from '../../language/input'
import * as facts from '../../yiwu/facts'
import { standardIds, standards } from '../../yiwu/standards'
import { dayInput, medicalAidPaidEarlier, servedOn, settledOn } from '../claims-order'
import { columnName } from '../options'
import { type ColumnKind, columnKinds } from '../start'
import type { CheckedAuditOptions } from './options'

export interface AuditColumn {
  /** As the table has it in camel case: `certified.lowIncome`. */
  readonly name: string
  /** As the queries have it: `lowIncomeCertified`. */
  readonly as: string
  /** What it holds; undefined for a text. */
  readonly input: Input | undefined
  readonly required: boolean
}

export interface AuditTable {
  readonly name: string
  readonly columns: readonly AuditColumn[]
}

export type AuditTableId = 'households' | 'members' | 'claims' | 'payments' | 'standards'

const text = (name: string, as = name, required = false): AuditColumn => ({ name, as, input: undefined, required })
const id = (name: string, as = name): AuditColumn => text(name, as, true)
const fact = ({ input }: { readonly input: Input }, name = input.id, required = false): AuditColumn => ({
  name,
  as: input.id,
  input,
  required,
})

const on = dayInput('on', { zh: '日期', en: 'day' })
const birthDate = dayInput('birthDate', { zh: '出生日期', en: 'date of birth' })
const paidOn = dayInput('paidOn', { zh: '发放日期', en: 'day of payment' })
const from = dayInput('from', { zh: '开始日期', en: 'first day' })
const to = dayInput('to', { zh: '结束日期', en: 'last day' })

/** Whoever is no orphan has no care. */
const care: Input = { ...facts.orphanCare.input, options: ['institution', 'scattered'] }

const money = { source: 'fact', type: 'money', most: mostYuan } as const
const amount: Input = {
  ...money,
  key: 'amount',
  id: 'amount',
  label: { zh: '金额', en: 'amount' },
  least: `-${mostYuan}`,
}
const value: Input = { ...money, key: 'value', id: 'value', label: { zh: '值', en: 'value' } }
const year: Input = {
  key: 'year',
  id: 'year',
  source: 'fact',
  type: 'count',
  label: { zh: '年份', en: 'calendar year' },
  least: '1900',
  most: '2200',
}
const standard: Input = {
  key: 'standard',
  id: 'standard',
  source: 'fact',
  type: 'choice',
  label: { zh: '标准', en: 'standard' },
  options: standardIds,
}

const education = (one: AnyInput): AuditColumn => fact(one, `education.${one.input.id}`)

/** The tables under the names that the caller gives them. */
export function auditTables(options: CheckedAuditOptions): { readonly [id in AuditTableId]: AuditTable } {
  const { householdsTable, membersTable, claimsTable, paymentsTable, standardsTable, standardsTo, readings } = options
  // The day of service is there for whoever asks for it.
  const byService = readings.medicalYear === 'serviceDate' || options.as === 'tables'
  return {
    households: {
      name: householdsTable,
      columns: [
        id('id', 'household'),
        fact({ input: on }, 'on', true),
        fact(facts.residence),
        fact(facts.monthlyIncome),
        fact(facts.dibaoCertified, 'certified.dibao'),
        fact(facts.lowIncomeCertified, 'certified.lowIncome'),
      ],
    },
    members: {
      name: membersTable,
      columns: [
        id('household'),
        fact({ input: on }),
        id('id', 'person'),
        fact({ input: birthDate }),
        fact(facts.categories),
        fact(facts.employeeMedicalInsurance),
        fact(facts.enlistedOn),
        fact({ input: care }),
        fact({ input: medicalAidPaidEarlier }),
        education(facts.level),
        text('education.academicYear', 'academicYear'),
        education(facts.admitted),
        education(facts.semesters),
        education(facts.sameKindAid),
      ],
    },
    claims: {
      name: claimsTable,
      columns: [
        id('household'),
        fact({ input: on }),
        id('person'),
        id('id', 'claim'),
        fact({ input: settledOn }, 'settledOn', true),
        ...(byService ? [fact({ input: servedOn })] : []),
        fact(facts.disease),
        fact(facts.diseaseRecognised),
        fact(facts.inPolicyCost),
        fact(facts.insurancePaid),
        fact(facts.commercialPaid),
        fact(facts.employerPaid),
        fact(facts.withdrawn),
      ],
    },
    payments: {
      name: paymentsTable,
      columns: [
        id('household'),
        text('person'),
        text('claim'),
        id('programme', 'name'),
        text('period'),
        fact({ input: amount }, 'amount', true),
        fact({ input: paidOn }),
        text('id'),
      ],
    },
    standards: {
      name: standardsTable,
      columns: [
        fact({ input: standard }, 'standard', true),
        fact({ input: from }),
        fact({ input: year }),
        ...(standardsTo ? [fact({ input: to })] : []),
        fact({ input: value }, 'value', true),
      ],
    },
  }
}

/** The inputs of the city's standards. */
export const standardInputs: readonly Input[] = Object.values(standards).map(({ input }) => input)

/** A column as the database writes it. */
export const nameInTable = ({ name }: AuditColumn, { columns }: CheckedAuditOptions): string =>
  columnName(name, columns)

/** What a column must hold; ids and periods may be of any type that has a text. */
export const kindOf = ({ input }: AuditColumn, { values }: CheckedAuditOptions): ColumnKind =>
  values === 'text' ? 'text' : input === undefined ? 'any' : columnKinds[input.type]
