/**
 * Steps as JavaScript that a person can read and an engine runs without a branch: one loop over the rows, a constant for
 * each rule under the rule's own name, its clause beside it. Where bounds allow, all is done in 32-bit integers.
 */
import { absent, type Column, isInt32, operandsOf, type Step } from './step'

export interface Output {
  readonly name: string
  readonly step: Step
}

/** What one loop does: which columns it reads and checks, what it writes. */
export interface Plan {
  readonly columns: readonly Column[]
  readonly outputs: readonly Output[]
  /** Whether each row that is to be worked out elsewhere is marked, beside what the whole loop reports. */
  readonly marks: boolean
}

/** The steps that outputs need, operands first. */
export function stepsOf(outputs: readonly Output[]): readonly Step[] {
  const seen = new Set<Step>()
  const visit = (step: Step): void => {
    if (seen.has(step)) return
    for (const operand of operandsOf(step)) visit(operand)
    seen.add(step)
  }
  for (const { step } of outputs) visit(step)
  return [...seen]
}

/** The body of a function of `columns`, `outputs`, `marks`, `from` and `to`; it returns 0 where every row is in bounds. */
export function sourceOf({ columns, outputs, marks }: Plan): string {
  const names = new Names(['columns', 'outputs', 'marks', 'from', 'to', 'row', 'outside', 'Math'])
  const named = new Map(columns.map(({ key, name }) => [key, names.of(name)]))
  const nameOf = (key: string): string => named.get(key) ?? ''
  const arrays = columns.map(({ key }) => names.of(`${nameOf(key)}Column`))
  const results = outputs.map(({ name }) => names.of(`${name}Out`))
  const mayLack = columns.filter(({ absence }) => absence !== 'never')
  const known = new Map(mayLack.map(({ key }) => [key, names.of(`${nameOf(key)}Known`)]))
  const printer = new Printer(outputs, nameOf, ({ key }) => known.get(key) ?? '-1', names)
  const body = printer.statements()
  const check = checkOf(columns, nameOf, ({ key }) => known.get(key) ?? '-1')
  return [
    `const [${arrays.join(', ')}] = columns`,
    `const [${results.join(', ')}] = outputs`,
    'let outside = 0',
    'for (let row = from; row < to; row++) {',
    ...columns.map(({ key }, index) => `  const ${nameOf(key)} = ${arrays[index]}[row]`),
    ...mayLack.map((column) => `  const ${known.get(column.key)} = ${knownText(column, nameOf(column.key))}`),
    ...(marks
      ? [`  const mark = ${check}`, '  marks[row] = mark !== 0', '  outside |= mark']
      : [`  outside |= ${check}`]),
    ...body.map((line) => `  ${line}`),
    ...outputs.map(({ step }, index) => `  ${results[index]}[row] = ${printer.value(step)}`),
    '}',
    'return outside',
  ].join('\n')
}

/** Identifiers, each used once. */
class Names {
  private readonly taken: Set<string>

  constructor(taken: readonly string[]) {
    this.taken = new Set(taken)
  }

  of(name: string): string {
    let free = name
    for (let count = 2; this.taken.has(free); count++) free = name + count
    this.taken.add(free)
    return free
  }
}

class Printer {
  private readonly steps: readonly Step[]
  private readonly nameOf: (key: string) => string
  private readonly known: (column: Column) => string
  private readonly names: Names
  private readonly constants = new Map<Step, string>()
  private readonly uses = new Map<Step, number>()

  constructor(
    outputs: readonly Output[],
    nameOf: (key: string) => string,
    known: (column: Column) => string,
    names: Names,
  ) {
    this.steps = stepsOf(outputs)
    this.nameOf = nameOf
    this.known = known
    this.names = names
    for (const step of [...this.steps.flatMap(readBy), ...outputs.map((output) => output.step)])
      this.uses.set(step, (this.uses.get(step) ?? 0) + 1)
  }

  /** A constant for each step that a rule names or that is used more than once. */
  statements(): readonly string[] {
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

  value(step: Step): string {
    return this.constants.get(step) ?? this.expression(step)
  }

  private expression(step: Step): string {
    switch (step.kind) {
      case 'number':
        return step.value < 0 ? `(${step.value})` : `${step.value}`
      case 'column':
        return this.nameOf(step.column.key)
      case 'known':
        return this.known(step.column)
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
    const narrow = isInt32(step.left) && isInt32(step.right) && isInt32(step)
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
    return isInt32(of) && of.low >= 0 ? `(${value} / ${by} | 0)` : `Math.floor(${value} / ${by})`
  }
}

/** What the text of a step reads; a choice by mask reads what it falls back to twice. */
const readBy = (step: Step): readonly Step[] => [...operandsOf(step), ...(step.kind === 'choose' ? [step.no] : [])]

/** A mask: absent is one number in every column, and in a set the sign alone. */
const knownText = ({ isSet }: Column, name: string): string => (isSet ? `~(${name} >> 31)` : `-(${name} !== ${absent})`)

/** An expression that is 0 where every value is absent, if it may be, or within its bounds. */
function checkOf(
  columns: readonly Column[],
  nameOf: (key: string) => string,
  known: (column: Column) => string,
): string {
  const byMask = new Map<number, string[]>()
  const signs: string[] = []
  const others: string[] = []
  for (const column of columns) {
    const { key, least, most, absence, isSet } = column
    const name = nameOf(key)
    const range = most - least
    const ifKnown = absence === 'never' || isSet ? '' : ` & ${known(column)}`
    const value = isSet && absence !== 'never' ? `(${name} & 2147483647)` : least === 0 ? name : `(${name} - ${least})`
    if (!isInt32({ low: least, high: most }))
      others.push(`-!(${name} >= ${least} && ${name} <= ${most} && Math.floor(${name}) === ${name})${ifKnown}`)
    else if ((range & (range + 1)) === 0) byMask.set(range, [...(byMask.get(range) ?? []), `${value}${ifKnown}`])
    else signs.push(`(${value} | (${most} - ${name}))${ifKnown}`)
    const limit = columns.find((other) => other.key === column.noMoreThan)
    if (!limit) continue
    const bothKnown = [column, limit].filter((one) => one.absence !== 'never').map((one) => ` & ${known(one)}`)
    const narrow = isInt32({ low: limit.least - most, high: limit.most }) && isInt32({ low: least, high: most })
    if (narrow) signs.push(`(${nameOf(limit.key)} - ${name})${bothKnown.join('')}`)
    else others.push(`-(${name} > ${nameOf(limit.key)})${bothKnown.join('')}`)
  }
  const masked = [...byMask].map(([mask, texts]) => `(${texts.join(' | ')}) & ~${mask}`)
  const signed = signs.length > 0 ? [`(${signs.join(' | ')}) >> 31`] : []
  return [...masked, ...signed, ...others].map((text) => `(${text})`).join(' | ') || '0'
}
