/** A case with one more answer in it. */
import { checkedCase } from '../case/case'
import { fieldAt, withValue } from '../case/paths'
import { InputError, issue } from '../checks/issue'
import { unknownName } from '../checks/schema'
import type { Policy } from '../kit/policy'

/** The case with an answer at the path of a question; `null` or `undefined` is that nobody knows, and is kept as `null`. */
export function withAnswer<Given>(policy: Policy, theCase: Given, path: string, value: unknown): Given {
  const [root = ''] = path.split('.')
  if (['standards', 'readings', 'figures'].includes(root))
    throw new InputError([issue('notOfTheCase', path, { option: root })])
  if (!fieldAt(policy.shape, path)) throw new InputError([unknownName(path, [])])
  checkedCase(policy, theCase, policy.firstDay)
  const answered = withValue(theCase, path, value ?? null)
  checkedCase(policy, answered, policy.firstDay)
  return answered
}
