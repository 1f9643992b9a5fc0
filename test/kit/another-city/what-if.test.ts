/** Lakeside swept, compared, priced and solved, worked out by hand. */
import { describe, expect, it } from 'vitest'
import * as kit from '../../../src/kit'
import { chartOf } from '../../../src/what-if/chart'
import { Pricing } from '../../../src/what-if/price'
import { solve } from '../../../src/what-if/solve'
import { lakeside } from './policy'

const standards = kit.registerUnder(lakeside, [
  { standard: 'rentLine', from: '2015-03-01', value: '800' },
  { standard: 'winterAllowance', from: '2015-03-01', value: '650' },
])
const home = (id: string, income: string, rent: string) => ({
  id,
  on: '2016-01-01',
  income,
  rent,
  members: [
    { id: 'old', birthDate: '1940-05-05' },
    { id: 'pupil', birthDate: '2006-01-01', education: { school: 'secondary', academicYear: '2015-2016' } },
  ],
})

describe('Lakeside along a value', () => {
  const one = home('H', '1500', '400')

  it('loses at the rent line the rent help, the school kit and the library cards', () => {
    // The line of two is 1600. Below it a month is 200 + (650 + 350) / 12 = 283.33; at it 650 / 12 = 54.17.
    const { pieces, steps, paysUpTo } = kit.sweepUnder(lakeside, one, 'income', { standards })
    expect(pieces.map(({ from, programmes: { rentHelp } }) => [from, rentHelp?.atFrom])).toEqual([
      ['0.00', '200.00'],
      ['1600.00', '0.00'],
    ])
    expect(steps.map(({ at, total }) => [at, total])).toEqual([
      ['1600.00', { before: '283.33', after: '54.17', change: '-229.16' }],
    ])
    expect(steps[0]?.because.map(({ programme, condition, clause }) => [programme, condition, clause])).toEqual([
      ['rentHelp', 'underRentLine', '1-s1'],
      ['schoolKit', 'underRentLine', '1-s1'],
      ['libraryCard', 'underRentLine', '1-s1'],
      ['libraryCard', 'underRentLine', '1-s1'],
    ])
    expect(paysUpTo).toMatchObject({ rentHelp: '1599.99', schoolKit: '1599.99', libraryCard: '1599.99' })
  })

  it('has half of the rent, and no more than 300.00', () => {
    // At 600.02 the limit takes off one fen, which is no more than a rounding may; from there on it decides.
    const { pieces } = kit.sweepUnder(lakeside, one, 'rent', { standards, to: '1000' })
    expect(pieces.map(({ to, programmes: { rentHelp } }) => [to, rentHelp?.atTo, rentHelp?.perFen])).toEqual([
      ['600.02', '300.00', '0.5'],
      ['1000.00', '300.00', '0'],
    ])
  })

  it('has a winter allowance if it is 70 years old: born on 1 January 1946 or before', () => {
    const { steps } = kit.sweepUnder(lakeside, one, 'members[0].birthDate', { standards })
    expect(steps.map(({ at, total: { change } }) => [at, change])).toEqual([['1946-01-02', '-54.16']])
  })

  it('is drawn with its own names', () => {
    const picture = chartOf(lakeside, kit.sweepUnder(lakeside, one, 'income', { standards }), 'en')
    expect(picture).toContain('>Rent help<')
    expect(picture).not.toContain('NaN')
  })

  it('loses rent help at a rent line of 750.00: twice that is the income', () => {
    const goal = { programme: 'rentHelp', outcome: 'notEntitled' } as const
    expect(solve(lakeside, one, 'standards.rentLine', goal, { standards })).toMatchObject({
      change: '-50.00',
      at: { value: '750.00', amount: '0.00' },
      before: { value: '750.01', amount: '200.00' },
    })
  })
})

describe('Lakeside under reforms', () => {
  const register = [home('H-1', '1500', '400'), home('H-2', '1300', '500'), home('H-3', '1600', '900')]

  it('is compared: a share of six tenths, a line of 700', () => {
    // Rent help: 200, 250 and, at the line of 1600, nothing. Six tenths: 240 and 300. Under a line of 1400: 250 of the second alone.
    const [share, line] = kit.compareUnder(lakeside, register, { standards }, [
      { figures: { rentShare: '0.6' } },
      { standards: { rentLine: '700' } },
    ])
    expect(share?.programmes[0]).toMatchObject({ programme: 'rentHelp', before: '450.00', after: '540.00', leave: 0 })
    expect(line?.programmes[0]).toMatchObject({ programme: 'rentHelp', before: '450.00', after: '250.00', leave: 1 })
    expect([share, line].map((one) => [one?.gain, one?.lose])).toEqual([
      [2, 0],
      [0, 1],
    ])
    expect(Object.keys(share?.groups ?? {})).toEqual(['size'])
  })

  it('is priced: an income at the line', () => {
    const pricing = new Pricing(lakeside, { standards })
    for (const one of register) pricing.add(one)
    // The third has 300 a month of rent help, 350 a year of school kit and library cards: 12 x 300 + 350 = 3950.
    expect(pricing.result().readings[0]).toMatchObject({
      reading: 'rentTest',
      worth: '3950.00',
      options: [{ changed: 0 }, { option: 'atOrBelow', change: '3950.00', changed: 1, gain: 1 }],
    })
  })
})
