/**
 * Traces from templates that the exact lane made. Rows whose questions come out alike have the same steps; what differs is the
 * facts and figures that stand in them, which are filled in from a kernel's numbers.
 */
import { keptIn } from '../checks/once'
import type { TraceStep } from '../exact/trace'
import type { PlainValue } from '../exact/value'
import type { NumberColumn } from '../kernel/columns'
import { decimalOf, decoded } from '../kernel/encode'
import { decimalPlaces, timesTo } from '../kernel/fraction'
import { absent } from '../kernel/step'
import type { Input } from '../language/expression'
import { isSafeInteger } from '../language/intrinsics'
import type { RuleColumn, TraceColumns } from './determination-kernel'
import type { FactNumbers } from './kernel-facts'
import type { Subject } from './programme'
import { noSignature } from './programme-outputs'
import { frozen } from './shared-determination'

/** A case that is asked for the options of a set of a row in the order in which it gives them, which a number does not tell. */
export interface InOrder {
  optionsInOrder(fact: Input, row: number, subject: Subject): readonly string[]
}

/** A column of numbers, and the plain values that they stand for: `undefined` where the exact lane is to tell. */
interface Source {
  readonly numbers: NumberColumn
  readonly plain: (number: number, row: number, inOrder: InOrder) => PlainValue | undefined
  /** Whether a number tells the whole value. */
  readonly isWhole: (number: number) => boolean
  /** Whether there are few values. */
  readonly isOfFew: boolean
}

/** Where a value stands in a step: under a name among those that went in, or in a part of its own. */
interface Hole extends Source {
  readonly part: 'from' | 'value' | 'before'
  readonly name: string
}

/** More values of a step than these are not kept from one case to the next. */
const mostKept = 1024

/**
 * One step of a trace. It is one and the same where no value differs; where few do, each is made once; else it is made once for
 * rows of a case that follow each other.
 */
class StepTemplate {
  private readonly step: TraceStep
  private readonly holes: readonly Hole[]
  private readonly kept: Map<number | string, TraceStep> | undefined
  private readonly last: number[] = []
  private made: TraceStep | undefined
  private turn = 0

  constructor(step: TraceStep, holes: readonly Hole[]) {
    this.step = holes.length === 0 ? frozen(step) : step
    this.holes = holes
    this.kept = holes.every(({ isOfFew }) => isOfFew) ? new Map() : undefined
  }

  of(row: number, turn: number, inOrder: InOrder): TraceStep | undefined {
    const { holes, last } = this
    if (holes.length === 0) return this.step
    let isSame = true
    let isWhole = true
    for (let place = 0; place < holes.length; place++) {
      const hole = holes[place] as Hole
      const number = hole.numbers[row] as number
      if (!hole.isWhole(number)) isWhole = false
      if (last[place] !== number) isSame = false
      last[place] = number
    }
    if (isSame && isWhole && turn === this.turn) return this.made
    this.turn = turn
    this.made = isWhole && this.kept ? this.keptStep(this.kept, row, inOrder) : this.filled(row, inOrder)
    return this.made
  }

  private keptStep(kept: Map<number | string, TraceStep>, row: number, inOrder: InOrder): TraceStep | undefined {
    const key = this.last.length === 1 ? (this.last[0] as number) : this.last.join(' ')
    const before = kept.get(key)
    if (before) return before
    const made = frozen(this.filled(row, inOrder))
    if (made && kept.size < mostKept) kept.set(key, made)
    return made
  }

  private filled(row: number, inOrder: InOrder): TraceStep | undefined {
    const from: { [name: string]: PlainValue } = { ...this.step.from }
    const made = this.copy(from)
    for (const { name, part, numbers, plain } of this.holes) {
      const value = plain(numbers[row] as number, row, inOrder)
      if (value === undefined) return undefined
      if (part === 'from') from[name] = value
      else if (part === 'value') made.value = value
      else if (made.rounded) made.rounded = { ...made.rounded, before: value as string }
    }
    return made
  }

  /** Written out, it takes half the time of a copy. */
  private copy(from: TraceStep['from']): Writable {
    const { rule, clause, unit, value, rounded } = this.step
    if (rounded) return { ...this.step, from }
    return unit === undefined ? { rule, clause, value, from } : { rule, clause, unit, value, from }
  }
}

type Writable = { -readonly [part in keyof TraceStep]: TraceStep[part] }

/** The steps of programmes over the same columns: those that are alike are one. */
export class StepTemplates {
  private readonly bySteps = new Map<string, StepTemplate>()
  private readonly places = new Map<NumberColumn, number>()

  of(step: TraceStep, holes: readonly Hole[]): StepTemplate {
    const [from, rounded] = [{ ...step.from }, step.rounded && { ...step.rounded }]
    const empty = { ...step, from, ...(rounded ? { rounded } : {}) }
    for (const { part, name } of holes) {
      if (part === 'from') from[name] = null
      else if (part === 'value') empty.value = null
      else if (rounded) rounded.before = ''
    }
    const columns = holes.map(({ part, name, numbers }) => [
      part,
      name,
      keptIn(this.places, numbers, () => this.places.size + 1),
    ])
    return keptIn(this.bySteps, JSON.stringify([empty, columns]), () => new StepTemplate(empty, holes))
  }
}

/** The traces of a programme. */
export class SharedTraces {
  private readonly answers: NumberColumn
  private readonly templates: StepTemplates
  private readonly sources: { readonly [part in Hole['part']]: ReadonlyMap<string, Source> }
  /** By the answers; none where the exact lane is always to make them. */
  private readonly byAnswers = new Map<number, readonly StepTemplate[] | undefined>()

  constructor({ answers, values, before }: TraceColumns, facts: readonly FactNumbers[], templates: StepTemplates) {
    const ofRules = new Map(values.map(sourceOfRule))
    const ofFacts = facts.flatMap((fact) =>
      fact.column.input.type === 'truth' ? [] : [[fact.column.key, sourceOfFact(fact)] as const],
    )
    this.answers = answers
    this.templates = templates
    this.sources = {
      value: ofRules,
      before: new Map(before.map(sourceOfRule)),
      from: new Map([...ofFacts, ...ofRules]),
    }
  }

  /** The trace of a row, where it can be told. `turn` is another number for every case. */
  of(row: number, turn: number, inOrder: InOrder): readonly TraceStep[] | undefined {
    const templates = this.byAnswers.get(this.answers[row] as number)
    if (!templates) return undefined
    const made: TraceStep[] = []
    for (const template of templates) {
      const step = template.of(row, turn, inOrder)
      if (!step) return undefined
      made.push(step)
    }
    return made
  }

  /** Learns from the trace that the exact lane made for a row; one that would not come out the same is never shared. */
  learn(row: number, trace: readonly TraceStep[], inOrder: InOrder): void {
    const answers = this.answers[row] as number
    if (answers === noSignature || this.byAnswers.has(answers)) return
    this.byAnswers.set(
      answers,
      trace.map((step) => this.templateOf(step)),
    )
    // What a condition rounds is no column.
    const isTold = trace.every(({ rounded, unit }) => !rounded || unit !== undefined)
    if (!isTold || JSON.stringify(this.of(row, noTurn, inOrder)) !== JSON.stringify(trace))
      this.byAnswers.set(answers, undefined)
  }

  private templateOf(step: TraceStep): StepTemplate {
    const { rule, from, rounded } = step
    const hole = (part: Hole['part'], name: string): readonly Hole[] => {
      const source = this.sources[part].get(name)
      return source ? [{ ...source, part, name }] : []
    }
    const holes = [
      ...Object.keys(from).flatMap((name) => hole('from', name)),
      ...hole('value', rule),
      ...(rounded ? hole('before', rule) : []),
    ]
    return this.templates.of(step, holes)
  }
}

/** No case has it. */
const noTurn = -1

/** A number that has no end as a decimal, or more digits than a double holds, does not tell the value. */
function sourceOfRule({ id, under, numbers, isOfFew }: RuleColumn): readonly [string, Source] {
  const places = decimalPlaces(under)
  const times = timesTo(places, under)
  const plain = (number: number): string | undefined =>
    isSafeInteger(number * times) ? decimalOf(number * times, places) : undefined
  return [id, { numbers, plain, isWhole: always, isOfFew }]
}

const always = (): boolean => true

function sourceOfFact({ column, numbers, subject }: FactNumbers): Source {
  const { input, meaning } = column
  const isSet = input.type === 'set'
  const plain: Source['plain'] = (number, row, inOrder): PlainValue | undefined => {
    const code = number === absent ? meaning : number
    // A set below nothing may hold more than it says.
    if (code === undefined || (isSet && code < 0)) return undefined
    if (isSet && hasSeveral(code)) return inOrder.optionsInOrder(input, row, subject)
    if (input.type === 'money') return isSafeInteger(code) ? decimalOf(code, 2) : undefined
    const value = decoded(input, code)
    return typeof value === 'number' ? String(value) : value
  }
  const isOfFew = input.type !== 'money' && input.type !== 'day'
  return { numbers, plain, isOfFew, isWhole: isSet ? (number) => !hasSeveral(number) : always }
}

/** Whether a set has more than one option. */
export const hasSeveral = (bits: number): boolean => (bits & (bits - 1)) !== 0
