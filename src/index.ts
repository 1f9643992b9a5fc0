/** jiuzhu: Yiwu's social-assistance policy of 3 December 2012 as pure functions. */
export { type Assessment, type AssessOptions, assess } from './assessment/assess'
export type { Case, Certified, Claim, Education, Member } from './assessment/plain-case'
export {
  assessYear,
  type SettledMonth,
  type SettledPart,
  type SettledStatus,
  type SettledTotal,
  type SettledYear,
} from './assessment/year'
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
export type { Rounding } from './engine/decimal'
export type { Label } from './engine/expression'
export type { DialectId } from './engine/sql/dialect'
export type { TraceStep } from './engine/trace'
export type { PlainValue } from './engine/value'
export type { ArithmeticStep } from './explain/arithmetic'
export type { EntitlingChange } from './explain/changes'
export type { Because, State } from './explain/conditions'
export {
  type CaseExplanation,
  type ExplainOptions,
  explain,
  explainCalculation,
  explainHtml,
  explainMarkdown,
  explainText,
  type PrintOptions,
} from './explain/explain'
export type { Explanation, ReadingRelied } from './explain/explanation'
export type { MissingFact } from './explain/missing'
export { type NextFact, type NextFacts, nextFacts } from './explain/next-facts'
export type { RecordRow, StandardUsed } from './explain/record'
export {
  type OtherResult,
  type PricedAssessment,
  type PricedDetermination,
  type Sensitivity,
  sensitivity,
} from './explain/sensitivity'
export type { IssueCode } from './messages/issue-code'
export type { MessageValues } from './messages/issues'
export type { Language } from './messages/language'
export type { CalculatorOptions, Programme } from './policy/calculator'
export { type ComplianceFinding, type ComplianceOptions, standardsCompliance } from './policy/compliance'
export type { AmountRange, AmountUnit, Determination, Note, Outcome, Reason } from './policy/determination'
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
} from './policy/formulas'
export type { Disease, EducationLevel, ListedDisease, OrphanCare, PersonCategory, Residence } from './policy/options'
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
} from './policy/plain-facts'
export { type ProgrammeId, programmeIds, programmes } from './policy/programmes'
export { dibao } from './policy/programmes/dibao'
export { employmentSupport } from './policy/programmes/employment-support'
export { holidayCondolence } from './policy/programmes/holiday-condolence'
export { housingAssistance } from './policy/programmes/housing-assistance'
export { insurancePremiumSupport } from './policy/programmes/insurance-premium-support'
export { legalAid } from './policy/programmes/legal-aid'
export { lowIncomeHousehold } from './policy/programmes/low-income-household'
export { lowIncomeSubsidy } from './policy/programmes/low-income-subsidy'
export { medicalAssistance } from './policy/programmes/medical-assistance'
export { nutritionMeals } from './policy/programmes/nutrition-meals'
export { orphanAllowance } from './policy/programmes/orphan-allowance'
export { priceSubsidy } from './policy/programmes/price-subsidy'
export { schoolingAssistance } from './policy/programmes/schooling-assistance'
export { severeDisabilityGuarantee } from './policy/programmes/severe-disability-guarantee'
export { studentGrant } from './policy/programmes/student-grant'
export { temporaryAssistance } from './policy/programmes/temporary-assistance'
export { utilityConcessions } from './policy/programmes/utility-concessions'
export { defaultReadings, type ReadingId, type Readings } from './policy/reading-options'
export { type DatedStandard, type StandardEntry, Standards } from './policy/register'
export { type StandardsAdvice, standardsAdvice } from './policy/register-advice'
export type { StandardId } from './policy/standards'
export type { StandardsInForce } from './policy/standards-in-force'
export type { SqlOptions } from './sql/options'
export { toSql } from './sql/to-sql'
export { describeIssue, InputError, type Issue } from './validation/issue'
export { version } from './version'
