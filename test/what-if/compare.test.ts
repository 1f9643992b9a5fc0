/** The worked case of the guide: an urban standard of 500 raised to 550, every figure by hand; and what else a comparison tells. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Standards } from '../../src'
import { compareCommand } from '../../src/cli/commands/compare'
import { Comparing, compare, price, solveBudget } from '../../src/what-if'
import { couple, standards } from '../support/couple'
import { placesOf } from '../support/issues-of'
import { ran } from '../support/one-command'

const reform = { name: '550', standards: { urbanDibaoStandard: '550' } }

/**
 * Two adults each: the line 1000 becomes 1100, the floor 400 becomes 440.
 * H-1, income 600: the difference 400 is the floor; after it 500. +100
 * H-2, income 800: floor 400; after it 440. +40
 * H-3, income 1050: nothing; under 1100 now, difference 50, floor 440. +440, enters
 * H-4, income 1100: nothing, and not under 1100. 0
 * H-5, income unknown: 0 to 1000, and 0 to 1100 after it.
 */
const register = [couple('H-1', '600'), couple('H-2', '800'), couple('H-3', '1050'), couple('H-4', '1100')]

describe('500 raised to 550', () => {
  const found = compare(register, { standards }, reform)

  it('adds 580 yuan a month, and takes one household in', () => {
    expect(found.reform).toBe('550')
    expect(found.perMonth).toEqual({ before: '800.00', after: '1380.00', change: '580.00' })
    expect(found.programmes[0]).toEqual({
      programme: 'dibao',
      unit: 'yuan/month',
      before: '800.00',
      after: '1380.00',
      change: '580.00',
      entitledBefore: 2,
      entitledAfter: 3,
      enter: 1,
      leave: 0,
    })
    const { households, gain, lose, enter, leave, open } = found
    expect({ households, gain, lose, enter, leave, open }).toEqual({
      households: 4,
      gain: 3,
      lose: 0,
      enter: 1,
      leave: 0,
      open: 0,
    })
  })

  it('lists the largest changes first', () => {
    expect(found.largest.map(({ household, perMonth }) => [household, perMonth.change])).toEqual([
      ['H-3', '440.00'],
      ['H-1', '100.00'],
      ['H-2', '40.00'],
    ])
    expect(found.largest[0]?.enter).toContain('dibao')
  })

  it('tells groups apart: residence, size, income a head', () => {
    expect(found.groups.residence).toMatchObject([
      { group: 'urban', households: 4, gain: 3, perMonth: { change: '580.00' } },
    ])
    expect(found.groups.size).toMatchObject([{ group: '2', households: 4 }])
    // 300, 400, 525 and 550 yuan a head: four households, four of the tenths.
    expect(found.groups.income?.map(({ group, perMonth }) => [group, perMonth.change])).toEqual([
      ['300', '100.00'],
      ['400', '40.00'],
      ['525', '440.00'],
      ['550', '0.00'],
    ])
  })

  it('breaks the floor of the rural standard: 80% of 550 is 440, and it is 400', () => {
    // Today 80% of 500 is 400, and holds. The floor binds from the end of 2013 on.
    expect(found.brokenFloors).toMatchObject([
      { rule: 'F1', from: '2013-12-31', floor: '440.00', actual: '400.00', shortfall: '40.00' },
    ])
  })

  it('leaves what is not known between its ends', () => {
    const unknown = compare([...register, couple('H-5', null)], { standards }, reform)
    expect(unknown.perMonth).toEqual({
      before: { min: '800.00', max: '1800.00' },
      after: { min: '1380.00', max: '2480.00' },
      // At the least 1380 - 1800, at the most 2480 - 800.
      change: { min: '-420.00', max: '1680.00' },
    })
    expect([unknown.open, unknown.gain]).toEqual([1, 3])
    expect(unknown.groups.income?.at(-1)).toMatchObject({ group: '?', households: 1 })
  })
})

describe('a household in several versions', () => {
  /** H-2 had 700, then 800; its latest version stands first. H-1 as above. */
  const versions = [couple('H-2', '800'), couple('H-1', '600'), { ...couple('H-2', '700'), on: '2013-03-01' }]

  it('counts once, by the latest, wherever that stands', () => {
    const found = compare(versions, { standards }, reform)
    expect([found.households, found.perMonth]).toEqual([2, { before: '800.00', after: '940.00', change: '140.00' }])
    expect(found).toEqual(compare(register.slice(0, 2), { standards }, reform))
  })

  it('counts by the last of one day, and a case without a day by that of the call', () => {
    const { on: _, ...undated } = couple('H-1', '800')
    const found = compare([couple('H-1', '600'), undated], { standards, on: '2013-06-01' }, reform)
    expect([found.households, found.perMonth.before]).toEqual([1, '400.00'])
    expect(compare([undated, couple('H-1', '600')], { standards, on: '2013-07-01' }, reform).perMonth.change).toBe(
      '40.00',
    )
  })

  it('is priced once, and counts once in a budget', () => {
    expect(price(versions, { standards })).toEqual(price([versions[0], versions[1]] as typeof register, { standards }))
    const goal = { budget: '12000' }
    const { households, within } = solveBudget(versions, 'urbanDibaoStandard', goal, { standards })
    expect([households, within?.value]).toEqual([2, '571.42'])
  })
})

const rural = (from: string) => ({ standard: 'ruralDibaoStandard', from, value: '400' }) as const

describe('a reform', () => {
  it('may change a figure and a reading, from a day on, and several stand side by side', () => {
    const reforms = [
      { figures: { dibaoFloorShare: '0.50' } },
      { readings: { dibaoFloor: 'cityAverage' } as const },
      { standards: { urbanDibaoStandard: '550' }, from: '2013-07-01' },
    ]
    const comparing = new Comparing({ standards }, reforms)
    for (const one of register) comparing.add(one)
    // H-2 with a floor of half of 1000: 500, +100; H-1 too: 500, +100.
    // No floor: H-1 has 400 all the same, H-2 falls from 400 to the difference, 200.
    // From July on: in June nothing changes.
    expect(comparing.result().map(({ reform: name, perMonth }) => [name, perMonth.change])).toEqual([
      ['1', '200.00'],
      ['2', '-200.00'],
      ['3', '0.00'],
    ])
  })

  it.each([
    ['unknownKey reforms[0].figure', { figure: {} }],
    ['option reforms[0].readings.dibaoFloor', { readings: { dibaoFloor: 'x' } }],
    ['beforePolicy reforms[0].from', { from: '2012-01-01' }],
    ['option reforms[0].standards.foo', { standards: { foo: '1' } }],
    ['moneyNegative reforms[0].standards.ruralDibaoStandard', { standards: { ruralDibaoStandard: '-1' } }],
    [
      'moneyNegative reforms[0].standards.urbanConsumptionPerCapita',
      { standards: { urbanConsumptionPerCapita: '-1' } },
    ],
    ['option reforms[0].figures.foo', { figures: { foo: '1' } }],
    ['option reforms[0].figures.foo', { standards: [], figures: { foo: '1' } }],
    ['date reforms[0].standards[1].from', { standards: [rural('2013-07-01'), rural('2013-02-30')] }],
    ['standardTwice reforms[0].standards[1].from', { standards: [rural('2013-07-01'), rural('2013-07-01')] }],
    ['required reforms[0].standards[0]', { standards: [null] }],
    ['object reforms[0].standards', { standards: 'x' }],
    ['object reforms[0].standards', { standards: null }],
  ])('is refused at %s', (place, wrong) => {
    expect(placesOf(() => new Comparing({ standards }, [wrong as object]))).toEqual([place])
  })
})

it('that a value of today reaches into is refused as a whole', () => {
  const standards = Standards.from([{ ...rural('2013-01-01'), to: '2013-12-31' }])
  const wrong = { standards: [rural('2013-07-01')] }
  expect(placesOf(() => new Comparing({ standards }, [wrong]))).toEqual(['standardOverlap reforms[0]'])
})

describe('the command', () => {
  const file = (name: string, value: unknown): string => {
    const path = join(tmpdir(), `jiuzhu-compare-${name}.json`)
    writeFileSync(path, JSON.stringify(value))
    return path
  }
  const city = file('standards', [
    { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
    { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
  ])
  const raised = file('reform', [{ standard: 'urbanDibaoStandard', from: '2013-06-01', value: '550' }])
  const lines = register.map((one) => JSON.stringify(one)).join('\n')
  const compared = (format: string, language: 'zh' | 'en' = 'en', given = lines) =>
    ran(compareCommand, ['--cases', '-', '--standards', city, '--reform', raised, '--format', format], language, given)

  it('prints counts and groups in words, zh and en', async () => {
    const { code, out } = await compared('text')
    expect(code).toBe(0)
    expect(out).toMatch(/Minimum living allowance \(dibao\) +800\.00 +1,380\.00 +\+580\.00/)
    expect((await compared('text', 'zh')).out).toMatch(/最低生活保障 +800\.00 +1,380\.00 +\+580\.00/)
  })

  it('prints a row a household, JSON, and a page', async () => {
    const { out } = await compared('csv')
    expect(out.split('\n')[3]).toMatch(/^\S+\.json,H-3,gain,0\.00,440\.00,440\.00,0\.00,0\.00,0\.00,dibao;/)
    const [one] = (JSON.parse((await compared('json')).out) as { comparisons: { perMonth: unknown }[] }).comparisons
    expect(one?.perMonth).toEqual({ before: '800.00', after: '1380.00', change: '580.00' })
    expect((await compared('html')).out).toMatch(/<svg[\s\S]*<\/html>/)
  })

  it('counts a household once, and says how many earlier versions it left out', async () => {
    const earlier = JSON.stringify({ ...couple('H-1', '0'), on: '2013-02-01' })
    const { code, out, err } = await compared('text', 'en', `${lines}\n${earlier}`)
    expect(code).toBe(0)
    expect(err).toContain('earlier versions of households left out: 1;')
    expect(out).toBe((await compared('text')).out)
    expect((await compared('csv', 'zh', `${earlier}\n${lines}`)).out).toBe((await compared('csv', 'zh')).out)
  })

  it('goes on after a household that cannot be read, and says so', async () => {
    const { code, out, err } = await compared('json', 'en', `${lines}\n17`)
    expect([code, JSON.parse(out).errors.length, err !== '']).toEqual([2, 1, true])
  })
})

describe('a family whose dibao is not approved', () => {
  it('is due nothing, before and after, whatever the rule gives', () => {
    const refused = { ...couple('H-1', '600'), certified: { dibao: false, lowIncome: false } }
    const { perMonth, gain, programmes } = compare([refused], { standards }, reform)
    expect(perMonth).toEqual({ before: '0.00', after: '0.00', change: '0.00' })
    expect(gain).toBe(0)
    expect(programmes.map(({ entitledBefore }) => entitledBefore)[0]).toBe(0)
  })
})
