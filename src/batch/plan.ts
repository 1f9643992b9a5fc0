/** What a batch is for every run: programmes, standards by stretch of time, readings, and kernels once they are needed. */

import { InputError, type Issue, issue } from '../checks/issue'
import { isRecord, ownRecord } from '../checks/own'
import { moneyFault, unknownName } from '../checks/schema'
import { boundsOf, type ColumnBounds, decoded } from '../kernel/encode'
import { TooWide } from '../kernel/step'
import { wholeFacts } from '../kit/calculator'
import type { Determination } from '../kit/determination'
import { determine } from '../kit/determine'
import { lastDaysIn } from '../kit/figure'
import { checkedReadings } from '../kit/options'
import { type Definition, expressionsInFull, type FactRecord } from '../kit/programme'
import { ProgrammeKernel } from '../kit/programme-kernel'
import { outcomes } from '../kit/programme-outputs'
import type { Readings, Terms } from '../kit/terms'
import { factValues, type PlainFacts, surroundings } from '../kit/values'
import type { AnyInput } from '../language/input'
import { isNumberColumn } from './columns'
import type { BatchOptions, FactColumns } from './given'
import { RowReader } from './rows'
import { type Stretch, Stretches } from './stretches'

export class BatchPlan {
  readonly terms: Terms
  readonly definitions: readonly Definition[]
  readonly stretches: Stretches
  readonly reader: RowReader
  private readonly facts: FactRecord
  private readonly options: BatchOptions
  private readonly readings: Readings
  private readonly kernels = new Map<Stretch, Map<string, ProgrammeKernel | undefined>>()

  constructor(terms: Terms, definitions: readonly Definition[], options: BatchOptions) {
    this.terms = { ...terms, lastDays: lastDaysIn(() => definitions.flatMap(expressionsInFull)) }
    this.definitions = definitions
    this.facts = Object.assign({}, ...definitions.map(({ facts }) => facts))
    // Looked up by names that they may lack, whatever a stranger has done meanwhile.
    const most: NonNullable<BatchOptions['most']> = Object.assign(Object.create(null), options.most)
    this.options = Object.assign(Object.create(null), options, { most })
    checkBounds(this.facts, most)
    this.readings = checkedReadings(terms, options.readings ?? {})
    this.stretches = new Stretches(this.terms, options.standards)
    this.reader = new RowReader(this.facts, most)
  }

  /** The stretch of a day that every row shares; as for a calculator, one that no register asks for is not looked at. */
  stretchOn(on: string | undefined): Stretch | InputError {
    return this.stretches.on(this.stretches.asksDay ? on : undefined)
  }

  /** Every name that a row may carry. */
  get names(): readonly string[] {
    return [...Object.keys(this.facts), 'on']
  }

  takes(name: string): boolean {
    return name === 'on' || Object.hasOwn(this.facts, name)
  }

  /** The bounds of a fact's column. */
  bounds(name: string): ColumnBounds {
    return boundsOf((this.facts[name] as AnyInput).input, this.options.most?.[name])
  }

  /** The kernel for rows that carry some facts, or nothing where the bounds are too wide for one. */
  kernel(stretch: Stretch, names: readonly string[]): ProgrammeKernel | undefined {
    const ofStretch = this.kernels.get(stretch) ?? new Map<string, ProgrammeKernel | undefined>()
    this.kernels.set(stretch, ofStretch)
    const key = names.join(' ')
    if (!ofStretch.has(key)) ofStretch.set(key, this.compiled(stretch, names))
    return ofStretch.get(key)
  }

  private compiled({ inForce }: Stretch, names: readonly string[]): ProgrammeKernel | undefined {
    const { readings, options } = this
    const { most, mode } = options
    try {
      return new ProgrammeKernel(this.definitions, outcomes, {
        terms: this.terms,
        standards: inForce,
        readings,
        facts: names,
        ...(most === undefined ? {} : { most }),
        ...(mode === undefined ? {} : { mode }),
      })
    } catch (error) {
      if (error instanceof TooWide) return undefined
      throw error
    }
  }

  /** What the programme's own function gives for a row. */
  determined(definition: Definition, { inForce, amended }: Stretch, row: unknown): Determination {
    const { readings } = this
    const checked = wholeFacts(definition.facts, this.ownFacts(definition, row))
    const values = factValues(definition.facts, checked, surroundings(this.terms, inForce, readings))
    return determine(definition, values, {}, { readings, amended, trace: false }).determination
  }

  /** What of a row is a programme's: its facts, and whatever no programme of the batch knows. */
  private ownFacts(definition: Definition, row: unknown): unknown {
    if (!isRecord(row)) return row
    const given = ownRecord(row as { readonly [name: string]: unknown })
    const facts = Object.keys(definition.facts).filter((name) => given[name] !== undefined)
    const unknown = Object.keys(given).filter((name) => !this.takes(name))
    return Object.fromEntries([...facts, ...unknown].map((name) => [name, given[name]]))
  }

  /** A row of columns, as plain facts. */
  rowOf(columns: FactColumns, row: number): PlainFacts {
    return Object.fromEntries(
      Object.entries(columns).map(([name, column]) => {
        const input = this.facts[name]?.input
        const value = column[row]
        return [name, input && isNumberColumn(column) ? decoded(input, value as number) : value]
      }),
    ) as PlainFacts
  }
}

/** The largest values asked for: sums of money or whole numbers, of facts that some programme takes. */
function checkBounds(facts: FactRecord, most: NonNullable<BatchOptions['most']>): void {
  const issues = Object.entries(most).flatMap(([name, value]): readonly Issue[] => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
    const at = `most.${name}`
    if (fact?.takes !== 'money' && fact?.takes !== 'count') return [unknownName(name, Object.keys(facts), at)]
    if (value === undefined) return []
    const { least = '0', most: greatest = '0' } = fact.input
    if (fact.takes === 'count')
      return /^\d{1,9}$/.test(value) && Number(value) >= Number(least)
        ? []
        : [issue('wholeNumber', at, { least, most: greatest })]
    const fault = moneyFault(value)
    return fault ? [issue(fault, at)] : []
  })
  if (issues.length > 0) throw new InputError(issues)
}
