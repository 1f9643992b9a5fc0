/** Recomputes a finding from its evidence, perhaps years later and by someone else, and says what differs. */

import { InputError, issue } from '../checks/issue'
import { keptIn } from '../checks/once'
import { isRecord } from '../checks/own'
import { Timeline } from '../household/timeline'
import { checkedVersions } from '../household/versions'
import type { Policy } from '../kit/policy'
import { readEntries } from '../kit/read-register'
import { Register } from '../kit/register'
import { version } from '../version'
import { Compared } from './compared'
import { canonical, digestOf, digestOfEvidence } from './evidence'
import type { Evidence, EvidenceDigests, Finding, SealedFinding } from './finding'
import { auditChecked } from './household'
import { checkedPayments } from './ledger'
import type { Household } from './match'
import { paidTwice } from './people'
import { AuditSetting } from './setting'
import { isNamed } from './shared'
import { standardsFindings } from './standards'
import { AuditWindow } from './window'

/** One thing that is not as it was recorded. */
export interface Difference {
  /**
   * `sha256` of the finding, `shared` of its evidence, or the name of a field; `finding` where nothing is found any more,
   * `evidence` where there is none.
   */
  readonly field: string
  /** What the finding says, as canonical JSON or a digest. */
  readonly recorded: string
  /** What comes out now, written alike. */
  readonly recomputed: string
}

/** Whether a finding comes out again as it was recorded. */
export interface Verification {
  /** Whether nothing differs. */
  readonly same: boolean
  readonly differences: readonly Difference[]
  /** Whether it carries a digest at all. */
  readonly sealed: boolean
  /** The version of the library that made the finding, and this one. */
  readonly engine: { readonly recorded: string; readonly now: string }
}

/** What evidence gives now, for all findings that rest on it. */
export class Recomputed {
  private readonly policy: Policy
  private readonly byTrace = new Map<boolean, ReadonlyMap<string, Finding>>()
  private digest: Promise<string> | undefined

  constructor(policy: Policy) {
    this.policy = policy
  }

  /** Every finding by its subject: all of the household of one that rests on the evidence. */
  of(finding: Finding): ReadonlyMap<string, Finding> {
    return keptIn(
      this.byTrace,
      finding.trace !== undefined,
      () => new Map(recomputedFindings(this.policy, finding).map((one) => [subjectOf(one), one])),
    )
  }

  /** The digest of the evidence. */
  shared(evidence: Evidence): Promise<string> {
    this.digest ??= digestOfEvidence(evidence)
    return this.digest
  }
}

/**
 * Holds a finding's digests, the fingerprint of the document and every field against a fresh audit of its evidence. What was
 * recomputed for one finding serves all that share its evidence.
 */
export async function verify(
  policy: Policy,
  finding: Finding | SealedFinding,
  recomputed: Recomputed = new Recomputed(policy),
): Promise<Verification> {
  if (!isRecord(finding)) throw new InputError([issue('object', '')])
  const { evidence } = finding
  const engine = { recorded: evidence?.engine ?? '', now: version }
  const without = (recorded: string): Verification => {
    return { same: false, sealed: false, engine, differences: [{ field: 'evidence', recorded, recomputed: '' }] }
  }
  if (!evidence) return without('')
  if (!isRecord(evidence)) throw new InputError([issue('object', 'evidence')])
  if (isNamed(evidence)) return without(String(evidence.shared))
  const found = recomputed.of(finding).get(subjectOf(finding))
  const { shared, sha256 } = evidence as Partial<EvidenceDigests>
  const digest = await recomputed.shared(evidence)
  const differences = [
    ...(shared === undefined ? [] : differing('shared', String(shared), digest)),
    ...(sha256 === undefined ? [] : differing('sha256', String(sha256), await digestOf(finding, digest))),
    ...differing('policy', evidence.policy?.sha256 ?? '', policy.document.sha256),
    ...fieldDifferences(finding, found),
  ]
  return { same: differences.length === 0, differences, sealed: sha256 !== undefined, engine }
}

const differing = (field: string, recorded: string, again: string): readonly Difference[] =>
  recorded === again ? [] : [{ field, recorded, recomputed: again }]

/** Every finding that the evidence of one gives now: all of its household. */
function recomputedFindings(policy: Policy, finding: Finding): readonly Finding[] {
  const evidence = finding.evidence as Evidence
  const { from, to, standards, readings, case: known, versions, payments, isWindowGiven } = evidence
  const window = from === '' ? AuditWindow.none : AuditWindow.of(from, to, policy.firstDay)
  const compared = Compared.ofRows(policy, window, isWindowGiven, listed(evidence.compared, 'evidence.compared'))
  const audit = new AuditSetting(policy, compared, {
    standards: new Register(policy, readEntries(policy, standards)),
    readings,
    trace: finding.trace !== undefined,
  })
  const { people } = evidence
  if (people !== undefined) return paidTwice(policy, String(finding.person), listed(people, 'evidence.people'))
  if (known === undefined) return standardsFindings(audit)
  const { household: id } = finding
  if (typeof id !== 'string') throw new InputError([issue('identifier', 'household')])
  const rows = listed(evidence.rows, 'evidence.rows')
  const files = listed(evidence.files, 'evidence.files')
  if (!knownCases.includes(known))
    throw new InputError([issue('option', 'evidence.case', { options: knownCases.join(', ') })])
  const household: Household = {
    id,
    case: known === 'known' ? new Timeline(checkedVersions(policy, versions), audit.setting) : known,
    payments: checkedPayments(policy, payments, id, rows, files),
    unread: listed(evidence.unread, 'evidence.unread'),
  }
  return auditChecked(household, audit).findings
}

function listed<Item>(given: readonly Item[] | undefined, path: string): readonly Item[] {
  if (given !== undefined && !Array.isArray(given)) throw new InputError([issue('list', path)])
  return given ?? []
}

const knownCases: readonly Evidence['case'][] = ['known', 'none', 'unreadable']

/** What a finding is about: no report has two findings of one. */
export const subjectOf = ({ household, person, claim, programme, period, rule }: Finding): string =>
  JSON.stringify([household, person, claim, programme, period, rule])

function fieldDifferences(finding: Finding, found: Finding | undefined): readonly Difference[] {
  if (!found) return differing('finding', finding.kind, '')
  const [recorded, again] = [byItself(finding), byItself(found)]
  const fields = [...new Set([...Object.keys(recorded), ...Object.keys(again)])]
  const text = (one: object, field: string): string => canonical((one as { readonly [name: string]: unknown })[field])
  return fields.flatMap((field) => differing(field, text(recorded, field), text(again, field)))
}

/**
 * A finding without its evidence, and without what other households, columns for people and their language add, which its digest
 * alone covers.
 */
const byItself = ({
  evidence: _,
  likely: _likely,
  paidElsewhere: _elsewhere,
  carried: _carried,
  worked: _worked,
  ...rest
}: Finding) => rest
