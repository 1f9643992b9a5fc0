/** Made-up households of every shape: sizes, ages, categories, claims, students, certificates, and facts left unknown. */
import { diseases, educationLevels, idsOf, personCategories } from '../../src/yiwu/options'
import { daysInOrder } from './days-in-order'
import { Random } from './random'

interface Unchecked {
  readonly [key: string]: unknown
}

/** Sums at which rules turn, and others. */
const sums = [
  '0',
  '0.01',
  '199.99',
  '200',
  '399.99',
  '400',
  '499.99',
  '500',
  '500.01',
  '600',
  '750',
  '750.01',
  '1200',
  '1500.5',
  '3000',
  '99999.99',
]

export class RandomHouseholds {
  private readonly random: Random
  private readonly unknowns: number

  /** `unknowns`: how likely each fact is left out. */
  constructor(seed: number, unknowns = 0.1) {
    this.random = new Random(seed)
    this.unknowns = unknowns
  }

  household(number: number): Unchecked & { readonly id: string; readonly on: string } {
    const { random } = this
    const size = random.pick([1, 1, 2, 2, 3, 3, 4, 5, 7])
    return daysInOrder({
      id: `R-${String(number).padStart(5, '0')}`,
      on: this.day(2012, 2015, '2012-12-03'),
      ...this.maybe('residence', () => random.pick(['urban', 'rural'])),
      ...this.maybe('monthlyIncome', () => this.income(size)),
      ...(random.chance(0.7) ? { certified: this.certified() } : {}),
      members: Array.from({ length: size }, (_, index) => this.member(`p${index + 1}`)),
    })
  }

  private certified(): Unchecked {
    return {
      ...(this.random.chance(0.3) ? { dibao: this.random.chance(0.5) } : {}),
      ...this.maybe('lowIncome', () => this.random.chance(0.4)),
    }
  }

  private income(size: number): string {
    if (this.random.chance(0.4)) return this.random.pick(sums)
    return (this.random.whole(0, 100000 * size) / 100).toFixed(2)
  }

  private member(id: string): Unchecked {
    const { random } = this
    const categories = this.categories()
    return {
      id,
      ...this.maybe('birthDate', () => this.day(1930, 2012)),
      ...this.maybe('categories', () => categories),
      ...(random.chance(0.3) ? { employeeMedicalInsurance: random.chance(0.5) } : {}),
      ...(random.chance(0.2)
        ? { enlistedOn: random.pick(['1949-05-01', '1954-10-31', '1954-11-01', '1970-01-01']) }
        : {}),
      ...(categories.includes('orphan')
        ? this.maybe('orphanCare', () => random.pick(['institution', 'scattered']))
        : {}),
      ...(random.chance(0.05) ? { medicalAidPaidEarlier: random.pick(['0', '50000', '99999.99', '100000']) } : {}),
      ...(random.chance(0.25) ? { education: this.education() } : {}),
      ...(random.chance(0.35) ? { claims: this.claims() } : {}),
    }
  }

  private categories(): readonly string[] {
    if (this.random.chance(0.6)) return []
    const count = this.random.chance(0.8) ? 1 : 2
    return [...new Set(Array.from({ length: count }, () => this.random.pick(idsOf(personCategories))))]
  }

  private education(): Unchecked {
    const { random } = this
    return {
      ...this.maybe('level', () => random.pick(idsOf(educationLevels))),
      ...this.maybe('academicYear', () => random.pick(['2012-2013', '2013-2014', '2014-2015'])),
      ...this.maybe('admitted', () => random.chance(0.85)),
      ...(random.chance(0.2) ? { semesters: random.whole(1, 2) } : {}),
      ...this.maybe('sameKindAid', () => random.pick(['0', '0', '0.01', '1000', '3999.99', '4000', '6000', '7000'])),
    }
  }

  private claims(): readonly Unchecked[] {
    return Array.from({ length: this.random.whole(1, 3) }, (_, index) => this.claim(`c${index + 1}`))
  }

  private claim(id: string): Unchecked {
    const { random } = this
    const cost = random.whole(0, 20_000_000)
    const insurance = Math.floor((cost * random.pick([0, 0, 30, 50, 70, 89, 90, 91, 100])) / 100)
    const other = Math.floor(((cost - insurance) * random.pick([0, 0, 0, 20, 60, 120])) / 100)
    const yuan = (fen: number): string => (fen / 100).toFixed(2)
    return {
      id,
      settledOn: this.day(2013, 2014),
      ...(random.chance(0.5) ? { servedOn: this.day(2012, 2014) } : {}),
      ...this.maybe('disease', () => (random.chance(0.2) ? 'other' : random.pick(idsOf(diseases)))),
      ...(random.chance(0.3) ? { diseaseRecognised: random.chance(0.5) } : {}),
      ...this.maybe('inPolicyCost', () => yuan(cost)),
      ...this.maybe('insurancePaid', () => yuan(insurance)),
      ...this.maybe('commercialPaid', () => yuan(other)),
      ...this.maybe('employerPaid', () => random.pick(['0', '0', '0', '500.5'])),
      ...(random.chance(0.1) ? { withdrawn: random.chance(0.7) } : {}),
    }
  }

  private day(from: number, to: number, earliest = ''): string {
    const two = (value: number): string => String(value).padStart(2, '0')
    const text = `${this.random.whole(from, to)}-${two(this.random.whole(1, 12))}-${two(this.random.whole(1, 28))}`
    return text < earliest ? earliest : text
  }

  private maybe(name: string, value: () => unknown): Unchecked {
    return this.random.chance(this.unknowns) ? {} : { [name]: value() }
  }
}
