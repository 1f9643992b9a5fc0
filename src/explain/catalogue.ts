/** Everything that a policy holds, as data: programmes, formulas, figures, standards, readings, clauses. */

import { readingsOf } from '../kit/determine'
import type { PolicyDocument } from '../kit/document'
import { nameOfFigure, valueOfFigure } from '../kit/figure'
import { expressionsOfFloor } from '../kit/floors'
import { standardsOfFormula } from '../kit/formula'
import { type Policy, type PolicyInFull, reasonOf } from '../kit/policy'
import { type Definition, expressionsOf } from '../kit/programme'
import { completeReadings } from '../kit/terms'
import type { AnyNode, Label } from '../language/expression'
import { Quantity } from '../language/quantity'
import { inputsOf, namesOf } from '../language/walk'
import { compliance } from '../words/rules'
import {
  conditionsIn,
  type ErrorEntry,
  entryOf,
  errorsIn,
  type FactEntry,
  type FieldEntry,
  factsIn,
  fieldsIn,
  type NamedEntry,
  notesIn,
  outcomesIn,
  type RuledEntry,
  unitsIn,
} from './catalogue-parts'
import { type Coverage, coverage } from './coverage'

/** A named rule, or a figure. */
export interface RuleEntry extends NamedEntry {
  /** The locator of its clause. */
  readonly clause: string
}

/** A programme. */
export interface ProgrammeEntry extends NamedEntry {
  /** The locators of the clauses that it rests on. */
  readonly clauses: readonly string[]
  /** Whom it is about: `household`, `person`, `student` or `claim`; `standards` for the floors of the city's standards. */
  readonly subject: string
  /** What it grants: `amount`, `service`, `status` or `referral`; `compliance` for the floors. */
  readonly grant: string
  /** Of an amount. */
  readonly unit?: string
  /** The facts that its rule asks for. */
  readonly facts: readonly string[]
  /** The standards that it goes by. */
  readonly standards: readonly string[]
  /** The readings that it depends on. */
  readonly readings: readonly string[]
  /** Its named rules and figures. */
  readonly rules: readonly RuleEntry[]
}

/** A formula of the document. */
export interface FormulaEntry extends RuleEntry {
  /** Of its figure. */
  readonly unit: string
  /** The facts that it takes. */
  readonly facts: readonly string[]
  /** The standards that it goes by. */
  readonly standards: readonly string[]
}

/** A figure that the document fixes. */
export interface FigureEntry extends RuleEntry {
  /** A decimal, or a day `YYYY-MM-DD`. */
  readonly value: string
  /** Its unit; `ratio` for a plain number, `day` for a day. */
  readonly unit: string
}

/** A point where the document can be read in more than one way. */
export interface ReadingEntry extends RuleEntry {
  /** The locators of every clause whose rules it governs, that of `clause` first. */
  readonly clauses: readonly string[]
  /** The id of the default option. */
  readonly default: string
  /** Every option in words, by its id. */
  readonly options: { readonly [option: string]: Label }
  /** Why the default is the default. */
  readonly reason: Label
}

/** Everything that a policy holds. */
export interface Catalogue {
  /** What the law is called, who issued it, and its fingerprint. */
  readonly document: { readonly id: string } & Pick<PolicyDocument, 'title' | 'issuer' | 'signedOn' | 'sha256'>
  /** In the order of the document; the city's standards against their floors stand last. */
  readonly programmes: readonly ProgrammeEntry[]
  /** The formulas of the document. */
  readonly formulas: readonly FormulaEntry[]
  /** The figures that the document fixes. */
  readonly parameters: readonly FigureEntry[]
  /** The city's standards. */
  readonly standards: readonly FactEntry[]
  /** The points where the document can be read in more than one way. */
  readonly readings: readonly ReadingEntry[]
  /** The facts that calculators take, with their options. */
  readonly facts: readonly FactEntry[]
  /** The fields of a case, and how a form asks for them. */
  readonly fields: readonly FieldEntry[]
  /** The outcomes of a determination. */
  readonly outcomes: readonly NamedEntry[]
  /** The conditions that programmes require. */
  readonly conditions: readonly RuledEntry[]
  /** The notes that programmes make. */
  readonly notes: readonly RuledEntry[]
  /** The units of facts, standards and amounts. */
  readonly units: readonly NamedEntry[]
  /** What can be wrong with an input. */
  readonly errors: readonly ErrorEntry[]
  /** The sentences of the document with what implements each. */
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
    standards: Object.values(policy.standards).map(({ input }) => entryOf(input)),
    readings: Object.entries(policy.readings).map(([id, reading]) => ({
      id,
      clause: reading.clause,
      clauses: reading.clauses,
      label: reading.input.label,
      default: reading.default,
      options: reading.input.optionLabels ?? {},
      reason: reasonOf(policy, id),
    })),
    facts: factsIn(policy),
    fields: fieldsIn(policy),
    outcomes: outcomesIn(),
    conditions: conditionsIn(policy),
    notes: notesIn(policy),
    units: unitsIn(policy),
    errors: errorsIn(),
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

/** The figures of the document, in its order. */
const parameters = ({ figures }: Policy): Catalogue['parameters'] =>
  Object.values(figures).map((one) => {
    const { id, clause, label } = nameOfFigure(one)
    return { id, clause, label, value: valueOfFigure(one), unit: one instanceof Quantity ? one.unit : 'day' }
  })
