/** What fuzzing found, kept. */
import { expect, it } from 'vitest'
import { assess, auditHousehold, dibao, InputError } from '../support/all'

const messagesOf = (work: () => unknown): readonly string[] => {
  try {
    work()
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path, message }) => `${path}: ${message}`)
    throw error
  }
  return []
}
const household = { id: 'H', on: '2013-01-01', members: [{ id: 'a' }] }

it("a day before the policy is told the policy's day", () => {
  expect(messagesOf(() => assess({ ...household, on: '2012-12-02' }))).toEqual([
    'on: is before 2012-12-03, when the policy was not yet in force',
  ])
})

it('payments and versions that are no lists are refused', () => {
  expect(messagesOf(() => auditHousehold([household], { length: 1 } as never))).toEqual(['payments: must be a list'])
  expect(messagesOf(() => auditHousehold('H' as never, []))).toEqual([': must be a list'])
})

it('a fact on every object is no fact of a case', () => {
  Object.defineProperty(Object.prototype, 'monthlyIncome', { value: '0', configurable: true })
  try {
    const { missing } = dibao({ residence: 'urban', householdSize: 1 }, { standards: { urbanDibaoStandard: '500' } })
    expect(missing).toEqual(['monthlyIncome'])
  } finally {
    Reflect.deleteProperty(Object.prototype, 'monthlyIncome')
  }
})

it('a list within lists a hundred thousand deep is refused wherever it stands', () => {
  let deep: unknown = []
  for (let level = 0; level < 100_000; level += 1) deep = [deep]
  for (const name of ['id', 'on', 'residence', 'monthlyIncome', 'certified', 'members'])
    expect(messagesOf(() => assess({ ...household, [name]: deep } as never)).length, name).toBeGreaterThan(0)
})
