/** From a property to a verdict: the script that a solver runs, what it answers, and the case that it found. */
import { exactText } from '../../src/exact/decimal'
import { Evaluation } from '../../src/exact/evaluate'
import { Specialiser } from '../../src/exact/specialise'
import { known, type Value, type Values } from '../../src/exact/value'
import { all, Condition } from '../../src/language/quantity'
import { inputsOf } from '../../src/language/walk'
import { readings as everyReading } from '../../src/yiwu/readings'
import type { Claim, Property, Rules } from './property'
import { type DeclaredInput, Inputs } from './smt/inputs'
import { type Products, Script } from './smt/script'
import { type BoolTerm, negation } from './smt/terms'
import { ValueFold } from './smt/values'
import type { Solver } from './solver'

type Asked = Pick<Property, 'claim' | 'readings'>

/** The claim with its readings chosen, and at an open point with one of the readings that close it. */
export function claimOf({ claim, readings = {} }: Asked, rules: Rules): Claim {
  const { given, holds } = claim(rules)
  const values = new Map(Object.entries(readings).map(([id, option]) => [`readings.${id}`, known.choice(option)]))
  const specialiser = new Specialiser(values, ({ key }) => values.has(key))
  const chosen = (one: Condition): Condition => new Condition(specialiser.condition(one.node))
  const asked = inputsOf([...given, holds].map(({ node }) => node)).map(({ key }) => key)
  const closed = Object.values(everyReading)
    .filter(({ open, input }) => open !== undefined && asked.includes(input.key))
    .map((reading) => reading.is(...(reading.options.filter((option) => option !== reading.open) as never[])))
  return { given: [...given, ...closed].map(chosen), holds: chosen(holds) }
}

/** A question to a solver: the script of a claim, with its assumptions, and what it is about. */
export interface Question {
  readonly inputs: Inputs
  /** What is given. */
  readonly assumed: (products: Products) => string
  /** What is given, and that the claim fails. */
  readonly failing: (products: Products) => string
  readonly multiplies: boolean
}

export function questionOf({ given, holds }: Claim): Question {
  const script = new Script()
  const inputs = new Inputs(script)
  const fold = new ValueFold(script, inputs)
  for (const one of given) script.assert(fold.condition(one.node))
  const claim = script.define('claim', 'Bool', fold.condition(holds.node))
  return questionIn(script, inputs, claim)
}

/** Whether a claim that a script has written down can fail. */
export function questionIn(script: Script, inputs: Inputs, claim: BoolTerm): Question {
  inputs.assertBounds()
  return {
    inputs,
    assumed: (products) => script.text(products),
    failing: (products) => `${script.text(products)}\n(assert ${negation(claim)})`,
    multiplies: script.text('exact').includes('(times '),
  }
}

export type Verdict = 'proved' | 'counterexample' | 'unknown'

/** Seconds for the laws of products, which decide in a moment or not at all, and for multiplication. */
const patience = { laws: 30, multiplication: 120 } as const

/**
 * Decides a claim. First for every lawful product, which is enough for a proof; then for multiplication itself, which
 * is hard to prove of, but finds the counterexamples.
 */
export async function decide(question: Question, solver: Solver, needsMultiplication = false): Promise<Verdict> {
  if (question.multiplies && !needsMultiplication) {
    const { verdict } = await solver.check(question.failing('lawful'), patience.laws)
    if (verdict === 'unsat') return 'proved'
  }
  const { verdict } = await solver.check(question.failing('exact'), patience.multiplication)
  return verdict === 'unsat' ? 'proved' : verdict === 'sat' ? 'counterexample' : 'unknown'
}

/** Whether something is there to be claimed of: a proof from what never holds proves nothing. */
export const isAboutSomething = async ({ assumed }: Question, solver: Solver): Promise<boolean> =>
  (await solver.check(assumed('exact'))).verdict === 'sat'

/** A case that fails the claim, within what can be written, as values of the exact lane. */
export async function counterexample({ inputs, failing }: Question, solver: Solver): Promise<Values | undefined> {
  const limits = inputs.limits().map((limit) => `(assert ${limit})`)
  const symbols = inputs.all()
  const script = [failing('exact'), ...limits].join('\n')
  const { verdict, values } = await solver.check(
    script,
    undefined,
    symbols.map(({ symbol }) => symbol),
  )
  return verdict === 'sat' ? valuesOf(symbols, values) : undefined
}

/** What a solver leaves out may be anything. */
function valuesOf(symbols: readonly DeclaredInput[], found: ReadonlyMap<string, string>): Values {
  const values = new Map<string, Value>()
  const read = (symbol: string): string => found.get(symbol.replaceAll('|', '')) ?? '0'
  for (const { input, symbol, option, asks } of symbols) {
    const text = read(symbol)
    if (asks) continue
    if (input.type === 'money') values.set(input.key, known.quantity(fromFen(text)))
    if (input.type === 'count') values.set(input.key, known.quantity(text))
    if (input.type === 'truth') values.set(input.key, known.truth(text === 'true'))
    if (input.type === 'choice') values.set(input.key, known.choice(input.options?.[Number.parseInt(text, 10)] ?? ''))
    if (input.type === 'day') values.set(input.key, known.day(dayText(text)))
    if (option !== undefined) {
      const before = values.get(input.key)
      const held = before && 'surely' in before ? [...before.surely] : []
      values.set(input.key, known.set(text === 'true' ? [...held, option] : held))
    }
  }
  for (const { input, symbol, asks } of symbols) if (asks && read(symbol) === 'false') values.delete(input.key)
  return values
}

const fromFen = (text: string): string => exactText(known.quantity(text).low.times('0.01'))
const dayText = (number: string): string => number.padStart(8, '0').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')

/** Whether the exact lane finds the claim false on a case. */
export function failsOn({ given, holds }: Claim, values: Values): boolean {
  const evaluation = new Evaluation(values)
  const assumed = evaluation.condition(all(...given))
  const claimed = evaluation.condition(holds)
  return !assumed.canBeFalse && !claimed.canBeTrue
}
