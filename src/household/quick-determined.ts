/**
 * A household's determinations by the kernels. What lies behind one (its values, its evaluation) is worked out by the
 * exact lane, once somebody asks for it; so is every determination that a kernel may not settle.
 */

import { exact, zero } from '../exact/decimal'
import type { Evaluation } from '../exact/evaluate'
import { type Interval, no, point, type Truth, type Values, yes } from '../exact/value'
import type { Determination } from '../kit/determination'
import type { Determined } from '../kit/determine'
import type { Definition } from '../kit/programme'

const nothingDue = point(zero)

class QuickDetermined implements Determined {
  readonly definition: Definition
  readonly determination: Determination
  readonly entitled: Truth
  readonly due: Interval
  private readonly exactly: () => Determined

  /** The determination must be a settled one. */
  constructor(definition: Definition, determination: Determination, exactly: () => Determined) {
    const { outcome, amount } = determination
    this.definition = definition
    this.determination = determination
    this.entitled = outcome === 'notEntitled' ? no : yes
    this.due = amount === undefined ? nothingDue : point(exact(amount))
    this.exactly = exactly
  }

  get values(): Values {
    return this.exactly().values
  }

  get evaluation(): Evaluation {
    return this.exactly().evaluation
  }
}

/** The determinations of a household's programmes with an amount, where the kernels settle them all. */
export class QuickHousehold {
  private readonly byProgramme = new Map<string, Determination[]>()

  constructor(determinations: readonly Determination[]) {
    for (const one of determinations) {
      const own = this.byProgramme.get(one.programme)
      if (own) own.push(one)
      else this.byProgramme.set(one.programme, [one])
    }
  }

  /** Of a programme, in the order of the members and their claims; nothing where facts are missing for one of them. */
  settled({ id, grant }: Definition): readonly Determination[] | undefined {
    if (grant.kind !== 'amount') return undefined
    const own = this.byProgramme.get(id) ?? []
    return own.some(({ outcome }) => outcome === 'undetermined') ? undefined : own
  }
}

/** Settled determinations, each with a way to the exact lane's at the same place. */
export function quickly(
  definition: Definition,
  determinations: readonly Determination[],
  exactly: () => readonly Determined[],
): readonly Determined[] {
  let made: readonly Determined[] | undefined
  return determinations.map(
    (determination, place) =>
      new QuickDetermined(definition, determination, () => {
        made ??= exactly()
        const one = made[place]
        if (!one) throw new Error(`The exact lane has no determination of ${definition.id} at ${place}`)
        return one
      }),
  )
}
