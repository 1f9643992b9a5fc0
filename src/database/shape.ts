/**
 * The shape of a case in tables: in which table and column each fact stands, and which facts follow from others. No other
 * file of this room lists facts.
 */
import type { Input } from '../language/expression'

/** A column of a case's tables. */
export interface StoredFact {
  /** The fact's id. */
  readonly id: string
  /** The name of its column in camel case. */
  readonly column: string
  /** A text that no rule asks for. */
  readonly isText?: boolean
  /** The fact counts only for members with an option of another fact; all others have the value `otherwise`. */
  readonly only?: { readonly fact: string; readonly option: string; readonly otherwise: string }
}

const stored = (id: string, column = id): StoredFact => ({ id, column })

export const caseShape = {
  household: [
    stored('residence'),
    stored('monthlyIncome'),
    stored('dibaoCertified', 'certified.dibao'),
    stored('lowIncomeCertified', 'certified.lowIncome'),
  ] as readonly StoredFact[],
  member: [
    stored('categories'),
    stored('employeeMedicalInsurance'),
    stored('enlistedOn'),
    { ...stored('orphanCare'), only: { fact: 'categories', option: 'orphan', otherwise: 'none' } },
  ] as readonly StoredFact[],
  /** Whoever has anything in one of these is a pupil or student. */
  education: [
    stored('level', 'education.level'),
    { ...stored('academicYear', 'education.academicYear'), isText: true },
    stored('admitted', 'education.admitted'),
    stored('semesters', 'education.semesters'),
    stored('sameKindAid', 'education.sameKindAid'),
  ] as readonly StoredFact[],
  claim: [
    stored('disease'),
    stored('diseaseRecognised'),
    stored('inPolicyCost'),
    stored('insurancePaid'),
    stored('commercialPaid'),
    stored('employerPaid'),
    stored('withdrawn'),
  ] as readonly StoredFact[],
  /** The fact that counts the members of the household. */
  size: 'householdSize',
  /** Facts of the household that hold every option that some member has in a fact. */
  united: { memberCategories: 'categories' } as { readonly [id: string]: string },
  /** Facts that hold before a birthday, by its years. */
  before: { minor: 18 } as { readonly [id: string]: number },
} as const

/** A person's aid before the first of the claims, in that claim's year; it stands in each of the person's rows. */
export const paidEarlier: Input = {
  key: 'medicalAidPaidEarlier',
  id: 'medicalAidPaidEarlier',
  source: 'fact',
  type: 'money',
  label: { zh: '此前已救助金额', en: 'medical aid paid before the first claim' },
  absent: '0',
}
