/** Whole households of three members, every fact known, from a fixed seed: what `assess` takes. */
import { categories, diseases, levels, seeded } from './workloads.mjs'

const guaranteed = ['fiveGuarantees', 'threeWithouts', 'orphan']

export function households(count, seed = 20121203) {
  const random = seeded(seed)
  const whole = (below) => Math.floor(random() * below)
  const one = (items) => items[whole(items.length)]
  const yuan = (most) => (whole(most * 100) / 100).toFixed(2)
  const claim = (place) => {
    const cost = whole(12_000_000)
    return {
      id: `c${place}`,
      settledOn: `2013-0${1 + whole(9)}-1${whole(10)}`,
      servedOn: '2013-01-05',
      disease: one(diseases),
      diseaseRecognised: random() < 0.5,
      inPolicyCost: (cost / 100).toFixed(2),
      insurancePaid: (whole(cost + 1) / 100).toFixed(2),
      commercialPaid: random() < 0.6 ? '0' : yuan(5000),
      employerPaid: '0',
    }
  }
  const member = (place, born = 1930 + whole(83)) => ({
    id: `p${place}`,
    birthDate: `${born}-0${1 + whole(9)}-1${whole(10)}`,
    categories: categories.filter((category) => !guaranteed.includes(category) && random() < 0.05),
    employeeMedicalInsurance: random() < 0.5,
    enlistedOn: `${Math.max(born, 1950 + whole(10))}-12-1${whole(10)}`,
    ...(random() < 0.4
      ? {
          education: {
            level: one(levels),
            academicYear: '2012-2013',
            admitted: random() < 0.7,
            sameKindAid: random() < 0.8 ? '0' : yuan(8000),
          },
        }
      : {}),
    claims: Array.from({ length: random() < 0.6 ? 0 : 1 + whole(2) }, (_, at) => claim(at)),
  })
  return Array.from({ length: count }, (_, place) => ({
    id: `H-${place}`,
    on: '2013-06-01',
    residence: one(['urban', 'rural']),
    monthlyIncome: yuan(2400),
    certified: { dibao: random() < 0.5, lowIncome: random() < 0.5 },
    members: Array.from({ length: 3 }, (_, at) => member(at)),
  }))
}

export const register = [
  { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '512.33' },
  { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '409.89' },
  { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000.03' },
]
