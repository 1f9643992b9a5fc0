/**
 * What a programme is: the clauses it rests on, the facts it asks for, the conditions that must hold, and what it
 * grants. A programme file fills one of these in; the calculators, the assessment and every backend read it.
 */
import { once } from '../checks/once'
import type { Label } from '../language/expression'
import type { AnyInput, MoneyInput, TruthInput } from '../language/input'
import { all, any, Condition, Quantity, rule } from '../language/quantity'
import { type DaysInForce, onDaysOf } from './figure'

export type FactRecord = { readonly [id: string]: AnyInput }

/** Whom one determination is about. */
export type Subject = 'household' | 'person' | 'student' | 'claim'

/**
 * A sum for one period, which its unit names: a month, a year, an academic year, or a claim. What the dues of a household
 * need beside the sum stands with it, so that a programme with an amount always has dues.
 */
type AmountGrant =
  | { readonly kind: 'amount'; readonly amount: Quantity<'yuan/month'> }
  | {
      readonly kind: 'amount'
      readonly amount: Quantity<'yuan/year'>
      /** What a year comes to from the figures of its months: a rule over `figuresOfMonths` and `firstMonthFigure`. */
      readonly settledYear: Quantity<'yuan/year'>
    }
  | {
      readonly kind: 'amount'
      readonly amount: Quantity<'yuan/academic year'>
      /** A condition on readings: any month counts in which the student is one of the year. Else it is the first alone. */
      readonly anyMonth?: Condition
    }
  | { readonly kind: 'amount'; readonly amount: Quantity<'yuan'>; readonly claims: ClaimRules }

/** How the claims of a year depend on each other. */
export interface ClaimRules {
  readonly cap: {
    /** The fact of a claim that says what earlier claims used of its cap. */
    readonly used: MoneyInput<'yuan'>
    /** Holds where what is left of the cap is why the sum is no higher. */
    readonly binds?: Condition
    /** Conditions on readings: the year is that of the date of service (else of settlement), the cap is the household's (else each person's). */
    readonly byServiceDate?: Condition
    readonly ofHousehold?: Condition
  }
  /** A share of the cost that may be counted over the year. */
  readonly ratio?: {
    /** A condition on readings: it is counted over the year. */
    readonly overYear: Condition
    /** What of a covered claim counts. */
    readonly cost: Quantity<'yuan'>
    readonly payments: Quantity<'yuan'>
    /** The facts of a claim that say what the person's other covered claims of the year come to. */
    readonly others: {
      readonly cost: MoneyInput<'yuan'>
      readonly payments: MoneyInput<'yuan'>
      readonly aid: MoneyInput<'yuan'>
    }
  }
}

const never = /* @__PURE__ */ any()

interface WholeClaimRules extends ClaimRules {
  readonly cap: Required<ClaimRules['cap']>
}

/** The facts of a claim that follow from the other claims of its year, so that no case gives them. */
export const yearFactsOf = ({ cap, ratio }: ClaimRules): readonly MoneyInput<'yuan'>[] => [
  cap.used,
  ...(ratio ? [ratio.others.cost, ratio.others.payments, ratio.others.aid] : []),
]

/** What follows when every condition holds. */
export type Grant =
  | AmountGrant
  /** Granted without an amount in the text, but where another instrument decides. */
  | {
      readonly kind: 'service'
      readonly elsewhere?: { readonly when: Condition; readonly instruments: readonly Instrument[] }
    }
  /** A finding that other programmes use. */
  | { readonly kind: 'status' }
  /** Another instrument decides; `when` picks among several. */
  | { readonly kind: 'referral'; readonly instruments: readonly Instrument[] }

export interface Instrument {
  /** Its own title, which a determination names, and what that means in English. */
  readonly title: Label
  readonly when?: Condition
}

/** A note that is made when its condition surely holds, with figures if it has any. */
export interface NoteRule {
  readonly code: string
  readonly clause: string
  readonly label: Label
  readonly when: Condition
  readonly values?: { readonly [name: string]: Quantity<string> }
  /** Listed by an audit, whatever was paid: where something is due, or where nothing is for want of the authority's approval. */
  readonly inAudit?: 'due' | 'notApproved'
}

/** An entry of a list in the determination, such as a housing route. */
export interface ListEntry {
  readonly id: string
  readonly label: Label
  readonly when?: Condition
}

export interface Definition<Facts extends FactRecord = FactRecord> {
  readonly id: string
  readonly label: Label
  /** Further names that a payments table may use. */
  readonly alsoCalled?: readonly string[]
  readonly clauses: readonly string[]
  /** Its first and last day, where it did not begin with the document or has ended: outside them it is refused. */
  readonly inForce?: DaysInForce
  readonly subject: Subject
  readonly facts: Facts
  /** Named conditions; the subject is entitled (or referred) where all of them hold. */
  readonly requires: readonly Condition[]
  readonly grant: Grant
  /** Where this is surely no, nothing is paid, whatever the rule gives: the authority has not approved it, or has withdrawn it. */
  readonly approvedBy?: TruthInput
  /** It ends where the household has left for whatever reason; another ends where the household has died out or moved away. */
  readonly endsWithAnyExit?: true
  /** Another programme shuts this one out where a required condition fails, unless a reading has an option that lifts it. */
  readonly shutOut?: {
    readonly by: Condition
    readonly unless: { readonly reading: string; readonly option: string }
  }
  /** The required condition that fails where same-kind aid was received. */
  readonly notTwice?: Condition
  /** The sentence that wants it paid on time, where the document says so. */
  readonly onTime?: string
  /** Sentences on its payments that an audit cites beside the programme's own: on approval, on amounts, and on paying. */
  readonly supervision?: { readonly approval: string; readonly amount: string; readonly paying: string }
  readonly monthlyInstalment?: Quantity<'yuan/month'>
  /** Holds where the local standard gave the amount, fails where the document's floor did. */
  readonly basedOnStandard?: Condition
  readonly withinMultiple?: Condition
  /** What a notice calls that finding. */
  readonly withinMultipleLabel?: Label
  /** Its standards stand on every notice, also where it is refused: a household asks how far it is from them. */
  readonly alwaysShowsStandards?: true
  readonly routes?: readonly ListEntry[]
  readonly steps?: readonly ListEntry[]
  readonly covers?: readonly ListEntry[]
  readonly notes?: readonly NoteRule[]
}

/** A programme as a rule, which a policy holds; `programme` makes a function of it. */
export interface DeclaredProgramme<Facts extends FactRecord = FactRecord, Id extends string = string> {
  /** Its name in results, tables and commands, such as `dibao`. */
  readonly id: Id
  /**
   * What every reader of the rule reads.
   * @internal
   */
  readonly definition: Definition<Facts>
}

/* @__NO_SIDE_EFFECTS__ */
export function declareProgramme<const Facts extends FactRecord, const Id extends string>(
  given: Definition<Facts> & { readonly id: Id },
): DeclaredProgramme<Facts, Id> {
  Object.freeze(given.clauses)
  return Object.freeze({ id: given.id, definition: onItsDays(given) as Definition<Facts> })
}

/** The definition with its days as one more condition. */
const onItsDays = (definition: Definition): Definition => {
  const { inForce, clauses, requires } = definition
  if (!inForce) return definition
  const label = { zh: '项目在施行期内', en: 'the programme is in force on the day' }
  return { ...definition, requires: [rule('inForce', clauses[0] ?? '', label, onDaysOf(inForce)), ...requires] }
}

/** The condition under which a programme grants. */
export const entitlement = (definition: Definition): Condition => all(...definition.requires)

/** Every expression that a programme's determination depends on, notes and lists aside. */
export function expressionsOf(definition: Definition): readonly (Condition | Quantity<string>)[] {
  const { requires, grant, monthlyInstalment, basedOnStandard, withinMultiple } = definition
  return [
    ...requires,
    ...(grant.kind === 'amount' ? [grant.amount] : []),
    ...(grant.kind === 'service' && grant.elsewhere ? [grant.elsewhere.when] : []),
    ...[monthlyInstalment, basedOnStandard, withinMultiple].filter((one) => one !== undefined),
  ]
}

/** The instruments that may decide in place of the document. */
export const instrumentsIn = (grant: Grant): readonly Instrument[] =>
  grant.kind === 'referral' ? grant.instruments : grant.kind === 'service' ? (grant.elsewhere?.instruments ?? []) : []

/** Every expression that a programme is made of, wherever it stands in it. */
export const expressionsInFull = (part: unknown): readonly (Condition | Quantity<string>)[] =>
  part instanceof Quantity || part instanceof Condition
    ? [part]
    : typeof part === 'object' && part !== null
      ? Object.values(part).flatMap(expressionsInFull)
      : []

/** How a programme is paid: a sum by the month, the year or the academic year, by claim, or without an amount in the text. */
export type Pace = 'month' | 'year' | 'academicYear' | 'claim' | 'service'

const paces = {
  'yuan/month': 'month',
  'yuan/year': 'year',
  'yuan/academic year': 'academicYear',
  yuan: 'claim',
} as const

export const paceOf = ({ grant }: Definition): Pace => (grant.kind === 'amount' ? paces[grant.amount.unit] : 'service')

/** The rule of a programme that is paid by the year. */
export function settledYearOf({ id, grant }: Definition): Quantity<'yuan/year'> {
  if (grant.kind === 'amount' && 'settledYear' in grant) return grant.settledYear
  throw new Error(`${id} is not paid by the year`)
}

/** Whether any month of an academic year counts, as far as a programme says so. */
export const anyMonthOf = ({ grant }: Definition): Condition | undefined =>
  grant.kind === 'amount' && 'anyMonth' in grant ? grant.anyMonth : undefined

/** The rules of a programme that is paid by claim; what they say nothing of never holds. */
export const claimRulesOf: (definition: Definition) => WholeClaimRules = /* @__PURE__ */ once(({ id, grant }) => {
  if (grant.kind === 'amount' && 'claims' in grant) {
    const { cap, ...others } = grant.claims
    return { ...others, cap: { binds: never, byServiceDate: never, ofHousehold: never, ...cap } }
  }
  throw new Error(`${id} is not paid by claim`)
})
