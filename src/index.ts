/** jiuzhu: Yiwu's social-assistance policy of 3 December 2012 as pure functions. */

export type { PaymentInput } from './audit/check-payment'
export { type Evidence, type SealedFinding, seal } from './audit/evidence'
export { type Finding, type FindingKind, findingKinds, type NeedsRuling } from './audit/finding'
export { auditHousehold, type HouseholdAudit, type RowCount } from './audit/household'
export { Pseudonyms } from './audit/redact'
export { NotSorted, type SourceRow, type UnreadableRow, type UnreadSource } from './audit/rows'
export { type AuditEvent, type AuditSources, auditRows, type RunOptions, windowNamedBy } from './audit/run'
export { type AuditOptions, AuditSetting } from './audit/setting'
export { standardsFindings } from './audit/standards'
export { type AuditSummary, type CountAndAmount, SummaryBuilder } from './audit/summary'
export { type Difference, type Verification, verify } from './audit/verify'
export { AuditWindow } from './audit/window'
export { type AssessedCase, assessMany } from './batch/assess-many'
export { type Batch, type BatchOptions, batch, type FactColumns } from './batch/batch'
export type { GivenColumn } from './batch/columns'
export { type AmountColumn, type BatchResult, batchOutcomes, type ProgrammeColumns } from './batch/result'
export type { FactRow } from './batch/rows'
export { describeIssue, InputError, type Issue } from './checks/issue'
export type { SqlOptions } from './database/options'
export { toSql } from './database/to-sql'
export type { TraceStep } from './exact/trace'
export type { PlainValue } from './exact/value'
export type { ArithmeticStep } from './explain/arithmetic'
export type { EntitlingChange } from './explain/changes'
export type { Because, State } from './explain/conditions'
export { type CaseExplanation, type ExplainOptions, explain, explainCalculation } from './explain/explain'
export type { Explanation, ReadingRelied } from './explain/explanation'
export type { MissingFact } from './explain/missing'
export { type NextFact, type NextFacts, nextFacts } from './explain/next-facts'
export type { RecordRow, StandardUsed } from './explain/record'
export { type Assessment, type AssessOptions, assess } from './household/assess'
export {
  assessYear,
  type SettledMonth,
  type SettledPart,
  type SettledStatus,
  type SettledTotal,
  type SettledYear,
} from './household/year'
export type { CalculatorOptions, Programme } from './kit/calculator'
export { type ComplianceFinding, type ComplianceOptions, standardsCompliance } from './kit/compliance'
export type { AmountRange, AmountUnit, Determination, Note, Outcome, Reason } from './kit/determination'
export { type DatedStandard, type StandardEntry, Standards } from './kit/register'
export { type StandardsAdvice, standardsAdvice } from './kit/register-advice'
export type { StandardsInForce } from './kit/standards-in-force'
export type { Label, Rounding } from './language/expression'
export { explainHtml, explainMarkdown, explainText, type PrintOptions } from './paper/print'
export type { DialectId } from './sql/dialect'
export { version } from './version'
export {
  type OtherResult,
  type PricedAssessment,
  type PricedDetermination,
  type Sensitivity,
  sensitivity,
} from './what-if/sensitivity'
export type { IssueCode } from './words/issue-code'
export type { MessageValues } from './words/issues'
export type { Language } from './words/language'
export {
  dibaoPaymentFloor,
  type Formula,
  type FormulaResult,
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
export type { Case, Certified, Claim, Education, Member } from './yiwu/plain-case'
export type {
  CapFacts,
  ClaimCostFacts,
  DibaoFacts,
  DibaoFloorFacts,
  Facts,
  GrantLevelFacts,
  HouseholdGroupFacts,
  LowIncomeSubsidyFacts,
  MedicalFacts,
  Money,
  NoFacts,
  NutritionFacts,
  OrphanFacts,
  PartYearFacts,
  PersonGroupFacts,
  SchoolingFacts,
  SevereDisabilityFacts,
  StatusFacts,
  StudentGrantFacts,
} from './yiwu/plain-facts'
export { type ProgrammeId, programmeIds, programmes } from './yiwu/programmes'
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
export { defaultReadings, type ReadingId, type Readings } from './yiwu/reading-options'
export type { StandardId } from './yiwu/standards'
