/** What an audit finds, and what a finding rests on. */
import type { TraceStep } from '../exact/trace'
import type { DatedFigure, DatedStandard } from '../kit/register'
import type { ExitReason } from '../kit/shape'
import type { Readings } from '../kit/terms'
import type { ComparedProgramme } from './compared'
import type { Carried, RowPlace, UnreadPayment } from './payment'

/** The kinds of findings, in order of precedence: a finding is of the first that fits. */
export const findingKinds = Object.freeze([
  /** A payment with no case, person or claim, or for a period before the household's first version. */
  'unmatched',
  /** Money paid against a due that facts are missing for. */
  'unverifiable',
  /** Due, and nothing paid. */
  'shouldHaveBeenCovered',
  /** Paid under what was due. */
  'shouldHaveBeenToppedUp',
  /** Paid above the due because another programme shuts this one out. */
  'excludedTogether',
  /** Same-kind aid, or a payment made twice. */
  'duplicate',
  /** Paid above the due, which the yearly cap keeps down. */
  'capExceeded',
  /** Paid while the authority says that it has not approved it. */
  'uncertified',
  /** Paid, and nothing due. */
  'shouldHaveExited',
  /** Paid above the due. */
  'overpaid',
  /** Right in amount, and paid after the period that it is for. */
  'paidLate',
  /** One person in two households that were both paid the same programme for the same time. */
  'paidTwicePersons',
  /** A city's standard under its floor. */
  'standardBelowFloor',
] as const)

/** What is wrong; `findingKinds` says each. */
export type FindingKind = (typeof findingKinds)[number]

/** Why a finding is of its kind, where a kind has several reasons. */
export const findingReasons = Object.freeze([
  /** Of what was not paid: the programme was paid for another period of the window, or for none. */
  'missedMonth',
  'neverPaid',
  /** Of what was paid and not due: after an exit, or never or no longer entitled. */
  'exited',
  'neverEntitled',
  'noLongerEntitled',
  /** Of what matches nothing. */
  'beforeFirstVersion',
  'unknownHousehold',
  'unknownPerson',
  'unknownClaim',
] as const)

/** Why; `findingReasons` says each. */
export type FindingReason = (typeof findingReasons)[number]

/** A payment that a finding is about. */
export interface FindingRow extends RowPlace {
  /** Of the payment, where the ledger has one. */
  readonly id?: string
  /** Yuan to the fen; negative for a reversal. */
  readonly amount: string
  /** The day of payment, `YYYY-MM-DD`. */
  readonly paidOn?: string
}

/** A person's months in a household, first and last. */
export interface Membership {
  /** The identity number, or the pseudonym for it. */
  readonly identity: string
  /** The id of the member. */
  readonly member: string
  /** The first month, `2013-01`. */
  readonly from: string
  /** The last month, included. */
  readonly to: string
}

/** A payment that may count for a person. */
export interface PaidForPeople extends FindingRow {
  /** The id of the programme. */
  readonly programme: string
  /** The id of the member, for what is paid to a person. */
  readonly person?: string | undefined
  /** The id of the claim. */
  readonly claim?: string | undefined
  /** As a finding has it. */
  readonly period: string
  /** Whole fen; negative for a reversal. */
  readonly fen: number
}

/** What a household says of people who may stand in another household too. */
export interface HouseholdOfPeople {
  /** Its id as reports show it. */
  readonly household: string
  /** Of each person with an identity number, and each version. */
  readonly memberships: readonly Membership[]
  /** Its payments of what is compared. */
  readonly payments: readonly PaidForPeople[]
}

/** Payments to another household of a person who is a member of this one too. */
export interface PaidElsewhere {
  /** The id of the other household. */
  readonly household: string
  /** The person, as the finding on that person has it. */
  readonly person: string
  /** Ids of the payments, or `row N` for one without. */
  readonly payments: readonly string[]
}

/** The other of two ids that are nearly the same. */
export interface LookAlike {
  /** The other id. */
  readonly household: string
  /** Its payments of that programme and period, by file and row. */
  readonly rows: readonly FindingRow[]
}

/** One finding: due against paid, for a household or person, a claim, a programme and a period. All sums in yuan. */
export interface Finding {
  readonly kind: FindingKind
  /** Why it is of its kind, where a kind has several reasons. */
  readonly reason?: FindingReason
  /** The id of the household; absent for a standard of the city. */
  readonly household?: string
  /** The id of the member, for what is paid to a person. */
  readonly person?: string
  /** The id of the claim, for what is paid by claim. */
  readonly claim?: string
  /** The ids of the households that were both paid, for `paidTwicePersons`; it has no `household`. */
  readonly households?: readonly string[]
  /** What each of them was paid, in their order. */
  readonly paidBy?: readonly string[]
  /** Households with a member of this one that were paid the same programme for the same time, for what was not paid in full. */
  readonly paidElsewhere?: readonly PaidElsewhere[]
  /** Another id so near that one is perhaps a slip of the other: of a household, or of payments that match none. */
  readonly likely?: LookAlike
  /** The id of the programme, or `standardsCompliance`. */
  readonly programme: string
  /** `2013-05`, `2013-04..2013-06`, `2013`, `2012-2013`, empty for a claim; of a standard its stretch of time, `2013-01-01/2013-06-30`. */
  readonly period: string
  /** Null where facts are missing. */
  readonly due: string | null
  /** What was paid less what was reversed; of a standard, the value that the city has. */
  readonly paid: string
  /** Paid less due, signed; null where facts are missing. */
  readonly difference: string | null
  /** How the due came about, in one line for people; it decides nothing. */
  readonly worked?: string
  /** Locators of the clauses, such as `二(二)1-s2`. */
  readonly clauses: readonly string[]
  /** Those that the due depends on. */
  readonly readings: Readings
  /** Where a reading of the law changes the due: the due under each of its options, one reading at a time. */
  readonly needsRuling?: NeedsRuling
  /** Of what was paid without approval: what the income test gives, yuan to the fen; null where facts are missing. */
  readonly wouldBeDue?: string | null
  /** Of what was paid after the household or the person had left: the day and the reason. */
  readonly exit?: { readonly on: string; readonly reason: ExitReason }
  /** Ids of the payments, or `row N` for one without. */
  readonly payments: readonly string[]
  /** The same payments by file and row, with what each paid and when. */
  readonly rows?: readonly FindingRow[]
  /** What case and ledger carry along of whom it is about, by the names of the columns; it decides nothing. */
  readonly carried?: Carried
  /** How many days after its period the last payment that was needed was made, for `paidLate`. */
  readonly daysLate?: number
  /** The days of the case's versions that it rests on. */
  readonly versions?: readonly string[]
  /** Rows of the household's payments that could not be read, the first 20: what was paid may be more. */
  readonly unreadableRows?: readonly number[]
  /** The kind that it would be if the rows that cannot be read did not stand, for `unverifiable`. */
  readonly otherwise?: FindingKind
  /** What is missing, for `unverifiable`; `case` where the case itself cannot be read. */
  readonly missing?: readonly string[]
  /** Of a standard under its floor. */
  readonly rule?: string
  /** The id of that standard. */
  readonly standard?: string
  /** Every named step behind the due, where asked for. */
  readonly trace?: readonly TraceStep[]
  /** Everything that it rests on, where asked for. */
  readonly evidence?: Evidence
}

/** By the id of a reading and of its options: the due under that option, yuan to the fen. */
export interface NeedsRuling {
  readonly [reading: string]: { readonly [option: string]: string }
}

/** Everything that a finding rests on, so that anyone can recompute it. */
export interface Evidence {
  /** The version of this library that made the finding. */
  readonly engine: string
  /** The document and its fingerprint. */
  readonly policy: { readonly id: string; readonly sha256: string }
  /** The window that was audited, first and last month. */
  readonly from: string
  /** The last month, included. */
  readonly to: string
  /** The whole register, dated. */
  readonly standards: readonly (DatedStandard | DatedFigure)[]
  /** The option at every point, the defaults included. */
  readonly readings: Readings
  /** Whether the household has a case, and whether it could be read; absent for a standard of the city. */
  readonly case?: 'known' | 'none' | 'unreadable'
  /** Every version of the household's case, as it was given. */
  readonly versions: readonly unknown[]
  /** The household's payments, as they were given, and their rows in the ledger. */
  readonly payments: readonly unknown[]
  /** Their rows, counted from 1. */
  readonly rows: readonly number[]
  /** Their files, where they have a name. */
  readonly files?: readonly (string | null)[]
  /** As much of the household's rows that cannot be read as can be. */
  readonly unread?: readonly UnreadPayment[]
  /** Of one person in several households: what each of them says of the person. */
  readonly people?: readonly HouseholdOfPeople[]
  /** Whether the window was given; else each programme is held over the periods that payments name. */
  readonly isWindowGiven: boolean
  /** The programmes that are compared, and over which periods. */
  readonly compared: readonly ComparedProgramme[]
}

/** The digests of a sealed finding, in lower-case hex. */
export interface EvidenceDigests {
  /** The digest of the evidence, which the findings of a household share. */
  readonly shared: string
  /** The digest of the finding with what it rests on. */
  readonly sha256: string
}

/** A finding under a digest. */
export interface SealedFinding extends Finding {
  /** What it rests on, with its digests. */
  readonly evidence: Evidence & EvidenceDigests
}

/** A finding as a report writes it down: of those that share their evidence the first carries it, and the others name it. */
export interface ReportedFinding extends Omit<Finding, 'evidence'> {
  /** What it rests on, or the digest of what an earlier finding carries. */
  readonly evidence?: Evidence | (Evidence & EvidenceDigests) | EvidenceDigests
}
