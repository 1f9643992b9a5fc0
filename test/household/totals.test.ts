/** What several determinations come to, by how often they are paid: not entitled counts as nothing, what is missing as a range. */
import { afterEach, describe, expect, it } from 'vitest'
import { rangesOf, totalsKnown, totalsOf } from '../../src/household/totals'
import type { Determination } from '../../src/kit/determination'

/** As much of a determination as its sum needs. */
const due = (unit: Determination['unit'], sum: Pick<Determination, 'amount' | 'range'> = {}): Determination =>
  ({ outcome: 'entitled', ...(unit ? { unit } : {}), ...sum }) as Determination
const monthly = (amount: string): Determination => due('yuan/month', { amount })
const notEntitled = due(undefined)

describe('sums that are known', () => {
  it('are added by the month, by the year or academic year, and once', () => {
    const all = [
      monthly('320.00'),
      monthly('0.05'),
      due('yuan/year', { amount: '600.00' }),
      due('yuan/academic year', { amount: '1500.50' }),
      due('yuan', { amount: '7.10' }),
      notEntitled,
    ]
    expect(totalsOf(all)).toEqual({ perMonth: '320.05', perYear: '2100.50', once: '7.10' })
    expect(rangesOf(all)).toEqual({
      perMonth: { min: '320.05', max: '320.05' },
      perYear: { min: '2100.50', max: '2100.50' },
      once: { min: '7.10', max: '7.10' },
    })
  })

  it('are nothing where nobody is entitled, and no range is said of a period without a sum', () => {
    expect(totalsOf([])).toEqual({ perMonth: '0.00', perYear: '0.00', once: '0.00' })
    expect(totalsOf([notEntitled])).toEqual({ perMonth: '0.00', perYear: '0.00', once: '0.00' })
    expect(rangesOf([notEntitled])).toEqual({})
    expect(rangesOf([monthly('5.00')])).toEqual({ perMonth: { min: '5.00', max: '5.00' } })
  })

  it('may be too large for a double, and are exact all the same', () => {
    // Ten times 999,999,999,999,999 fen are 9,999,999,999,999,990, beyond 2^53.
    const many = Array.from({ length: 10 }, () => monthly('9999999999999.99'))
    expect(totalsOf(many).perMonth).toBe('99999999999999.90')
  })
})

describe('the quick way', () => {
  // 9,007,199,254,740,991 fen is the largest whole number that a double holds surely.
  it.each<readonly [string, readonly Determination[], object | undefined]>([
    ['knows nothing at all', [], { perMonth: '0.00', perYear: '0.00', once: '0.00' }],
    [
      'adds what is known, nothing and who is not entitled included',
      [
        notEntitled,
        monthly('0.00'),
        monthly('320.00'),
        monthly('0.05'),
        due('yuan/year', { amount: '600.00' }),
        due('yuan/academic year', { amount: '1500.50' }),
        due('yuan', { amount: '7.10' }),
      ],
      { perMonth: '320.05', perYear: '2100.50', once: '7.10' },
    ],
    [
      'adds up to the largest whole number of a double',
      [...Array.from({ length: 9 }, () => monthly('9999999999999.99')), monthly('71992547410.00')],
      { perMonth: '90071992547409.91', perYear: '0.00', once: '0.00' },
    ],
    [
      'leaves one fen more to the other way',
      [...Array.from({ length: 9 }, () => monthly('9999999999999.99')), monthly('71992547410.01')],
      undefined,
    ],
    ['leaves a range to it', [monthly('1.00'), due('yuan/month', { range: { min: '0.00', max: '2.00' } })], undefined],
    ['leaves an amount that is none to it', [monthly('x')], undefined],
  ])('%s', (_, determinations, totals) => {
    expect(totalsKnown(determinations)).toEqual(totals)
  })
})

describe('sums that are not known', () => {
  it('lie between two, to which those that are known are added', () => {
    const open = due('yuan/month', { range: { min: '0.00', max: '200.00' } })
    expect(totalsOf([monthly('50.00'), open]).perMonth).toEqual({ min: '50.00', max: '250.00' })
    expect(totalsOf([open, monthly('50.00'), open]).perMonth).toEqual({ min: '50.00', max: '450.00' })
    expect(rangesOf([open])).toEqual({ perMonth: { min: '0.00', max: '200.00' } })
  })

  it('have no largest where one of them has none', () => {
    const endless = due('yuan/year', { range: { min: '10.00' } })
    expect(totalsOf([endless, due('yuan/year', { amount: '5.00' })]).perYear).toEqual({ min: '15.00' })
    expect(totalsOf([due('yuan/year', { range: { min: '1.00', max: '2.00' } }), endless]).perYear).toEqual({
      min: '11.00',
    })
  })

  it('are anything where neither an amount nor a range is given', () => {
    const anything = { perMonth: '0.00', perYear: '0.00', once: { min: '0.00' } }
    expect(totalsOf([due('yuan')])).toEqual(anything)
    expect(totalsOf([due('yuan', { amount: undefined, range: undefined } as never)])).toEqual(anything)
  })

  it('are one sum where both ends are', () => {
    expect(totalsOf([due('yuan', { range: { min: '3.00', max: '3.00' } })]).once).toBe('3.00')
  })
})

describe('what a stranger puts on every object', () => {
  const named = ['unit', 'amount', 'range', 'perMonth']
  afterEach(() => {
    for (const name of named) Reflect.deleteProperty(Object.prototype, name)
  })
  const lend = (name: string, value: unknown): void => {
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true })
  }

  it.each([
    ['unit', 'yuan/month', [notEntitled], '0.00'],
    ['unit', 'yuan/month', [due(undefined, { amount: '5.00' })], '0.00'],
    ['amount', '7.00', [due('yuan/month', { range: { min: '1.00', max: '2.00' } })], { min: '1.00', max: '2.00' }],
    ['range', { min: '1.00', max: '2.00' }, [due('yuan/month')], { min: '0.00' }],
  ] as const)('is no %s of a determination', (name, value, determinations, perMonth) => {
    lend(name, value)
    expect(totalsOf(determinations).perMonth).toEqual(perMonth)
  })
  it('is no sum by the month', () => {
    lend('perMonth', { low: 500n, high: 500n })
    expect(rangesOf([])).toEqual({})
    expect(rangesOf([monthly('1.00')])).toEqual({ perMonth: { min: '1.00', max: '1.00' } })
  })
})
