/** A formula of the document as a pure function of plain values. */
import { fenText } from '../exact/decimal'
import { Evaluation } from '../exact/evaluate'
import type { TraceStep } from '../exact/trace'
import { isPoint, nothing, settled } from '../exact/value'
import type { Label } from '../language/expression'
import type { Condition, Quantity } from '../language/quantity'
import { inputsOf } from '../language/walk'
import { checkedValues, type FactsOf } from './calculator'
import type { AmountRange } from './determination'
import { isDayAsked } from './determine'
import { type CallOptions, checkedCall } from './options'
import type { FactRecord } from './programme'
import type { Terms } from './terms'

/** The result of a formula: a value where everything that matters is known, else what is missing and the range. */
export interface FormulaResult {
  /** `F1` to `F9`, or `lowIncomePartYear`. */
  readonly formula: string
  /** Yuan with two decimals; absent where a fact is missing, or where the document fixes no figure. */
  readonly value?: string
  /** Such as `yuan/person/month`. */
  readonly unit: string
  /** The locator of the clause. */
  readonly clause: string
  /** Paths of the facts, standards or readings that can still change it. */
  readonly missing?: readonly string[]
  /** Where something is missing: between which values it lies. */
  readonly range?: AmountRange
  /** Every named step, where `trace` asks for it. */
  readonly trace?: readonly TraceStep[]
}

export interface FormulaDefinition<Facts extends FactRecord> {
  readonly id: string
  readonly facts: Facts
  readonly figure: Quantity<string>
  /** Where it fails, the document has no figure. */
  readonly requires?: Condition
}

/** A formula of the document: a pure function from plain facts to one figure. */
export interface Formula<Facts = never, Options extends CallOptions = CallOptions> {
  (facts: Facts, options?: Options): FormulaResult
  /** `F1` to `F9`, or `lowIncomePartYear`. */
  readonly id: string
  /** What it works out, in words. */
  readonly label: Label
  /** Where it stands in the document. */
  readonly clause: string
  /**
   * What every reader of the rule reads.
   * @internal
   */
  readonly definition: FormulaDefinition<FactRecord>
}

/** Makes the pure function of a formula. */
export function formulaUnder<const Facts extends FactRecord>(
  terms: Terms,
  definition: FormulaDefinition<Facts>,
): Formula<FactsOf<Facts>> {
  const { node } = definition.figure
  if (node.kind !== 'rule') throw new Error('A formula must be a named rule')
  const { label, clause } = node.name
  const { figure: amount, requires = amount } = definition
  const calculate = (facts: FactsOf<Facts>, given: CallOptions = {}): FormulaResult => {
    const options = checkedCall(given)
    const { values } = checkedValues(terms, definition.facts, facts, options, isDayAsked([amount, requires]))
    const evaluation = new Evaluation(values, { trace: options.trace ?? false })
    const common = { formula: definition.id, unit: definition.figure.unit, clause }
    const applies = definition.requires && evaluation.condition(definition.requires)
    if (applies && settled(applies) === false) return common
    const figure = evaluation.quantity(definition.figure)
    const trace = options.trace ? { trace: evaluation.steps() } : {}
    if (isPoint(figure) && !applies?.canBeFalse) return { ...common, value: fenText(figure.low), ...trace }
    const low = fenText(applies?.canBeFalse ? figure.low.times(0) : figure.low)
    return {
      ...common,
      missing: [...new Set([...(applies?.missing ?? nothing), ...figure.missing])],
      range: figure.high.isFinite() ? { min: low, max: fenText(figure.high) } : { min: low },
      ...trace,
    }
  }
  return Object.freeze(Object.assign(calculate, { id: definition.id, label: Object.freeze(label), clause, definition }))
}

/** The standards that a formula reads. */
export const standardsOfFormula = ({ definition }: Pick<Formula, 'definition'>): readonly string[] =>
  inputsOf([definition.figure.node])
    .filter(({ source }) => source === 'standard')
    .map(({ id }) => id)
