/** The smallest change that reaches something, by hand; a register's budget, by hand; and the command. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { solveCommand } from '../../src/cli/commands/solve'
import { type Goal, solve, solveBudget } from '../../src/what-if'
import type { Case } from '../support/all'
import { couple, standards } from '../support/couple'
import { placesOf } from '../support/issues-of'
import { ran } from '../support/one-command'

const twoAdults = couple('H-2', '600')

/** The line of two is 1000, the floor 400; the difference is the floor at an income of 600. */
describe('two adults with an income of 600', () => {
  const found = (goal: Goal, along = 'monthlyIncome', household: Case = twoAdults) => {
    const { now, change, at, before, reached } = solve(household, along, goal, { standards })
    return { now, change, at, before, reached }
  }

  it('lose dibao at 1000.00', () => {
    expect(found({ programme: 'dibao', outcome: 'notEntitled' })).toEqual({
      now: '600.00',
      change: '400.00',
      at: { value: '1000.00', outcome: 'notEntitled', amount: '0.00' },
      before: { value: '999.99', outcome: 'entitled', amount: '400.00' },
      reached: true,
    })
  })

  it('have 500.00 of it at an income of 500.00, which is less than now', () => {
    expect(found({ programme: 'dibao', atLeast: '500' })).toMatchObject({
      change: '-100.00',
      at: { value: '500.00', amount: '500.00' },
      before: { value: '500.01', amount: '499.99' },
    })
  })

  it('have 500.00 of it at a standard of 550.00', () => {
    // 2s - 600 = 500 at s = 550; 40% of 2s is 440 there.
    expect(found({ programme: 'dibao', atLeast: 500 }, 'standards.urbanDibaoStandard')).toMatchObject({
      now: '500.00',
      change: '50.00',
      at: { value: '550.00', outcome: 'entitled', amount: '500.00' },
      before: { value: '549.99', amount: '499.98' },
    })
  })

  it('need no change where it is reached already, and are told where nothing reaches it', () => {
    expect(found({ atMost: '400' })).toMatchObject({ change: '0.00', at: { value: '600.00' }, before: undefined })
    expect(found({ programme: 'dibao', atLeast: '1000.01' })).toMatchObject({ reached: false, at: undefined })
  })

  it('reach it from the least value on where nothing is known now', () => {
    expect(found({ programme: 'dibao', outcome: 'notEntitled' }, 'monthlyIncome', couple('H-3', null))).toMatchObject({
      now: undefined,
      change: undefined,
      at: { value: '1000.00' },
      before: { value: '999.99' },
    })
  })

  it('have 410.00 of it with a floor of 41%', () => {
    // The floor of 40% x 1000 is as much as the difference of 400; a lower one leaves the difference.
    expect(found({ programme: 'dibao', atLeast: '410' }, 'figures.dibaoFloorShare')).toMatchObject({
      now: '0.40',
      change: '0.01',
      at: { value: '0.41', amount: '410.00' },
    })
  })

  it.each([
    ['goal goal', {}],
    ['goal goal', { outcome: 'entitled' }],
    ['goal goal', { programme: 'dibao', outcome: 'entitled', atLeast: '1' }],
    ['option goal.programme', { programme: 'x', atLeast: '1' }],
    ['option goal.outcome', { programme: 'dibao', outcome: 'x' }],
    ['moneyNegative goal.atMost', { atMost: '-1' }],
    ['unknownKey goal', { atleast: '1' }],
  ])('are refused a goal that is none: %s %#', (place, goal) => {
    expect(placesOf(() => solve(twoAdults, 'monthlyIncome', goal as Goal, { standards }))[0]).toContain(
      place === 'unknownKey goal' ? 'unknownKey atleast' : place,
    )
  })
})

it('finds the birthday after which a child is no orphan of 18 years', () => {
  const orphan = {
    ...twoAdults,
    members: [{ id: 'c', birthDate: '2000-03-01', categories: ['orphan'], orphanCare: 'scattered' }],
  } as const
  const readings = { orphanAge: 'under18' } as const
  const goal = { programme: 'orphanAllowance', outcome: 'notEntitled' } as const
  // On 1 June 2013 whoever was born by 1 June 1995 is 18.
  expect(solve(orphan, 'members[0].birthDate', goal, { standards, readings })).toMatchObject({
    unit: 'day',
    now: '2000-03-01',
    at: { value: '1995-06-01', outcome: 'notEntitled' },
    before: { value: '1995-06-02', outcome: 'undetermined' },
    // From 1 March 2000 back: 1,735 days.
    change: '-1735',
  })
})

describe('the budget of a register', () => {
  /**
   * Incomes of 600 and 800, a standard of s: the first has 2s - 600 from s = 500 on, the second the floor 0.8s up to s = 666.66,
   * rounded up. A year: 12 x (2s - 600 + 0.8s) = 33.6s - 7200. It is 12000.00 at s = 571.428...; at 571.42 the floor is 457.136,
   * up 457.14, the difference 542.84: 12 x 999.98 = 11999.76; at 571.43 457.15 and 542.86: 12 x 1000.01 = 12000.12.
   */
  const register = [couple('H-1', '600'), couple('H-2', '800')]
  const along = 'standards.urbanDibaoStandard'

  it('is passed between 571.42 and 571.43', () => {
    expect(solveBudget(register, along, { budget: '12000' }, { standards })).toEqual({
      along,
      unit: 'yuan/person/month',
      now: '500.00',
      households: 2,
      // 12 x (400 + 400)
      cost: '9600.00',
      budget: '12000.00',
      reached: true,
      from: '0.00',
      to: '9999999999999.99',
      within: { value: '571.42', perYear: '11999.76' },
      beyond: { value: '571.43', perYear: '12000.12' },
    })
  })

  it('is kept to below what is in force where that costs more already', () => {
    // At 400.01 the second is under the line of 800.02, with a floor of 320.008, up 320.01; the first has the same floor.
    const { within, beyond } = solveBudget(register, along, { budget: '7000', programme: 'dibao' }, { standards })
    expect(within).toEqual({ value: '400.00', perYear: '3840.00' })
    expect(beyond).toEqual({ value: '400.01', perYear: '7680.24' })
  })

  it('is never passed where nothing costs so much up to an end', () => {
    const { reached, within } = solveBudget(register, along, { budget: '12000' }, { standards, to: '571.42' })
    expect([reached, within]).toEqual([false, undefined])
  })

  it('is passed a fen beside what is in force', () => {
    // A couple with 1000 is at the line of 500 x 2, and under that of 1000.02: 40% x 1000.02 = 400.008, up 400.01.
    const { within, beyond } = solveBudget([couple('H-1', '1000')], along, { budget: '1' }, { standards })
    expect([within, beyond]).toEqual([
      { value: '500.00', perYear: '0.00' },
      { value: '500.01', perYear: '4800.12' },
    ])
  })

  it('is refused a value of one household', () => {
    expect(placesOf(() => solveBudget(register, 'monthlyIncome', { budget: '1' }, { standards }))).toEqual([
      'along along',
    ])
    expect(placesOf(() => solveBudget(register, along, { budget: 'x' }, { standards }))).toEqual(['moneyText budget'])
  })
})

describe('the command', () => {
  const city = join(tmpdir(), 'jiuzhu-solve-standards.json')
  writeFileSync(
    city,
    JSON.stringify([
      { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
      { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
    ]),
  )
  const solved = (args: readonly string[], language: 'zh' | 'en' = 'en', given = JSON.stringify(twoAdults)) =>
    ran(solveCommand, [...args, '--standards', city], language, given)
  const ends = ['-', '--along', 'monthlyIncome', '--programme', 'dibao', '--outcome', 'notEntitled']

  it('says it in words, zh and en, and as JSON', async () => {
    const { code, out } = await solved(ends)
    expect(code).toBe(0)
    expect(out).toContain(
      'a change of 400.00, to 1,000.00\nat 1,000.00: not entitled, 0.00\nat 999.99: entitled, 400.00\n',
    )
    expect((await solved(ends, 'zh')).out).toContain('需变动 400.00，至 1,000.00')
    expect(JSON.parse((await solved([...ends, '--format', 'json'])).out)).toEqual(
      solve(twoAdults, 'monthlyIncome', { programme: 'dibao', outcome: 'notEntitled' }, { standards }),
    )
  })

  it('solves a budget over a register', async () => {
    const register = [couple('H-1', '600'), couple('H-2', '800')].map((one) => JSON.stringify(one)).join('\n')
    const args = ['--cases', '-', '--along', 'standards.urbanDibaoStandard', '--budget', '12000']
    const { code, out } = await solved(args, 'en', register)
    expect(code).toBe(0)
    expect(out).toContain('at 571.42: 11,999.76 yuan a year, within the budget')
    expect(out).toContain('at 571.43: 12,000.12 yuan a year, over the budget')
    const bad = await solved([...args, '--format', 'json'], 'en', `${register}\n17`)
    expect([bad.code, JSON.parse(bad.out).households, bad.err !== '']).toEqual([2, 2, true])
  })

  it('refuses a goal that is none, and says which household is bad', async () => {
    await expect(solved(['-', '--along', 'monthlyIncome'])).rejects.toThrow(/one thing to reach/)
    expect((await solved(ends, 'en', '17')).code).toBe(2)
  })
})
