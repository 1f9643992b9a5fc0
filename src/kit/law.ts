/** The law day by day, as a run goes by it: the city's standards, the document's figures as amended, the days on which rules change. */
import { keptIn } from '../checks/once'
import type { Amendment, InForce } from './amendment'
import { checkedDay, checkedGiven, inForceOn } from './in-force'
import type { Register } from './register'
import { isRegister } from './standards-in-force'
import type { StandardsInForce, Terms } from './terms'

/** What is in force on a day of a law. */
export interface DayOfLaw extends InForce {
  /** The law that this is a day of, where claims can go by another day of it. */
  readonly law: Law | undefined
}

export class Law {
  private readonly terms: Terms
  private readonly standards: StandardsInForce | Register
  /** The last days before some rule changes, in order. */
  readonly lastDays: readonly string[]
  /** Whether the day matters at all. */
  readonly asksDay: boolean
  private readonly byStretch = new Map<number, DayOfLaw>()

  /** @throws InputError with the path of a standard that is wrong. */
  constructor(terms: Terms, standards: StandardsInForce | Register = {}) {
    this.terms = terms
    this.standards = checkedGiven(terms, standards)
    this.lastDays = terms.lastDays?.() ?? []
    this.asksDay = this.lastDays.length > 0 || isRegister(this.standards)
  }

  /** The dated standards, where there are such. */
  get register(): Register | undefined {
    return isRegister(this.standards) ? this.standards : undefined
  }

  /** The city's standards alone. */
  standardsOn(day: string): StandardsInForce {
    return isRegister(this.standards) ? this.standards.inForce(day) : this.standards
  }

  /** Days of one number have the same law. */
  stretchOf(day: string): number {
    return (this.register?.stretchOf(day) ?? 0) * (this.lastDays.length + 1) + this.ofRules(day)
  }

  /** How many times rules have changed before a day. */
  private ofRules(day: string): number {
    return this.lastDays.findLastIndex((one) => one < day) + 1
  }

  /**
   * What is in force on the day of a call.
   * @throws InputError for what is no day, and for none where a register needs one.
   */
  onDayOf(on: unknown): DayOfLaw {
    return this.on(checkedDay(this.terms, this.standards, on, this.asksDay))
  }

  /** The same for a day that is checked: one object for days of one stretch. */
  on(day: string | undefined): DayOfLaw {
    return keptIn(this.byStretch, day === undefined ? -1 : this.stretchOf(day), () => {
      const isAsked = this.lastDays.length > 0
      const law = isAsked || this.register?.amendsFigures ? this : undefined
      return { ...inForceOn(this.standards, day, isAsked), law }
    })
  }

  /**
   * What a claim goes by in a household that is determined on a day, standards aside. Returns `undefined` if figures and rules
   * are the same on the day of its settlement.
   */
  ofClaim(day: string, settledOn: string): InForce | undefined {
    if (this.stretchOf(day) === this.stretchOf(settledOn)) return undefined
    const [before, its] = [this.on(day), this.on(settledOn)]
    const isAlike = its.amended.length === before.amended.length && this.ofRules(day) === this.ofRules(settledOn)
    const isSame = ({ figure, from }: Amendment, place: number): boolean =>
      figure === before.amended[place]?.figure && from === before.amended[place]?.from
    return isAlike && its.amended.every(isSame) ? undefined : its
  }
}
