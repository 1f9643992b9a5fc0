/** One line for each determination: the answer, and the facts and figures that made it so. */

import { householdRules } from '../case/case-values'
import { keptIn } from '../checks/once'
import { oneOf, parse } from '../checks/schema'
import type { CommonRules } from '../exact/shared-rules'
import { type Assessment, type AssessOptions, assessmentOf, determineCase, useSayer } from '../household/assess'
import type { Determination } from '../kit/determination'
import type { Determined } from '../kit/determine'
import { checkedCall } from '../kit/options'
import type { Policy } from '../kit/policy'
import type { ConditionNode, Label } from '../language/expression'
import { compared, withReason } from '../words/explanation'
import { joined, say } from '../words/language'
import { answerOf } from './answer-line'
import { inFigures, rulesBehind, workedOut } from './arithmetic'
import { type Because, type Comparison, Reasons, type State } from './conditions'
import { missingLabel } from './missing'

/** Lets assessments say what made them so. */
export const useSentences = (): void => useSayer(assessSaying)

function assessSaying(policy: Policy, theCase: unknown, options: AssessOptions, say: unknown): Assessment {
  const languages = languagesOf[parse(sayings, say, { at: 'say' })]
  const { household, determined } = determineCase(policy, theCase, checkedCall(options))
  const remembered: Remembered = new Map()
  const said = determined.map((one): SaidDetermination => {
    const line = lineOf(policy, one, remembered)
    return { ...one.determination, says: Object.fromEntries(languages.map((language) => [language, line[language]])) }
  })
  return assessmentOf(policy, household, said)
}

/** The lines of rules that are the same for a household and each of its members. */
type Remembered = Map<ConditionNode, readonly Because[]>

/** A determination with its line. */
interface SaidDetermination extends Determination {
  readonly says: Partial<Label>
}

const languagesOf = { zh: ['zh'], en: ['en'], both: ['zh', 'en'] } as const
const sayings = oneOf(['zh', 'en', 'both'])

/** What a determination comes to, and the steps or facts that made it so. */
export function lineOf(policy: Policy, determined: Determined, remembered: Remembered = new Map()): Label {
  const { determination } = determined
  const missing = (determination.missing ?? []).map((path) => missingLabel(policy, path))
  const answer = answerOf(determined, missing)
  const reasons = determination.outcome === 'undetermined' ? [] : reasonsOf(policy, determined, remembered)
  return reasons.length === 0 ? answer : say(withReason, answer, joined(reasons, { zh: '；', en: '; ' }))
}

/** Of a sum the steps that it came by, else the facts that decided the conditions. */
function reasonsOf(policy: Policy, determined: Determined, remembered: Remembered): readonly Label[] {
  const { definition, determination, evaluation } = determined
  const { grant, requires } = definition
  if (grant.kind === 'amount' && determination.outcome === 'entitled') {
    const steps = rulesBehind(grant.amount.node, evaluation).map((node) => inFigures(node, evaluation))
    const worked = steps.filter(({ figures, value }) => figures.en !== value.en)
    return worked.map(({ figures, value }) => say(equals, figures, value))
  }
  const decisive = determination.outcome === 'notEntitled' ? 'failed' : 'held'
  const worked = new Worked(determined, householdRules(policy), remembered)
  const lines = requires.flatMap(({ node }) => worked.of(node))
  const facts = lines.filter(({ state }) => state === decisive).flatMap(leavesOf)
  return [...new Map(facts.map((fact) => [fact.en, fact])).values()].slice(0, mostFacts)
}

/** More facts than these are for an explanation. */
const mostFacts = 3

const leavesOf = ({ text, because }: Because): readonly Label[] =>
  because.length === 0 ? [text] : because.flatMap(leavesOf)

/** Comparisons with their figures worked out; what is the household's is worked out once. */
class Worked extends Reasons {
  private readonly common: CommonRules
  private readonly remembered: Remembered

  constructor({ evaluation, values }: Determined, common: CommonRules, remembered: Remembered) {
    super(evaluation, values)
    this.common = common
    this.remembered = remembered
  }

  override of(node: ConditionNode): readonly Because[] {
    if (node.kind !== 'rule' || !this.common.has(node)) return super.of(node)
    return keptIn(this.remembered, node, () => super.of(node))
  }

  protected override compared(node: Comparison, state: State): Label {
    if (state === 'unknown') return super.compared(node, state)
    const { zh, en } = workedOut(node.right, this.evaluation)
    return say(compared[node.kind][state], this.named(node.left), { zh: ` ${zh}`, en })
  }
}

const equals = { zh: (a: string, b: string) => `${a} = ${b}`, en: (a: string, b: string) => `${a} = ${b}` }
