/**
 * What a stranger's code does to the language's own objects after calculators, assessments and batches were compiled
 * changes no result of theirs: it is the same, or an error.
 */

import { Decimal } from 'decimal.js'
import { afterEach, describe, expect, it } from 'vitest'
import { InputError } from '../../src/checks/issue'
import { resultKind } from '../../src/kernel/columns'
import { kernelOf } from '../../src/kernel/kernel'
import type { Column } from '../../src/kernel/step'
import { Steps } from '../../src/kernel/steps'
import {
  auditHousehold,
  batch,
  dibao,
  medicalAssistance,
  type PaymentInput,
  Standards,
  studentGrant,
} from '../support/all'
import { assess } from '../support/untyped'

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '333.33' }
const household = {
  id: 'x',
  on: '2013-06-01',
  residence: 'urban',
  monthlyIncome: '100.55',
  members: [
    { id: 'a', birthDate: '2000-02-29', claims: [{ id: 'c', settledOn: '2013-05-01', inPolicyCost: '10000.35' }] },
    { id: 'b', categories: ['disabled'], education: { level: 'undergraduate', admitted: true } },
  ],
}
const rows = Array.from({ length: 20 }, (_, row) => ({
  residence: row % 2 === 0 ? 'urban' : 'rural',
  householdSize: 1 + (row % 5),
  ...(row % 7 === 0 ? {} : { monthlyIncome: row % 3 === 0 ? `${row * 70}` : row * 50.55 }),
  ...(row === 19 ? { strange: 1 } : {}),
}))
const sizes = rows.map(({ householdSize }) => householdSize)
const columns = {
  residence: rows.map(({ residence }) => residence),
  householdSize: Int32Array.from(sizes),
  monthlyIncome: rows.map(({ monthlyIncome }) => monthlyIncome),
}
const withoutIncome = { residence: columns.residence, householdSize: sizes }
const dated = batch(dibao, {
  standards: Standards.from([
    { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
    { standard: 'urbanDibaoStandard', from: '2014-01-01', value: '550' },
  ]),
})
const datedRows = [
  { residence: 'urban', householdSize: 2, monthlyIncome: '300', on: '2013-05-01' },
  { residence: 'urban', householdSize: 2, monthlyIncome: '300', on: '2014-05-01' },
]
const asCode = batch(dibao, { standards, most: { monthlyIncome: '90000000' } })
const asClosures = batch(dibao, { standards, mode: 'closures' })

const wide: Column = { key: 'fen', name: 'fen', isSet: false, least: 0, most: 2 ** 40, absence: 'never' }
const narrow: Column = { key: 'heads', name: 'heads', isSet: false, least: 0, most: 512, absence: 'never' }
const steps = new Steps()
const product = steps.multiply(steps.column(narrow), steps.column(narrow))
const outputs = [
  { name: 'share', step: steps.divide(steps.subtract(steps.column(wide), product), 7) },
  { name: 'product', step: product },
]
const kernels = (['code', 'closures'] as const).map(
  (mode) => kernelOf({ columns: [wide, narrow], outputs, marks: true }, mode).loop,
)
const given = [Float64Array.of(0, 20_000_000_003, 5), Int32Array.of(0, 511, 512)]

function ofKernels(): unknown {
  const found: unknown[] = []
  for (const loop of kernels) {
    const results = [new (resultKind(outputs[0] as never))(3), new (resultKind(outputs[1] as never))(3)]
    loop(given, results, new Uint8Array(3), 0, 3)
    found[found.length] = results
  }
  return found
}

const payments = [
  { household: 'x', programme: 'dibao', period: '2013-06', amount: '899.45', paidOn: '2013-06-05', id: '1' },
  { household: 'x', programme: 'dibao', period: '2013-07', amount: '-5', id: '2' },
  { household: 'x', programme: 'dibao', period: '2013-08', amount: '5' },
]

type Run = ReturnType<typeof asCode.run>
const columnsOf = ({ programmes: [one] }: Run): unknown => ({ outcomes: one.outcomes, amounts: one.amounts })
/** What a calculator refuses is compared as results are, but for the suggestion how to mend it. */
function refusalOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ code, path }) => `${code} ${path}`)
    throw error
  }
}

/** Every quick lane, with facts whole, lacking and bad. */
const lanes: { readonly [lane: string]: () => unknown } = {
  calculator: () => dibao({ residence: 'rural', householdSize: 3, monthlyIncome: 900.55 }, { standards }),
  calculatorWithout: () => dibao({ residence: 'urban', householdSize: 2 }, { standards }),
  calculatorRefusing: () =>
    refusalOf(() => dibao({ residence: 'urban', householdSize: 2, strange: 1 } as never, { standards })),
  student: () =>
    studentGrant(
      { residence: 'urban', householdSize: 3, monthlyIncome: '300', level: 'undergraduate', admitted: true },
      { standards },
    ),
  claim: () =>
    medicalAssistance(
      { residence: 'urban', householdSize: 1, monthlyIncome: '300', disease: 'uraemia', inPolicyCost: '10000.35' },
      { standards },
    ),
  assessment: () => assess(household, { standards }),
  rowsAsCode: () => columnsOf(asCode.run(rows as never)),
  rowsAsClosures: () => columnsOf(asClosures.run(rows as never)),
  rowsOfDays: () => columnsOf(dated.run(datedRows)),
  columns: () => columnsOf(asCode.run(columns)),
  columnsWithout: () => columnsOf(asClosures.run(withoutIncome)),
  kernels: ofKernels,
}
const laneNames = Object.keys(lanes)
// More than 32 calls of each calculator and 8 assessments: compiled from here on.
const before: { [lane: string]: unknown } = {}
for (let call = 0; call < 40; call++) for (const lane of laneNames) before[lane] = lanes[lane]?.()
const expected = laneNames.map((lane) => JSON.stringify(before[lane]))

/** Runs every lane while something is amiss; only afterwards, when it no longer is, are the results looked at. */
function whileAmiss(tamper: () => () => void): readonly string[] {
  const found: unknown[] = []
  const mend = tamper()
  try {
    for (let place = 0; place < laneNames.length; place++) {
      try {
        found[place] = lanes[laneNames[place] as string]?.()
      } catch (error) {
        found[place] = error
      }
    }
  } finally {
    mend()
  }
  return found.map((one, place) =>
    one instanceof Error
      ? `an error: ${one.name}`
      : JSON.stringify(one) === expected[place]
        ? 'the same'
        : `wrong: ${laneNames[place]}: ${JSON.stringify(one)}`,
  )
}

const allTheSame = laneNames.map(() => 'the same')

function inherited(name: string, value: unknown, enumerable: boolean): readonly string[] {
  return whileAmiss(() => {
    Object.defineProperty(Object.prototype, name, { value, enumerable, configurable: true, writable: true })
    return () => Reflect.deleteProperty(Object.prototype, name)
  })
}

const strangers: { readonly [name: string]: unknown } = {
  monthlyIncome: '0',
  dibaoCertified: true,
  categories: ['orphan'],
  sameKindAid: '0',
  employerPaid: '1',
  withdrawn: true,
  claims: [{ id: 'c' }],
  education: { level: 'undergraduate' },
  certified: { dibao: true },
  birthDate: '2013-01-01',
  on: '2014-01-01',
  strange: 1,
  amount: '1',
  basis: 'floor',
  notes: [],
  unit: 'x',
  household: 'y',
  person: 'y',
  trace: true,
  standards: { urbanDibaoStandard: '1' },
  readings: { dibaoFloor: 'cityAverage' },
  most: { monthlyIncome: '1' },
  mode: 'closures',
  into: {},
  paidOn: '2013-06-05',
  period: '2013-06',
  dibaoFloor: 'cityAverage',
  urbanDibaoStandard: '1',
}

describe('an audit', () => {
  const withoutPeriod: readonly PaymentInput[] = [{ household: 'x', programme: 'dibao', amount: '7', id: '4' }]
  const auditOf = (given: readonly PaymentInput[]): unknown =>
    refusalOf(() => auditHousehold([household as never], given, { standards, from: '2013-06', to: '2013-12' }))
  const audit = (): string => JSON.stringify([auditOf(payments), auditOf(withoutPeriod)])
  const audited = audit()
  const names = [
    'monthlyIncome',
    'paidOn',
    'period',
    'amount',
    'readings',
    'standards',
    'trace',
    'dibaoFloor',
    'claim',
    'household',
    'id',
  ]

  it.each(names)('reads no %s that a stranger puts on every object', (name) => {
    for (const enumerable of [true, false]) {
      const value = strangers[name]
      Object.defineProperty(Object.prototype, name, { value, enumerable, configurable: true, writable: true })
      try {
        expect(audit()).toBe(audited)
      } finally {
        Reflect.deleteProperty(Object.prototype, name)
      }
    }
  })
})

describe('compiled lanes', () => {
  it.each(Object.keys(strangers))('read no %s that a stranger puts on every object', (name) => {
    expect(inherited(name, strangers[name], true)).toEqual(allTheSame)
    expect(inherited(name, strangers[name], false)).toEqual(allTheSame)
  })

  it('read nothing through a getter, nor what may not be written over', () => {
    const { monthlyIncome } = strangers
    const found = whileAmiss(() => {
      Object.defineProperty(Object.prototype, 'monthlyIncome', { get: () => monthlyIncome, configurable: true })
      return () => Reflect.deleteProperty(Object.prototype, 'monthlyIncome')
    })
    expect(found.filter((one) => one.startsWith('wrong'))).toEqual([])
    const unwritable = whileAmiss(() => {
      Object.defineProperty(Object.prototype, 'id', { value: 'x', configurable: true })
      return () => Reflect.deleteProperty(Object.prototype, 'id')
    })
    expect(unwritable.filter((one) => one.startsWith('wrong'))).toEqual([])
  })

  const lies: readonly (() => unknown)[] = [
    () => 0,
    () => 7,
    () => undefined,
    () => true,
    () => {
      throw new TypeError('tampered')
    },
  ]
  const arithmetic: readonly (readonly [string, object, readonly string[]])[] = [
    ['Math', Math, ['floor', 'round', 'imul', 'trunc', 'abs']],
    ['Number', Number, ['isSafeInteger', 'isInteger', 'parseFloat']],
    ['JSON', JSON, ['parse']],
    ['Number.prototype', Number.prototype, ['toString', 'toFixed', 'valueOf']],
    ['Date', Date, ['now', 'parse']],
  ]
  const others: readonly (readonly [string, object, readonly string[]])[] = [
    ['Array', Array, ['isArray', 'from', 'of']],
    ['Object', Object, ['keys', 'values', 'entries', 'fromEntries', 'hasOwn', 'freeze', 'assign', 'create']],
    ['JSON', JSON, ['stringify']],
    ['Reflect', Reflect, ['ownKeys']],
    ['Math', Math, ['ceil', 'min', 'max', 'log2']],
    ['Array.prototype', Array.prototype, ['map', 'filter', 'some', 'every', 'find', 'forEach', 'flatMap', 'includes']],
    ['String.prototype', String.prototype, ['charCodeAt', 'slice', 'replaceAll', 'padStart']],
    ['Map.prototype', Map.prototype, ['get', 'set', 'has']],
  ]
  const named = (list: typeof arithmetic) =>
    list.flatMap(([on, object, names]) => names.map((name) => [`${on}.${name}`, object, name] as const))

  function replaced(object: object, name: string, lie: unknown): readonly string[] {
    const own = Object.getOwnPropertyDescriptor(object, name)
    return whileAmiss(() => {
      Reflect.defineProperty(object, name, { value: lie, configurable: true, writable: true })
      return () => Reflect.defineProperty(object, name, own ?? {})
    })
  }

  it.each(named(arithmetic))('say nothing else where %s lies', (_, object, name) => {
    for (const lie of lies) {
      expect(replaced(object, name, lie).filter((one) => one.startsWith('wrong'))).toEqual([])
      expect(whileAmiss(() => () => {})).toEqual(allTheSame)
    }
  })

  it.each(named(others))('say nothing else where %s fails or is gone, and are themselves again', (_, object, name) => {
    for (const lie of [lies.at(-1), undefined]) {
      expect(replaced(object, name, lie).filter((one) => one.startsWith('wrong'))).toEqual([])
      expect(whileAmiss(() => () => {})).toEqual(allTheSame)
    }
  })

  it('round nothing by the precision that a stranger sets for decimals', () => {
    const { precision, rounding } = Decimal
    const found = whileAmiss(() => {
      Decimal.set({ precision: 2, rounding: Decimal.ROUND_UP })
      return () => Decimal.set({ precision, rounding })
    })
    expect(found).toEqual(allTheSame)
  })
})

afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype).length).toBe(12)
})
