/** One line for each determination: the answer, and the facts and figures that made it so. */

import { householdRules } from '../case/case-values'
import { keptIn } from '../checks/once'
import { oneOf, parse } from '../checks/schema'
import type { CommonRules } from '../exact/shared-rules'
import {
  type Assessment,
  type AssessOptions,
  assessmentOf,
  determineCase,
  type Saying,
  type SayingOptions,
  useSayer,
  withoutSay,
} from '../household/assess'
import type { DeterminedCase } from '../household/case-kernels'
import type { Determination } from '../kit/determination'
import type { Determined } from '../kit/determine'
import { checkedCall, isUsual } from '../kit/options'
import type { Policy } from '../kit/policy'
import type { ConditionNode, Label } from '../language/expression'
import { compared, withReason } from '../words/explanation'
import { joined, type Language, say } from '../words/language'
import { answerOf } from './answer-line'
import { inFigures, rulesBehind, workedOut } from './arithmetic'
import { type Because, type Comparison, Reasons, type State } from './conditions'
import { missingLabel } from './missing'
import { Shown } from './shown'

/** Lets assessments say what made them so. */
export const useSentences = (): void => useSayer(assessSaying)

/** Determinations with their lines by kernels; `undefined` where the exact lane is to write them. */
type Lines = (policy: Policy, theCase: unknown, options: AssessOptions, way: Saying) => DeterminedCase | undefined

let byKernels: Lines | undefined

/** Lets the lines of assessments come from kernels too. */
export function useLinesByKernels(made: Lines): void {
  byKernels = made
}

function assessSaying(policy: Policy, theCase: unknown, given: SayingOptions, say: unknown): Assessment {
  const way = isSaying(say) ? say : parse(sayings, say, { at: 'say' })
  const options = isUsual(given, 'say') ? given : checkedCall(withoutSay(given))
  const compiled = byKernels?.(policy, theCase, options, way)
  return compiled
    ? assessmentOf(policy, compiled.household, compiled.determinations)
    : assessSayingExactly(policy, theCase, options, way)
}

/** The same by the exact lane alone, which defines the lines. */
export function assessSayingExactly(policy: Policy, theCase: unknown, options: AssessOptions, way: Saying): Assessment {
  const { household, determined } = determineCase(policy, theCase, options)
  const remembered: Remembered = new Map()
  const said = determined.map((one): SaidDetermination => {
    return { ...one.determination, says: saysIn(languagesOf[way], lineOf(policy, one, remembered)) }
  })
  return assessmentOf(policy, household, said)
}

/** The lines of rules that are the same for a household and each of its members. */
export type Remembered = Map<ConditionNode, readonly Because[]>

/** A determination with its line. */
export interface SaidDetermination extends Determination {
  readonly says: Says
}

/** A line in the languages that were asked for. */
export type Says = Partial<Label>

export const saysIn = (languages: readonly Language[], line: Label): Says =>
  Object.fromEntries(languages.map((language) => [language, line[language]]))

const isSaying = (say: unknown): say is Saying => say === 'zh' || say === 'en' || say === 'both'

export const languagesOf = { zh: ['zh'], en: ['en'], both: ['zh', 'en'] } as const
const sayings = oneOf(['zh', 'en', 'both'])

/** What a determination comes to, and the steps or facts that made it so. */
export const lineOf = (policy: Policy, determined: Determined, remembered?: Remembered): Label =>
  lineFrom(linePartsOf(policy, determined, new Shown(determined), remembered))

/** What a line is made of. */
export interface LineParts {
  readonly answer: Label
  /** Of a sum the steps that it came by. */
  readonly steps?: readonly Label[]
  /** Of anything else the facts that decided the conditions, of which the first few are told. */
  readonly facts?: readonly Label[]
}

export function linePartsOf(
  policy: Policy,
  determined: Determined,
  shown: Shown,
  remembered: Remembered = new Map(),
): LineParts {
  const { definition, determination, evaluation } = determined
  const { outcome, missing = [] } = determination
  const { grant, requires } = definition
  const answer = answerOf(
    determined,
    missing.map((path) => missingLabel(policy, path)),
    (amount) => shown.amount(amount),
  )
  if (outcome === 'undetermined') return { answer }
  if (grant.kind === 'amount' && outcome === 'entitled') {
    const steps = rulesBehind(grant.amount.node, evaluation).map((node) => inFigures(node, shown))
    const worked = steps.filter(({ figures, value }) => figures.en !== value.en)
    return { answer, steps: worked.map(({ figures, value }) => say(equals, figures, value)) }
  }
  const decisive = outcome === 'notEntitled' ? 'failed' : 'held'
  const worked = new Worked(shown, householdRules(policy), remembered)
  const lines = requires.flatMap(({ node }) => worked.of(node))
  return { answer, facts: lines.filter(({ state }) => state === decisive).flatMap(leavesOf) }
}

export function lineFrom({ answer, steps, facts = [] }: LineParts): Label {
  const reasons = steps ?? distinctFacts(facts).slice(0, mostFacts)
  return reasons.length === 0 ? answer : say(withReason, answer, joined(reasons, { zh: '；', en: '; ' }))
}

export const distinctFacts = (facts: readonly Label[]): readonly Label[] => [
  ...new Map(facts.map((fact) => [fact.en, fact])).values(),
]

/** More facts than these are for an explanation. */
const mostFacts = 3

const leavesOf = ({ text, because }: Because): readonly Label[] =>
  because.length === 0 ? [text] : because.flatMap(leavesOf)

/** Comparisons with their figures worked out; what is the household's is worked out once. */
class Worked extends Reasons {
  private readonly common: CommonRules
  private readonly remembered: Remembered

  constructor(shown: Shown, common: CommonRules, remembered: Remembered) {
    super(shown)
    this.common = common
    this.remembered = remembered
  }

  override of(node: ConditionNode): readonly Because[] {
    if (node.kind !== 'rule' || !this.common.has(node)) return super.of(node)
    return keptIn(this.remembered, node, () => super.of(node))
  }

  protected override compared(node: Comparison, state: State): Label {
    if (state === 'unknown') return super.compared(node, state)
    const { zh, en } = workedOut(node.right, this.shown)
    return say(compared[node.kind][state], this.named(node.left), { zh: ` ${zh}`, en })
  }
}

const equals = { zh: (a: string, b: string) => `${a} = ${b}`, en: (a: string, b: string) => `${a} = ${b}` }
