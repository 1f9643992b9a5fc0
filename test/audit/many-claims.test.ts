/**
 * Many claims of one person, each with a finding and what it hangs on: four times the claims are at most eight times the work, where the square
 * would be sixteen.
 */
import { expect, it } from 'vitest'
import { auditHousehold } from '../../src/audit/household'
import { Exact } from '../../src/exact/decimal'
import { yiwu } from '../../src/yiwu/policy'
import { watched } from '../support/watched'

/** Dialysis: as many days of one year, each with a bill; a third of the illnesses is still to be recognised. */
function audited(count: number) {
  const claims = Array.from({ length: count }, (_, place) => ({
    id: `c${place}`,
    settledOn: new Date(Date.UTC(2013, 0, 1 + Math.floor((place * 364) / count))).toISOString().slice(0, 10),
    disease: place % 3 === 0 ? 'other' : 'uraemia',
    inPolicyCost: String(2000 + place),
    insurancePaid: String(900 + place),
    commercialPaid: '50.5',
    employerPaid: '0',
  }))
  const members = [{ id: 'a', categories: ['hardshipWorker'], employeeMedicalInsurance: false, claims }]
  const theCase = { id: 'H', on: '2013-01-01', residence: 'urban', monthlyIncome: '2000', members }
  const payments = claims.map(({ id }) => ({
    household: 'H',
    person: 'a',
    claim: id,
    programme: 'medicalAssistance',
    amount: '10',
  }))
  const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }
  return auditHousehold(yiwu, [theCase], payments, { standards, from: '2013-01', to: '2013-12' }).findings
}

it('finds each of them, and grows with their number', () => {
  const sums = (count: number) => {
    const { made, calls } = watched(Exact.prototype, 'plus', () => audited(count))
    expect(made).toHaveLength(count)
    expect(made.every(({ needsRuling }) => needsRuling)).toBe(true)
    return calls.length
  }
  // Kernels are compiled after some calls, which must not count.
  audited(40)
  // More than are thought of together, so that both go the same way.
  const [few, many] = [sums(140), sums(560)]
  expect(few).toBeGreaterThan(0)
  expect(many).toBeLessThanOrEqual(8 * few)
})
