/** What the JSON Schema of a case takes and refuses is what its check takes and refuses; and what it says of each field. */
import { expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { caseJsonSchema } from '../../src/case/json-schema'
import { yiwu } from '../../src/yiwu/policy'
import { agrees } from '../support/agrees'
import { takes } from '../support/takes'

const claim = {
  ...{ id: 'c', settledOn: '2013-05-01', servedOn: '2013-01-01', disease: 'other', diseaseRecognised: true },
  ...{ inPolicyCost: '1000', insurancePaid: '0', commercialPaid: '0', employerPaid: 0.5, withdrawn: false },
}
const member = {
  ...{ id: 'a', birthDate: '2000-01-01', categories: ['orphan'], employeeMedicalInsurance: false },
  ...{ enlistedOn: '2010-01-01', orphanCare: 'institution', medicalAidPaidEarlier: '0', claims: [claim] },
  education: { level: 'primary', academicYear: '2012-2013', admitted: true, semesters: 2, sameKindAid: '5' },
}
const household = {
  ...{ id: 'H', on: '2013-06-01', residence: 'urban', monthlyIncome: 100, members: [member] },
  certified: { dibao: true, lowIncome: false },
}

it('takes a case as the check does, and each part of it', () => {
  const schema = caseJsonSchema(yiwu)
  agrees(schema, household, (value) => checkedCase(yiwu, value, '2013-06-01'))
})

it('takes as many members, and claims of one, as there may be', () => {
  const schema = caseJsonSchema(yiwu)
  const claims = Array.from({ length: 1001 }, (_, index) => ({ id: `c${index}`, settledOn: '2013-05-01' }))
  expect(takes(schema, { id: 'H', members: [{ id: 'a', claims }] })).toBe(false)
  expect(takes(schema, { id: 'H', members: [{ id: 'a', claims: claims.slice(1) }] })).toBe(true)
  const members = claims.map(({ id }) => ({ id }))
  expect(takes(schema, { id: 'H', members })).toBe(false)
  expect(takes(schema, { id: 'H', members: members.slice(1) })).toBe(true)
  expect(takes(schema, { id: 'H', members: [] })).toBe(false)
})

it('takes what is carried along: texts, and texts by name', () => {
  const carrying = (more: object) => takes(caseJsonSchema(yiwu), { id: 'H', members: [{ id: 'a', ...more }] })
  expect([{ note: 'x' }, { carried: { x: 'y' } }, { carried: {} }, { carried: null }].map(carrying)).toEqual(
    Array(4).fill(true),
  )
  expect([{ note: 1 }, { carried: { x: 1 } }, { carried: 'x' }].map(carrying)).toEqual(Array(3).fill(false))
})

it('says of a field what it is called, which words its options have, and what its absence means', () => {
  interface Described {
    readonly description?: { readonly zh: string; readonly en: string }
    readonly properties: { readonly [name: string]: Described }
    readonly items: Described
    readonly anyOf: readonly Described[]
  }
  const schema = caseJsonSchema(yiwu) as unknown as Described
  const { properties } = schema
  expect(schema).toMatchObject({ title: { zh: '家庭信息', en: 'case' }, type: 'object', required: ['id', 'members'] })
  expect(properties.monthlyIncome?.description).toEqual({
    zh: '家庭月收入；全家每月收入，元。空缺或 null：未知。',
    en: 'monthly household income; Yuan a month of the whole household. Absent or null: unknown.',
  })
  expect(properties.residence?.description?.zh).toContain('rural（农村）')
  expect(properties.certified?.description).toEqual(yiwu.shape.parts.certified)
  expect(properties.members?.description).toBeDefined()
  // What nobody needs to give may be null.
  const inner = ({ anyOf = [] }: Partial<Described> = {}) => anyOf.find((one) => 'properties' in one || 'items' in one)
  const member = properties.members?.items.properties
  for (const part of [member?.education, member?.claims, properties.certified]) expect(part?.anyOf).toHaveLength(2)
  expect(inner(member?.claims)?.items).toMatchObject({ required: ['id', 'settledOn'] })
  expect(inner(member?.education)).not.toHaveProperty('required')
})
