/** Which missing fact to ask for first: how far each would settle what is undetermined, tried value by value. */

import { checkedCase, type DatedCase } from '../case/case'
import { withValue } from '../case/paths'
import { InputError } from '../checks/issue'
import { type Exact, exact, fenText, zero } from '../exact/decimal'
import { type AssessOptions, determineCase } from '../household/assess'
import { Setting } from '../household/setting'
import type { Determination } from '../kit/determination'
import type { Determined } from '../kit/determine'
import { checkedCall } from '../kit/options'
import type { Policy } from '../kit/policy'
import { frozen } from '../kit/shared-determination'
import type { Readings, StandardsInForce } from '../kit/terms'
import { type MissingFact, missingFact } from './missing'
import { probes } from './probes'

/** A missing fact, and how much of an undetermined result it would settle. */
export interface NextFact extends MissingFact {
  /** Whether every value tried, some or none decided the outcome and the amount. */
  readonly decides: 'always' | 'sometimes' | 'never'
  /** The widest range left over any value tried, in yuan; absent for services and where no largest amount exists. */
  readonly leaves?: string
}

/** What to find out first for one undetermined result. */
export interface NextFacts {
  /** The id of a programme that is undetermined. */
  readonly programme: string
  /** The id of the member, for a programme about persons or claims. */
  readonly person?: string
  /** The id of the claim. */
  readonly claim?: string
  /** The one that settles most first. */
  readonly facts: readonly NextFact[]
}

/** A household on its day, and what it is determined under. */
interface Asked {
  readonly policy: Policy
  readonly household: DatedCase
  readonly around: { readonly standards: StandardsInForce; readonly readings: Readings }
}

/** Ranks the missing facts of every undetermined determination of a household, for a form that asks only what matters. */
export function nextFacts(policy: Policy, theCase: unknown, given: AssessOptions = {}): readonly NextFacts[] {
  const options = checkedCall(given)
  const household = checkedCase(policy, theCase, options.on)
  const setting = new Setting(policy, options)
  const around = { standards: setting.standardsOn(household.on), readings: setting.options.readings }
  const asked: Asked = { policy, household, around }
  return determineCase(policy, household, around).determined.flatMap((one, index) => {
    const { programme, person, claim, outcome, missing = [] } = one.determination
    if (outcome !== 'undetermined') return []
    const facts = missing.map((path) => tried(path, index, one, asked))
    return [
      {
        programme,
        ...(person === undefined ? {} : { person }),
        ...(claim === undefined ? {} : { claim }),
        facts: frozen(facts.sort(bySettling)),
      },
    ]
  })
}

function tried(path: string, index: number, determined: Determined, asked: Asked): NextFact {
  const { policy, household } = asked
  const results = probes(policy, path, determined, household).flatMap((value) => {
    try {
      return [withFact(asked, path, value)[index]?.determination].filter((one) => one !== undefined)
    } catch (error) {
      // A value that other facts rule out is none of those it can have.
      if (error instanceof InputError) return []
      throw error
    }
  })
  const open = results.filter(({ outcome }) => outcome === 'undetermined')
  const leaves = widest(open)
  const decides = open.length === 0 ? 'always' : open.length < results.length ? 'sometimes' : 'never'
  const isAmount = determined.definition.grant.kind === 'amount'
  return { ...missingFact(policy, path), decides, ...(isAmount && leaves !== undefined ? { leaves } : {}) }
}

/** The household determined again with one more fact known. */
function withFact({ policy, household, around }: Asked, path: string, value: unknown): readonly Determined[] {
  const [root, id = ''] = path.split('.')
  if (root === 'standards' || root === 'readings') {
    const changed = { ...around, [root]: { ...around[root], [id]: value } }
    return determineCase(policy, household, changed).determined
  }
  return determineCase(policy, withValue(household, path, value), around).determined
}

function widest(open: readonly Determination[]): string | undefined {
  const widths = open.map(({ range }) => (range?.max === undefined ? undefined : exact(range.max).minus(range.min)))
  if (widths.some((width) => width === undefined)) return undefined
  return fenText(widths.reduce<Exact>((most, width) => (width?.gt(most) ? width : most), zero))
}

const order = { always: 0, sometimes: 1, never: 2 } as const

function bySettling(a: NextFact, b: NextFact): number {
  if (a.decides !== b.decides) return order[a.decides] - order[b.decides]
  if (a.leaves === undefined || b.leaves === undefined)
    return a.leaves === b.leaves ? 0 : a.leaves === undefined ? 1 : -1
  return exact(a.leaves).cmp(b.leaves)
}
