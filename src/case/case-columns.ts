/**
 * A case as whole numbers, for the kernels: household, members, pupils and students, and claims, each as rows of the facts
 * that their programmes take. Reading also checks. It takes no case that the schema would refuse, and leaves some that the
 * schema takes (beyond the kernel's bounds, or known in part) to the schema and the exact lane.
 */

import { countNames, isPlainRecord } from '../checks/own'
import { isAcademicYear } from '../checks/registers'
import { boundsOf, encoderOf } from '../kernel/encode'
import { absent } from '../kernel/step'
import type { Policy } from '../kit/policy'
import type { FactRecord } from '../kit/programme'
import { dayDigits } from '../language/day'
import { medicalAssistance } from '../yiwu/programmes/medical-assistance'
import { orphanAllowance } from '../yiwu/programmes/orphan-allowance'
import { studentGrant } from '../yiwu/programmes/student-grant'
import { utilityConcessions } from '../yiwu/programmes/utility-concessions'
import type { Case, Claim, DatedCase, Education, Member } from './case'
import { eighteenYears } from './case-values'

/** More members, or claims, than this are for the exact lane. */
export const mostRows = 512

const columnNames = [
  'residence',
  'householdSize',
  'monthlyIncome',
  'dibaoCertified',
  'lowIncomeCertified',
  'memberCategories',
  'categories',
  'employeeMedicalInsurance',
  'enlistedOn',
  'minor',
  'orphanCare',
  'level',
  'admitted',
  'semesters',
  'sameKindAid',
  'disease',
  'diseaseRecognised',
  'inPolicyCost',
  'insurancePaid',
  'commercialPaid',
  'employerPaid',
  'aidEarlierThisYear',
  'withdrawn',
] as const

type ColumnName = (typeof columnNames)[number]

/** Rows of facts; what a kind of row does not have stays absent. */
export type FactRows = { readonly [name in ColumnName]: Int32Array }

const emptyRows = (): FactRows =>
  Object.fromEntries(columnNames.map((name) => [name, new Int32Array(mostRows).fill(absent)])) as FactRows

/** Programmes that between them take every fact of a case. */
const facts: FactRecord = Object.assign(
  {},
  ...[utilityConcessions, orphanAllowance, studentGrant, medicalAssistance].map(({ definition }) => definition.facts),
)

interface Encoder {
  readonly encode: (value: unknown) => number
  readonly wrong: number
}

/** Made when the first case is read, and not when the library is imported. */
const encodersOfFacts = (): { readonly [name in ColumnName]: Encoder } =>
  Object.fromEntries(
    columnNames.flatMap((name) => {
      const input = facts[name]?.input
      if (!input) return []
      const bounds = boundsOf(input)
      return [[name, { encode: encoderOf(input, bounds), wrong: bounds.least - 1 }]]
    }),
  ) as { readonly [name in ColumnName]: Encoder }

const categoriesUnknown = -2147483648
const careUnclear = -1

/** One claim, where it stands in the case and in time. */
export interface ClaimRow {
  readonly claim: Claim
  readonly member: number
  readonly settledOn: number
  readonly servedOn: number
}

/** Reads one case at a time into columns that it keeps. */
export class CaseReader {
  readonly household = emptyRows()
  readonly members = emptyRows()
  readonly students = emptyRows()
  readonly claims = emptyRows()
  /** The member of each row of students. */
  readonly studentMembers: number[] = []
  readonly claimRows: ClaimRow[] = []
  /** Earlier medical aid by member, in fen; absent where none was given. */
  readonly earlierAid: number[] = []
  private readonly encoders = encodersOfFacts()
  private readonly orphanBit = this.encoders.categories.encode(['orphan'])
  private readonly firstDay: number
  private isGood = true
  private on = 0

  constructor(policy: Policy) {
    this.firstDay = dayDigits(policy.firstDay)
  }

  /** Whether the case is good as it stands; `on` is the day of one that carries none. Returns it with its day. */
  read(given: unknown, on: string | undefined): DatedCase | undefined {
    this.isGood = true
    this.studentMembers.length = 0
    this.claimRows.length = 0
    this.earlierAid.length = 0
    if (!isPlainRecord(given)) return undefined
    const { id, on: ownDay, residence, monthlyIncome, certified, members } = given as unknown as Case
    const named =
      present(id) +
      present(ownDay) +
      present(residence) +
      present(monthlyIncome) +
      present(certified) +
      present(members)
    const day = ownDay ?? on
    this.on = this.dayInForce(day)
    if (!isId(id) || countNames(given) !== named || !Array.isArray(members) || !this.isGood) return undefined
    if (members.length === 0 || members.length > mostRows || !this.readCertified(certified)) return undefined
    const { household } = this
    household.residence[0] = this.code('residence', residence)
    household.householdSize[0] = members.length
    household.monthlyIncome[0] = this.code('monthlyIncome', monthlyIncome)
    let categories = 0
    for (let place = 0; place < members.length && this.isGood; place++) {
      this.readMember(members[place], place)
      categories |= this.members.categories[place] as number
    }
    household.memberCategories[0] = categories
    return this.isGood && areDistinct(members) ? ({ ...given, on: day } as DatedCase) : undefined
  }

  private readCertified(certified: Case['certified']): boolean {
    const { household } = this
    const known = certified ?? noCertificate
    if (!isPlainRecord(known) || countNames(known) !== present(known.dibao) + present(known.lowIncome)) return false
    household.dibaoCertified[0] = this.code('dibaoCertified', known.dibao)
    household.lowIncomeCertified[0] = this.code('lowIncomeCertified', known.lowIncome)
    return true
  }

  private readMember(member: Member | undefined, place: number): undefined {
    if (!isPlainRecord(member)) return this.refuse()
    const { id, birthDate, categories, employeeMedicalInsurance, enlistedOn, orphanCare } = member
    const { medicalAidPaidEarlier, education, claims } = member
    const named =
      present(id) + present(birthDate) + present(categories) + present(employeeMedicalInsurance) + present(enlistedOn)
    const more = present(orphanCare) + present(medicalAidPaidEarlier) + present(education) + present(claims)
    if (!isId(id) || countNames(member) !== named + more) return this.refuse()
    const { members } = this
    this.copyHousehold(members, place)
    const set = this.code('categories', categories)
    members.categories[place] = set
    members.employeeMedicalInsurance[place] = this.code('employeeMedicalInsurance', employeeMedicalInsurance)
    members.enlistedOn[place] = this.code('enlistedOn', enlistedOn)
    members.minor[place] = this.minor(birthDate)
    members.orphanCare[place] = this.orphanCare(set, orphanCare)
    this.earlierAid[place] = this.code('aidEarlierThisYear', medicalAidPaidEarlier)
    if (education !== undefined && education !== null) this.readEducation(education, place)
    if (claims !== undefined && claims !== null) this.readClaims(claims, place)
  }

  private copyHousehold(rows: FactRows, row: number): void {
    const { household } = this
    for (const name of householdNames) rows[name][row] = household[name][0] as number
  }

  private minor(birthDate: string | null | undefined): number {
    if (birthDate === undefined || birthDate === null) return absent
    const digits = typeof birthDate === 'string' ? dayDigits(birthDate) : -1
    if (digits === -1) this.refuse()
    return this.on < digits + eighteenYears ? 1 : 0
  }

  /** Care counts only for an orphan, and whether a member is one may itself be unknown. */
  private orphanCare(categories: number, given: Member['orphanCare']): number {
    const care = this.code('orphanCare', given)
    if (care === 0) this.refuse()
    if (categories === categoriesUnknown) return care === absent ? absent : careUnclear
    if ((categories & this.orphanBit) === 0) return 0
    return care === absent ? careUnclear : care
  }

  private readEducation(education: Education, member: number): undefined {
    if (!isPlainRecord(education)) return this.refuse()
    const { level, academicYear, admitted, semesters, sameKindAid } = education
    const named = present(level) + present(academicYear) + present(admitted) + present(semesters) + present(sameKindAid)
    if (countNames(education) !== named) return this.refuse()
    if (academicYear !== undefined && academicYear !== null && !isAcademicYear(academicYear)) return this.refuse()
    const { students } = this
    const row = this.studentMembers.push(member) - 1
    this.copyHousehold(students, row)
    students.categories[row] = this.members.categories[member] as number
    students.minor[row] = this.members.minor[member] as number
    students.level[row] = this.code('level', level)
    students.admitted[row] = this.code('admitted', admitted)
    students.semesters[row] = this.code('semesters', semesters)
    students.sameKindAid[row] = this.code('sameKindAid', sameKindAid)
  }

  private readClaims(claims: readonly Claim[], member: number): undefined {
    if (!Array.isArray(claims) || this.claimRows.length + claims.length > mostRows) return this.refuse()
    for (const claim of claims) this.readClaim(claim, member)
    if (this.isGood && !areDistinct(claims)) this.refuse()
  }

  private readClaim(claim: Claim, member: number): undefined {
    if (!isPlainRecord(claim)) return this.refuse()
    const { id, settledOn, servedOn, disease, diseaseRecognised, withdrawn } = claim
    const { inPolicyCost, insurancePaid, commercialPaid, employerPaid } = claim
    const named = present(id) + present(settledOn) + present(servedOn) + present(disease) + present(diseaseRecognised)
    const more =
      present(withdrawn) +
      present(inPolicyCost) +
      present(insurancePaid) +
      present(commercialPaid) +
      present(employerPaid)
    if (!isId(id) || countNames(claim) !== named + more) return this.refuse()
    const served = servedOn === undefined || servedOn === null ? absent : this.day(servedOn)
    const row = this.claimRows.push({ claim, member, settledOn: this.dayInForce(settledOn), servedOn: served }) - 1
    const { claims, members } = this
    this.copyHousehold(claims, row)
    claims.categories[row] = members.categories[member] as number
    claims.employeeMedicalInsurance[row] = members.employeeMedicalInsurance[member] as number
    claims.enlistedOn[row] = members.enlistedOn[member] as number
    claims.disease[row] = this.code('disease', disease)
    claims.diseaseRecognised[row] = this.code('diseaseRecognised', diseaseRecognised)
    claims.inPolicyCost[row] = this.code('inPolicyCost', inPolicyCost)
    claims.insurancePaid[row] = this.code('insurancePaid', insurancePaid)
    claims.commercialPaid[row] = this.code('commercialPaid', commercialPaid)
    claims.employerPaid[row] = this.code('employerPaid', employerPaid)
    claims.withdrawn[row] = this.code('withdrawn', withdrawn)
    const [paid, cost] = [claims.insurancePaid[row] as number, claims.inPolicyCost[row] as number]
    if (paid > cost && cost !== absent) this.refuse()
  }

  private code(name: ColumnName, value: unknown): number {
    const { encode, wrong } = this.encoders[name]
    const code = encode(value)
    if (code === wrong) this.refuse()
    return code
  }

  private day(value: unknown): number {
    const digits = typeof value === 'string' ? dayDigits(value) : -1
    if (digits === -1) this.refuse()
    return digits
  }

  private dayInForce(value: unknown): number {
    const digits = this.day(value)
    if (digits < this.firstDay) this.refuse()
    return digits
  }

  private refuse(): undefined {
    this.isGood = false
  }
}

const noCertificate: NonNullable<Case['certified']> = Object.freeze({})
const householdNames = [
  'residence',
  'householdSize',
  'monthlyIncome',
  'dibaoCertified',
  'lowIncomeCertified',
] as const satisfies readonly ColumnName[]

const present = (value: unknown): number => (value === undefined ? 0 : 1)
const isId = (id: unknown): boolean => typeof id === 'string' && id !== ''

function areDistinct(list: readonly { readonly id: string }[]): boolean {
  if (list.length > 16) return new Set(list.map(({ id }) => id)).size === list.length
  for (let one = 1; one < list.length; one++)
    for (let other = 0; other < one; other++) if (list[one]?.id === list[other]?.id) return false
  return true
}
