/** A case as every room knows it: the skeleton. What its records hold beside these names, the shape of the policy says. */

/** A record of a case as plain data. */
export interface PlainRecord {
  readonly [name: string]: unknown
}

export interface Case extends PlainRecord {
  readonly id: string
  /** The day it is assessed on; where it is absent, the option `on` fills in. */
  readonly on?: string | null | undefined
  readonly members: readonly Member[]
}

/** A case with the day it is assessed on. */
export type DatedCase = Case & { readonly on: string }

export interface Member extends PlainRecord {
  readonly id: string
  readonly education?: Education | null | undefined
  readonly claims?: readonly Claim[] | null | undefined
}

export interface Education extends PlainRecord {
  readonly academicYear?: string | null | undefined
}

export interface Claim extends PlainRecord {
  readonly id: string
  readonly settledOn: string
  readonly servedOn?: string | null | undefined
}
