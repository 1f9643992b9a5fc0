/** A message names what a policy names, in both languages. */
import { expect, it } from 'vitest'
import { describeIssue, InputError, medicalAssistance } from '../../src'

it('a sum above the one that bounds it is told with the name of that one', () => {
  const facts = { inPolicyCost: '100', insurancePaid: '100.01' }
  const found: string[] = []
  try {
    medicalAssistance(facts)
  } catch (error) {
    if (error instanceof InputError)
      for (const issue of error.issues)
        found.push(issue.code, issue.path, describeIssue(issue, 'en'), describeIssue(issue, 'zh'))
  }
  expect(found).toEqual([
    'insuranceAboveCost',
    'insurancePaid',
    'must not exceed inPolicyCost',
    '不得超过 inPolicyCost（政策范围内医疗费用）',
  ])
})
