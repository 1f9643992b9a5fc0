/** The law day by day, as a call goes by it: the city's standards, the document's figures as amended, the days on which rules change. */
import { InputError, issue } from '../checks/issue'
import { dayFrom, parse } from '../checks/schema'
import { figureKey } from '../language/quantity'
import { changedFigures, type GivenFigures } from './read-figures'
import type { Amendment, Register } from './register'
import { isRegister, standardsInForceSchema } from './standards-in-force'
import type { StandardsInForce, Terms } from './terms'

/** What is in force on a day. */
export interface InForce {
  /** The standards by id, amended figures under `figures.…`, and under `on` the day that rules ask, where one does. */
  readonly inForce: StandardsInForce
  /** The figures that are amended, and by what. */
  readonly amended: readonly Amendment[]
  /** The law that this is a day of, where claims can go by another day of it. */
  readonly law: Law | undefined
}

/** What a claim goes by that was settled on a day with another law: figures and the day, and no standards. */
export type LawOfClaim = Pick<InForce, 'inForce' | 'amended'>

interface Given {
  readonly standards?: StandardsInForce | Register
  readonly figures?: GivenFigures
}

export class Law {
  private readonly terms: Terms
  private readonly standards: StandardsInForce | Register
  /** Figures that the call changes on every day: they win over those of a register. */
  private readonly changed: readonly Amendment[]
  /** The days on which some rule changes, in order. */
  private readonly days: readonly string[]
  /** Whether figures or rules change by date. */
  private readonly isDated: boolean
  private readonly byStretch = new Map<number, InForce>()

  /** @throws InputError with the path of a standard or figure that is wrong. */
  constructor(terms: Terms, { standards = {}, figures }: Given) {
    this.terms = terms
    this.standards = isRegister(standards)
      ? standards
      : parse(standardsInForceSchema(terms), standards, { at: 'standards', names: Object.keys(terms.standards) })
    this.changed = figures === undefined ? none : changedFigures(terms, figures)
    this.days = terms.days?.() ?? none
    this.isDated = this.days.length > 0 || (isRegister(this.standards) && this.standards.amendsFigures)
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
    const ofRules = this.days.length === 0 ? 0 : this.days.findLastIndex((one) => one <= day) + 1
    return (isRegister(this.standards) ? this.standards.stretchOf(day) : 0) * (this.days.length + 1) + ofRules
  }

  /** The days within a span on which something changes, the first day included, in order. */
  changes(from: string, to: string): readonly string[] {
    const ofStandards = isRegister(this.standards) ? this.standards.changes(from, to) : [from]
    return [...new Set([...ofStandards, ...this.days.filter((day) => from < day && day <= to)])].sort()
  }

  /** The same object for days of one stretch. Without a day there is none that a rule could ask. */
  on(day: string | undefined): InForce {
    const stretch = day === undefined ? -1 : this.stretchOf(day)
    const before = this.byStretch.get(stretch)
    if (before) return before
    const made = this.made(day)
    this.byStretch.set(stretch, made)
    return made
  }

  private made(day: string | undefined): InForce {
    const { standards, changed, days } = this
    const dated = isRegister(standards) && day !== undefined ? standards.amendedOn(day) : none
    const amended = [...dated.filter((one) => !changed.some(({ figure }) => figure === one.figure)), ...changed]
    const law = this.isDated ? this : undefined
    const values = day === undefined ? (standards as StandardsInForce) : this.standardsOn(day)
    if (amended.length === 0 && days.length === 0) return { inForce: values, amended: none, law }
    const figures = Object.fromEntries(amended.map(({ figure, value }) => [figureKey(figure), value]))
    const asked =
      day === undefined || days.length === 0 ? {} : { on: days.findLast((one) => one <= day) ?? this.terms.firstDay }
    return { inForce: Object.freeze({ ...values, ...figures, ...asked }), amended, law }
  }

  /**
   * What a claim goes by in a household that is determined on a day. Returns `undefined` if figures and rules are the same on
   * the day of its settlement.
   */
  ofClaim(day: string, settledOn: string): LawOfClaim | undefined {
    if (this.stretchOf(day) === this.stretchOf(settledOn)) return undefined
    const [{ inForce: before, amended }, its] = [this.on(day), this.on(settledOn)]
    const isSame = its.amended.every((one, place) => one === amended[place]) && its.amended.length === amended.length
    return isSame && before.on === its.inForce.on ? undefined : its
  }
}

const none: readonly never[] = Object.freeze([])

/** The law on the day of a call, checked; a register needs the day. */
export const lawOn = (law: Law, terms: Terms, on: unknown): InForce => {
  if (on !== undefined && law.asksDay) return law.on(parse(dayFrom(terms.firstDay), on, { at: 'on' }))
  if (law.register) throw new InputError([issue('onRequired', 'on')])
  return law.on(undefined)
}
