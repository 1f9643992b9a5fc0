/** The audit of whole files: cases and payments in, one household's findings at a time out. */
import type { DatedCase } from '../case/case'
import { checkedOptions } from '../checks/options'
import { readWholeCase } from '../household/case-kernels'
import { Timeline } from '../household/timeline'
import type { Versions } from '../household/versions'
import type { Policy } from '../kit/policy'
import { Compared } from './compared'
import { auditChecked, type HouseholdAudit, tooManyFindings } from './household'
import { attempt } from './ledger'
import { InMemory, type Pair, SideBySide } from './pairs'
import type { Ids, Pseudonyms } from './redact'
import {
  blockOf,
  CaseRows,
  groupsOf,
  newCaseGroup,
  newPaymentGroup,
  PaymentRows,
  type SourceRows,
  sortedGroups,
  type UnreadableRow,
} from './rows'
import type { AuditSetting } from './setting'
import { Survey } from './survey'
import type { Whole } from './whole'
import type { AuditWindow } from './window'

/** One household audited, or one row that cannot be read. */
export type AuditEvent = { readonly household: HouseholdAudit } | { readonly unreadable: UnreadableRow }

/** The rows of the two files that an audit holds against each other. */
export interface AuditSources {
  /** Cases, a household's versions in any order. */
  readonly cases: SourceRows
  /** Payments, in any order. */
  readonly payments: SourceRows
}

/** How the files are read. */
export interface RunOptions {
  /** Both sources come sorted by household id (code points): memory then holds one household at a time. */
  readonly sorted?: boolean
  /** Replaces ids before anything is audited or shown. */
  readonly pseudonyms?: Pseudonyms
  /** Ids of payments are unique within each file; else a household has each of them once. */
  readonly idsByFile?: boolean
  /**
   * Sees every household as it was read, to tell what only all of them together tell.
   * @internal
   */
  readonly whole?: Whole
}

/**
 * Audits files of any size (二(二)2-s3, -s4, 三3-s4), one household at a time. A row that cannot be read is reported between
 * the households, and stops no other.
 * @throws NotSorted where `sorted` is said of a source that is not; what came before it must then be thrown away.
 * @example
 * const rows = async function* (values) {
 *   for (const [index, value] of values.entries()) yield { position: index + 1, value }
 * }
 * const sources = {
 *   cases: rows([{ id: 'H-1', on: '2013-05-01', residence: 'rural', monthlyIncome: '700', members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }]),
 *   payments: rows([{ household: 'H-1', programme: 'dibao', period: '2013-05', amount: '480.00', id: 'P-1' }]),
 * }
 * const setting = new AuditSetting(AuditWindow.of('2013-05', '2013-05'), { standards: { ruralDibaoStandard: '400' } })
 * const found = []
 * for await (const event of auditRows(sources, setting))
 *   if ('household' in event) found.push(...event.household.findings.map(({ kind, difference }) => `${kind} ${difference}`))
 * found
 * // ['shouldHaveBeenToppedUp -20.00']
 */
export async function* auditRows(
  sources: AuditSources,
  audit: AuditSetting,
  options: RunOptions = {},
): AsyncGenerator<AuditEvent> {
  for await (const block of auditBlocks(sources, audit, options)) yield* block
}

/** The same in blocks, which is quicker. */
export async function* auditBlocks(
  sources: AuditSources,
  audit: AuditSetting,
  options: RunOptions = {},
): AsyncGenerator<readonly AuditEvent[]> {
  const { sorted = false, idsByFile, ...how } = checkedOptions(options, ['sorted', 'pseudonyms', 'idsByFile', 'whole'])
  const unreadable: UnreadableRow[] = []
  const cases = new CaseRows(audit.policy, (row) => unreadable.push(row))
  const payments = new PaymentRows(audit.policy, (row) => unreadable.push(row), idsByFile)
  const readCase = cases.read.bind(cases)
  const readPayment = payments.read.bind(payments)
  const pairs = sorted
    ? new SideBySide(
        sortedGroups('cases', sources.cases, readCase, newCaseGroup),
        sortedGroups('payments', sources.payments, readPayment, newPaymentGroup),
      )
    : new InMemory(
        await groupsOf(sources.cases, readCase, newCaseGroup),
        await groupsOf(sources.payments, readPayment, newPaymentGroup),
      )
  let events: AuditEvent[] = []
  const report = (): void => {
    for (const row of unreadable.splice(0)) events.push({ unreadable: row })
  }
  for (;;) {
    const next = pairs.next()
    // Whoever takes the block is in no hurry; what the promise throws is heard where it is awaited.
    if (next instanceof Promise) next.catch(() => {})
    if (next instanceof Promise || events.length >= mostInBlock) {
      if (events.length > 0) yield events
      events = []
    }
    const pair = next instanceof Promise ? await next : next
    if (!pair) break
    report()
    const found = audited(pair, cases.isBroken(pair[0].id), audit, how)
    const household = found instanceof Promise ? await found : found
    const tooMany = tooManyFindings(household, audit)
    const [{ place }] = pair
    if (tooMany && place) unreadable.push({ source: 'cases', ...place, issues: [tooMany] })
    events.push({ household: tooMany && place ? { ...household, findings: [] } : household })
  }
  report()
  if (events.length > 0) yield events
}

/** So many households at most are held at once: whoever ends a command waits for no more of them. */
const mostInBlock = 16

const areSome = (versions: readonly DatedCase[]): versions is Versions => versions.length > 0

/** Returns a promise only where something has to be waited for. */
function audited(
  [{ id, versions }, { ledger, unread }]: Pair,
  isBroken: boolean,
  audit: AuditSetting,
  { pseudonyms, whole }: Pick<RunOptions, 'pseudonyms' | 'whole'>,
): HouseholdAudit | Promise<HouseholdAudit> {
  const plain = { id, versions, payments: ledger.payments }
  const heldUnder = (shown: Ids): HouseholdAudit | Promise<HouseholdAudit> => {
    const { versions } = shown
    const known = isBroken ? 'unreadable' : areSome(versions) ? new Timeline(versions, audit.setting) : 'none'
    const { payments } = shown
    const seen = whole?.see({ ...plain, shown: shown.id, shownPayments: payments, case: known })
    const held = (): HouseholdAudit => auditChecked({ id: shown.id, case: known, payments, unread }, audit)
    return seen ? seen.then(held) : held()
  }
  return pseudonyms ? pseudonyms.household(plain).then(heldUnder) : heldUnder(plain)
}

/**
 * What the payments name: their programmes and periods. Over a given window reading stops once the rest of the ledger can tell
 * nothing more; without one the cases tell the months in which the claims were settled that payments name.
 */
export async function surveyOf(
  policy: Policy,
  { cases, payments }: AuditSources,
  window?: AuditWindow,
): Promise<Survey> {
  const survey = new Survey(policy)
  const rows = new PaymentRows(policy, () => {})
  let next = rowsBetween
  for await (const block of payments)
    for (const row of blockOf(block)) {
      survey.rows += 1
      const payment = rows.checked(row)
      if (!payment) continue
      survey.addPayment(payment)
      if (window && survey.rows >= next) {
        if (survey.saysAll(window)) return survey
        next += rowsBetween
      }
    }
  if (!window && survey.namesClaims)
    // A case that cannot be read is told by the audit itself.
    for await (const block of cases)
      for (const row of blockOf(block))
        attempt(() => {
          if ('value' in row) survey.addVersion(readWholeCase(policy, row.value))
          return undefined
        })
  return survey
}

/** After so many rows it is looked at whether the rest can tell more. */
const rowsBetween = 1000

/** The window that the payments name, from the first month to the last. Returns `undefined` if nothing is paid. */
export const windowNamedBy = async (policy: Policy, sources: AuditSources): Promise<AuditWindow | undefined> =>
  Compared.named(policy, await surveyOf(policy, sources))?.window
