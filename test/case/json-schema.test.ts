/** The JSON Schema of a case: the whole of an invented city's, and what that of Yiwu says and takes. */
import { expect, it } from 'vitest'
import { caseJsonSchema } from '../../src/case/json-schema'
import { academicYearShape, dayInForceShape, partlyShape, valueShape } from '../../src/kit/json-schema'
import type { AnyInput } from '../../src/language/input'
import { yiwu } from '../../src/yiwu/policy'
import { takes } from '../support/takes'
import { small } from './a-small-shape'

it('holds a property for each field and part of a record, and nothing else', () => {
  const { household, member, education, claim } = small.shape
  const input = (fields: readonly { readonly name: string; readonly takes: unknown }[], wanted: string) =>
    fields.find(({ name }) => name === wanted)?.takes as AnyInput
  const text = { type: 'string' }
  const id = (zh: string, en: string) => ({ type: 'string', pattern: '[^\\s]', description: { zh, en } })
  const record = (properties: object, required?: readonly string[]) => ({
    type: 'object',
    properties,
    ...(required ? { required } : {}),
    additionalProperties: false,
  })
  const maybe = (given: object, zh: string, en: string) => ({
    anyOf: [given, { type: 'null' }],
    description: { zh, en },
  })
  const on = skeletonDescription()
  expect(caseJsonSchema(small)).toStrictEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: { zh: '家庭信息', en: 'case' },
    ...record(
      {
        id: id('户编号', 'household'),
        on: maybe(dayInForceShape('2020-03-01'), `日期；${on.zh}`, `day; ${on.en}`),
        // The part stands where its first field does. A day that feeds no fact is known whole.
        home: maybe(
          record({
            isTenant: {
              type: ['boolean', 'null'],
              description: { zh: '某isTenant；租住', en: 'isTenant; Whether it rents.' },
            },
            since: maybe(valueShape(input(household, 'home.since')), '某since', 'since'),
          }),
          '住处',
          'Where it lives.',
        ),
        district: maybe(
          partlyShape(input(household, 'district'), text),
          '某district；可填：hill（山）、river（河）',
          'district; options: hill (山), river (河)',
        ),
        members: {
          type: 'array',
          items: record(
            {
              id: id('人员编号', 'person'),
              note: { type: ['string', 'null'], description: { zh: '备注', en: 'note' } },
              carried: maybe(
                { type: 'object', additionalProperties: text },
                '其他登记内容',
                'what else the register says',
              ),
              groups: maybe(
                { type: 'array', items: { type: 'string', enum: ['blind', 'miner'] } },
                '某groups',
                'groups',
              ),
              // Within a part, what must be given must be given with the part.
              exit: {
                anyOf: [
                  record(
                    {
                      on: {
                        ...valueShape(input(member, 'exit.on')),
                        description: { zh: '终止日期', en: 'exit on' },
                      },
                    },
                    ['on'],
                  ),
                  { type: 'null' },
                ],
              },
              education: maybe(
                record({
                  grade: maybe(partlyShape(input(education, 'grade')), '某grade', 'grade'),
                  academicYear: maybe(academicYearShape, '学年', 'academic year'),
                }),
                '空缺：不测算就学项目。',
                'Absent: none is being assessed.',
              ),
              claims: maybe(
                {
                  type: 'array',
                  items: record(
                    {
                      id: id('结算单号', 'claim'),
                      settledOn: {
                        ...dayInForceShape('2020-03-01'),
                        description: { zh: '结算日期', en: 'settled on' },
                      },
                      // Of a day of service the year is enough.
                      servedOn: maybe(partlyShape(input(claim, 'servedOn')), '就诊日期', 'date of service'),
                      bill: maybe(partlyShape(input(claim, 'bill')), '某bill', 'bill'),
                      fees: {
                        anyOf: [
                          record({ night: maybe(partlyShape(input(claim, 'fees.night')), '某night', 'night') }),
                          { type: 'null' },
                        ],
                      },
                    },
                    ['id', 'settledOn'],
                  ),
                  maxItems: 1000,
                },
                '空缺：不测算医疗费用。',
                'Absent: none is being assessed.',
              ),
            },
            ['id'],
          ),
          description: { zh: '家庭人口即成员数。', en: 'Household size is the number of members.' },
          minItems: 1,
          maxItems: 3,
        },
      },
      ['id', 'members'],
    ),
  })
})

/** What the schema says of the day of a case. */
const skeletonDescription = () => ({
  zh: '测算日；标准与身份以该日为准。须在此处或由调用者（--on）给出。',
  en: 'The day of the assessment; standards and statuses are those of this day. Required here or by the caller (--on).',
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
