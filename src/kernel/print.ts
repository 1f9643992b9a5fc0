/**
 * Steps as JavaScript that a person can read and an engine runs without a branch: one loop over the rows, a constant for
 * each rule under the rule's own name, its clause beside it. Where bounds allow, all is done in 32-bit integers.
 */
import { absent, type Column, isInt32, operandsOf, type Step } from './step'

export interface Output {
  readonly name: string
  readonly step: Step
  /** A mask that holds in rows which the result leaves open. */
  readonly open?: Step
}

/** What one loop does: which columns it reads and checks, what it writes. */
export interface Plan {
  readonly columns: readonly Column[]
  /** The outputs of each loop: few enough arrays that their addresses stay in registers. */
  readonly loops: readonly (readonly Output[])[]
  /** Whether each row that is to be worked out elsewhere is marked, beside what the whole loop reports. */
  readonly marks: boolean
}

/** What a loop says of its rows: every one settled, some left open, or some outside the bounds. */
export const findings = { settled: 0, open: 1, outside: 2 } as const

/** The steps that outputs need, operands first. */
export function stepsOf(outputs: readonly Output[]): readonly Step[] {
  const seen = new Set<Step>()
  const visit = (step: Step): void => {
    if (seen.has(step)) return
    for (const operand of operandsOf(step)) visit(operand)
    seen.add(step)
  }
  for (const step of rootsOf(outputs)) visit(step)
  return [...seen]
}

/** What each loop works out for its own sake. */
const rootsOf = (outputs: readonly Output[]): readonly Step[] =>
  outputs.flatMap(({ step, open }) => (open ? [step, open] : [step]))

/** The columns that outputs read. */
export const columnsRead = (outputs: readonly Output[]): ReadonlySet<string> =>
  new Set(stepsOf(outputs).flatMap((step) => ('column' in step ? [step.column.key] : [])))

/** The body of a function of `columns`, `outputs`, `marks`, `from` and `to`, which returns a code of `findings`. */
export function sourceOf({ columns, loops, marks }: Plan): string {
  const names = new Names(['columns', 'outputs', 'marks', 'from', 'to', 'row', 'outside', 'open', 'mark', 'Math'])
  const arrays = new Map(columns.map(({ key, name }) => [key, names.of(`${name}Column`)]))
  const named = loops.map((outputs) => ({ outputs, results: outputs.map(({ name }) => names.of(`${name}Out`)) }))
  const unchecked = new Set(columns)
  // Where nothing may be absent, the lowest bit is masked once at the end and not in every row.
  const isStrict = !marks && columns.every(({ absence }) => absence === 'never')
  const printed = named.flatMap(({ outputs, results }, place) => {
    const read = columnsRead(outputs)
    const isLast = place === loops.length - 1
    const checked = columns.filter((column) => unchecked.has(column) && (read.has(column.key) || isLast))
    for (const column of checked) unchecked.delete(column)
    const limits = new Set(checked.map(({ noMoreThan }) => noMoreThan))
    const loaded = columns.filter(
      ({ key }) => read.has(key) || limits.has(key) || checked.some((one) => one.key === key),
    )
    const printer = new LoopPrinter(loaded, outputs, names.copy(), isStrict)
    return printer.lines(checked, arrays, results, marks ? (place === 0 ? '=' : '|=') : undefined)
  })
  return [
    `const [${[...arrays.values()].join(', ')}] = columns`,
    `const [${named.flatMap(({ results }) => results).join(', ')}] = outputs`,
    'let outside = 0',
    'let open = 0',
    ...printed,
    `return ${isStrict ? '(outside & -2)' : 'outside'} !== 0 ? ${findings.outside} : open !== 0 ? ${findings.open} : ${findings.settled}`,
  ].join('\n')
}

/** Identifiers, each used once. */
class Names {
  private readonly taken: Set<string>

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken)
  }

  copy(): Names {
    return new Names(this.taken)
  }

  of(name: string): string {
    let free = name
    for (let count = 2; this.taken.has(free); count++) free = name + count
    this.taken.add(free)
    return free
  }
}

/** Prints one loop. */
class LoopPrinter {
  private readonly steps: readonly Step[]
  readonly columns: readonly Column[]
  readonly isStrict: boolean
  private readonly outputs: readonly Output[]
  private readonly names: Names
  private readonly values: ReadonlyMap<string, string>
  private readonly known: ReadonlyMap<string, string>
  private readonly constants = new Map<Step, string>()
  private readonly uses = new Map<Step, number>()

  constructor(columns: readonly Column[], outputs: readonly Output[], names: Names, isStrict: boolean) {
    this.isStrict = isStrict
    this.steps = stepsOf(outputs)
    this.columns = columns
    this.outputs = outputs
    this.names = names
    this.values = new Map(columns.map(({ key, name }) => [key, names.of(name)]))
    const mayLack = columns.filter(({ absence }) => absence !== 'never')
    this.known = new Map(mayLack.map(({ key, name }) => [key, names.of(`${name}Known`)]))
    for (const step of [...this.steps.flatMap(readBy), ...rootsOf(outputs)])
      this.uses.set(step, (this.uses.get(step) ?? 0) + 1)
  }

  lines(
    checked: readonly Column[],
    arrays: ReadonlyMap<string, string>,
    results: readonly string[],
    marking: string | undefined,
  ): readonly string[] {
    const check = checkOf(checked, this)
    const inside = [
      ...this.columns.map(({ key }) => `const ${this.nameOf(key)} = ${arrays.get(key)}[row]`),
      ...this.columns.flatMap((column) =>
        this.known.has(column.key)
          ? [`const ${this.knownName(column)} = ${knownText(column, this.nameOf(column.key))}`]
          : [],
      ),
      ...(marking ? [`const mark = ${check}`, `marks[row] ${marking} mark !== 0`] : []),
      ...(check === '0' ? [] : [`outside |= ${marking ? 'mark' : check}`]),
      ...this.statements(),
      ...this.outputs.map(({ step }, place) => `${results[place]}[row] = ${this.value(step)}`),
      ...this.outputs.flatMap(({ open }) => (open ? [`open |= ${this.value(open)}`] : [])),
    ]
    return ['for (let row = from; row < to; row++) {', ...inside.map((line) => `  ${line}`), '}']
  }

  nameOf(key: string): string {
    return this.values.get(key) as string
  }

  knownName({ key }: Column): string {
    return this.known.get(key) ?? '-1'
  }

  /** A constant for each step that a rule names or that is used more than once. */
  private statements(): readonly string[] {
    return this.steps.flatMap((step) => {
      if (step.kind === 'number' || step.kind === 'column' || step.kind === 'known') return []
      const [rule] = step.names
      if (!rule && (this.uses.get(step) ?? 0) < 2) return []
      const text = this.expression(step)
      const name = this.names.of(rule?.id ?? 'step')
      this.constants.set(step, name)
      const clauses = [...new Set(step.names.map(({ clause }) => clause))].join(' ')
      const also = [...new Set(step.names.map(({ id }) => id))].slice(1).join(', ')
      return [`const ${name} = ${text}${rule ? ` // ${clauses}${also ? `: also ${also}` : ''}` : ''}`]
    })
  }

  private value(step: Step): string {
    return this.constants.get(step) ?? this.expression(step)
  }

  private expression(step: Step): string {
    switch (step.kind) {
      case 'number':
        return step.value < 0 ? `(${step.value})` : `${step.value}`
      case 'column':
        return this.nameOf(step.column.key)
      case 'known':
        return this.knownName(step.column)
      case 'not':
        return `~${this.value(step.of)}`
      case 'isNegative':
        return `(${this.value(step.of)} >> 31)`
      case 'divide':
        return this.divided(step.of, step.by)
      case 'isOneOf':
        return `-((${step.bits} >>> ${this.value(step.of)}) & 1)`
      case 'shares':
        return `(-(${this.value(step.of)} & ${step.bits}) >> 31)`
      case 'choose':
        return this.chosen(step, this.value(step.when), this.value(step.yes), this.value(step.no))
      default:
        return this.joined(step, this.value(step.left), this.value(step.right))
    }
  }

  private joined(step: Extract<Step, { readonly left: Step }>, a: string, b: string): string {
    // What fits 32 bits does so whatever its parts are: only bits above them are lost on the way.
    const narrow = isInt32(step)
    switch (step.kind) {
      case 'add':
        return narrow ? `(${a} + ${b} | 0)` : `(${a} + ${b})`
      case 'subtract':
        return narrow ? `(${a} - ${b} | 0)` : `(${a} - ${b})`
      case 'multiply':
        return narrow ? `Math.imul(${a}, ${b})` : `${a} * ${b}`
      case 'below':
        return `-(${a} < ${b})`
      case 'both':
        return `(${a} & ${b})`
      case 'either':
        return `(${a} | ${b})`
    }
  }

  /** A choice by mask; with nothing on one side the mask alone does it. */
  private chosen(step: Extract<Step, { readonly kind: 'choose' }>, when: string, yes: string, no: string): string {
    if (!isInt32(step)) return `(${when} ? ${yes} : ${no})`
    if (no === '0') return `(${yes} & ${when})`
    if (yes === '0') return `(${no} & ~${when})`
    return `(${no} ^ ((${yes} ^ ${no}) & ${when}))`
  }

  private divided(of: Step, by: number): string {
    const value = this.value(of)
    return isInt32(of) && of.low >= 0 ? `((${value} >>> 0) / ${by} >>> 0)` : `Math.floor(${value} / ${by})`
  }
}

/** What the text of a step reads; a choice by mask reads what it falls back to twice. */
const readBy = (step: Step): readonly Step[] =>
  step.kind === 'choose' ? [...operandsOf(step), step.no] : operandsOf(step)

/** Whether a column is one of small whole numbers from 0, in which the sign alone tells that a value is absent. */
const isPlain = ({ least, most }: Column): boolean => least === 0 && isInt32({ low: least, high: most })

/** A mask: whether a value is there. */
const knownText = (column: Column, name: string): string =>
  isPlain(column) ? `~(${name} >> 31)` : `-(${name} !== ${absent})`

/** An expression that is 0 where every value is absent, if it may be, or within its bounds. */
function checkOf(columns: readonly Column[], printer: LoopPrinter): string {
  const nameOf = (key: string): string => printer.nameOf(key)
  const known = (column: Column): string => printer.knownName(column)
  const byMask = new Map<number, string[]>()
  const beside = (mask: number, text: string): unknown => byMask.set(mask, [...(byMask.get(mask) ?? []), text])
  const signs: string[] = []
  const others: string[] = []
  for (const column of columns) {
    const { key, least, most, absence } = column
    const name = nameOf(key)
    const range = most - least
    const mayLack = absence !== 'never'
    const ifKnown = mayLack && !isPlain(column) ? ` & ${known(column)}` : ''
    const value = mayLack && isPlain(column) ? `(${name} & 2147483647)` : least === 0 ? name : `(${name} - ${least})`
    if (!isInt32({ low: least, high: most }))
      others.push(`-!(${name} >= ${least} && ${name} <= ${most} && Math.floor(${name}) === ${name})${ifKnown}`)
    else if ((range & (range + 1)) === 0) beside(~range, `${value}${ifKnown}`)
    else signs.push(`(${value} | (${most} - ${least === 0 ? value : name}))${ifKnown}`)
    // Of what is negative, only the one number that says absent; a set that is not known whole keeps what is known.
    if (mayLack && isPlain(column) && !column.isSet) beside(2147483647, `${name} & ~${known(column)}`)
    const limit = printer.columns.find((other) => other.key === column.noMoreThan)
    if (!limit) continue
    const bothKnown = [column, limit].filter((one) => one.absence !== 'never').map((one) => ` & ${known(one)}`)
    const narrow = isInt32({ low: limit.least - most, high: limit.most }) && isInt32({ low: least, high: most })
    if (narrow) signs.push(`(${nameOf(limit.key)} - ${name})${bothKnown.join('')}`)
    else others.push(`-(${name} > ${nameOf(limit.key)})${bothKnown.join('')}`)
  }
  const masked = [...byMask].map(([mask, texts]) =>
    printer.isStrict && mask === -2 ? texts.join(' | ') : `(${texts.join(' | ')}) & ${mask}`,
  )
  const signed = signs.length > 0 ? [`(${signs.join(' | ')}) >> 31`] : []
  return [...masked, ...signed, ...others].map((text) => `(${text})`).join(' | ') || '0'
}
