/** Whatever a table can be calculated for: a programme, a formula, or the city's standards against their floors. */

import { InputError, issue } from '../checks/issue'
import { dayInForce, parse } from '../checks/schema'
import type { TraceStep } from '../exact/trace'
import {
  type CalculatorOptions,
  checkedFacts,
  checkedReadings,
  checkedStandards,
  type Programme,
} from '../kit/calculator'
import type { Determination } from '../kit/determination'
import type { FactRecord } from '../kit/programme'
import { expressionsOf } from '../kit/programme'
import { type PlainFacts, surroundings } from '../kit/values'
import type { Label } from '../language/expression'
import { ChoiceInput } from '../language/input'
import { inputsOf } from '../language/walk'
import { type Formula, formulas } from '../yiwu/formulas'
import { programmeIds, programmes } from '../yiwu/programmes'
import { bindsFrom, compareFloor, type FloorRule, floorRules } from '../yiwu/programmes/standards-compliance'
import type { StandardId } from '../yiwu/standards'
import { standardIds } from '../yiwu/standards'

/** A result as one flat row: text, a list, or absent. */
export interface FlatResult {
  readonly [column: string]: string | readonly string[] | undefined
}

/** What a subject gives for a row, and how, where asked. */
export interface Calculated {
  readonly cells: FlatResult
  readonly trace?: readonly TraceStep[]
}

export interface TableSubject {
  readonly id: string
  readonly label: Label
  readonly alsoCalled: readonly string[]
  readonly facts: FactRecord
  /** The standards that its rules read. */
  readonly standards: readonly StandardId[]
  readonly calculate: (facts: PlainFacts, options: CalculatorOptions) => Calculated
}

const standardsRead = (keys: readonly string[]): readonly StandardId[] =>
  standardIds.filter((id) => keys.includes(`standards.${id}`))

/** The subject of a name, or nothing: a programme's id or label, `F1` to `F9`, `standardsCompliance`. */
export function tableSubject(name: string): TableSubject | undefined {
  return subjects.get(name)
}

export const subjectIds: readonly string[] = [...programmeIds, 'standardsCompliance']

const ruleFact = {
  rule: new ChoiceInput(
    { key: 'rule', id: 'rule', source: 'fact', type: 'choice', label: { zh: '规则', en: 'rule' } },
    floorRules.map(({ rule }) => rule),
  ),
} as const

/** The city's standards as the subject of a table; `rules` are the floors that it holds them against. */
export const complianceSubject = (rules: readonly FloorRule[]): TableSubject => ({
  id: 'standardsCompliance',
  label: { zh: '标准合规', en: "The city's standards against their floors" },
  alsoCalled: [],
  facts: ruleFact,
  standards: standardIds,
  calculate: (facts, options) => {
    const { rule: id } = checkedFacts(ruleFact, facts)
    const rule = rules.find((one) => one.rule === id)
    if (!rule) throw new InputError([issue('required', 'rule')])
    const on = parse(dayInForce, options.on, { at: 'on' })
    const chosen = checkedReadings(options.readings ?? {})
    if (on < bindsFrom(rule, chosen)) return { cells: {} }
    const finding = compareFloor(rule, surroundings(checkedStandards(options), chosen), chosen)
    const cells = {
      outcome: finding.compliant === undefined ? undefined : finding.compliant ? 'compliant' : 'notCompliant',
      amount: finding.shortfall,
      unit: finding.unit,
      missing: finding.missing,
      floor: finding.floor,
      actual: finding.actual,
      compliant: finding.compliant === undefined ? undefined : String(finding.compliant),
      shortfall: finding.shortfall,
    }
    return { cells }
  },
})

const compliance = complianceSubject(floorRules)

/** A programme as the subject of a table. */
export function programmeSubject(programme: Programme): TableSubject {
  const { definition } = programme
  const keys = inputsOf(expressionsOf(definition).map(({ node }) => node)).map(({ key }) => key)
  return {
    id: definition.id,
    label: definition.label,
    alsoCalled: definition.alsoCalled ?? [],
    facts: definition.facts,
    standards: standardsRead(keys),
    calculate: (facts, options) => {
      const determination = programme(facts as never, options)
      const cells = flatDetermination(determination)
      return determination.trace ? { cells, trace: determination.trace } : { cells }
    },
  }
}

/** A formula as the subject of a table. */
export function formulaSubject(formula: Formula): TableSubject {
  const { id, label, definition } = formula
  const keys = inputsOf([definition.figure.node]).map(({ key }) => key)
  return {
    id,
    label,
    alsoCalled: [],
    facts: definition.facts,
    standards: standardsRead(keys),
    calculate: (facts, options) => {
      const { value, unit, missing, range, trace } = formula(facts as never, options)
      const cells = { value, unit, missing, min: range?.min, max: range?.max }
      return trace ? { cells, trace } : { cells }
    },
  }
}

const subjects: ReadonlyMap<string, TableSubject> = new Map(
  [
    ...Object.values(programmes).map((one) => programmeSubject(one)),
    ...Object.values(formulas).map((one) => formulaSubject(one)),
    compliance,
  ].flatMap((subject) => [subject.id, subject.label.zh, ...subject.alsoCalled].map((name) => [name, subject] as const)),
)

const flatDetermination = (determination: Determination): FlatResult => ({
  outcome: determination.outcome,
  amount: determination.amount,
  unit: determination.unit,
  missing: determination.missing,
  min: determination.range?.min,
  max: determination.range?.max,
  basis: determination.basis,
  monthlyInstalment: determination.monthlyInstalment,
  withinMultiple: determination.withinMultiple === undefined ? undefined : String(determination.withinMultiple),
  instrument: determination.instrument,
  routes: determination.routes,
  steps: determination.steps,
  covers: determination.covers,
  notes: determination.notes?.map(({ code }) => code),
})
