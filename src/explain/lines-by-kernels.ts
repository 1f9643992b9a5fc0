/** Assessments with a line by kernels, for who has many of them to make. */
import { factsOf } from '../case/fields'
import { once } from '../checks/once'
import type { Saying } from '../household/assess'
import { compiledAssessment } from '../household/compiled-assessment'
import type { Besides } from '../household/compiled-programmes'
import type { Policy } from '../kit/policy'
import type { Input } from '../language/expression'
import { lined } from './line-outputs'
import { Pieces } from './line-template'
import { Marks } from './marked'
import { languagesOf, type Remembered, useLinesByKernels } from './say'
import { SharedLines } from './shared-line'

/** Lets kernels write lines. A page that bundles assessments with their sentences stays without: the exact lane writes them there. */
export const useLines = (): void =>
  useLinesByKernels((policy, theCase, options, way) =>
    compiledAssessment(policy, theCase, options, undefined, waysOf(policy)[way]),
  )

/** What is compiled for one language is kept apart from what is for another. */
const waysOf = once((policy: Policy): { readonly [way in Saying]: Besides } => ({
  zh: linesIn(policy, 'zh'),
  en: linesIn(policy, 'en'),
  both: linesIn(policy, 'both'),
}))

export function linesIn(policy: Policy, way: Saying): Besides {
  const rememberedOf = remembering()
  const ofHousehold = new Set(factsOf(policy.shape, 'household').map(({ input }) => input.key))
  const isOfHousehold = ({ source, key }: Input): boolean => source !== 'fact' || ofHousehold.has(key)
  const of: Besides['of'] = (facts) => {
    const marks = new Marks(new Map(facts.map((fact) => [fact.column.key, fact])), isOfHousehold)
    const pieces = new Pieces(marks)
    return (made, templates) => new SharedLines(policy, languagesOf[way], made, templates, marks, pieces, rememberedOf)
  }
  return { asked: lined, of }
}

/** What the exact lane remembers while it writes the lines of one case. */
function remembering(): (turn: number) => Remembered {
  let last = 0
  let remembered: Remembered = new Map()
  return (turn) => {
    if (turn !== last) remembered = new Map()
    last = turn
    return remembered
  }
}
