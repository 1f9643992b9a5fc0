/** What a path, a programme or a condition is called. */
import { inputAt } from '../case/paths'
import { once } from '../checks/once'
import { nameOfFigure } from '../kit/figure'
import type { Policy } from '../kit/policy'
import { expressionsOf } from '../kit/programme'
import type { Label } from '../language/expression'
import { namesOf } from '../language/walk'

export function inputOfPath(policy: Policy, path: string): Label {
  const figure = path.startsWith('figures.') ? policy.figures[path.slice('figures.'.length)] : undefined
  if (figure) return nameOfFigure(figure).label
  return inputAt(policy, path)?.label ?? { zh: path, en: path }
}

/** Every condition and rule of a policy by its id. */
export const ruleLabels = once((policy: Policy): ReadonlyMap<string, Label> => {
  const { stands } = policy.shape.exit ?? {}
  const names = [
    ...policy.definitions.flatMap((definition) => namesOf(expressionsOf(definition).map(({ node }) => node))),
    ...(stands ? namesOf([stands.node]) : []),
  ]
  return new Map(names.map(({ id, label }) => [id, label]))
})
