/** What a comparison finds, as plain data. */
import type { Amount } from '../household/sums'

/** A sum under today's rules and under the reform. */
export interface BeforeAfter {
  /** Under today's rules, in yuan. */
  readonly before: Amount
  /** Under the reform, in yuan. */
  readonly after: Amount
  /** How much more that is; both ends where facts are missing. */
  readonly change: Amount
}

/** How many households a reform touches, by what a year of its aid comes to. */
export interface Touched {
  /** All that were compared, each once. */
  readonly households: number
  /** Whose year comes to more. */
  readonly gain: number
  /** Whose year comes to less. */
  readonly lose: number
  /** Which had nothing, and have something. */
  readonly enter: number
  /** Which had something, and have nothing. */
  readonly leave: number
  /** Of which missing facts leave open whether they gain or lose. */
  readonly open: number
}

/** One programme over the register. */
export interface ReformedProgramme extends BeforeAfter {
  /** The id of the programme. */
  readonly programme: string
  /** The unit of its sums. */
  readonly unit: string
  /** For how many it was granted, and is. */
  readonly entitledBefore: number
  /** For how many it is granted under the reform. */
  readonly entitledAfter: number
  /** How many come in. */
  readonly enter: number
  /** How many go out. */
  readonly leave: number
}

/** Households that have something in common. */
export interface ComparedGroup extends Touched {
  /** What they have in common: the option of a choice, a number of members, a tenth of income a head. */
  readonly group: string
  /** The aid by the month. */
  readonly perMonth: BeforeAfter
}

/** One household under both. */
export interface ComparedHousehold {
  /** The id of the household. */
  readonly household: string
  /** The aid by the month, with a twelfth of yearly sums. */
  readonly perMonth: BeforeAfter
  /** What is paid once. */
  readonly once: BeforeAfter
  /** Whether its year comes to more, to less, to the same, or cannot be told. */
  readonly verdict: 'gain' | 'lose' | 'same' | 'open'
  /** Ids of programmes that it comes into. */
  readonly enter: readonly string[]
  /** Ids of programmes that it goes out of. */
  readonly leave: readonly string[]
}

/** A floor of the document that a standard keeps today and breaks under the reform. */
export interface BrokenFloor {
  /** The rule, such as `F1`. */
  readonly rule: string
  /** The locator of its clause. */
  readonly clause: string
  /** The id of the standard. */
  readonly standard: string
  /** The first day. */
  readonly from: string
  /** The last day. */
  readonly to: string
  /** The floor under the reform, in yuan. */
  readonly floor: string
  /** The standard under the reform. */
  readonly actual: string
  /** How much it is short. */
  readonly shortfall: string
}

/** A register under today's rules and under one reform. */
export interface Comparison extends Touched {
  /** The name of the reform, or its number. */
  readonly reform: string
  readonly programmes: readonly ReformedProgramme[]
  /** The aid of all households by the month, with a twelfth of yearly sums. */
  readonly perMonth: BeforeAfter
  /** What is paid for claims. */
  readonly once: BeforeAfter
  /** By each choice of the household, such as `residence`; by `size`; by `income`, in tenths of income a head. */
  readonly groups: { readonly [by: string]: readonly ComparedGroup[] }
  /** The ten largest changes of a year, the largest first. */
  readonly largest: readonly ComparedHousehold[]
  readonly brokenFloors: readonly BrokenFloor[]
}
