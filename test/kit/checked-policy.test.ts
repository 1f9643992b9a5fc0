/** What a city's author may have taken otherwise is refused where the policy is made, and not told by a wrong year. */
import { expect, it } from 'vitest'
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
