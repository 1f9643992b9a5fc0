/** A rule broken on purpose makes its properties fail, and a broken evaluation the claims about evaluation. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyNode } from '../../src/language/expression'
import { mutantsOf } from '../mutation/mutants'
import { containsTheTruth } from './knowledge'
import { everyRule, properties } from './proofs'
import { type Property, Rules } from './property'
import { claimOf, questionOf } from './prover'
import { openSolver, type Solver } from './solver'
import { stepsOf } from './steps'

const everything = process.env.PROVE === 'all'

let solver: Solver
beforeAll(async () => {
  solver = await openSolver()
})
afterAll(() => solver.close())

/** Whether the solver finds a case against a property under one of the broken rules. */
async function isNoticed(one: Property): Promise<boolean> {
  for (const rebuild of one.brokenBy.rebuilds()) {
    const question = questionOf(claimOf(one, new Rules(rebuild)))
    if ((await solver.check(question.failing('exact'))).verdict === 'sat') return true
  }
  return false
}

const firstOfEachGroup = properties.filter(
  (one, index) => properties.findIndex(({ group }) => group === one.group) === index,
)

describe('a property fails under', () => {
  const broken = everything ? properties : firstOfEachGroup
  it.each(broken.map((one) => [`${one.brokenBy.says}: ${one.id}`, one] as const))('%s', async (_name, one) => {
    expect(await isNoticed(one)).toBe(true)
  })
})

/** Steps whose evaluation is broken by taking another operation of the same kind of value for it. */
const wrongSteps = stepsOf(everyRule).flatMap(({ kind, node }): readonly (readonly [string, AnyNode, AnyNode])[] => {
  const changed = mutantsOf([node]).find((mutant) => mutant.target === node && mutant.replacement.kind !== 'not')
  return changed ? [[`${kind}: ${changed.change}`, node, changed.replacement]] : []
})
const oneOfEachKind = wrongSteps.filter(
  ([name], index) => wrongSteps.findIndex(([other]) => other.split(':')[0] === name.split(':')[0]) === index,
)

/** Half of a whole yuan is a whole number of fen, whichever way it is rounded. */
const cannotShow = (node: AnyNode): boolean => node.kind === 'share' && node.outOf === '2'

describe('the truth is missed by an evaluation with', () => {
  it.each(everything ? wrongSteps : oneOfEachKind)('%s', async (_name, node, evaluated) => {
    const { verdict } = await solver.check(containsTheTruth(node, evaluated).failing('exact'))
    expect(verdict).toBe(cannotShow(node) ? 'unsat' : 'sat')
  })
})
