/** What a city's author may have taken otherwise is refused where the policy is made, and not told by a wrong year. */
import { describe, expect, it } from 'vitest'
import * as kit from '../../src/kit'
import { makeCheckedPolicy } from '../../src/kit/checked-policy'
import { figuresOfMonths, firstMonthFigure } from '../../src/kit/settled-year'
import { greatest, type Quantity } from '../../src/language/quantity'
import { lakeside } from './another-city/policy'
import { winterAllowance } from './another-city/standards'

const madeWith = (settledYear: Quantity<'yuan/year'>) => () => {
  const { definition } = lakeside.programmes.winterAllowance as (typeof lakeside.programmes)[string]
  const another = { ...definition, grant: { ...definition.grant, settledYear } }
  return makeCheckedPolicy({ ...lakeside, programmes: { winterAllowance: { definition: another } as never } })
}

it('takes a settled year of what its months give', () => {
  expect(madeWith(firstMonthFigure)).not.toThrow()
  expect(madeWith(greatest(figuresOfMonths, firstMonthFigure))).not.toThrow()
})

it('refuses one that asks for a standard once more', () => {
  expect(madeWith(greatest(firstMonthFigure, winterAllowance))).toThrow(
    'winterAllowance: settledYear may ask for figuresOfMonths and firstMonthFigure, and not for standards.winterAllowance',
  )
})

const label = { zh: '甲', en: 'X' }

describe('a day that is none is refused where it is declared', () => {
  const wrong = ['2021-02-30', '2021-13-01', '2021-2-1', 'x', '']

  it.each(wrong)("'%s'", (day) => {
    const message = `'${day}' is no day of the calendar; write it as YYYY-MM-DD, such as 2016-07-01`
    expect(() => kit.inForceFrom(day)).toThrow(message)
    expect(() => kit.dayFigure('x', { day, clause: '1', label })).toThrow(`figure x: ${message}`)
    const { winterAllowance: declared } = lakeside.programmes
    if (!declared) throw new Error('no such programme')
    for (const inForce of [{ from: day }, { to: day }]) {
      expect(() => kit.programmeUnder(lakeside, { ...declared.definition, inForce })).toThrow(message)
      const options = { a: label, b: label }
      const { r } = kit.declareReadings({ r: { clause: '1', label, options, inForce } })
      expect(() => r.is('a')).toThrow(message)
    }
    expect(() => makeCheckedPolicy({ ...lakeside, firstDay: day })).toThrow(`firstDay: ${message}`)
  })

  it('and one of a leap year is taken', () => {
    expect(() => kit.inForceFrom('2020-02-29')).not.toThrow()
  })
})

it.each(['NaN', 'abc', '-5', '', '1e3', '.5'])("a figure of '%s' is refused", (value) => {
  expect(() => kit.figure('x', { value, unit: 'yuan', clause: '1', label })).toThrow(
    `figure x: its value must be a number of 0 or more, such as '0.5', and not '${value}'`,
  )
})

describe('a policy whose parts do not know each other', () => {
  const without = (table: { readonly [id: string]: unknown }, id: string) =>
    Object.fromEntries(Object.entries(table).filter(([key]) => key !== id)) as never
  const { rentHelp, winterAllowance } = lakeside.programmes

  it('is refused for a figure, a reading or a standard that is not declared', () => {
    const cases = [
      [
        { figures: without(lakeside.figures, 'rentShare') },
        'rentHelp: a rule uses figures.rentShare; add it to figures of the policy',
      ],
      [
        { readings: without(lakeside.readings, 'rentTest') },
        'rentHelp: a rule asks for readings.rentTest; add it to readings of the policy',
      ],
      [
        { standards: without(lakeside.standards, 'rentLine') },
        'rentHelp: a rule asks for standards.rentLine; add it to standards of the policy',
      ],
    ] as const
    for (const [part, message] of cases) expect(() => makeCheckedPolicy({ ...lakeside, ...part })).toThrow(message)
  })

  it('is refused for a fact that the programme does not list', () => {
    const definition = { ...rentHelp?.definition, facts: without(rentHelp?.definition.facts ?? {}, 'income') }
    expect(() =>
      makeCheckedPolicy({ ...lakeside, programmes: { rentHelp: { id: 'rentHelp', definition } as never } }),
    ).toThrow('rentHelp: a rule asks for income; add it to facts of the programme')
  })

  it('is refused for a programme under the key of another, or twice', () => {
    for (const programmes of [{ winter: winterAllowance }, { winterAllowance, winter: winterAllowance }])
      expect(() => makeCheckedPolicy({ ...lakeside, programmes: programmes as never })).toThrow(
        'programmes.winter: the id of the programme is winterAllowance; give it the key winterAllowance',
      )
  })

  it('is none as it stands', () => {
    expect(() => makeCheckedPolicy(lakeside)).not.toThrow()
  })
})
