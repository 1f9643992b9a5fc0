/** What readings are worth, by hand: on the floor and on the line of dibao, apart and together; and the command. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { priceCommand } from '../../src/cli/commands/price'
import { price } from '../../src/what-if'
import { couple, standards } from '../support/couple'
import { placesOf } from '../support/issues-of'
import { ran } from '../support/one-command'

/**
 * The line of two is 1000, the floor for each person 40% x 1000 = 400. H-1, income 800: the floor, 400. H-2, income 1000: not under
 * the line. A year: 12 x 400 = 4800.
 * Line: at or below it, H-2 has the floor too: 4800 more.
 * Floor once a household, 40% x 500 = 200: H-1 has 200, 200 a month less. No floor: the difference 1000 - 800 = 200, the same.
 * Line and floor once: H-1 200, H-2 200: as much as today, where apart they come to 4800 - 2400 = 2400.
 * Line and no floor: H-1 200, H-2 the difference of 0: 2400 a year less, where apart they come to 2400 more.
 */
const register = [couple('H-1', '800'), couple('H-2', '1000')]

describe('two couples, at the floor and at the line', () => {
  const { households, perYear, readings, interactions } = price(register, { standards })

  it('put the line before the floor, and list what changes nothing last', () => {
    expect([households, perYear]).toEqual([2, '4800.00'])
    expect(readings.slice(0, 2)).toEqual([
      {
        reading: 'dibaoThreshold',
        clause: '二(二)1-s2',
        taken: 'below',
        worth: '4800.00',
        options: [
          { option: 'below', perYear: '4800.00', change: '0.00', changed: 0, gain: 0, lose: 0 },
          { option: 'atOrBelow', perYear: '9600.00', change: '4800.00', changed: 1, gain: 1, lose: 0 },
        ],
      },
      {
        reading: 'dibaoFloor',
        clause: '二(二)1-s2',
        taken: 'perPerson',
        worth: '2400.00',
        options: [
          { option: 'perPerson', perYear: '4800.00', change: '0.00', changed: 0, gain: 0, lose: 0 },
          { option: 'oncePerHousehold', perYear: '2400.00', change: '-2400.00', changed: 1, gain: 0, lose: 1 },
          { option: 'cityAverage', perYear: '2400.00', change: '-2400.00', changed: 1, gain: 0, lose: 1 },
        ],
      },
    ])
    expect(new Set(readings.slice(2).map(({ worth }) => worth))).toEqual(new Set(['0.00']))
  })

  it('tell how line and floor change the worth of each other', () => {
    const line = { reading: 'dibaoThreshold', option: 'atOrBelow' }
    expect(interactions).toEqual([
      {
        readings: [line, { reading: 'dibaoFloor', option: 'cityAverage' }],
        programmes: ['dibao'],
        apart: '2400.00',
        together: '-2400.00',
        difference: '-4800.00',
        households: 1,
      },
      {
        readings: [line, { reading: 'dibaoFloor', option: 'oncePerHousehold' }],
        programmes: ['dibao'],
        apart: '2400.00',
        together: '0.00',
        difference: '-2400.00',
        households: 1,
      },
    ])
  })

  it('are priced from the reading that is taken', () => {
    const taken = price(register, { standards, readings: { dibaoThreshold: 'atOrBelow' } })
    expect(taken.perYear).toBe('9600.00')
    expect(taken.readings[0]?.options.map(({ option, change }) => [option, change])).toEqual(
      // Both have a floor of 400 now: once a household 200 each, without one 200 and nothing.
      [
        ['perPerson', '0.00'],
        ['oncePerHousehold', '-4800.00'],
        ['cityAverage', '-7200.00'],
      ],
    )
  })
})

it('leaves two ends where an income is not known', () => {
  const { perYear, readings } = price([couple('H-3', null)], { standards })
  expect(perYear).toEqual({ min: '0.00', max: '12000.00' })
  const line = readings.find(({ reading }) => reading === 'dibaoThreshold')
  expect(line?.options.map(({ changed }) => changed)).toEqual([0, 0])
})

it('refuses readings that are none', () => {
  expect(placesOf(() => price(register, { standards, readings: { dibaoFloor: 'x' as never } }))).toEqual([
    'option readings.dibaoFloor',
  ])
})

describe('the command', () => {
  const city = join(tmpdir(), 'jiuzhu-price-standards.json')
  writeFileSync(
    city,
    JSON.stringify([
      { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
      { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
    ]),
  )
  const lines = register.map((one) => JSON.stringify(one)).join('\n')
  const priced = (format: string, language: 'zh' | 'en' = 'en', given = lines) =>
    ran(priceCommand, ['--cases', '-', '--standards', city, '--format', format], language, given)

  it('says which ruling is worth most, zh and en', async () => {
    const { code, out } = await priced('text')
    expect(code).toBe(0)
    expect(out).toContain('2 households, 4,800.00 yuan a year under the readings taken')
    expect(out).toMatch(/9,600\.00 +\+4,800\.00 +1\n/)
    expect(out).toContain('Readings that change the worth of each other:')
    expect((await priced('text', 'zh')).out).toContain('2 户，按现用口径全年合计 4,800.00 元')
  })

  it('prints JSON as the library gives it, CSV and a page', async () => {
    expect(JSON.parse((await priced('json')).out)).toEqual({ ...price(register, { standards }), errors: [] })
    expect((await priced('csv')).out.split('\n')).toContain(
      'dibaoThreshold,二(二)1-s2,atOrBelow,false,9600.00,9600.00,4800.00,4800.00,1,1,0',
    )
    expect((await priced('html')).out).toMatch(/<svg[\s\S]*<\/html>/)
  })

  it('goes on after a household that cannot be read, and says so once', async () => {
    const { code, out, err } = await priced('json', 'en', `${lines}\n17`)
    expect([code, JSON.parse(out).errors.length, err.trim().split('\n').length]).toEqual([2, 1, 1])
  })
})
