import { expect, it } from 'vitest'
import { dibao } from '../support/all'

it('standards that change between two calls are read again, frozen with a getter or not', () => {
  let rural = '400'
  const standards = Object.freeze({
    get ruralDibaoStandard() {
      return rural
    },
  })
  const facts = { residence: 'rural', householdSize: 1, monthlyIncome: '0' } as const
  for (let call = 0; call < 50; call++) expect(dibao(facts, { standards }).amount).toBe('400.00')
  rural = '410'
  expect(dibao(facts, { standards }).amount).toBe('410.00')
})
