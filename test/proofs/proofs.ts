/** Everything that is proved or refuted, in the order of the document: properties, expectations, the evaluation itself. */
import { createHash } from 'node:crypto'
import { type Definition, expressionsOf } from '../../src/kit/programme'
import type { AnyNode } from '../../src/language/expression'
import { lowIncomeSettledYear, orphanSettledYear } from '../../src/yiwu/part-year'
import { programmes } from '../../src/yiwu/programmes'
import { breakables } from '../mutation/broken'
import { containsTheTruth, hasOneOutcome, narrows, staysDecided } from './knowledge'
import { claimsExpectations, claimsProperties } from './properties/claims'
import { dibaoExpectations, dibaoProperties } from './properties/dibao'
import { lowIncomeExpectations, lowIncomeProperties } from './properties/low-income'
import { medicalExpectations, medicalProperties } from './properties/medical'
import { orphansExpectations, orphansProperties } from './properties/orphans'
import { programmesProperties } from './properties/programmes'
import { standardsExpectations, standardsProperties } from './properties/standards'
import { studentsExpectations, studentsProperties } from './properties/students'
import { type Expectation, groups, type Property, Rules } from './property'
import { claimOf, type Question, questionIn, questionOf } from './prover'
import { Inputs } from './smt/inputs'
import { productLaws, Script } from './smt/script'
import { stepsOf } from './steps'

export const properties: readonly Property[] = [
  ...dibaoProperties,
  ...lowIncomeProperties,
  ...medicalProperties,
  ...claimsProperties,
  ...studentsProperties,
  ...orphansProperties,
  ...standardsProperties,
  ...programmesProperties,
]

export const expectations: readonly Expectation[] = [
  ...dibaoExpectations,
  ...lowIncomeExpectations,
  ...medicalExpectations,
  ...claimsExpectations,
  ...studentsExpectations,
  ...orphansExpectations,
  ...standardsExpectations,
]

/** One line of the table: some questions to a solver and the answer that stands. */
export interface Proof {
  readonly id: string
  readonly group: string
  readonly clause: string
  readonly says: string
  /** The readings it is about; any other reading is any. */
  readonly readings: string
  readonly stands: 'proved' | 'counterexample'
  readonly needsMultiplication: boolean
  /** Decided by `npm test` too. */
  readonly isQuick: boolean
  readonly questions: () => readonly Question[]
}

function proofOf(one: Property | Expectation, stands: Proof['stands']): Proof {
  const needsMultiplication = stands === 'counterexample' || one.needsMultiplication === true
  return {
    id: one.id,
    group: groups[one.group],
    clause: one.clause,
    says: one.says,
    readings: Object.entries(one.readings ?? {})
      .map(([reading, option]) => `${reading} ${option}`)
      .join(', '),
    stands,
    needsMultiplication,
    isQuick: stands === 'proved' && !needsMultiplication && one.group !== 'programmes',
    questions: () => [questionOf(claimOf(one, new Rules()))],
  }
}

/** Every expression of the policy: what determinations, formulas, floors and settled years are made of. */
export const everyRule: readonly AnyNode[] = [
  ...Object.values(programmes).flatMap(({ definition }) =>
    expressionsOf(definition as unknown as Definition).map(({ node }) => node),
  ),
  ...breakables.flatMap(({ roots }) => roots),
  lowIncomeSettledYear.node,
  orphanSettledYear.node,
]

/** The group of the claims about evaluation itself. */
export const evaluation = 'Whatever is known'

function evaluationProofs(): readonly Proof[] {
  const steps = stepsOf(everyRule)
  const kinds = [...new Set(steps.map(({ kind }) => kind))]
  const common = { clause: '', readings: '', stands: 'proved', needsMultiplication: false, isQuick: true } as const
  return [
    ...productLaws.map(
      ({ says, holds }, index): Proof => ({
        ...common,
        id: `law-of-products-${index + 1}`,
        group: 'Products',
        says,
        needsMultiplication: true,
        questions: () => [lawQuestion(holds)],
      }),
    ),
    ...kinds.map((kind): Proof => {
      const nodes = steps.filter((step) => step.kind === kind).map(({ node }) => node)
      return {
        ...common,
        id: `step-${kind}`,
        isQuick: false,
        group: evaluation,
        says: `${kind}, in ${nodes.length} ${nodes.length === 1 ? 'shape' : 'shapes'}: the value is among what is found possible, and knowing more finds nothing else possible.`,
        questions: () => nodes.flatMap((node) => [containsTheTruth(node), narrows(node)]),
      }
    }),
    {
      ...common,
      id: 'decided-stays-decided',
      group: evaluation,
      says: 'A determination that is decided keeps its outcome and its amount to the fen when any further fact is supplied.',
      questions: () => [staysDecided()],
    },
    ...Object.values(programmes).map(({ definition }): Proof => {
      const one = definition as unknown as Definition
      return {
        ...common,
        id: `one-outcome-${one.id}`,
        group: evaluation,
        clause: one.clauses[0] ?? '',
        says: `${one.label.en}: exactly one outcome, whatever the facts are and whatever is known of them.`,
        isQuick: false,
        questions: () => [hasOneOutcome(one)],
      }
    }),
  ]
}

export const proofs: readonly Proof[] = [
  ...properties.map((one) => proofOf(one, 'proved')),
  ...expectations.map((one) => proofOf(one, 'counterexample')),
  ...evaluationProofs(),
]

/** A law about multiplication itself. */
function lawQuestion(holds: string): Question {
  const script = new Script()
  for (const number of ['a', 'b', 'c', 'd']) script.declare(number, 'Int')
  return questionIn(script, new Inputs(script), holds)
}

/** A short name of what was asked: it changes with the rules, the claim or the encoding. */
export const fingerprint = (questions: readonly Question[]): string =>
  createHash('sha256')
    .update(questions.map(({ failing }) => failing('exact')).join('\n'))
    .digest('hex')
    .slice(0, 10)
