/** What the rules of a programme come to, row by row, as steps of a kernel. */
import type { Condition as Lowered, Lowering } from '../kernel/lower'
import type { Output } from '../kernel/plan'
import type { Step } from '../kernel/step'
import type { AnyNode, ConditionNode, QuantityNode } from '../language/expression'
import type { Condition, Quantity } from '../language/quantity'
import type { KernelFacts } from './kernel-facts'
import { type Definition, entitlement, expressionsOf, instrumentsIn } from './programme'

/** The codes of the outcomes in a result column. */
export const outcomeCodes = { notEntitled: 0, entitled: 1, referred: 2, undetermined: 3 } as const

/** What marks a row that the exact lane is to determine. */
export const noSignature = -1

/**
 * What a result column holds. `outcomes` are undetermined, and `signatures` are `noSignature`, wherever the exact lane is
 * to decide; `figures` are those of notes.
 */
type ResultPart =
  | 'outcomes'
  | 'amounts'
  | 'monthlyInstalments'
  | 'bases'
  | 'withinMultiples'
  | 'signatures'
  | 'figures'
  | TracePart

/**
 * What the steps of a trace are made of: `answers` tells in one number how every comparison and fact that is asked came out,
 * `values` are those of rules, and `before` those before a rule rounds.
 */
type TracePart = 'answers' | 'values' | 'before'

/** A rule whose number stands in a trace. */
export interface RuleOfTrace {
  readonly id: string
  /** What the number is to be divided by; none where it does not tell the value. */
  readonly under: number
  /** Whether it rests on no sum and no day that a case tells, so that it has few values. */
  readonly isOfFew: boolean
}

export interface ProgrammeOutput extends Output {
  /** The programme's place among those compiled. */
  readonly programme: number
  readonly part: ResultPart
  /** Of `figures`: the code of the note, and the name of the figure. */
  readonly note?: { readonly code: string; readonly name: string }
  /** Of `values` and `before`. */
  readonly rule?: RuleOfTrace
}

/** What is asked of a programme, and how the answer follows from its rules. */
export interface Asked {
  /** Whether it is asked of rows in which facts may be unknown, and seldom of many rows at once. */
  readonly ofAnyRow: boolean
  /** Everything that the result of a row is made of. */
  readonly roots: (definition: Definition) => readonly { readonly node: AnyNode }[]
  readonly outputs: (one: LoweredProgramme) => readonly ProgrammeOutput[]
}

/** The rules of one programme, lowered. */
export class LoweredProgramme {
  readonly definition: Definition
  readonly lowering: Lowering
  readonly entitled: Lowered
  readonly amount: ReturnType<Lowering['whole']> | undefined
  readonly instalment: ReturnType<Lowering['whole']> | undefined
  /** Whether every fact that the programme requires has a column. */
  readonly hasRequired: boolean
  private readonly facts: KernelFacts
  private readonly place: number

  constructor(definition: Definition, place: number, facts: KernelFacts, lowering: Lowering) {
    const { grant, monthlyInstalment } = definition
    this.definition = definition
    this.lowering = lowering
    this.facts = facts
    this.place = place
    this.entitled = this.ask(entitlement(definition))
    this.amount = grant.kind === 'amount' ? this.inFen(grant.amount) : undefined
    this.instalment = monthlyInstalment && this.inFen(monthlyInstalment)
    this.hasRequired = facts.hasRequired(definition)
  }

  /** Holds where a row has all that its rules use and only the exact lane can tell otherwise. */
  get hasWhatIsToldElsewhere(): Step {
    const inputs = this.facts.toldElsewhereOf(this.definition)
    return this.all(inputs.map((input) => this.lowering.condition({ kind: 'given', input }).surely))
  }

  ask(condition: Condition): Lowered {
    return this.lowering.condition(this.facts.condition(condition))
  }

  /** A condition with what is fixed folded in. */
  condition(node: ConditionNode): ConditionNode {
    return this.facts.condition({ node })
  }

  /** A quantity with what is fixed folded in. */
  quantity(node: QuantityNode): QuantityNode {
    return this.facts.quantity({ node })
  }

  inFen(figure: Quantity<string>): ReturnType<Lowering['whole']> {
    return this.lowering.whole(this.facts.quantity(figure))
  }

  /** Holds where all of them hold; one that is not there always does. */
  all(masks: readonly (Step | undefined)[]): Step {
    const { steps } = this.lowering
    return masks.reduce<Step>((one, other) => (other ? steps.both(one, other) : one), steps.always)
  }

  output(part: ResultPart, step: Step, more: Partial<ProgrammeOutput> = {}): ProgrammeOutput {
    const name = [this.definition.id, more.note?.code, more.rule?.id, more.note?.name ?? part].filter(
      (one) => one !== undefined,
    )
    const isCode = part === 'outcomes' || part === 'bases' || part === 'withinMultiples'
    return { name: name.join('_'), step, isCode, programme: this.place, part, ...more }
  }
}

/** Outcome, amount and what stands beside it. Where any of them is not known the row is undetermined. */
export const outcomes: Asked = {
  ofAnyRow: false,
  roots: expressionsOf,
  outputs: (one) => {
    const { definition, lowering, entitled, amount, instalment, hasRequired } = one
    const { grant, basedOnStandard, withinMultiple } = definition
    const { steps } = lowering
    const onStandard = basedOnStandard && one.ask(basedOnStandard)
    const within = withinMultiple && one.ask(withinMultiple)
    const elsewhere = grant.kind === 'service' && grant.elsewhere ? one.ask(grant.elsewhere.when) : undefined
    // What no fact settles is told as unknown, unless the exact lane may know better.
    const withinKnown = within && steps.either(lowering.settled(within), within.sharp)
    const whole = hasRequired ? steps.always : steps.never
    const details = [
      amount?.known,
      instalment?.known,
      onStandard && lowering.settled(onStandard),
      withinKnown,
      elsewhere && lowering.settled(elsewhere),
    ]
    const granted = one.all([whole, entitled.surely, ...details])
    const isTold = one.all([whole, withinKnown])
    const code = (value: number): Step => steps.number(value)
    const ifGranted = (step: Step): Step => steps.choose(granted, step, code(0))
    const grants = code(grant.kind === 'referral' ? outcomeCodes.referred : outcomeCodes.entitled)
    const settledOutcome = ifGranted(
      elsewhere ? steps.choose(elsewhere.surely, code(outcomeCodes.referred), grants) : grants,
    )
    const open = steps.both(steps.either(entitled.possibly, steps.not(isTold)), steps.not(granted))
    const outcome = steps.add(settledOutcome, steps.choose(open, code(outcomeCodes.undetermined), code(0)))
    return [
      one.output('outcomes', outcome, open === steps.never ? {} : { open }),
      ...(amount ? [one.output('amounts', ifGranted(amount.step))] : []),
      ...(instalment ? [one.output('monthlyInstalments', ifGranted(instalment.step))] : []),
      ...(onStandard ? [one.output('bases', ifGranted(steps.choose(onStandard.surely, code(2), code(1))))] : []),
      ...(within
        ? [
            one.output(
              'withinMultiples',
              steps.choose(within.surely, code(2), steps.choose(within.possibly, code(0), code(1))),
            ),
          ]
        : []),
    ]
  },
}

/**
 * The signature of a determination, and its amounts. Apart from its amounts, all that a determination says follows from
 * some questions: which conditions hold, fail or are not known. Their answers are one number, the signature.
 */
export const signatures: Asked = {
  ofAnyRow: true,
  roots: (definition) => [...questionsOf(definition), ...figuresOf(definition)],
  outputs: (one) => {
    const { definition, lowering, entitled, amount, instalment } = one
    const { grant } = definition
    const { steps } = lowering
    const elsewhere = grant.kind === 'service' && grant.elsewhere ? one.ask(grant.elsewhere.when) : undefined
    const granted = one.all([
      entitled.surely,
      amount?.known,
      instalment?.known,
      elsewhere && lowering.settled(elsewhere),
    ])
    const questions = distinct(questionsOf(definition).map((condition) => one.ask(condition)))
    const figures = (definition.notes ?? []).flatMap(({ code, when, values }) =>
      Object.entries(values ?? {}).map(([name, value]) => ({
        note: { code, name },
        when: one.ask(when),
        value: one.inFen(value),
      })),
    )
    const isTold = one.all([
      one.hasWhatIsToldElsewhere,
      steps.either(granted, steps.not(entitled.possibly)),
      ...questions.map((question) => steps.either(lowering.settled(question), question.sharp)),
      ...figures.map(({ when, value }) => steps.either(value.known, steps.not(when.surely))),
    ])
    const signature = questions
      .map((question, place) => answerOf(question, 4 ** place, lowering))
      .reduce((sum, answer) => steps.add(sum, answer), steps.never)
    const ifGranted = (step: Step): Step => steps.choose(granted, step, steps.never)
    return [
      one.output('signatures', steps.choose(isTold, signature, steps.number(noSignature))),
      ...(amount ? [one.output('amounts', ifGranted(amount.step))] : []),
      ...(instalment ? [one.output('monthlyInstalments', ifGranted(instalment.step))] : []),
      ...figures
        .filter(({ value }) => value.step.kind !== 'number')
        .map(({ note, value }) => one.output('figures', value.step, { note })),
    ]
  },
}

/** Every condition on whose answer a determination's words depend. */
function questionsOf(definition: Definition): readonly Condition[] {
  const { requires, basedOnStandard, withinMultiple, grant, routes, steps, covers, notes } = definition
  const entries = [...instrumentsIn(grant), ...(routes ?? []), ...(steps ?? [])]
  const elsewhere = grant.kind === 'service' ? grant.elsewhere?.when : undefined
  const asked = [elsewhere, basedOnStandard, withinMultiple, ...[...entries, ...(covers ?? [])].map(({ when }) => when)]
  return [...requires, ...asked, ...(notes ?? []).map(({ when }) => when)].filter((one) => one !== undefined)
}

function figuresOf({ grant, monthlyInstalment, notes }: Definition): readonly Quantity<string>[] {
  const amount = grant.kind === 'amount' ? [grant.amount] : []
  const instalment = monthlyInstalment ? [monthlyInstalment] : []
  return [...amount, ...instalment, ...(notes ?? []).flatMap(({ values }) => Object.values(values ?? {}))]
}

/** One digit of a signature: 0 failed, 1 held, 2 not known. */
function answerOf({ surely, possibly }: Lowered, unit: number, { steps }: Lowering): Step {
  const held = steps.choose(surely, steps.number(unit), steps.never)
  const open = steps.both(possibly, steps.not(surely))
  return steps.add(held, steps.choose(open, steps.number(2 * unit), steps.never))
}

export const distinct = (questions: readonly Lowered[]): readonly Lowered[] =>
  questions.filter(
    (one, place) =>
      place === questions.findIndex(({ surely, possibly }) => surely === one.surely && possibly === one.possibly),
  )
