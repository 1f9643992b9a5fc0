/** jiuzhu/audit: dues against payments. */
import type { PaymentInput } from './audit/check-payment'
import type { Finding, SealedFinding } from './audit/finding'
import { auditHousehold as auditHouseholdUnder, type HouseholdAudit } from './audit/household'
import { type AuditSources, windowNamedBy as windowNamedByUnder } from './audit/run'
import { AuditSetting as AuditSettingUnder, type AuditOptions as OptionsOfAudit } from './audit/setting'
import { SummaryBuilder as SummaryBuilderUnder } from './audit/summary'
import { type Verification, verify as verifyUnder } from './audit/verify'
import { AuditWindow as Window } from './audit/window'
import type { CalculatorOptions } from './yiwu/calculator'
import { yiwu } from './yiwu/policy'

export type { PaymentInput } from './audit/check-payment'
export type { ComparedProgramme } from './audit/compared'
export { seal } from './audit/evidence'
export type { RowCount } from './audit/filed'
export {
  type Evidence,
  type EvidenceDigests,
  type Finding,
  type FindingKind,
  type FindingReason,
  type FindingRow,
  findingKinds,
  findingReasons,
  type HouseholdOfPeople,
  type LookAlike,
  type Membership,
  type NeedsRuling,
  type PaidElsewhere,
  type PaidForPeople,
  type ReportedFinding,
  type SealedFinding,
} from './audit/finding'
export type { HouseholdAudit } from './audit/household'
export type { AuditNote } from './audit/noted'
export type { Carried, UnreadPayment } from './audit/payment'
export { Pseudonyms } from './audit/redact'
export { NotSorted, type SourceRow, type SourceRows, type UnreadableRow, type UnreadSource } from './audit/rows'
export type { OpenDue } from './audit/ruling-worth'
export { type AuditEvent, type AuditSources, auditRows, type RunOptions } from './audit/run'
export { withEvidence } from './audit/shared'
export { standardsFindings } from './audit/standards'
export type { AuditSummary, CountAndAmount } from './audit/summary'
export type { Difference, Verification } from './audit/verify'

/** What an audit goes by. */
export interface AuditOptions
  extends Pick<CalculatorOptions, 'standards' | 'readings'>,
    Pick<OptionsOfAudit, 'from' | 'to' | 'programmes' | 'trace' | 'evidence' | 'rulings'> {}

/**
 * Audits one household: every due of the window against what was paid (二(二)2-s3, -s4, 三3-s4), one finding a household or
 * person, claim, programme and period. Pure; nothing is netted across people, programmes or periods. Sums are yuan.
 *
 * Dues follow the cases and not the payments. A payment may carry a Chinese programme name; its period is a month, a year
 * or an academic year as the programme is paid, and empty for a claim.
 * @throws InputError with the path of everything that is wrong: in the versions `[1].members[0].id`, in the payments
 * `payments[3].amount`, in the standards, readings or window their names; and for more than 10,000 findings with evidence.
 * @example
 * auditHousehold(
 *   [{ id: 'H-1', on: '2013-05-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }],
 *   [{ household: 'H-1', programme: '低保', period: '2013-05', amount: '480.00', id: 'P-1' }],
 *   { standards: { ruralDibaoStandard: '400' } },
 * ).findings[0]
 * // { kind: 'shouldHaveBeenToppedUp', household: 'H-1', programme: 'dibao', period: '2013-05', due: '500.00', paid: '480.00', difference: '-20.00', ... }
 */
export const auditHousehold = (
  versions: readonly unknown[],
  payments: readonly (PaymentInput | unknown)[],
  options: AuditOptions = {},
): HouseholdAudit => auditHouseholdUnder(yiwu, versions, payments, options)

/** The months that an audit looks at. */
export type AuditWindow = Window

/**
 * Makes windows. Monthly programmes are audited in the months of a window, yearly ones in every year that they touch, a
 * student grant where its September is among them.
 * @example
 * AuditWindow.of('2012-12', '2013-09')
 * // { from: '2012-12', to: '2013-09', years: ['2012', '2013'], academicYears: ['2012-2013', '2013-2014'], ... }
 */
export const AuditWindow = Object.freeze({
  /**
   * From a first to a last month, both included, written `2013-01`. Its months start with December 2012.
   * @throws InputError where a month does not exist, or the last is before the first.
   */
  of: (from: string, to: string): AuditWindow => Window.of(from, to, yiwu.firstDay),
  /** No month: only grants that are paid, and payments that match nothing, are looked at. */
  none: Window.none,
})

/**
 * The window that the payments name: months, whole years, and the months in which the claims that they name were settled.
 * Returns `undefined` if nothing is paid.
 * @throws InputError where those months lie more than five years apart: then the window must be given.
 * @example
 * const rows = async function* (values) {
 *   for (const [index, value] of values.entries()) yield { position: index + 1, value }
 * }
 * const payments = rows([{ household: 'H-1', programme: 'dibao', period: '2013-05', amount: '480.00', id: 'P-1' }])
 * const window = await windowNamedBy({ cases: rows([]), payments })
 * window.months
 * // ['2013-05']
 */
export const windowNamedBy = (sources: AuditSources): Promise<AuditWindow | undefined> =>
  windowNamedByUnder(yiwu, sources)

/**
 * What an audit of many households goes by: its window, the standards and the readings, checked once.
 * @example
 * new AuditSetting(AuditWindow.of('2013-01', '2013-12'), { standards: { ruralDibaoStandard: '400' } }).register.rows()
 * // [{ standard: 'ruralDibaoStandard', from: '2012-12-03', value: '400' }]
 */
export class AuditSetting extends AuditSettingUnder {
  /**
   * Checks the options; the window is what is audited, whatever `from` and `to` say.
   * @throws InputError with the path of an option, a standard or a reading that is wrong.
   */
  constructor(window: AuditWindow, options: AuditOptions) {
    super(yiwu, window, options)
  }
}

/**
 * Adds up an audit as it goes on; memory holds the counts alone. Sums are yuan to the fen.
 * @example
 * const summary = new SummaryBuilder()
 * summary.addHousehold(auditHousehold(
 *   [{ id: 'H-1', on: '2013-05-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }],
 *   [{ household: 'H-1', programme: 'dibao', period: '2013-05', amount: '480.00', id: 'P-1' }],
 *   { standards: { ruralDibaoStandard: '400' } },
 * ))
 * summary.summary().byKind
 * // { shouldHaveBeenToppedUp: { count: 1, amount: '20.00' } }
 */
export class SummaryBuilder extends SummaryBuilderUnder {
  /** Programmes stand in the order of the document. */
  constructor() {
    super(yiwu)
  }
}

/**
 * Verifies one finding: its digests, where it has them, the fingerprint of the document, and every field against a fresh audit
 * of its evidence. In a report findings share their evidence: `withEvidence` gives it back to each.
 * @throws InputError where the evidence cannot be read.
 * @example
 * (await verify(auditHousehold(
 *   [{ id: 'H-1', on: '2013-05-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }] }],
 *   [{ household: 'H-1', programme: 'dibao', period: '2013-05', amount: '480.00', id: 'P-1' }],
 *   { standards: { ruralDibaoStandard: '400' }, evidence: true },
 * ).findings[0])).same
 * // true
 */
export const verify = (finding: Finding | SealedFinding): Promise<Verification> => verifyUnder(yiwu, finding)
