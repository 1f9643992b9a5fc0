/**
 * What an SMT-LIB 2 script means, as far as rules are printed: whole numbers and truth values, worked out for values of
 * the declared symbols. A solver searches such values; a test that names them needs none.
 *
 *     const model = new Model(script.text('exact'), { income: 450_00, insured: true })
 *     model.isAdmitted() // whether every assertion holds
 *     model.value('(<= income 45000)') // true
 */
import type { Scaled } from '../proofs/smt/terms'

export type SmtValue = bigint | boolean

/** Values of declared symbols; others may be among them. */
export type Symbols = Readonly<Record<string, SmtValue | number>>

type Term = string | readonly Term[]

interface Definition {
  readonly parameters: readonly string[]
  readonly sort: Term
  readonly body: Term
}

type Scope = ReadonlyMap<string, SmtValue>

const nothing: Scope = new Map()

export class Model {
  private readonly symbols: Scope
  private readonly sorts = new Map<string, Term>()
  private readonly definitions = new Map<string, Definition>()
  private readonly assertions: Term[] = []

  constructor(script: string, symbols: Symbols = {}) {
    this.symbols = new Map(
      Object.entries(symbols).map(([name, value]) => [name, typeof value === 'number' ? BigInt(value) : value]),
    )
    for (const line of termsOf(script)) this.read(line)
  }

  isAdmitted(): boolean {
    return this.assertions.every((term) => this.evaluate(term, nothing) === true)
  }

  value(text: string): SmtValue {
    const [term = '', ...more] = termsOf(text)
    if (more.length > 0) throw new Error(`More than one term: ${text}`)
    return this.evaluate(term, nothing)
  }

  /** A quantity as decimal text, with all its decimals. */
  decimal({ term, decimals }: Scaled): string {
    const value = this.value(term)
    if (typeof value !== 'bigint') throw new Error(`No number: ${term}`)
    const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0')
    const point = digits.length - decimals
    const text = decimals > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits
    return value < 0n ? `-${text}` : text
  }

  private read(line: Term): void {
    const [command, name, parameters, sort, body] = line as readonly Term[]
    if (command === 'declare-const') this.sorts.set(name as string, parameters as Term)
    else if (command === 'define-fun')
      this.definitions.set(name as string, {
        parameters: (parameters as readonly Term[]).map(([parameter]) => parameter as string),
        sort: sort as Term,
        body: body as Term,
      })
    else if (command === 'assert') this.assertions.push(name as Term)
    else if (command !== 'set-logic') throw new Error(`Unknown command: ${command}`)
  }

  private evaluate(term: Term, scope: Scope): SmtValue {
    if (typeof term !== 'string') return this.applied(term, scope)
    if (/^\d+$/.test(term)) return BigInt(term)
    if (term === 'true' || term === 'false') return term === 'true'
    const value = this.symbols.get(term)
    return scope.get(term) ?? (value === undefined ? this.called(term, []) : ofSort(value, this.sorts.get(term)))
  }

  private applied([name, ...operands]: readonly Term[], scope: Scope): SmtValue {
    const values = operands.map((operand) => this.evaluate(operand, scope))
    const operation = operations[name as string]
    return operation ? operation(values) : this.called(name as string, values)
  }

  private called(name: string, values: readonly SmtValue[]): SmtValue {
    const definition = this.definitions.get(name)
    if (definition?.parameters.length !== values.length) throw new Error(`Unknown: ${name}`)
    const scope = new Map(definition.parameters.map((parameter, index) => [parameter, values[index] as SmtValue]))
    return ofSort(this.evaluate(definition.body, scope), definition.sort)
  }
}

function ofSort(value: SmtValue, sort: Term | undefined): SmtValue {
  if (sort !== (typeof value === 'bigint' ? 'Int' : 'Bool')) throw new Error(`Not of the sort ${sort}: ${value}`)
  return value
}

const numbers = (values: readonly SmtValue[]): readonly bigint[] =>
  values.map((value) => {
    if (typeof value !== 'bigint') throw new Error(`No number: ${value}`)
    return value
  })

const truths = (values: readonly SmtValue[]): readonly boolean[] =>
  values.map((value) => {
    if (typeof value !== 'boolean') throw new Error(`No truth value: ${value}`)
    return value
  })

/** Whether each number stands so to the next: `(<= 0 a b)`. */
const chained =
  (holds: (a: bigint, b: bigint) => boolean) =>
  (values: readonly SmtValue[]): boolean =>
    numbers(values).every((b, index, all) => index === 0 || holds(all[index - 1] as bigint, b))

/** Whole division that goes down where the divisor is positive, as that of SMT-LIB does. */
function div(a: bigint, b: bigint): bigint {
  if (b <= 0n) throw new Error(`No positive divisor: ${b}`)
  return a >= 0n ? a / b : -((-a + b - 1n) / b)
}

const operations: Readonly<Record<string, (values: readonly SmtValue[]) => SmtValue>> = {
  '+': (values) => numbers(values).reduce((a, b) => a + b),
  '-': (values) => (values.length > 1 ? numbers(values).reduce((a, b) => a - b) : -(numbers(values)[0] as bigint)),
  '*': (values) => numbers(values).reduce((a, b) => a * b),
  div: (values) => numbers(values).reduce(div),
  '<': chained((a, b) => a < b),
  '<=': chained((a, b) => a <= b),
  '=': (values) => values.every((value) => value === values[0]),
  and: (values) => truths(values).every((value) => value),
  or: (values) => truths(values).some((value) => value),
  not: (values) => !truths(values)[0],
  '=>': (values) => !truths(values)[0] || (truths(values)[1] as boolean),
  ite: ([when, yes, no]) => (truths([when as SmtValue])[0] ? yes : no) as SmtValue,
}

/** The terms of a text, one after another, names without their quotation. */
function termsOf(text: string): readonly Term[] {
  const open: Term[][] = [[]]
  for (const [token] of text.matchAll(/\(|\)|\|[^|]*\||[^\s()|]+/g)) {
    if (token === '(') open.push([])
    else if (token === ')') {
      const done = open.pop() as Term[]
      open.at(-1)?.push(done)
    } else open.at(-1)?.push(token.startsWith('|') ? token.slice(1, -1) : token)
  }
  if (open.length !== 1) throw new Error(`A parenthesis is left open or too many are closed: ${text}`)
  return open[0] as Term[]
}
