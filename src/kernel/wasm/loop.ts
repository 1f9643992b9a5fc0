/**
 * Steps as a loop over rows without a branch: a local for each rule under the rule's own name, its clause beside it. Where
 * bounds allow, all is done in 32 bits, four rows at once; what is wider is done in doubles, which hold it exactly.
 */
import { max } from '../../language/intrinsics'
import { findings, type Output, type Plan, rootsOf, stepsOf } from '../plan'
import { absent, type Column, isAlways, isInt32, operandsOf, type Step } from '../step'
import { checkOf, isNarrow, isPlain } from './checks'
import { holding, type Instruction, int, local, make, type Operation, setLocal } from './instruction'
import { fourRows, type Lanes, negated, oneRow } from './lanes'
import type { Local, LoopModule } from './module'

export const lanesOf = ({ columns, outputs, isForFewRows = false }: Plan): Lanes =>
  !isForFewRows && columns.every(isNarrow) && stepsOf(outputs).every(isNarrowStep) ? fourRows : oneRow

const isNarrowStep = (step: Step): boolean =>
  isInt32(step) && (step.kind !== 'divide' || liftOf(step.of, step.by) !== undefined)

/** How many times `by` is to be added so that what is divided is not negative, if that is within 32 bits. */
function liftOf(of: Step, by: number): number | undefined {
  const times = max(0, Math.ceil(-of.low / by))
  return isInt32(of) && isInt32({ low: 0, high: of.high + times * by }) ? times : undefined
}

/** The loop of a plan as a module. Its arrays are the columns, the outputs, and the marks where rows are marked. */
export const moduleOf = (plan: Plan): LoopModule => new LoopWriter(plan).module()

class LoopWriter {
  private readonly plan: Plan
  private readonly lanes: Lanes
  private readonly taken = new Set(['from', 'to'])
  /** By a name, the number that its next bearer is tried with. */
  private readonly counts = new Map<string, number>()
  private readonly locals: Local[] = []
  private readonly values: ReadonlyMap<string, string>
  private readonly known: ReadonlyMap<string, string>
  private readonly made = new Map<Step, string>()

  constructor(plan: Plan) {
    const { columns } = plan
    this.plan = plan
    this.lanes = lanesOf(plan)
    this.values = new Map(
      columns.map((one) => [one.key, this.local(one.name, isNarrow(one) ? this.lanes.type : 'f64')]),
    )
    const mayLack = columns.filter(({ absence }) => absence !== 'never')
    this.known = new Map(mayLack.map(({ key, name }) => [key, this.local(`${name}Known`)]))
  }

  module(): LoopModule {
    const { plan, lanes } = this
    const { columns, outputs, marks } = plan
    const names = [...columns.map(({ name }) => `${name}Column`), ...outputs.map(({ name }) => `${name}Out`)]
    const addresses = [...names, ...(marks ? ['marks'] : [])].map((name) => this.local(name, 'i32'))
    const arrays = addresses.map((name) => this.free(`${name}At`))
    const [row, words] = [this.local('row', 'i32'), this.local('words', 'i32')]
    const isWide = !columns.every(isNarrow) || outputs.some(({ step }) => !isInt32(step))
    const longs = isWide ? this.local('longs', 'i32') : ''
    const [outside, open] = [this.local('outside'), this.local('open')]
    const at = (place: number, by: string): Instruction => make('i32.add', local(addresses[place] as string), local(by))
    const check = checkOf(
      columns,
      { value: ({ key }) => this.valueName(key), known: ({ key }) => this.known.get(key) as string },
      lanes,
    )
    const mark = check && marks ? this.local('mark') : undefined
    const found = mark === undefined ? check : local(mark)
    const body = [
      setLocal(words, make('i32.shl', local(row), int(2))),
      ...(isWide ? [setLocal(longs, make('i32.shl', local(row), int(3)))] : []),
      ...columns.map((column, place) =>
        setLocal(
          this.valueName(column.key),
          isNarrow(column) ? lanes.load(at(place, words)) : make('f64.load', at(place, longs)),
        ),
      ),
      ...columns.flatMap((column) => this.knownLine(column)),
      ...(mark && check ? [setLocal(mark, check)] : []),
      ...(marks ? [lanes.storeByte(at(arrays.length - 1, row), this.isMarked(mark))] : []),
      ...(found ? [setLocal(outside, lanes.or(local(outside), found))] : []),
      ...this.statements(),
      ...outputs.map((output, place) => this.stored(output, at(columns.length + place, addressing(output)))),
      ...outputs.flatMap((output) =>
        output.open ? [setLocal(open, lanes.or(local(open), this.value(output.open)))] : [],
      ),
      ...this.next(row),
    ]
    function addressing({ isCode, step }: Output): string {
      return isCode ? row : isInt32(step) ? words : longs
    }
    return {
      arrays,
      locals: this.locals,
      body: [
        ...addresses.map((name, place) => setLocal(name, holding('global.get', arrays[place] as string))),
        setLocal(row, local('from')),
        { ...holding('loop', 'rows'), operands: body },
        make(
          'select',
          int(findings.outside),
          make('select', int(findings.open), int(findings.settled), lanes.isAny(local(open))),
          lanes.isAny(local(outside)),
        ),
      ],
    }
  }

  /** The rows that come next; the last four overlap those before where rows are no multiple of four. */
  private next(row: string): readonly Instruction[] {
    const { rows } = this.lanes
    const isLeft = (one: Instruction, than: Instruction): Instruction => make('i32.lt_s', one, than)
    const again = (one: Instruction): Instruction => ({ ...holding('br_if', 'rows'), operands: [one] })
    if (rows === 1) return [setLocal(row, make('i32.add', local(row), int(1))), again(isLeft(local(row), local('to')))]
    const done = this.local('done', 'i32')
    const last = make('i32.sub', local('to'), int(rows))
    return [
      setLocal(done, make('i32.add', local(row), int(rows))),
      setLocal(row, make('select', local(done), last, isLeft(local(done), last))),
      again(isLeft(local(done), local('to'))),
    ]
  }

  private isMarked(mark: string | undefined): Instruction {
    const { and, differs, number } = this.lanes
    return mark === undefined ? number(0) : and(differs(local(mark), number(0)), number(1))
  }

  private stored({ step, isCode }: Output, address: Instruction): Instruction {
    if (isCode) return this.lanes.storeByte(address, this.value(step))
    return isInt32(step) ? this.lanes.store(address, this.value(step)) : make('f64.store', address, this.value(step))
  }

  /** A name that nothing else has. */
  private free(name: string): string {
    let one = name
    // What came before is taken for good.
    let count = this.counts.get(name) ?? 2
    for (; this.taken.has(one); count++) one = name + count
    this.counts.set(name, count)
    this.taken.add(one)
    return one
  }

  private local(name: string, type: Local['type'] = this.lanes.type): string {
    const one = this.free(name)
    this.locals.push({ name: one, type })
    return one
  }

  private valueName(key: string): string {
    return this.values.get(key) as string
  }

  private knownLine(column: Column): readonly Instruction[] {
    const { lanes } = this
    const name = this.known.get(column.key)
    if (name === undefined) return []
    const value = local(this.valueName(column.key))
    const known = isPlain(column)
      ? lanes.isBelow(lanes.number(-1), value)
      : isNarrow(column)
        ? lanes.differs(value, lanes.number(absent))
        : negated(make('f64.ne', value, wideNumber(absent)))
    return [setLocal(name, known)]
  }

  /** A local for each step that a rule names or that is read more than once. */
  private statements(): readonly Instruction[] {
    const { outputs } = this.plan
    const steps = stepsOf(outputs)
    const uses = new Map<Step, number>()
    for (const step of [...steps.flatMap((one) => this.readBy(one)), ...rootsOf(outputs)])
      uses.set(step, (uses.get(step) ?? 0) + 1)
    return steps.flatMap((step) => {
      if (step.kind === 'number' || step.kind === 'column' || step.kind === 'known') return []
      const [rule] = step.names
      if (!rule && (uses.get(step) ?? 0) < 2) return []
      const value = this.expression(step)
      const name = this.local(rule?.id ?? 'step', isInt32(step) ? this.lanes.type : 'f64')
      this.made.set(step, name)
      const clauses = [...new Set(step.names.map(({ clause }) => clause))].join(' ')
      const also = [...new Set(step.names.map(({ id }) => id))].slice(1).join(', ')
      return [setLocal(name, value, clauses + (also === '' ? '' : `: also ${also}`))]
    })
  }

  /** What a step reads; some of it twice, as its lanes have it. */
  private readBy(step: Step): readonly Step[] {
    const isTwice = this.lanes.readsTwice.some((kind) => kind === step.kind)
    return isTwice ? [...operandsOf(step), ...operandsOf(step)] : operandsOf(step)
  }

  private value(step: Step): Instruction {
    const name = this.made.get(step)
    return name === undefined ? this.expression(step) : local(name)
  }

  /** The value of a step as a double. */
  private wide(step: Step): Instruction {
    if (step.kind === 'number') return wideNumber(step.value)
    return isInt32(step) ? make('f64.convert_i32_s', this.value(step)) : this.value(step)
  }

  private expression(step: Step): Instruction {
    const { lanes } = this
    switch (step.kind) {
      case 'number':
        return isInt32(step) ? lanes.number(step.value) : wideNumber(step.value)
      case 'column':
        return local(this.valueName(step.column.key))
      case 'known': {
        const name = this.known.get(step.column.key)
        return name === undefined ? lanes.number(-1) : local(name)
      }
      case 'not':
        return lanes.not(this.value(step.of))
      case 'divide':
        return this.divided(step)
      case 'isOneOf':
        return lanes.isOneOf(this.value(step.of), step.bits)
      case 'shares':
        return lanes.differs(lanes.and(this.value(step.of), lanes.number(step.bits)), lanes.number(0))
      case 'choose':
        return this.chosen(step)
      case 'both':
        return lanes.and(this.value(step.left), this.value(step.right))
      case 'either':
        return lanes.or(this.value(step.left), this.value(step.right))
      case 'below':
        if (isInt32(step.left) && isInt32(step.right))
          return lanes.isBelow(this.value(step.left), this.value(step.right))
        return negated(make('f64.lt', this.wide(step.left), this.wide(step.right)))
      default:
        if (isInt32(step) && isInt32(step.left) && isInt32(step.right))
          return lanes[step.kind](this.value(step.left), this.value(step.right))
        return narrowed(step, make(wideOperations[step.kind], this.wide(step.left), this.wide(step.right)))
    }
  }

  /** With nothing on one side the mask alone does it. */
  private chosen(step: Extract<Step, { readonly kind: 'choose' }>): Instruction {
    const { lanes } = this
    const when = this.value(step.when)
    if (!isInt32(step)) return make('select', this.wide(step.yes), this.wide(step.no), when)
    if (isZero(step.no)) return lanes.and(this.value(step.yes), when)
    if (isZero(step.yes)) return lanes.butNot(this.value(step.no), when)
    return lanes.choose(when, this.value(step.yes), this.value(step.no))
  }

  /** Rounded down, for what is negative too. */
  private divided(step: Extract<Step, { readonly kind: 'divide' }>): Instruction {
    const { lanes } = this
    const { of, by } = step
    const times = liftOf(of, by)
    if (times === undefined) return narrowed(step, make('f64.floor', make('f64.div', this.wide(of), wideNumber(by))))
    if (times === 0) return lanes.divide(this.value(of), by)
    const lifted = lanes.add(this.value(of), lanes.number(times * by))
    return lanes.subtract(lanes.divide(lifted, by), lanes.number(times))
  }
}

const wideOperations: { readonly [kind in 'add' | 'subtract' | 'multiply' | 'least' | 'greatest']: Operation } = {
  add: 'f64.add',
  subtract: 'f64.sub',
  multiply: 'f64.mul',
  least: 'f64.min',
  greatest: 'f64.max',
}

const wideNumber = (value: number): Instruction => holding('f64.const', value)

const isZero = (step: Step): boolean => isAlways(step, 0)

/** A double as a step's own kind of number; in rows outside the bounds it may be anything, and traps nothing. */
const narrowed = (step: Step, value: Instruction): Instruction =>
  isInt32(step) ? make('i32.trunc_sat_f64_s', value) : value
