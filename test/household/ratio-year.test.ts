/** The share of a year's cost in the arithmetic of whoever asks: amounts, or lines along a value that is swept. */
import { expect, it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { decimals } from '../../src/exact/interval'
import { contextOn } from '../../src/household/case-kernels'
import { waysOfClaims } from '../../src/household/claim-ways'
import { ExactCase } from '../../src/household/exact-case'
import { ratioYear } from '../../src/household/ratio-year'
import { yiwu } from '../../src/yiwu/policy'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { claim } from '../support/claim'

it('what counts of a claim is worked out in that arithmetic: three payments of one claim are two additions', () => {
  const members = [{ id: 'a', categories: ['hardshipWorker'], claims: [claim('c', '2013-05-01', '100')] }]
  const household = checkedCase(yiwu, { id: 'H', on: '2013-06-01', residence: 'rural', members })
  const readings = { medicalRatioPeriod: 'perYear', medicalRatioCounts: 'allPayers' } as const
  const context = contextOn(yiwu, { readings }, household.on)
  const exact = new ExactCase(yiwu, household, context, { trace: false })
  let additions = 0
  const counting = {
    ...decimals,
    add: (...[a, b]: Parameters<typeof decimals.add>) => {
      additions += 1
      return decimals.add(a, b)
    },
  }
  const { definition } = medicalAssistance
  const ways = waysOfClaims(yiwu, definition, context.readings)
  expect(ratioYear(definition, ways, exact.listed, (one) => exact.groundsOf(one), counting)).toBeDefined()
  expect(additions).toBe(2)
})
