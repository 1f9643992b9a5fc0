/** Whatever a table can be calculated for: a programme, a formula, or the city's standards against their floors. */
import { InputError } from '../checks/issue'
import { dayFrom, parse } from '../checks/schema'
import type { TraceStep } from '../exact/trace'
import { calculatorOf, checkedFacts, refusePartlyKnownFacts } from '../kit/calculator'
import type { Determination } from '../kit/determination'
import { bindsFrom, compareFloor, type FloorRule } from '../kit/floors'
import type { Formula } from '../kit/formula'
import { type CallOptions, checkedReadings, checkedStandards } from '../kit/options'
import type { Policy, PolicyInFull } from '../kit/policy'
import { type DeclaredProgramme, type Definition, expressionsOf, type FactRecord } from '../kit/programme'
import type { Terms } from '../kit/terms'
import { type PlainFacts, surroundings } from '../kit/values'
import type { Label } from '../language/expression'
import { ChoiceInput } from '../language/input'
import { inputsOf } from '../language/walk'
import { issue } from './issues'

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
  readonly terms: Terms
  readonly id: string
  readonly label: Label
  readonly alsoCalled: readonly string[]
  readonly facts: FactRecord
  /** The standards that its rules read. */
  readonly standards: readonly string[]
  readonly calculate: (facts: PlainFacts, options: CallOptions) => Calculated
  /** Of a programme: its rules, for who works many rows out at once. */
  readonly definition?: Definition
}

const standardsRead = ({ standards }: Terms, keys: readonly string[]): readonly string[] =>
  Object.keys(standards).filter((id) => keys.includes(`standards.${id}`))

/** The subject of a name: a programme's id or label, a formula's id, `standardsCompliance`. `undefined` for an unknown name. */
export function tableSubject(policy: PolicyInFull, name: string): TableSubject | undefined {
  const known = subjects.get(policy) ?? subjectsOf(policy)
  subjects.set(policy, known)
  return known.get(name)
}

/** The names of the programmes and of the city's standards as subjects. */
export const subjectIds = ({ programmes }: Policy): readonly string[] => [
  ...Object.keys(programmes),
  'standardsCompliance',
]

function ruleFact(floors: readonly FloorRule[]): FactRecord {
  const rules = floors.map(({ rule }) => rule)
  const [example] = rules
  const input = { key: 'rule', id: 'rule', source: 'fact', type: 'choice', label: { zh: '规则', en: 'rule' } } as const
  return { rule: new ChoiceInput(example === undefined ? input : { ...input, example }, rules) }
}

/** The city's standards as the subject of a table; `rules` are the floors that it holds them against. */
export function complianceSubject(terms: Terms, rules: readonly FloorRule[]): TableSubject {
  const facts = ruleFact(rules)
  return {
    terms,
    id: 'standardsCompliance',
    label: { zh: '标准合规', en: "The city's standards against their floors" },
    alsoCalled: [],
    facts,
    standards: Object.keys(terms.standards),
    calculate: (given, options) => {
      const { rule: id } = checkedFacts(facts, given)
      const rule = rules.find((one) => one.rule === id)
      if (!rule) throw new InputError([issue('required', 'rule')])
      const on = parse(dayFrom(terms.firstDay), options.on, { at: 'on' })
      const readings = checkedReadings(terms, options.readings ?? {})
      const values = surroundings(terms, checkedStandards(terms, options), readings)
      const binding = bindsFrom(rule, values)
      if (binding !== undefined && on < binding) return { cells: {} }
      const finding = compareFloor(rule, values, readings)
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
  }
}

/** A programme as the subject of a table. */
export function programmeSubject(terms: Terms, declared: DeclaredProgramme): TableSubject {
  const { definition } = declared
  const calculate = calculatorOf(terms, declared)
  const keys = inputsOf(expressionsOf(definition).map(({ node }) => node)).map(({ key }) => key)
  return {
    terms,
    id: definition.id,
    label: definition.label,
    alsoCalled: definition.alsoCalled ?? [],
    facts: definition.facts,
    standards: standardsRead(terms, keys),
    definition,
    calculate: (facts, options) => {
      const determination = calculate(refusePartlyKnownFacts(definition.facts, facts) as never, options)
      const cells = flatDetermination(determination)
      return determination.trace ? { cells, trace: determination.trace } : { cells }
    },
  }
}

/** A formula as the subject of a table. */
export function formulaSubject(terms: Terms, formula: Formula): TableSubject {
  const { id, label, definition } = formula
  const keys = inputsOf([definition.figure.node]).map(({ key }) => key)
  return {
    terms,
    id,
    label,
    alsoCalled: [],
    facts: definition.facts,
    standards: standardsRead(terms, keys),
    calculate: (facts, options) => {
      const { value, unit, missing, range, trace } = formula(facts as never, options)
      const cells = { value, unit, missing, min: range?.min, max: range?.max }
      return trace ? { cells, trace } : { cells }
    },
  }
}

const subjects = new WeakMap<PolicyInFull, ReadonlyMap<string, TableSubject>>()

const subjectsOf = (policy: PolicyInFull): ReadonlyMap<string, TableSubject> =>
  new Map(
    [
      ...Object.values(policy.programmes).map((one) => programmeSubject(policy, one)),
      ...Object.values(policy.formulas).map((one) => formulaSubject(policy, one)),
      complianceSubject(policy, policy.floors),
    ].flatMap((subject) =>
      [subject.id, subject.label.zh, ...subject.alsoCalled].map((name) => [name, subject] as const),
    ),
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
