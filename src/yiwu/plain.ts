/**
 * What a caller gives: plain values by the names of the facts, each described once, and the records of a case. The compiler
 * holds what a calculator takes to the facts that its rule asks for, and a test the records to the shape of a case.
 */

import type { AnyOf, Between } from '../kit/partly-known'
import type { ExitReason } from '../kit/shape'
import type { Money } from '../kit/terms'
import type { Disease, EducationLevel, OrphanCare, PersonCategory, Residence } from './options'

/** Every fact that some calculator takes. One that is absent or null is unknown, never 0 and never no, unless it says so. */
export interface Facts {
  /** Which dibao standard is the household's: the urban or the rural one. */
  readonly residence?: Residence | AnyOf<Residence> | null | undefined
  /** Persons in the household, a whole number from 1 to 1000. */
  readonly householdSize?: number | Between | null | undefined
  /** Income of the whole household, yuan a month. */
  readonly monthlyIncome?: Money | Between | null | undefined
  /** What the dibao certificate says. Where it is absent, income against the standard decides. */
  readonly dibaoCertified?: boolean | null | undefined
  /** What the certificate under the city's own low-income method says. */
  readonly lowIncomeCertified?: boolean | null | undefined
  /** Every category that some member is in. Where a list is given, what it leaves out is no. */
  readonly memberCategories?: readonly PersonCategory[] | null | undefined
  /** Whether some member is an orphan who has what 五保 and 三无 persons have; asked under `orphanAge: under18` and `orphanParity: scatteredOnly` only. */
  readonly orphanMemberShares?: boolean | null | undefined
  /** Every category that the person is in. Where a list is given, what it leaves out is no. */
  readonly categories?: readonly PersonCategory[] | null | undefined
  /** Whether the person is under 18. */
  readonly minor?: boolean | null | undefined
  /** Whether the person is in the urban employees' medical insurance; asked of the veterans' groups only. */
  readonly employeeMedicalInsurance?: boolean | null | undefined
  /** `YYYY-MM-DD`; asked of a demobilised veteran only. */
  readonly enlistedOn?: string | null | undefined
  /** `none` is no orphan. */
  readonly orphanCare?: OrphanCare | AnyOf<OrphanCare> | null | undefined
  /** The illness that the claim is for. */
  readonly disease?: Disease | AnyOf<Disease> | null | undefined
  /** Whether an illness that is not listed was officially recognised; asked of `other` only. */
  readonly diseaseRecognised?: boolean | null | undefined
  /** Cost within the insurance's scope, yuan. */
  readonly inPolicyCost?: Money | Between | null | undefined
  /** What government medical insurance paid, yuan; never above `inPolicyCost`. */
  readonly insurancePaid?: Money | Between | null | undefined
  /** What commercial insurance paid towards the in-policy cost, yuan. */
  readonly commercialPaid?: Money | Between | null | undefined
  /** What an employer contributed towards the in-policy cost, yuan. */
  readonly employerPaid?: Money | Between | null | undefined
  /** Aid on earlier claims that use the same year's cap, yuan; absent is 0. */
  readonly aidEarlierThisYear?: Money | Between | null | undefined
  /** Whether the claim was taken back; absent is no. */
  readonly withdrawn?: boolean | null | undefined
  /** Under `medicalRatioPeriod: perYear`: in-policy cost of the person's other covered claims of the year, yuan; absent is 0. */
  readonly otherCostThisYear?: Money | Between | null | undefined
  /** Under the same reading: what was paid on those claims and counts under the 90%, yuan; absent is 0. */
  readonly otherPaymentsThisYear?: Money | Between | null | undefined
  /** Under the same reading: aid granted on those claims, yuan; absent is 0. */
  readonly otherAidThisYear?: Money | Between | null | undefined
  /** The level of the academic year. */
  readonly level?: EducationLevel | AnyOf<EducationLevel> | null | undefined
  /** Whether the student has been admitted. */
  readonly admitted?: boolean | null | undefined
  /** Semesters attended in the academic year, 1 or 2; absent is 2. */
  readonly semesters?: number | Between | null | undefined
  /** Same-kind aid received in the academic year, yuan. */
  readonly sameKindAid?: Money | Between | null | undefined
  /** Whether the academic year is another one than that of the day; a case says so by its `academicYear`. Absent is no. */
  readonly otherAcademicYear?: boolean | null | undefined
  /** The household's subsidy for a whole year, yuan. */
  readonly yearFigure?: Money | Between | null | undefined
  /** Months of the year in which the household qualified, a whole number from 0 to 12. */
  readonly qualifyingMonths?: number | Between | null | undefined
}

/** The name of a fact in the flat facts of a calculator. */
export type FactId = keyof Facts

// A case

/** What is carried along for people, to notices and findings. It decides nothing. */
interface Carried {
  readonly name?: string | null | undefined
  readonly note?: string | null | undefined
  /** What else a register says, by the names of its columns. */
  readonly carried?: { readonly [column: string]: string } | null | undefined
}

/** A household on a day. What is absent or null is unknown, never 0 and never no, unless it says so. */
export interface Case extends Carried, Pick<Facts, 'residence' | 'monthlyIncome'> {
  /** A text that is not empty; it stands in every result, and in no message. */
  readonly id: string
  /** The day it is assessed on, `YYYY-MM-DD` from 2012-12-03 on; where it is absent, the option `on` fills in. */
  readonly on?: string | null | undefined
  readonly certified?: Certified | null | undefined
  /** Where the household has left. */
  readonly exit?: Exit | null | undefined
  /** Everyone who counts in the household, 1 to 1000; the household's size is their number. */
  readonly members: readonly Member[]
}

/** The end of entitlement of a household or a member. It takes effect on the first of the month after its day. */
export interface Exit {
  /** `YYYY-MM-DD`. */
  readonly on: string
  /** Of a household, death and moving away end everything, other reasons dibao and the low-income status; absent is another reason. */
  readonly reason?: ExitReason | null | undefined
}

/** What certificates say of the household. */
export interface Certified {
  /** Absent: income against the standard decides, and nothing is missing. */
  readonly dibao?: boolean | null | undefined
  /** Under the city's own low-income method. */
  readonly lowIncome?: boolean | null | undefined
}

/** A member of a household. */
export interface Member extends Carried, Pick<Facts, 'categories' | 'employeeMedicalInsurance' | 'enlistedOn'> {
  /** A text that is not empty and no other member's. */
  readonly id: string
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string | null | undefined
  /** Who raises an orphan; asked of orphans only. */
  readonly orphanCare?: Exclude<OrphanCare, 'none'> | AnyOf<Exclude<OrphanCare, 'none'>> | null | undefined
  /** Medical aid before the first claim listed, in that claim's year, yuan; absent is 0. */
  readonly medicalAidPaidEarlier?: Money | Between | null | undefined
  /** Where the member has left: died, moved away, or belongs to the household no more. */
  readonly exit?: Exit | null | undefined
  /** Absent: no education is assessed. */
  readonly education?: Education | null | undefined
  /** At most 1000; absent: no claim is assessed. */
  readonly claims?: readonly Claim[] | null | undefined
}

/** A pupil's or student's year. */
export interface Education extends Pick<Facts, 'level' | 'admitted' | 'semesters' | 'sameKindAid'> {
  /** Two years that follow each other, `2012-2013`. */
  readonly academicYear?: string | null | undefined
}

/** A medical claim. */
export interface Claim extends ClaimCostFacts, Pick<Facts, 'disease' | 'diseaseRecognised' | 'withdrawn'> {
  /** A text that is not empty and no other claim's of the member. */
  readonly id: string
  /** The day it was settled, `YYYY-MM-DD` from 2012-12-03 on: claims use the year's cap in this order. */
  readonly settledOn: string
  /** The day of the treatment, `YYYY-MM-DD`; asked under `medicalYear: serviceDate` only. */
  readonly servedOn?: string | null | undefined
}

// What calculators take

/** No fact is asked for. */
export interface NoFacts {
  readonly [fact: string]: never
}

/** What `dibao` takes. */
export interface DibaoFacts extends Pick<Facts, 'residence' | 'monthlyIncome' | 'dibaoCertified'> {
  /** Persons in the household, a whole number from 1 to 1000. The amount follows it, so it must be given. */
  readonly householdSize: number | Between
}

/** What `lowIncomeSubsidy` takes. */
export interface LowIncomeSubsidyFacts
  extends Pick<Facts, 'residence' | 'monthlyIncome' | 'dibaoCertified' | 'lowIncomeCertified'> {
  /** Persons in the household, a whole number from 1 to 1000. The amount follows it, so it must be given. */
  readonly householdSize: number | Between
}

/** What a household's status follows from, and what `lowIncomeHousehold` takes. A certificate can decide with the rest unknown. */
export interface StatusFacts
  extends Pick<Facts, 'residence' | 'householdSize' | 'monthlyIncome' | 'dibaoCertified' | 'lowIncomeCertified'> {}

/** What the programmes for households of certain groups take. */
export interface HouseholdGroupFacts extends StatusFacts, Pick<Facts, 'memberCategories' | 'orphanMemberShares'> {}

/** What the programmes for persons of certain groups take. */
export interface PersonGroupFacts extends StatusFacts, Pick<Facts, 'categories' | 'minor'> {}

/** What those take that orphans share with 五保 and 三无 persons, or with a dibao family's child. */
export interface SharedGroupFacts extends PersonGroupFacts, Pick<Facts, 'orphanCare'> {}

/** What `severeDisabilityGuarantee` takes. */
export interface SevereDisabilityFacts extends Pick<Facts, 'categories'> {}

/** What `schoolingAssistance` takes. */
export interface SchoolingFacts extends SharedGroupFacts {}

/** What `studentGrant` takes. */
export interface StudentGrantFacts
  extends SchoolingFacts,
    Pick<Facts, 'level' | 'admitted' | 'semesters' | 'sameKindAid' | 'otherAcademicYear'> {}

/** What `nutritionMeals` takes. */
export interface NutritionFacts extends SharedGroupFacts, Pick<Facts, 'level'> {}

/** What `orphanAllowance` takes. */
export interface OrphanFacts extends Pick<Facts, 'orphanCare' | 'minor'> {}

/** What the formulas of one claim take. */
export interface ClaimCostFacts
  extends Pick<Facts, 'inPolicyCost' | 'insurancePaid' | 'commercialPaid' | 'employerPaid'> {}

/** What `medicalAssistance` takes: the household's status, the person and the claim. */
export interface MedicalFacts
  extends SharedGroupFacts,
    ClaimCostFacts,
    Pick<
      Facts,
      | 'employeeMedicalInsurance'
      | 'enlistedOn'
      | 'disease'
      | 'diseaseRecognised'
      | 'aidEarlierThisYear'
      | 'withdrawn'
      | 'otherCostThisYear'
      | 'otherPaymentsThisYear'
      | 'otherAidThisYear'
    > {}

/** What `dibaoPaymentFloor` takes. */
export interface DibaoFloorFacts extends Pick<Facts, 'residence'> {
  /** Persons in the household, a whole number from 1 to 1000. The amount follows it, so it must be given. */
  readonly householdSize: number | Between
}

/** What `medicalAidCapLeft` takes. */
export interface CapFacts extends Pick<Facts, 'aidEarlierThisYear'> {}

/** What `studentGrantOfLevel` takes. */
export interface GrantLevelFacts extends Pick<Facts, 'level' | 'semesters'> {}

/** What `lowIncomePartYear` takes. */
export interface PartYearFacts extends Pick<Facts, 'yearFigure' | 'qualifyingMonths'> {}
