/** What the details of a determination still wait for, once its outcome and amount are settled. */
import { type Missing, union } from '../exact/value'
import type { Determined } from '../kit/determine'
import { instrumentsIn } from '../kit/programme'

/** The missing facts that can still turn a part of a determination which nobody is paid by. */
export function waitsFor({ definition, determination, evaluation }: Determined): Missing {
  const { grant, routes = [], steps = [], covers = [], basedOnStandard, withinMultiple } = definition
  const isGranted = determination.outcome === 'entitled' || determination.outcome === 'referred'
  const ofGrant = [...instrumentsIn(grant), ...routes, ...steps, ...covers].flatMap(({ when }) => when ?? [])
  const conditions = [...(isGranted ? [...ofGrant, basedOnStandard] : []), withinMultiple]
  return conditions.reduce<Missing>(
    (missing, condition) => (condition ? union(missing, evaluation.condition(condition).missing) : missing),
    [],
  )
}
