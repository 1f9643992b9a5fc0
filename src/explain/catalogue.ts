/** Everything that a policy holds, as data: programmes, formulas, figures, standards, readings, clauses. */

import { readingsOf } from '../kit/determine'
import type { PolicyDocument } from '../kit/document'
import { expressionsOfFloor } from '../kit/floors'
import { standardsOfFormula } from '../kit/formula'
import { type Policy, type PolicyInFull, reasonOf } from '../kit/policy'
import { type Definition, expressionsOf } from '../kit/programme'
import { completeReadings } from '../kit/terms'
import type { AnyNode, Label, QuantityNode } from '../language/expression'
import { inputsOf, namesOf, nodesOf } from '../language/walk'
import { compliance } from '../words/rules'
import { type Coverage, coverage } from './coverage'

interface RuleEntry {
  readonly id: string
  readonly label: Label
  readonly clause: string
}

interface ProgrammeEntry {
  readonly id: string
  readonly label: Label
  readonly clauses: readonly string[]
  readonly subject: string
  readonly grant: string
  readonly unit?: string
  readonly facts: readonly string[]
  readonly standards: readonly string[]
  readonly readings: readonly string[]
  readonly rules: readonly RuleEntry[]
}

export interface Catalogue {
  readonly document: { readonly id: string } & Pick<PolicyDocument, 'title' | 'issuer' | 'signedOn' | 'sha256'>
  readonly programmes: readonly ProgrammeEntry[]
  readonly formulas: readonly {
    readonly id: string
    readonly label: Label
    readonly clause: string
    readonly unit: string
    readonly facts: readonly string[]
    readonly standards: readonly string[]
  }[]
  readonly parameters: readonly (RuleEntry & { readonly value: string; readonly unit: string })[]
  readonly standards: readonly { readonly id: string; readonly label: Label; readonly unit: string }[]
  readonly readings: readonly {
    readonly id: string
    readonly clause: string
    readonly label: Label
    readonly default: string
    readonly options: { readonly [option: string]: Label }
    readonly reason: Label
  }[]
  readonly clauses: readonly Coverage[]
}

export function catalogue(policy: PolicyInFull): Catalogue {
  const { title, issuer, signedOn, sha256 } = policy.document
  return {
    document: { id: policy.id, title, issuer, signedOn, sha256 },
    programmes: [
      ...policy.definitions.map((definition) => programmeEntry(policy, definition)),
      complianceEntry(policy),
    ],
    formulas: Object.values(policy.formulas).map((formula) => ({
      id: formula.id,
      label: formula.label,
      clause: formula.clause,
      unit: formula.definition.figure.unit,
      facts: Object.keys(formula.definition.facts),
      standards: standardsOfFormula(formula),
    })),
    parameters: parameters(policy),
    standards: Object.entries(policy.standards).map(([id, { input, unit }]) => ({ id, label: input.label, unit })),
    readings: Object.entries(policy.readings).map(([id, reading]) => ({
      id,
      clause: reading.clause,
      label: reading.input.label,
      default: reading.default,
      options: reading.input.optionLabels ?? {},
      reason: reasonOf(policy, id),
    })),
    clauses: coverage(policy),
  }
}

function programmeEntry(policy: Policy, definition: Definition): ProgrammeEntry {
  const nodes = expressionsOf(definition).map(({ node }) => node)
  const { grant } = definition
  return {
    id: definition.id,
    label: definition.label,
    clauses: definition.clauses,
    subject: definition.subject,
    grant: grant.kind,
    ...(grant.kind === 'amount' ? { unit: grant.amount.unit } : {}),
    facts: Object.keys(definition.facts),
    standards: idsOf(nodes, 'standard'),
    readings: Object.keys(readingsOf(definition, completeReadings(policy, {}))),
    rules: rulesOf(nodes),
  }
}

function complianceEntry({ floors }: Policy): ProgrammeEntry {
  const nodes = floors.flatMap((floor) => [...expressionsOfFloor(floor), floor.actual].map(({ node }) => node))
  return {
    id: 'standardsCompliance',
    label: compliance,
    clauses: [...new Set(floors.map(({ clause }) => clause))],
    subject: 'standards',
    grant: 'compliance',
    facts: ['rule'],
    standards: idsOf(nodes, 'standard'),
    readings: idsOf(nodes, 'reading'),
    rules: rulesOf(nodes),
  }
}

const idsOf = (nodes: readonly AnyNode[], source: 'standard' | 'reading'): readonly string[] =>
  inputsOf(nodes).flatMap((input) => (input.source === source ? [input.id] : []))

const rulesOf = (nodes: readonly AnyNode[]): readonly RuleEntry[] =>
  namesOf(nodes).map(({ id, label, clause }) => ({ id, label, clause }))

/** The expressions of every programme and of every floor. */
export const expressionsBehind = ({ definitions, floors }: Policy): readonly AnyNode[] => [
  ...definitions.flatMap((definition) => expressionsOf(definition).map(({ node }) => node)),
  ...floors.map(({ floor }) => floor.node),
]

/** The figures of the document, as the rules use them. */
function parameters(policy: Policy): Catalogue['parameters'] {
  const figures = [...nodesOf(expressionsBehind(policy))].filter(
    (node): node is Extract<QuantityNode, { readonly kind: 'number' }> => node.kind === 'number',
  )
  return figures.flatMap(({ name, value, unit }) => (name ? [{ ...name, value, unit }] : []))
}
