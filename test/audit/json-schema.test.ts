/** What the schemas of payments and of findings take and refuse: one good record of each, and every way to spoil a part of it. */
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../src/audit/json-schema'
import { keptIn } from '../../src/checks/once'
import type { JsonSchema } from '../../src/kit/json-schema'
import { yiwu } from '../../src/yiwu/policy'
import { takes } from '../support/takes'

const made = new Map<string, JsonSchema>()
const schemaOf = (name: string): JsonSchema =>
  keptIn(made, name, () => jsonSchemas[name]?.(yiwu) ?? expect.unreachable())

it('are in English where no language is asked for, or in Chinese', () => {
  expect(jsonSchemas.finding?.(yiwu)).toMatchObject({ title: 'finding' })
  expect(jsonSchemas.payments?.(yiwu)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'payments',
    description: 'Under the English names; `audit` takes the Chinese ones too.',
  })
  expect(jsonSchemas.payments?.(yiwu, 'zh')).toMatchObject({ title: '发放台账' })
})

/** A period is described, and so are sums; what is said of them is no matter of what is taken. */
const described = (name: string, part: string): unknown => {
  const { properties, items } = schemaOf(name) as {
    readonly properties?: JsonSchema
    readonly items?: { readonly properties: JsonSchema }
  }
  return (properties ?? items?.properties)?.[part]
}

it('say what a sum and a period are', () => {
  expect(described('finding', 'paid')).toMatchObject({ description: 'Yuan with two decimals; may be negative.' })
  expect(described('payments', 'amount')).toMatchObject({ description: 'Yuan; negative for a reversal.' })
  expect(described('payments', 'programme')).toMatchObject({ description: 'A programme id, or its Chinese name.' })
  expect(described('payments', 'period')).toMatchObject({
    anyOf: [{ description: expect.stringMatching(/^2013-05 \(monthly programmes\), /) }, { type: 'null' }],
  })
  expect(described('finding', 'kind')).toMatchObject({ description: expect.stringContaining('overpaid (') })
})

/** A copy in which one part, named as `rows.0.amount`, is another value; `undefined` leaves it out. */
function spoilt(value: unknown, path: readonly string[], part: unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return part
  const inner = spoilt((value as { readonly [name: string]: unknown })[name], rest, part)
  if (Array.isArray(value)) return value.map((one, place) => (String(place) === name ? inner : one))
  const { [name]: _, ...others } = value as { readonly [name: string]: unknown }
  return inner === undefined ? others : { ...others, [name]: inner }
}

describe('a ledger', () => {
  const payment = {
    household: 'H-1',
    person: 'a',
    claim: 'c1',
    programme: 'dibao',
    period: '2013-05',
    amount: '-480.50',
    paidOn: '2013-05-20',
    id: 'P-1',
  }
  const isTaken = (path: string, part: unknown): boolean =>
    takes(schemaOf('payments'), [spoilt(payment, path.split('.'), part)])

  it.each([
    ['household', ['H', ' 1 ']],
    ['person', [undefined, null, '']],
    ['claim', [undefined, null, '']],
    ['programme', ['低保', ' dibao ', 'Minimum living allowance (dibao)', '最低生活保障', 'medicalAssistance']],
    ['period', [undefined, null, '', '2013', '2013-12', '2012-12..2013-01', '2013-Q4', '2012-2013']],
    ['amount', ['0', '5', '5.5', '9999999999999.99', -5, 0.07, 9999999999999]],
    ['paidOn', [undefined, null, '2012-12-03']],
    ['id', [undefined, null, '']],
  ])('takes as its %s each of %j', (name, parts) => {
    for (const part of parts) expect([part, isTaken(name, part)]).toEqual([part, true])
  })

  it.each([
    ['household', [undefined, null, '', ' ', 5]],
    ['person', [5, []]],
    ['claim', [5]],
    ['programme', [undefined, null, '', 'dibao2', 'x dibao', 'Minimum living allowance dibao', '低报', 5]],
    [
      'period',
      [2013, '13', '2013-13', '2013-00', '2013-05..', '2013-05..2013-13', '2013-Q5', '2012-13', 'x2013', '2013x'],
    ],
    ['amount', [undefined, null, '', '5.', '5.555', '+5', '1,000', '12345678901234', 'x5', 0.001, 1e14, -1e14]],
    ['paidOn', ['2012-12-02', '2013-02-29', '2013', 5]],
    ['id', [5]],
    ['kind', ['more']],
  ])('refuses as its %s each of %j', (name, parts) => {
    for (const part of parts) expect([part, isTaken(name, part)]).toEqual([part, false])
  })

  it('is a list of records', () => {
    const schema = schemaOf('payments')
    expect([[], payment, [payment, payment], ['x'], [null]].map((one) => takes(schema, one))).toEqual([
      true,
      false,
      true,
      false,
      false,
    ])
  })
})

describe('a finding', () => {
  const least = {
    kind: 'overpaid',
    programme: 'dibao',
    period: '2013-05',
    due: '400.00',
    paid: '480.00',
    difference: '80.00',
    clauses: ['二(二)1-s2'],
    readings: { rounding: 'byWords' },
    payments: ['P-1'],
  }
  const row = { file: 'may.csv', row: 4, id: 'P-1', amount: '480.00', paidOn: '2013-05-20' }
  const whole = {
    ...least,
    reason: 'exited',
    household: 'H-1',
    person: 'a',
    claim: 'c1',
    worked: '500 - 100',
    wouldBeDue: '1.00',
    exit: { on: '2013-04-30', reason: 'other' },
    needsRuling: { dibaoFloor: { perPerson: '400.00' } },
    rows: [row],
    households: ['H-1', 'H-2'],
    paidBy: ['480.00', '-1.00'],
    paidElsewhere: [{ household: 'H-2', person: 'b', payments: ['P-2'] }],
    likely: { household: 'H-3', rows: [row] },
    carried: { village: 'Upper' },
    daysLate: 3,
    versions: ['2013-01-01'],
    unreadableRows: [9],
    otherwise: 'duplicate',
    missing: ['monthlyIncome'],
    rule: 'F9',
    standard: 'scatteredOrphanStandard',
  }
  const isTaken = (path: string, part: unknown): boolean =>
    takes(schemaOf('finding'), spoilt(whole, path.split('.'), part))

  it('is taken with the parts that each has, and with all that one may have', () => {
    expect([least, whole].map((one) => takes(schemaOf('finding'), one))).toEqual([true, true])
    expect(['x', null, 5, [whole]].some((one) => takes(schemaOf('finding'), one))).toBe(false)
  })

  it.each(Object.keys(least))('must have its %s', (name) => {
    expect(isTaken(name, undefined)).toBe(false)
  })

  it.each([
    ['rows.0', ['row', 'amount']],
    ['exit', ['on', 'reason']],
    ['paidElsewhere.0', ['household', 'person', 'payments']],
    ['likely', ['household', 'rows']],
  ])('must have in its %s each of %j', (path, names) => {
    for (const name of names) expect([name, isTaken(`${path}.${name}`, undefined)]).toEqual([name, false])
  })

  it('may lack the name of a file, an id and a day in a row', () => {
    for (const name of ['file', 'id', 'paidOn']) expect(isTaken(`rows.0.${name}`, undefined)).toBe(true)
  })

  it.each([
    ['due', [null, '0.00']],
    ['paid', ['-0.01']],
    ['difference', [null, '-80.00']],
    ['wouldBeDue', [null]],
    ['period', ['', '2013', '2012-2013', '2013-01..2013-06', '2013-01-01/2013-06-30']],
    ['daysLate', [1, 400]],
  ])('takes as its %s each of %j', (path, parts) => {
    for (const part of parts) expect([part, isTaken(path, part)]).toEqual([part, true])
  })

  it.each<[string, readonly unknown[]]>([
    ['kind', ['exited', '', null]],
    ['reason', ['overpaid', null]],
    ['otherwise', ['exited', null]],
    ['programme', [null]],
    ['period', [5, null, '2013-13', 'x 2013-01-01/2013-06-30', '2013-01-01/2013-06-30 x', '2013-01-01']],
    ['due', ['-1.00', '400', 400]],
    ['paid', [null, '480', '480.000', '+480.00', 'x480.00', 480]],
    ['difference', ['80', 80]],
    ['wouldBeDue', [1, {}]],
    ['exit', ['2013-04-30', null]],
    ['exit.on', [5]],
    ['exit.reason', [null]],
    ['needsRuling', ['x', null]],
    ['needsRuling.dibaoFloor', ['400.00', null]],
    ['needsRuling.dibaoFloor.perPerson', [400]],
    ['readings', [{ rounding: 'never' }, { other: 'x' }, null]],
    ['payments', ['P-1', [5]]],
    ['clauses', ['x', [5]]],
    ['rows', [row, [null], ['row 4']]],
    ['rows.0.file', [5]],
    ['rows.0.row', ['4', 4.5]],
    ['rows.0.id', [5]],
    ['rows.0.amount', ['480', null]],
    ['rows.0.paidOn', [5]],
    ['households', ['H-1', [5]]],
    ['paidBy', ['480.00', ['480']]],
    ['paidElsewhere', [{}, ['H-2']]],
    ['paidElsewhere.0.household', [5]],
    ['paidElsewhere.0.person', [5]],
    ['paidElsewhere.0.payments', ['P-2', [5]]],
    ['likely', ['H-3', null]],
    ['likely.household', [5]],
    ['likely.rows', [row, [5]]],
    ['carried', ['Upper', null]],
    ['carried.village', [5]],
    ['daysLate', [0, -1, 1.5, '3']],
    ['versions', ['2013-01-01', [5]]],
    ['unreadableRows', [9, ['9'], [9.5]]],
    ['missing', ['x', [5]]],
    ...['household', 'person', 'claim', 'worked', 'rule', 'standard'].map((name): [string, unknown[]] => [
      name,
      [5, null],
    ]),
  ])('refuses as its %s each of %j', (path, parts) => {
    for (const part of parts) expect([part, isTaken(path, part)]).toEqual([part, false])
  })
})
