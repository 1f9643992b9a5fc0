/** What the programmes of Yiwu decide, typed so that an outcome and a programme tell what else a determination holds. */
import type { Assessment as AnyAssessment } from '../household/assess'
import type {
  AmountRange,
  AmountUnit,
  Determination as AnyDetermination,
  Reason as AnyReason,
} from '../kit/determination'
import type { Label } from '../language/expression'
import type { Readings } from './readings'

/** The programmes that have an amount in the text. */
export type SumProgrammeId = 'dibao' | 'lowIncomeSubsidy' | 'medicalAssistance' | 'studentGrant' | 'orphanAllowance'

/** The programmes that are granted, or found, without an amount in the text. */
export type ServiceProgrammeId =
  | 'lowIncomeHousehold'
  | 'priceSubsidy'
  | 'insurancePremiumSupport'
  | 'schoolingAssistance'
  | 'nutritionMeals'
  | 'employmentSupport'

/** The programmes that another instrument decides. */
export type ReferralProgrammeId =
  | 'severeDisabilityGuarantee'
  | 'holidayCondolence'
  | 'utilityConcessions'
  | 'temporaryAssistance'
  | 'housingAssistance'
  | 'legalAid'

/** The id of a programme. */
export type ProgrammeId = SumProgrammeId | ServiceProgrammeId | ReferralProgrammeId

/** The id of a condition that a programme requires. */
export type ConditionId =
  | 'belowDibaoLine'
  | 'lowIncomeHousehold'
  | 'inPriceSubsidyScheme'
  | 'severelyDisabledForGuarantee'
  | 'notShutOutByDibao'
  | 'claimStands'
  | 'inMedicalCategory'
  | 'diseaseCovered'
  | 'inPremiumSupportGroup'
  | 'schoolingGroup'
  | 'admitted'
  | 'levelHasAmount'
  | 'inGrantGroup'
  | 'openAfterSameKindAid'
  | 'pupil'
  | 'poorOrOrphan'
  | 'isOrphan'
  | 'inHousingGroup'
  | 'inEmploymentGroup'
  | 'exited'

/** One condition of a programme: whether it held, failed, or is not known. */
export interface Reason extends AnyReason {
  /** The id of the condition, such as `belowDibaoLine`. */
  readonly condition: ConditionId
}

/** What each note tells beside its code: sums in yuan with two decimals. */
export interface NoteValues {
  /** The dibao certificate and the income test disagree. */
  readonly certificateAgainstIncome: undefined
  /** Dibao that income and standard give is not approved, or has been withdrawn. */
  readonly notApproved: undefined
  /** Certified as on dibao and as low-income at once. */
  readonly bothCertificates: undefined
  /** Certified as low-income, though income is over 1.5 times the standard. */
  readonly lowIncomeCertificateAgainstIncome: undefined
  /** The city's value is under its floor, so the floor was used. */
  readonly standardBelowFloor: { readonly standard?: string; readonly floor?: string }
  /** Aid of the same kind is lower than the grant, and the higher may be elected. */
  readonly higherMayBeElected: { readonly sameKindAid?: string; readonly grant?: string }
  /** Aid of the same kind is to be returned first. */
  readonly sameKindAidToReturn: { readonly toReturn?: string }
  /** The academic year that is given is not that of the day. */
  readonly otherAcademicYear: undefined
  /** The orphan has come of age. */
  readonly orphanOfAge: undefined
  /** A household has one employment plan. */
  readonly oneHouseholdOnePlan: undefined
}

/** The code of a note. */
export type NoteCode = keyof NoteValues

/** A conflict or an advice, as data; its code tells which figures it may hold. */
export type Note = {
  readonly [code in NoteCode]: {
    readonly code: code
    readonly clause: string
    readonly values?: Exclude<NoteValues[code], undefined>
  }
}[NoteCode]

/** What every determination holds. */
interface Decided<Id extends ProgrammeId>
  extends Omit<AnyDetermination, 'programme' | 'readings' | 'reasons' | 'notes'> {
  /** The id of the programme. */
  readonly programme: Id
  /** The option taken at every point that the rule depends on. */
  readonly readings: Partial<Readings>
  /** Every condition of the programme, in the order of the clause. */
  readonly reasons: readonly Reason[]
  /** Where `say` asks for it: the answer in one line, with the facts and figures that made it so. */
  readonly says?: Partial<Label>
  /** Where records disagree, or advice is due; never a change of the result. */
  readonly notes?: readonly Note[]
}

/** Entitled to a sum. */
export interface EntitledToSum<Id extends SumProgrammeId = SumProgrammeId> extends Decided<Id> {
  /** What is decided. */
  readonly outcome: 'entitled'
  /** Yuan with two decimals. */
  readonly amount: string
  readonly unit: AmountUnit
}

/** Entitled to what has no amount in the text. */
export interface EntitledToService<Id extends ServiceProgrammeId = ServiceProgrammeId> extends Decided<Id> {
  /** What is decided. */
  readonly outcome: 'entitled'
}

/** Another instrument decides, for all or for some. */
export interface Referred<
  Id extends ReferralProgrammeId | ServiceProgrammeId = ReferralProgrammeId | ServiceProgrammeId,
> extends Decided<Id> {
  /** What is decided. */
  readonly outcome: 'referred'
  /** The instrument that decides. */
  readonly instrument: string
}

/** Not entitled, whatever is missing. */
export interface NotEntitled<Id extends ProgrammeId = ProgrammeId> extends Decided<Id> {
  /** What is decided. */
  readonly outcome: 'notEntitled'
}

/** A sum that facts, standards or readings are missing for. */
export interface UndeterminedSum<Id extends SumProgrammeId = SumProgrammeId> extends Decided<Id> {
  /** What is decided. */
  readonly outcome: 'undetermined'
  /** The paths of what can still change the result. */
  readonly missing: readonly string[]
  /** The sums it lies between. */
  readonly range: AmountRange
  readonly unit: AmountUnit
}

/** A service or a referral that facts or readings are missing for. */
export interface UndeterminedService<
  Id extends ServiceProgrammeId | ReferralProgrammeId = ServiceProgrammeId | ReferralProgrammeId,
> extends Decided<Id> {
  /** What is decided. */
  readonly outcome: 'undetermined'
  /** The paths of what can still change the result. */
  readonly missing: readonly string[]
}

/** What one programme decides for one household, person, student or claim; it narrows by `outcome` and by `programme`. */
export type Determination =
  | EntitledToSum
  | EntitledToService
  | Referred
  | NotEntitled
  | UndeterminedSum
  | UndeterminedService

/** What one programme can decide. */
export type DeterminationOf<Id extends ProgrammeId> = Id extends SumProgrammeId
  ? EntitledToSum<Id> | NotEntitled<Id> | UndeterminedSum<Id>
  : Id extends ServiceProgrammeId
    ? EntitledToService<Id> | Referred<Id> | NotEntitled<Id> | UndeterminedService<Id>
    : Id extends ReferralProgrammeId
      ? Referred<Id> | NotEntitled<Id> | UndeterminedService<Id>
      : never

/** One household over every programme of the document. */
export interface Assessment extends AnyAssessment {
  /** In the order of the programmes, then of the members and their claims. */
  readonly determinations: readonly Determination[]
}
