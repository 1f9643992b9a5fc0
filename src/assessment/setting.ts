/** What a run works under: the city's standards by date and the readings, checked once and shared by all its households. */
import { checkedReadings, checkedStandards } from '../policy/calculator'
import type { DetermineOptions } from '../policy/determine'
import type { StandardEntry, Standards } from '../policy/register'
import type { StandardId } from '../policy/standards'
import { isRegister, type StandardsInForce } from '../policy/standards-in-force'
import { surroundings } from '../policy/values'
import type { AssessOptions } from './assess'
import type { ValueMap } from './case-values'

export class Setting {
  readonly options: DetermineOptions
  private readonly standards: Standards | StandardsInForce
  private readonly byStretch = new Map<number, ValueMap>()

  /** @throws InputError with the path of a standard or reading that is wrong. */
  constructor({ standards = {}, readings = {}, trace = false }: AssessOptions) {
    this.standards = isRegister(standards) ? standards : checkedStandards({ standards })
    this.options = { readings: checkedReadings(readings), trace }
  }

  standardsOn(day: string): StandardsInForce {
    return isRegister(this.standards) ? this.standards.inForce(day) : this.standards
  }

  /** The day (or year) from which a standard's value in force holds and where it was published, as far as the register says. */
  standardEntryOn(id: StandardId, day: string): StandardEntry | undefined {
    return isRegister(this.standards) ? this.standards.entryOn(id, day) : undefined
  }

  /** Days of one number have the same standards. */
  stretchOf(day: string): number {
    return isRegister(this.standards) ? this.standards.stretchOf(day) : 0
  }

  /** Standards in force and readings as values; not to be changed by who takes them. */
  surroundingsOn(day: string): ValueMap {
    const stretch = this.stretchOf(day)
    const before = this.byStretch.get(stretch)
    if (before) return before
    const values = surroundings(this.standardsOn(day), this.options.readings)
    this.byStretch.set(stretch, values)
    return values
  }
}
