/** The law day by day, as a run goes by it: the city's standards, the document's figures as amended, the days on which rules change. */
import { checkedDay, checkedGiven, type InForce, inForceOn } from './in-force'
import type { Amendment, Register } from './register'
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
  private readonly changed: readonly Amendment[]
  /** The days on which some rule changes, in order. */
  private readonly days: readonly string[]
  private readonly byStretch = new Map<number, DayOfLaw>()

  /**
   * `changed` are figures that are so on every day, whatever the register says.
   * @throws InputError with the path of a standard that is wrong.
   */
  constructor(terms: Terms, standards: StandardsInForce | Register = {}, changed: readonly Amendment[] = []) {
    this.terms = terms
    this.standards = checkedGiven(terms, standards)
    this.changed = changed
    this.days = terms.days?.() ?? []
  }

  /** Whether the day matters at all. */
  get asksDay(): boolean {
    return this.days.length > 0 || isRegister(this.standards)
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
    const ofRules = this.days.findLastIndex((one) => one <= day) + 1
    return (this.register?.stretchOf(day) ?? 0) * (this.days.length + 1) + ofRules
  }

  /** The days within a span on which something changes, the first day included, in order. */
  changes(from: string, to: string): readonly string[] {
    const ofStandards = this.register?.changes(from, to) ?? [from]
    return [...new Set([...ofStandards, ...this.days.filter((day) => from < day && day <= to)])].sort()
  }

  /**
   * What is in force on the day of a call, which is one object for days of one stretch.
   * @throws InputError for what is no day, and for none where a register needs one.
   */
  onDayOf(on: unknown): DayOfLaw {
    return this.on(this.asksDay ? checkedDay(this.terms, this.standards, on) : undefined)
  }

  /** The same for a day that is checked. */
  on(day: string | undefined): DayOfLaw {
    const stretch = day === undefined ? -1 : this.stretchOf(day)
    const before = this.byStretch.get(stretch)
    if (before) return before
    const { standards, changed, days } = this
    const first = day === undefined ? undefined : (days.findLast((one) => one <= day) ?? this.terms.firstDay)
    const asked = days.length === 0 ? undefined : first
    const law = days.length > 0 || this.register?.amendsFigures ? this : undefined
    const made = { ...inForceOn(standards, day, { changed, asked }), law }
    this.byStretch.set(stretch, made)
    return made
  }

  /**
   * What a claim goes by in a household that is determined on a day, standards aside. Returns `undefined` if figures and rules
   * are the same on the day of its settlement.
   */
  ofClaim(day: string, settledOn: string): InForce | undefined {
    if (this.stretchOf(day) === this.stretchOf(settledOn)) return undefined
    const [{ inForce: before, amended }, its] = [this.on(day), this.on(settledOn)]
    const isSame = its.amended.every((one, place) => one === amended[place]) && its.amended.length === amended.length
    return isSame && before.on === its.inForce.on ? undefined : its
  }
}
