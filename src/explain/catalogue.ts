/** Everything the library knows of the document, as data: programmes, formulas, readings, clauses. */

import { readingsOf } from '../kit/determine'
import { type Definition, expressionsOf } from '../kit/programme'
import type { Label, QuantityNode } from '../language/expression'
import { inputsOf, namesOf, nodesOf } from '../language/walk'
import { readings } from '../yiwu/all-readings'
import { document } from '../yiwu/document/document'
import { formulas, standardsOfFormula } from '../yiwu/formulas'
import { programmes } from '../yiwu/programmes'
import { floorRules } from '../yiwu/programmes/standards-compliance'
import type { ReadingId } from '../yiwu/reading-options'
import { standards } from '../yiwu/standards'
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
  readonly document: typeof document
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

export function catalogue(): Catalogue {
  return {
    document,
    programmes: [...Object.values(programmes).map(({ definition }) => programmeEntry(definition)), complianceEntry()],
    formulas: Object.values(formulas).map((formula) => ({
      id: formula.id,
      label: formula.label,
      clause: formula.clause,
      unit: formula.definition.figure.unit,
      facts: Object.keys(formula.definition.facts),
      standards: standardsOfFormula(formula),
    })),
    parameters: parameters(),
    standards: Object.entries(standards).map(([id, { input, unit }]) => ({ id, label: input.label, unit })),
    readings: Object.entries(readings).map(([id, reading]) => ({
      id,
      clause: reading.clause,
      label: reading.input.label,
      default: reading.default,
      options: reading.input.optionLabels ?? {},
      reason: reading.reason,
    })),
    clauses: coverage(),
  }
}

function programmeEntry(definition: Definition): ProgrammeEntry {
  const nodes = expressionsOf(definition).map(({ node }) => node)
  const inputs = inputsOf(nodes)
  const { grant } = definition
  return {
    id: definition.id,
    label: definition.label,
    clauses: definition.clauses,
    subject: definition.subject,
    grant: grant.kind,
    ...(grant.kind === 'amount' ? { unit: grant.amount.unit } : {}),
    facts: Object.keys(definition.facts),
    standards: inputs.filter(({ source }) => source === 'standard').map(({ id }) => id),
    readings: Object.keys(readingsOf(definition, {})),
    rules: namesOf(nodes).map(({ id, label, clause }) => ({ id, label, clause })),
  }
}

function complianceEntry(): ProgrammeEntry {
  const nodes = floorRules.flatMap(({ floor, actual }) => [floor.node, actual.node])
  const readingIds = new Set<ReadingId>(['ruralParityDate'])
  for (const { source, id } of inputsOf(nodes)) if (source === 'reading') readingIds.add(id as ReadingId)
  return {
    id: 'standardsCompliance',
    label: { zh: '标准合规', en: "The city's standards against their floors" },
    clauses: [...new Set(floorRules.map(({ clause }) => clause))],
    subject: 'standards',
    grant: 'compliance',
    facts: ['rule'],
    standards: inputsOf(nodes)
      .filter(({ source }) => source === 'standard')
      .map(({ id }) => id),
    readings: [...readingIds],
    rules: namesOf(nodes).map(({ id, label, clause }) => ({ id, label, clause })),
  }
}

/** The figures of the document, as the rules use them. */
function parameters(): Catalogue['parameters'] {
  const roots = [
    ...Object.values(programmes).flatMap(({ definition }) => expressionsOf(definition).map(({ node }) => node)),
    ...floorRules.map(({ floor }) => floor.node),
  ]
  const figures = [...nodesOf(roots)].filter(
    (node): node is Extract<QuantityNode, { readonly kind: 'number' }> => node.kind === 'number',
  )
  return figures.flatMap(({ name, value, unit }) => (name ? [{ ...name, value, unit }] : []))
}
