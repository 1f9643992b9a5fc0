/** jiuzhu: Yiwu's social-assistance policy of 3 December 2012 as pure functions. */
import { useSentences as useSentencesUnder } from './explain/say'
import { assess as assessUnder, type Saying } from './household/assess'
import { type SettledYear, settleYear as settleYearUnder } from './household/year'
import { type ComplianceFinding, standardsCompliance as complianceUnder } from './kit/compliance'
import { standardsAdvice as adviceUnder } from './kit/register-advice'
import type { CalculatorOptions } from './yiwu/calculator'
import type { StandardsAdvice } from './yiwu/explained'
import type { Case } from './yiwu/plain'
import { yiwu } from './yiwu/policy'
import type { Readings } from './yiwu/readings'
import type { DatedStandard, Standards } from './yiwu/register'
import type { Assessment } from './yiwu/results'

export * from './catalogue'
export { describeIssue, InputError, type Issue, type IssueOf } from './checks/issue'
export type { TraceStep } from './exact/trace'
export type { PlainValue } from './exact/value'
export * from './explain'
export type { ArithmeticStep } from './explain/arithmetic'
export type { FigureEntry, FormulaEntry, ProgrammeEntry, ReadingEntry, RuleEntry } from './explain/catalogue'
export type { ErrorEntry, FactEntry, FieldEntry, NamedEntry, RuledEntry } from './explain/catalogue-parts'
export type { EntitlingChange } from './explain/changes'
export type { Because, State } from './explain/conditions'
export type { Coverage } from './explain/coverage'
export type { MissingFact } from './explain/missing'
export type { Asking, QuestionKind } from './explain/question'
export type { RecordRow, StandardUsed } from './explain/record'
export * from './form'
export type { Saying } from './household/assess'
export type { Period, RangesByPeriod, Totals } from './household/totals'
export type { SettledMonth, SettledPart, SettledStatus, SettledTotal, SettledYear } from './household/year'
export type { Amendment } from './kit/amendment'
export { formatYuan, perMonth, sum } from './kit/amounts'
export type { ComplianceFinding } from './kit/compliance'
export type { AmountRange, AmountUnit, Outcome } from './kit/determination'
export type { ClauseClass, PolicyDocument } from './kit/document'
export type { FormulaResult } from './kit/formula'
export type { AnyOf, Between } from './kit/partly-known'
export type { Asks } from './kit/policy'
export type { StandardEntry } from './kit/register'
export type { ExitReason } from './kit/shape'
export type { Money } from './kit/terms'
export type { Label, Rounding } from './language/expression'
export type { Letterhead } from './paper/letterhead'
export type { PrintOptions } from './paper/text'
export { type ParsedCase, type ParseOptions, parseCase, safeParseCase } from './parse'
export { version } from './version'
export type { OtherResult } from './what-if/sensitivity'
export type { IssueCode, IssueValues, NoValues } from './words/issue-code'
export type { MessageValues } from './words/issues'
export type { Language } from './words/language'
export type { CalculatorOptions, Formula, Programme } from './yiwu/calculator'
export type {
  CaseExplanation,
  Catalogue,
  Explanation,
  LabelledId,
  NextQuestion,
  PricedAssessment,
  PricedDetermination,
  ReadingRelied,
  Sensitivity,
  StandardsAdvice,
  Waiting,
} from './yiwu/explained'
export type { FigureId } from './yiwu/figures'
export {
  dibaoPaymentFloor,
  formulas,
  institutionOrphanFloor,
  lowIncomePartYear,
  lowIncomeSubsidyFloor,
  medicalAidCapLeft,
  medicalAidHeadroom,
  medicalAidShare,
  ruralDibaoStandardFloor,
  scatteredOrphanFloor,
  studentGrantOfLevel,
} from './yiwu/formulas'
export type { Disease, EducationLevel, ListedDisease, OrphanCare, PersonCategory, Residence } from './yiwu/options'
export type {
  CapFacts,
  Case,
  Certified,
  Claim,
  ClaimCostFacts,
  DibaoFacts,
  DibaoFloorFacts,
  Education,
  Exit,
  FactId,
  Facts,
  GrantLevelFacts,
  HouseholdGroupFacts,
  LowIncomeSubsidyFacts,
  MedicalFacts,
  Member,
  NoFacts,
  NutritionFacts,
  OrphanFacts,
  PartYearFacts,
  PersonGroupFacts,
  SchoolingFacts,
  SevereDisabilityFacts,
  SharedGroupFacts,
  StatusFacts,
  StudentGrantFacts,
} from './yiwu/plain'
export { programmeIds, programmes } from './yiwu/programmes'
export { dibao } from './yiwu/programmes/dibao'
export { employmentSupport } from './yiwu/programmes/employment-support'
export { holidayCondolence } from './yiwu/programmes/holiday-condolence'
export { housingAssistance } from './yiwu/programmes/housing-assistance'
export { insurancePremiumSupport } from './yiwu/programmes/insurance-premium-support'
export { legalAid } from './yiwu/programmes/legal-aid'
export { lowIncomeHousehold } from './yiwu/programmes/low-income-household'
export { lowIncomeSubsidy } from './yiwu/programmes/low-income-subsidy'
export { medicalAssistance } from './yiwu/programmes/medical-assistance'
export { nutritionMeals } from './yiwu/programmes/nutrition-meals'
export { orphanAllowance } from './yiwu/programmes/orphan-allowance'
export { priceSubsidy } from './yiwu/programmes/price-subsidy'
export { schoolingAssistance } from './yiwu/programmes/schooling-assistance'
export { severeDisabilityGuarantee } from './yiwu/programmes/severe-disability-guarantee'
export { studentGrant } from './yiwu/programmes/student-grant'
export { temporaryAssistance } from './yiwu/programmes/temporary-assistance'
export { utilityConcessions } from './yiwu/programmes/utility-concessions'
export { defaultReadings, type ReadingId, type Readings } from './yiwu/readings'
export { type DatedFigure, type DatedStandard, Standards } from './yiwu/register'
export type {
  Assessment,
  ConditionId,
  Determination,
  DeterminationOf,
  EntitledToService,
  EntitledToSum,
  NotEntitled,
  Note,
  NoteCode,
  NoteValues,
  ProgrammeId,
  Reason,
  ReferralProgrammeId,
  Referred,
  ServiceProgrammeId,
  SumProgrammeId,
  UndeterminedService,
  UndeterminedSum,
} from './yiwu/results'
export type { StandardId, StandardsInForce } from './yiwu/standards'

/**
 * Lets `assess` take `say` in a bundle of your own, which stays small without the sentences. Under Node they are there already.
 * @example
 * useSentences()
 * assess({ id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '2400', members: [{ id: 'a' }, { id: 'b' }] },
 *   { standards: { ruralDibaoStandard: '400' }, say: 'en' }).determinations[0]?.says?.en
 * // 'Minimum living allowance (dibao): not entitled. Monthly household income (2,400.00 yuan) is not below 400.00 × 2 = 800.00.'
 */
export const useSentences = (): void => useSentencesUnder()

/** As for a calculator; `on` is the day of a case that carries none. */
export interface AssessOptions extends CalculatorOptions {
  /** Gives each determination one line in `says`: the answer, and the facts and figures that made it so. */
  readonly say?: Saying
}

/**
 * Determines every programme for one household: per household, per member, per pupil or student, per medical claim.
 *
 * Standards and statuses are those of the case's `on`; the year's claims are settled in order against the yearly cap.
 * @throws InputError with the path (`members[0].claims[1].commercialPaid`) of everything that is wrong in the case, the
 * standards or the readings. A missing fact is not an error: what depends on it is `undetermined` and names it.
 * @example
 * assess(
 *   { id: 'H-1', on: '2013-06-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
 *   { standards: { ruralDibaoStandard: '400' } },
 * ).determinations[0]
 * // { programme: 'dibao', household: 'H-1', outcome: 'entitled', amount: '500.00', unit: 'yuan/month', ... }
 */
export const assess = (theCase: Case, options: AssessOptions = {}): Assessment =>
  assessUnder(yiwu, theCase, options) as Assessment

/**
 * Settles a calendar year of one household from the versions of its case: dibao month by month (the version in force on
 * the first of the month with that day's standards), medical claims in order of settlement, the yearly programmes once
 * by month of status, and the grant of the academic year that begins in it.
 *
 * A household's first version counts from its own month; months before it have no part. All sums are yuan to the fen.
 * Clauses 二(二)1-s2, 二(二)3-s2, 二(三)1-s2, 二(四)-s2, 二(六)-s2.
 * @throws InputError with the path (`[1].members[0].id`) of everything that is wrong.
 * @example
 * settleYear(
 *   [
 *     { id: 'H-1', on: '2013-01-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
 *     { id: 'H-1', on: '2013-11-01', residence: 'rural', monthlyIncome: '1200', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
 *   ],
 *   '2013',
 *   { standards: { ruralDibaoStandard: '400' } },
 * ).totals[0]
 * // { programme: 'dibao', amount: '5000.00' }
 */
export const settleYear = (
  versions: readonly Case[] | Case,
  year: string | number,
  options: CalculatorOptions = {},
): SettledYear => settleYearUnder(yiwu, versions, year, options)

/** Which span of time is looked at, and under which readings. */
export interface ComplianceOptions {
  /** First and last day, `YYYY-MM-DD`; by default from the policy's day to the end of the register's last year. */
  readonly from?: string
  /** The last day, included. */
  readonly to?: string
  /** Options that differ from the defaults. */
  readonly readings?: Partial<Readings>
}

/**
 * Holds every floor of the document against the city's standards (二(二)1-s1, 二(二)3-s2, 二(六)-s2): one finding a rule
 * and stretch of time with the same values, in yuan, with the shortfall where a value is under its floor.
 *
 * @throws InputError for a bad register, date or reading, and for a last day before the first.
 * @example
 * standardsCompliance(
 *   [
 *     { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
 *     { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '380' },
 *   ],
 *   { from: '2013-12-31', to: '2014-01-31' },
 * )[0]
 * // { programme: 'standardsCompliance', rule: 'F1', floor: '400.00', actual: '380.00', compliant: false,
 * //   shortfall: '20.00', from: '2013-12-31', to: '2014-01-31', ... }
 */
export const standardsCompliance = (
  standards: Standards | readonly DatedStandard[],
  options: ComplianceOptions = {},
): readonly ComplianceFinding[] => complianceUnder(yiwu, standards, options)

/**
 * Looks a register over for what can be read and is yet unlikely: gaps, mistyped years, a yearly figure for a monthly one.
 * @example
 * standardsAdvice(Standards.from([
 *   { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000' },
 *   { standard: 'urbanConsumptionPerCapita', year: 2014, value: '21000' },
 * ]))
 * // [{ code: 'gap', standard: 'urbanConsumptionPerCapita', from: '2013', to: '2013' }]
 */
export const standardsAdvice = (register: Standards): readonly StandardsAdvice[] =>
  adviceUnder(yiwu, register) as readonly StandardsAdvice[]
