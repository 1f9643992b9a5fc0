/** A case with one more answer in it. */
import { checkedCase } from '../case/case'
import type { PlainRecord } from '../case/records'
import { InputError, issue } from '../checks/issue'
import { unknownName } from '../checks/schema'
import type { Policy } from '../kit/policy'
import { fieldAt } from './fields'

/** The case with an answer at the path of a question; `null` or `undefined` is that nobody knows, and is kept as `null`. */
export function withAnswer<Given>(policy: Policy, theCase: Given, path: string, value: unknown): Given {
  const [root = ''] = path.split('.')
  if (['standards', 'readings', 'figures'].includes(root))
    throw new InputError([issue('notOfTheCase', path, { option: root })])
  if (!fieldAt(policy.shape, path)) throw new InputError([unknownName(path, [])])
  checkedCase(policy, theCase, policy.firstDay)
  const answered = placed(theCase, path.replaceAll(/\[(\d+)\]/g, '.$1').split('.'), value ?? null, path) as Given
  checkedCase(policy, answered, policy.firstDay)
  return answered
}

/** A copy in which a value stands at the end of some steps. A part of a record is made; a member, an education or a claim is not. */
function placed(target: unknown, [step = '', ...rest]: readonly string[], value: unknown, path: string): unknown {
  if (Array.isArray(target)) {
    if (!Object.hasOwn(target, step)) throw new InputError([issue('noSuchPlace', path)])
    return target.map((item, at) => (String(at) === step ? placed(item, rest, value, path) : item))
  }
  const record = (target ?? {}) as PlainRecord
  if (rest.length === 0) return { ...record, [step]: value }
  const inner = Object.hasOwn(record, step) ? record[step] : undefined
  const isMade = rest.length === 1 && step !== 'education'
  if ((inner === undefined || inner === null) && !isMade) throw new InputError([issue('noSuchPlace', path)])
  return { ...record, [step]: placed(inner, rest, value, path) }
}
