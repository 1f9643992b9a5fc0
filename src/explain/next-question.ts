/**
 * The one fact worth asking next over a whole household. A single evaluation with everything open that has not been asked tells
 * what each determination still waits for; so the time grows with the number of determinations, and with nothing else.
 */
import type { DatedCase } from '../case/case'
import { heldBy } from '../case/fields'
import { fieldAt, placeOf } from '../case/paths'
import type { PlainRecord } from '../case/records'
import type { AssessOptions } from '../household/assess'
import { contextOn, readCase } from '../household/case-kernels'
import { ExactCase } from '../household/exact-case'
import { type RangesByPeriod, rangesOf } from '../household/totals'
import type { Determined } from '../kit/determine'
import { checkedCall } from '../kit/options'
import type { AskingPolicy } from '../kit/policy'
import type { RecordName } from '../kit/shape'
import { openCase } from './open-case'
import { type Asking, askingFor } from './question'
import { waitsFor } from './waiting'

/** A determination that waits for an answer. */
export interface Waiting {
  /** The id of the programme. */
  readonly programme: string
  /** The id of the member, for a programme about persons or claims. */
  readonly person?: string
  /** The id of the claim. */
  readonly claim?: string
  /** Whether it waits for nothing else, so that the answer settles it. */
  readonly alone: boolean
}

/** The next question of a form. */
export interface NextQuestion extends Asking {
  /** What waits for the answer. */
  readonly decides: readonly Waiting[]
  /** Between which sums all that waits for the answer lies now; a period without a sum is left out. */
  readonly range: RangesByPeriod
}

/** A determination that is not settled, and the paths that it waits for. */
interface Open {
  readonly determined: Determined
  readonly paths: readonly string[]
  /** How many of them there are, those that nobody can be asked for included. */
  readonly waitsFor: number
  /** Whether its outcome or amount is open, and not only a detail. */
  readonly isUndetermined: boolean
}

/** The question to ask next. Returns `undefined` where no answer could change the assessment. */
export function nextQuestion(
  policy: AskingPolicy,
  theCase: unknown,
  given: AssessOptions = {},
): NextQuestion | undefined {
  const options = checkedCall(given)
  const household = readCase(policy, theCase, options.on)
  const open = openDeterminations(policy, household, options)
  const path = pathToAsk(policy, open)
  if (path === undefined) return undefined
  const waiting = open.filter(({ paths }) => paths.includes(path))
  const [first] = waiting as [Open, ...Open[]]
  return {
    ...askingFor(policy, household, path, first.determined.definition),
    decides: waiting.map(waitingFor),
    range: rangesOf(waiting.map(({ determined }) => determined.determination)),
  }
}

function openDeterminations(policy: AskingPolicy, household: DatedCase, options: AssessOptions): readonly Open[] {
  const context = contextOn(policy, options, household.on)
  const exact = new ExactCase(policy, openCase(policy.shape, household), context, { trace: false })
  const isAsked = askedIn(policy, household)
  return policy.definitions.flatMap((definition) =>
    exact.all(definition).flatMap((determined): readonly Open[] => {
      const { outcome, missing } = determined.determination
      const all = missing ?? waitsFor(determined)
      const paths = all.filter((path) => !/^(readings|figures)\./.test(path) && !isAsked(path))
      const isUndetermined = outcome === 'undetermined'
      return paths.length === 0 ? [] : [{ determined, paths, waitsFor: all.length, isUndetermined }]
    }),
  )
}

/** Tells the paths at which the case holds `null`: they were asked, and nobody knows. */
function askedIn({ shape }: AskingPolicy, household: DatedCase): (path: string) => boolean {
  return (path) => {
    const field = fieldAt(shape, path)
    const record = field && recordAt(household, path)
    if (!field || !record) return false
    const [part = '', name] = field.name.split('.')
    return heldBy(record, field) === null || (name !== undefined && record[part] === null)
  }
}

/** The record of a case in which the field of a path stands. */
function recordAt(household: DatedCase, path: string): PlainRecord | undefined {
  const { record, member, claim } = placeOf(path)
  if (member === undefined) return household
  const of = household.members[member]
  if (record === 'member') return of
  return record === 'education' ? (of?.education ?? undefined) : of?.claims?.[claim ?? 0]
}

const waitingFor = ({ determined: { determination }, waitsFor }: Open): Waiting => {
  const { programme, person, claim } = determination
  return {
    programme,
    ...(person === undefined ? {} : { person }),
    ...(claim === undefined ? {} : { claim }),
    alone: waitsFor === 1,
  }
}

/**
 * The path whose answer settles most: each determination has one vote, two where it has an amount, which it divides among what
 * it waits for. Whom a form can ask comes first, and of equals what stands first in a case.
 */
function pathToAsk(policy: AskingPolicy, open: readonly Open[]): string | undefined {
  const undetermined = open.filter(({ isUndetermined }) => isUndetermined)
  const votes = new Map<string, number>()
  for (const { determined, paths, waitsFor } of undetermined.length > 0 ? undetermined : open) {
    const vote = (determined.definition.grant.kind === 'amount' ? 2 : 1) / waitsFor
    for (const path of paths) votes.set(path, (votes.get(path) ?? 0) + vote)
  }
  const rank = (path: string): number => (path.startsWith('standards.') ? 1 : 0)
  const [best] = [...votes].sort(
    ([a, votesOfA], [b, votesOfB]) => rank(a) - rank(b) || votesOfB - votesOfA || byPlace(policy, a, b),
  )
  return best?.[0]
}

const records: readonly RecordName[] = ['household', 'member', 'education', 'claim']

/** As the fields stand in a case: the household first, then a member with all that is of the member. */
function byPlace({ shape }: AskingPolicy, a: string, b: string): number {
  const stepsOf = (path: string): readonly number[] => {
    const { record, name, member = -1, claim = -1 } = placeOf(path)
    return [member, records.indexOf(record), claim, shape[record].findIndex((field) => field.name === name)]
  }
  const others = stepsOf(b)
  return (
    stepsOf(a)
      .map((step, place) => step - (others[place] ?? 0))
      .find((step) => step !== 0) ?? 0
  )
}
