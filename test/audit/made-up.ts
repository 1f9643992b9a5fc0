/** Households over time for the tests of the audit, with illustrative standards. */
import { Setting } from '../../src/household/setting'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import { yiwu } from '../../src/yiwu/policy'
import { Standards } from '../../src/yiwu/register'
import { claim as plainClaim } from '../support/claim'

export const register = Standards.from([
  { standard: 'urbanDibaoStandard', from: '2012-12-03', value: '500' },
  { standard: 'ruralDibaoStandard', from: '2012-12-03', value: '400' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000' },
])

/** Urban, two persons, 2000 yuan a month: nothing is due. */
export const household = (more: object = {}, on = '2013-01-01') => ({
  id: 'H',
  on,
  residence: 'urban',
  monthlyIncome: '2000',
  certified: { lowIncome: false },
  members: [person('a'), person('b')],
  ...more,
})

export const person = (id: string, more: object = {}) => ({
  id,
  categories: [],
  employeeMedicalInsurance: false,
  ...more,
})

export const patient = (id: string, ...claims: readonly object[]) =>
  person(id, { categories: ['hardshipWorker'], claims })

/** 80% of the cost is due: nobody else has paid. */
export const claim = (id: string, settledOn: string, inPolicyCost: string) =>
  plainClaim(id, settledOn, inPolicyCost, { withdrawn: false })

/** `callsBefore` days are left to the exact lane before the kernels are asked. */
export const timelineOf = (versions: readonly object[], callsBefore = Number.POSITIVE_INFINITY): Timeline =>
  new Timeline(checkedVersions(yiwu, versions), new Setting(yiwu, { standards: register }, callsBefore))
