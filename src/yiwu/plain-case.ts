/** One household as a caller gives it: plain JSON. A test holds these types to the schema that checks it. */

import type { Money } from '../kit/terms'
import type { Disease, EducationLevel, PersonCategory, Residence } from './options'

/** A household on a day. What is absent or null is unknown, never 0 and never no, unless it says so. */
export interface Case {
  /** A text that is not empty; it stands in every result, and in no message. */
  readonly id: string
  /** The day it is assessed on, `YYYY-MM-DD` from 2012-12-03 on; where it is absent, the option `on` fills in. */
  readonly on?: string | null | undefined
  /** Which dibao standard is the household's: the urban or the rural one. */
  readonly residence?: Residence | null | undefined
  /** Income of the whole household, yuan a month. */
  readonly monthlyIncome?: Money | null | undefined
  readonly certified?: Certified | null | undefined
  /** Everyone who counts in the household, 1 to 1000; the household's size is their number. */
  readonly members: readonly Member[]
}

/** What certificates say of the household. */
export interface Certified {
  /** Absent: income against the standard decides, and nothing is missing. */
  readonly dibao?: boolean | null | undefined
  /** Under the city's own low-income method. */
  readonly lowIncome?: boolean | null | undefined
}

/** A member of a household. */
export interface Member {
  /** A text that is not empty and no other member's. */
  readonly id: string
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string | null | undefined
  /** Every category that the member is in. Where a list is given, what it leaves out is no. */
  readonly categories?: readonly PersonCategory[] | null | undefined
  /** Whether the member is in the urban employees' medical insurance; asked of the veterans' groups only. */
  readonly employeeMedicalInsurance?: boolean | null | undefined
  /** `YYYY-MM-DD`; asked of a demobilised veteran only. */
  readonly enlistedOn?: string | null | undefined
  /** Who raises an orphan; asked of orphans only. */
  readonly orphanCare?: 'institution' | 'scattered' | null | undefined
  /** Medical aid before the first claim listed, in that claim's year, yuan; absent is 0. */
  readonly medicalAidPaidEarlier?: Money | null | undefined
  /** Absent: no education is assessed. */
  readonly education?: Education | null | undefined
  /** At most 1000; absent: no claim is assessed. */
  readonly claims?: readonly Claim[] | null | undefined
}

/** A pupil's or student's year. */
export interface Education {
  readonly level?: EducationLevel | null | undefined
  /** Two years that follow each other, `2012-2013`. */
  readonly academicYear?: string | null | undefined
  /** Whether the student has been admitted; asked for the grant only. */
  readonly admitted?: boolean | null | undefined
  /** Semesters attended, 1 or 2; absent is 2. */
  readonly semesters?: number | null | undefined
  /** Same-kind aid received in the academic year, yuan. */
  readonly sameKindAid?: Money | null | undefined
}

/** A medical claim. */
export interface Claim {
  /** A text that is not empty and no other claim's of the member. */
  readonly id: string
  /** The day it was settled, `YYYY-MM-DD` from 2012-12-03 on: claims use the year's cap in this order. */
  readonly settledOn: string
  /** The day of the treatment, `YYYY-MM-DD`; asked under `medicalYear: serviceDate` only. */
  readonly servedOn?: string | null | undefined
  readonly disease?: Disease | null | undefined
  /** Whether an illness that is not listed was officially recognised; asked of `other` only. */
  readonly diseaseRecognised?: boolean | null | undefined
  /** Cost within the insurance's scope, yuan. */
  readonly inPolicyCost?: Money | null | undefined
  /** What government medical insurance paid, yuan; never above `inPolicyCost`. */
  readonly insurancePaid?: Money | null | undefined
  /** What commercial insurance paid, yuan. */
  readonly commercialPaid?: Money | null | undefined
  /** What an employer contributed, yuan. */
  readonly employerPaid?: Money | null | undefined
  /** Whether the claim was taken back; absent is no. */
  readonly withdrawn?: boolean | null | undefined
}
