/** A household of a register counts once: where a case has a later version, that one stands for it. */

import { isPlainRecord } from '../checks/own'

interface Version {
  readonly on: string
  readonly place: number
}

export class Latest {
  /** The day of the cases that have none of their own. */
  private readonly on: string
  private readonly byHousehold = new Map<string, Version>()
  private readonly earlier = new Set<number>()
  private count = 0

  constructor(on = '') {
    this.on = on
  }

  /** Takes the next case. Of two of one day the one that comes later is the later; what has no id stands for itself. */
  add(theCase: unknown): void {
    const place = this.count
    this.count += 1
    if (!isPlainRecord(theCase)) return
    const { id, on } = theCase as { readonly id?: unknown; readonly on?: unknown }
    if (typeof id !== 'string') return
    const version = { on: typeof on === 'string' ? on : this.on, place }
    const other = this.byHousehold.get(id)
    const isLater = other === undefined || other.on <= version.on
    if (other) this.earlier.add(isLater ? other.place : place)
    if (isLater) this.byHousehold.set(id, version)
  }

  /** Whether the case at a place, from 0 on, has a later version. */
  isEarlier(place: number): boolean {
    return this.earlier.has(place)
  }

  /** How many cases have one. */
  get earlierOnes(): number {
    return this.earlier.size
  }

  /** Forgets the households, once all cases were taken. */
  close(): void {
    this.byHousehold.clear()
  }
}

/** Of each household the latest version, in the order of the cases. */
export function latestOf<Case>(cases: Iterable<Case>, on?: string): readonly Case[] {
  const all = [...cases]
  const latest = new Latest(on)
  for (const one of all) latest.add(one)
  return all.filter((_, place) => !latest.isEarlier(place))
}
