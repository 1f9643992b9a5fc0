/** From a programme and the values of one subject to its determination. */
import { once } from '../checks/once'
import { fenText } from '../exact/decimal'
import { Evaluation } from '../exact/evaluate'
import { all } from '../exact/interval'
import type { SharedRules } from '../exact/shared-rules'
import { type Interval, isPoint, type Missing, nothing, settled, type Truth, union, type Values } from '../exact/value'
import { figureKey, type Label } from '../language/expression'
import type { Condition, Quantity } from '../language/quantity'
import { figuresIn, inputsOf } from '../language/walk'
import { type Asks, askedOf } from '../narrow/asked'
import type { FoundBefore } from '../narrow/before'
import { dueOf, type Found, narrowed } from '../narrow/narrow'
import type { Amendment } from './amendment'
import type { AmountRange, Determination, Note, Outcome, Reason } from './determination'
import { type Definition, expressionsOf, type Instrument, instrumentsIn, type ListEntry } from './programme'
import type { Readings } from './terms'

export interface SubjectIds {
  readonly household?: string
  readonly person?: string
  readonly claim?: string
}

export interface DetermineOptions {
  readonly readings: Readings
  readonly trace: boolean
  /** The figures that are amended on the day whose law applies. */
  readonly amended?: readonly Amendment[] | undefined
  /** Rules that determinations over the same facts may share. */
  readonly shared?: SharedRules
  /** What comes out where the rule alone leaves it open: whoever knows more of the unknowns than their values tells it. */
  readonly found?: Found | undefined
  /** Off where only the plain interval is wanted, as along a line, where every value must be treated alike. */
  readonly narrows?: boolean | undefined
  /** What was found for other cases under the same standards, figures and readings. */
  readonly before?: FoundBefore | undefined
}

/** How a programme comes out for a subject. */
export interface Decided {
  readonly definition: Definition
  readonly outcome: Outcome
  readonly evaluation: Evaluation
  /** Whether the subject is entitled, and what it is owed (not entitled counting as nothing), as far as known. */
  readonly entitled: Truth
  readonly due: Interval
}

export interface Determined extends Decided {
  readonly values: Values
  readonly determination: Determination
}

export interface Decision extends Decided, Found {
  /** How each condition came out, in the order of the programme's. */
  readonly truths: readonly Truth[]
}

/** Decides without telling why. */
export function decide(definition: Definition, values: Values, options: Omit<DetermineOptions, 'amended'>): Decision {
  const { trace, shared, readings, found: told, narrows = true, before } = options
  const evaluation = new Evaluation(values, { trace, shared })
  const truths = definition.requires.map((condition) => evaluation.condition(condition))
  const plain = grantOf(definition, all(truths), evaluation)
  const isOpen = narrows && outcomeOf(definition, plain) === 'undetermined'
  const narrow = (): Found => {
    const asks = asksOf(definition, values, readings)
    const made = (): Found => narrowedFor(definition, plain, values, asks)
    return before ? before.of(asks, values, made) : made()
  }
  const found = !isOpen ? plain : (told ?? narrow())
  return { definition, outcome: outcomeOf(definition, found), evaluation, due: dueOf(found), truths, ...found }
}

/** What a programme grants, where it is known whom it entitles. */
function grantOf<N>({ grant }: Definition, entitled: Truth, evaluation: Evaluation<N>): Found<N> {
  return {
    entitled,
    amount: grant.kind === 'amount' && entitled.canBeTrue ? evaluation.quantity(grant.amount) : undefined,
    elsewhere: grant.kind === 'service' && grant.elsewhere ? evaluation.condition(grant.elsewhere.when) : undefined,
  }
}

const asking =
  (definition: Definition) =>
  <N>(evaluation: Evaluation<N>): Found<N> =>
    grantOf(definition, all(definition.requires.map((condition) => evaluation.condition(condition))), evaluation)

/** The true range where something that is unknown enters the rule more than once, as near as the evaluations go. */
const narrowedFor = (definition: Definition, found: Found, values: Values, asks: Asks, evaluations?: number): Found =>
  narrowed(found, values, asks, asking(definition), evaluations)

/** What a programme grants by some values, within a number of evaluations. */
export function foundWithin(definition: Definition, values: Values, asks: Asks, evaluations: number): Found {
  const found = asking(definition)(new Evaluation(values))
  return outcomeOf(definition, found) === 'undetermined'
    ? narrowedFor(definition, found, values, asks, evaluations)
    : found
}

/** What a programme asks of its inputs under some readings. */
export function asksOf(definition: Definition, values: Values, readings: Readings): Asks {
  const kept = asksUnder(readings).get(definition)
  if (kept) return kept
  const { requires, grant } = definition
  const amount = grant.kind === 'amount' ? [grant.amount] : []
  const elsewhere = grant.kind === 'service' && grant.elsewhere ? [grant.elsewhere.when] : []
  const roots = [...requires, ...amount, ...elsewhere].map(({ node }) => node)
  const asks = askedOf(roots, new Map([...values].filter(([key]) => key.startsWith('readings.'))))
  if (Object.isFrozen(readings)) asksUnder(readings).set(definition, asks)
  return asks
}

const asksUnder = once((_: Readings) => new Map<Definition, Asks>())

export const determine = (
  definition: Definition,
  values: Values,
  subject: SubjectIds,
  options: DetermineOptions,
): Determined => determinedFrom(decide(definition, values, options), values, subject, options)

/** The determination of what was decided by the same values, under the same options. */
export function determinedFrom(
  { definition, truths, outcome, evaluation, entitled, amount, elsewhere, due }: Decision,
  values: Values,
  subject: SubjectIds,
  options: DetermineOptions,
): Determined {
  const { grant } = definition
  const determination: Determination = {
    programme: definition.id,
    ...subject,
    outcome,
    ...(outcome === 'entitled' && amount ? { amount: fenText(amount.low) } : {}),
    ...(outcome !== 'notEntitled' && grant.kind === 'amount' ? { unit: grant.amount.unit } : {}),
    ...(outcome === 'entitled' || outcome === 'referred' ? details(definition, outcome, evaluation) : {}),
    ...withinMultiple(definition, evaluation),
    clauses: definition.clauses,
    readings: readingsOf(definition, options.readings),
    ...amendmentsIn(definition, options.amended),
    ...(outcome === 'undetermined' ? { missing: ordered(unionOf([entitled, amount, elsewhere])) } : {}),
    ...(outcome === 'undetermined' && amount ? { range: rangeOf(due) } : {}),
    reasons: definition.requires.map((condition, index) => reasonOf(condition, truths[index])),
    ...notesOf(definition, evaluation),
    ...(options.trace ? { trace: evaluation.steps() } : {}),
  }
  return { definition, values, determination, outcome, evaluation, entitled, due }
}

function outcomeOf(definition: Definition, { entitled, amount, elsewhere }: Found): Outcome {
  const holds = settled(entitled)
  if (holds === false) return 'notEntitled'
  if (holds === undefined || (amount && !isPoint(amount))) return 'undetermined'
  if (!elsewhere) return definition.grant.kind === 'referral' ? 'referred' : 'entitled'
  const refers = settled(elsewhere)
  return refers === undefined ? 'undetermined' : refers ? 'referred' : 'entitled'
}

const unionOf = (parts: readonly ({ readonly missing: Missing } | undefined)[]): Missing =>
  parts.map((part) => part?.missing ?? nothing).reduce(union, nothing)

/** An interval of yuan as texts. */
function rangeOf({ low, high }: Interval): AmountRange {
  return high.isFinite() ? { min: fenText(low), max: fenText(high) } : { min: fenText(low) }
}

const ranked = ['standards.', 'figures.', 'readings.']

/** Facts first, then standards, then figures of the document, then readings. */
const ordered = (missing: Missing): readonly string[] => {
  const rank = (path: string): number => ranked.findIndex((prefix) => path.startsWith(prefix))
  return [...missing].sort((a, b) => rank(a) - rank(b))
}

function details(definition: Definition, outcome: Outcome, evaluation: Evaluation): Partial<Determination> {
  const { monthlyInstalment, basedOnStandard, grant, routes, steps, covers } = definition
  const instalment = monthlyInstalment && settledAmount(evaluation, monthlyInstalment)
  const onStandard = basedOnStandard && settled(evaluation.condition(basedOnStandard))
  return {
    ...(instalment === undefined ? {} : { monthlyInstalment: instalment }),
    ...(onStandard === undefined ? {} : { basis: onStandard ? 'standard' : 'floor' }),
    ...(outcome === 'referred'
      ? {
          instrument: instrumentsOf(instrumentsIn(grant), evaluation)
            .map(({ zh }) => zh)
            .join('、'),
        }
      : {}),
    ...(routes ? { routes: surely(routes, evaluation) } : {}),
    ...(steps ? { steps: surely(steps, evaluation) } : {}),
    ...(covers ? { covers: surely(covers, evaluation) } : {}),
  }
}

function settledAmount(evaluation: Evaluation, quantity: Quantity<string>): string | undefined {
  const value = evaluation.quantity(quantity)
  return isPoint(value) ? fenText(value.low) : undefined
}

/** Every instrument that may decide, where what picks among them is not known. */
export const instrumentsOf = (instruments: readonly Instrument[], evaluation: Evaluation): readonly Label[] =>
  instruments.filter(({ when }) => !when || evaluation.condition(when).canBeTrue).map(({ title }) => title)

const surely = (entries: readonly ListEntry[], evaluation: Evaluation): readonly string[] =>
  entries.filter(({ when }) => !when || settled(evaluation.condition(when)) === true).map(({ id }) => id)

function withinMultiple(definition: Definition, evaluation: Evaluation): Partial<Determination> {
  const within = definition.withinMultiple && settled(evaluation.condition(definition.withinMultiple))
  return within === undefined ? {} : { withinMultiple: within }
}

function reasonOf(condition: Condition, truth: Truth | undefined): Reason {
  const { node } = condition
  if (node.kind !== 'rule' || !truth) throw new Error('A required condition must be a named rule')
  const holds = settled(truth)
  const state = holds === undefined ? 'unknown' : holds ? 'held' : 'failed'
  return { condition: node.name.id, state, clause: node.name.clause }
}

function notesOf(definition: Definition, evaluation: Evaluation): Partial<Determination> {
  const notes = (definition.notes ?? [])
    .filter((note) => settled(evaluation.condition(note.when)) === true)
    .map((note): Note => {
      const values = Object.entries(note.values ?? {}).flatMap(([name, quantity]) => {
        const text = settledAmount(evaluation, quantity)
        return text === undefined ? [] : [[name, text] as const]
      })
      const figures = values.length > 0 ? { values: Object.fromEntries(values) } : {}
      return { code: note.code, clause: note.clause, ...figures }
    })
  return notes.length > 0 ? { notes } : {}
}

/** The amended figures that a programme's rule is made of. */
function amendmentsIn(definition: Definition, amended: readonly Amendment[] = []): Partial<Determination> {
  if (amended.length === 0) return {}
  const keys = figuresIn(expressionsOf(definition).map(({ node }) => node))
  const own = amended.filter(({ figure }) => keys.has(figureKey(figure)))
  return own.length > 0 ? { amended: own } : {}
}

/** Whether some expressions ask the day whose law applies. */
export const isDayAsked = (expressions: readonly (Condition | Quantity<string>)[]): boolean =>
  inputsOf(expressions.map(({ node }) => node)).some(({ source }) => source === 'day')

/** The readings that a programme's rule depends on, through statuses and earlier claims too. */
export const readingsOf = (definition: Definition, readings: Readings): Readings =>
  readingsUnder(definition, () => expressionsOf(definition), readings)

/** The same for some expressions, whose readings are remembered under what they belong to. */
export function readingsUnder(
  owner: object,
  expressions: () => readonly (Condition | Quantity<string>)[],
  readings: Readings,
): Readings {
  const kept = readingsByOwner.get(owner)
  if (kept && kept.from === readings) return kept.own
  const used = kept?.used ?? readingsUsedBy(expressions())
  const own = Object.freeze(Object.fromEntries(Object.entries(readings).filter(([id]) => used.has(id))))
  // The last readings are asked for again and again; to remember all of them costs the memory of every household.
  readingsByOwner.set(owner, { used, from: Object.isFrozen(readings) ? readings : undefined, own })
  return own
}

const readingsByOwner = new WeakMap<
  object,
  {
    readonly used: ReadonlySet<string>
    /** All the readings that the last were taken from, where those cannot change. */
    readonly from: Readings | undefined
    readonly own: Readings
  }
>()

/** The readings that some expressions depend on, those settled before they are evaluated included. */
/** The ids of the readings that expressions depend on. */
export function readingsUsedBy(expressions: readonly (Condition | Quantity<string>)[]): ReadonlySet<string> {
  const inputs = inputsOf(expressions.map(({ node }) => node))
  return new Set([
    ...inputs.filter(({ source }) => source === 'reading').map(({ id }) => id),
    ...inputs.flatMap(({ settledUnder }) => settledUnder ?? []),
  ])
}
