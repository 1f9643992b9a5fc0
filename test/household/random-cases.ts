/** Random households: mostly good and whole, some with facts missing, some with one thing wrong somewhere. */
import { diseases, educationLevels, idsOf, personCategories } from '../../src/yiwu/options'
import { oneOf, type Random, whole } from '../kernel/generate'
import { daysInOrder } from '../support/days-in-order'

const money = (random: Random): unknown => {
  const fen = oneOf(random, [0, 1, 50_000, 120_000, whole(random, 300_000), whole(random, 20_000_000)])
  const text = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
  return random() < 0.5 ? text : Number.parseFloat(text)
}

const day = (random: Random, from: number, years: number): string => {
  const part = (value: number): string => String(value).padStart(2, '0')
  return `${from + whole(random, years)}-${part(1 + whole(random, 12))}-${part(1 + whole(random, 28))}`
}

const truth = (random: Random): boolean => random() < 0.5

function maybe(random: Random, gaps: number, value: () => unknown): unknown {
  if (random() >= gaps) return value()
  return random() < 0.5 ? null : undefined
}

const record = (entries: readonly (readonly [string, unknown])[]): { [name: string]: unknown } =>
  Object.fromEntries(entries.filter(([, value]) => value !== undefined))

function claim(random: Random, gaps: number, id: string): unknown {
  const cost = whole(random, 12_000_000)
  const paid = random() < 0.98 ? whole(random, cost + 1) : cost + 1
  return record([
    ['id', id],
    ['settledOn', day(random, 2013, 2)],
    ['servedOn', maybe(random, 0.3 + gaps, () => day(random, 2012, 3))],
    ['disease', maybe(random, gaps, () => oneOf(random, idsOf(diseases)))],
    ['diseaseRecognised', maybe(random, 0.5, () => truth(random))],
    ['inPolicyCost', maybe(random, gaps, () => (cost / 100).toFixed(2))],
    ['insurancePaid', maybe(random, gaps, () => (paid / 100).toFixed(2))],
    ['commercialPaid', maybe(random, gaps, () => (random() < 0.6 ? '0' : money(random)))],
    ['employerPaid', maybe(random, gaps, () => 0)],
    ['withdrawn', maybe(random, 0.8, () => random() < 0.2)],
  ])
}

function member(random: Random, gaps: number, id: string): unknown {
  const categories = idsOf(personCategories).filter(() => random() < 0.05)
  const claims = Array.from({ length: random() < 0.6 ? 0 : 1 + whole(random, 3) }, (_, place) =>
    claim(random, gaps, `c${place}`),
  )
  return record([
    ['id', id],
    ['birthDate', maybe(random, gaps, () => (random() < 0.1 ? '1996-02-29' : day(random, 1930, 84)))],
    ['categories', maybe(random, gaps, () => categories)],
    ['employeeMedicalInsurance', maybe(random, 0.3, () => truth(random))],
    ['enlistedOn', maybe(random, 0.7, () => oneOf(random, ['1954-10-31', '1954-11-01', day(random, 1949, 8)]))],
    ['orphanCare', maybe(random, 0.5, () => oneOf(random, ['institution', 'scattered']))],
    ['medicalAidPaidEarlier', maybe(random, 0.8, () => oneOf(random, ['0', '99999.99', '20000']))],
    [
      'education',
      maybe(random, 0.6, () =>
        record([
          ['level', maybe(random, gaps, () => oneOf(random, idsOf(educationLevels)))],
          ['academicYear', maybe(random, 0.3, () => oneOf(random, ['2012-2013', '2013-2014']))],
          ['admitted', maybe(random, gaps, () => truth(random))],
          ['semesters', maybe(random, 0.6, () => 1 + whole(random, 2))],
          ['sameKindAid', maybe(random, gaps, () => oneOf(random, ['0', 0, '3000', '6000', money(random)]))],
        ]),
      ),
    ],
    ['claims', random() < 0.3 ? undefined : claims],
  ])
}

/** A household; `gaps` is how often a fact is missing. */
export function randomCase(random: Random, gaps: number): { [name: string]: unknown } {
  return daysInOrder(anyCase(random, gaps) as { readonly members: readonly object[] })
}

function anyCase(random: Random, gaps: number): { [name: string]: unknown } {
  const size = random() < 0.02 ? 20 : 1 + whole(random, 5)
  return record([
    ['id', `H-${whole(random, 1e6)}`],
    [
      'on',
      random() < 0.9 ? oneOf(random, ['2012-12-03', '2013-06-01', '2014-03-01', day(random, 2013, 3)]) : undefined,
    ],
    ['residence', maybe(random, gaps, () => oneOf(random, ['urban', 'rural']))],
    ['monthlyIncome', maybe(random, gaps, () => money(random))],
    [
      'certified',
      maybe(random, 0.4, () =>
        record([
          ['dibao', maybe(random, 0.5, () => truth(random))],
          ['lowIncome', maybe(random, 0.3, () => truth(random))],
        ]),
      ),
    ],
    ['members', Array.from({ length: size }, (_, place) => member(random, gaps, `p${place}`))],
  ])
}

const wrongValues: readonly unknown[] = [
  '',
  'x',
  0,
  -1,
  1.005,
  '1,000',
  '99999999.99',
  '1342177.28',
  Number.NaN,
  true,
  [],
  {},
  ['x'],
  null,
  '2013-02-30',
  '2012-12-02',
  '0500-01-01',
  '9990-01-01',
  '2013-2015',
  'none',
  'p0',
  Object.create({ id: 'inherited' }),
]

/** Puts something wrong, or something rare, in one place of a case. */
export function spoilt(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return oneOf(random, wrongValues)
  if (Array.isArray(value)) {
    if (value.length === 0 || random() < 0.1) return oneOf(random, [...wrongValues, [...value, ...value], new Array(3)])
    const place = whole(random, value.length)
    return value.map((item, at) => (at === place ? spoilt(random, item) : item))
  }
  const names = Object.keys(value)
  const way = random()
  if (way < 0.1)
    return { ...value, [oneOf(random, ['nmae', 'Id', 'toString', '__proto__x'])]: oneOf(random, [1, undefined]) }
  if (way < 0.2) return oneOf(random, wrongValues)
  const name = oneOf(random, names)
  const { [name]: part, ...rest } = value as { [name: string]: unknown }
  if (way < 0.3) return rest
  return { ...value, [name]: spoilt(random, part) }
}
