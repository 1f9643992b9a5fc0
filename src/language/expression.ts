/**
 * What a rule is made of: a small closed set of frozen nodes. A backend (the exact evaluator, a printer, SQL ...) is
 * one fold over these kinds; its `switch` ends in `unreachable`, so that a new kind breaks the build until every
 * backend handles it. Nodes know nothing of any policy.
 */

/** How a figure is brought to the fen (0.01 yuan). */
export type Rounding = 'up' | 'down' | 'halfUp'

/** A text in both languages. */
export interface Label {
  /** In Chinese. */
  readonly zh: string
  /** In English. */
  readonly en: string
}

/** A named value that comes from outside: a fact of the case, a standard in force, or a reading of the law. */
export interface Input {
  /** Where the value is looked up, and the path by which it is called missing: `monthlyIncome`, `standards.x`. */
  readonly key: string
  readonly id: string
  readonly source: 'fact' | 'standard' | 'reading' | 'figure' | 'day'
  readonly type: 'money' | 'count' | 'truth' | 'choice' | 'set' | 'day'
  readonly label: Label
  readonly description?: Label
  /** Of money and counts. */
  readonly unit?: string
  /**
   * The least and greatest value that may be given; `least` is 0 unless said otherwise. An unknown count lies within
   * both; unknown money has no largest value, as `most` is a limit of writing and not of the world.
   */
  readonly least?: string
  readonly most?: string
  /** Keys of the inputs that this one never exceeds, or never undercuts. */
  readonly noMoreThan?: string
  readonly noLessThan?: string
  /** The code of the error where it exceeds `noMoreThan`. */
  readonly exceeding?: string
  /** Of choices and sets: every admissible option, and their labels. */
  readonly options?: readonly string[]
  readonly optionLabels?: { readonly [option: string]: Label }
  /** What absence means, where it does not mean unknown: `0`, `2`, `false`. */
  readonly absent?: string
  /** Who usually holds the value and can be asked for it; the household where nothing is said. */
  readonly supplier?: Label
  /** What a cell of a template shows: plainly made up, and never a real figure. */
  readonly example?: string | number | boolean | readonly string[]
  /** Of a standard: it is a statistic of a calendar year, and the year before the day is the one that counts. */
  readonly keyedBy?: 'year'
  /** Readings under which a caller works the value out before it comes here. */
  readonly settledUnder?: readonly string[]
  /** Of a sum by the month: the household lives on it, so that what it has in all is this and its aid. */
  readonly isIncome?: true
  /** What a notice may advise: to complete the record only, as of who a person is; or to have less only, as of an income. */
  readonly advice?: 'record' | 'lessOnly'
}

/** A named step of the law: what the trace shows, the explanation says and the SQL comments. */
export interface RuleName {
  readonly id: string
  readonly label: Label
  readonly clause: string
}

/** A figure of the document; `key` is where its value is looked up where the law was amended. */
export interface FigureName extends RuleName {
  readonly key: string
}

export type QuantityNode =
  | {
      readonly kind: 'number'
      readonly unit: string
      readonly value: string
      /** Of a figure of the document. */
      readonly name?: FigureName
    }
  | { readonly kind: 'input'; readonly unit: string; readonly input: Input }
  | { readonly kind: 'add'; readonly unit: string; readonly left: QuantityNode; readonly right: QuantityNode }
  | { readonly kind: 'subtract'; readonly unit: string; readonly left: QuantityNode; readonly right: QuantityNode }
  | { readonly kind: 'multiply'; readonly unit: string; readonly left: QuantityNode; readonly right: QuantityNode }
  | { readonly kind: 'least'; readonly unit: string; readonly items: readonly QuantityNode[] }
  | { readonly kind: 'greatest'; readonly unit: string; readonly items: readonly QuantityNode[] }
  | { readonly kind: 'round'; readonly unit: string; readonly of: QuantityNode; readonly rounding: Rounding }
  | {
      readonly kind: 'share'
      readonly unit: string
      readonly of: QuantityNode
      readonly parts: QuantityNode
      readonly outOf: string
      readonly rounding: Rounding
    }
  | (Choose<QuantityNode> & { readonly unit: string })
  | (Named<QuantityNode> & { readonly unit: string })

export type ConditionNode =
  | { readonly kind: 'truth'; readonly input: Input }
  | { readonly kind: 'given'; readonly input: Input }
  | { readonly kind: 'isOneOf'; readonly input: Input; readonly options: readonly string[] }
  | { readonly kind: 'includesAny'; readonly input: Input; readonly options: readonly string[] }
  | {
      readonly kind: 'onOrBefore'
      readonly input: Input
      readonly day: string
      /** The figure of the document that the day is. */
      readonly figure?: FigureName
    }
  | { readonly kind: 'below'; readonly left: QuantityNode; readonly right: QuantityNode }
  | { readonly kind: 'atMost'; readonly left: QuantityNode; readonly right: QuantityNode }
  | { readonly kind: 'all'; readonly items: readonly ConditionNode[] }
  | { readonly kind: 'any'; readonly items: readonly ConditionNode[] }
  | { readonly kind: 'not'; readonly of: ConditionNode }
  | Choose<ConditionNode>
  | Named<ConditionNode>

/** The value of `yes` where the condition holds, else that of `no`. */
interface Choose<Node> {
  readonly kind: 'choose'
  readonly when: ConditionNode
  readonly yes: Node
  readonly no: Node
}

export interface Named<Node> {
  readonly kind: 'rule'
  readonly name: RuleName
  readonly of: Node
}

export type AnyNode = QuantityNode | ConditionNode

/** Ends the `switch` of a backend: the compiler refuses it while a kind of node is left over. */
export function unreachable(node: never): never {
  throw new Error(`Unknown node kind: ${JSON.stringify(node)}`)
}

/** The key under which a figure's value is looked up where the law was amended. */
export const figureKey = (id: string): string => `figures.${id}`

export const figureName = ({ id, clause, label }: RuleName): FigureName =>
  Object.freeze({ id, clause, label, key: figureKey(id) })

/** The kinds of conditions that ask something of facts or sums, and are not made of other conditions. */
export const questionKinds = [
  'truth',
  'given',
  'isOneOf',
  'includesAny',
  'onOrBefore',
  'below',
  'atMost',
] as const satisfies readonly ConditionNode['kind'][]
